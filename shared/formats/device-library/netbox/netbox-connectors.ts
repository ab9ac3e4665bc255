import { connectorField, type Connector } from '../../../model/connector.ts';
import type { PortGroup } from '../../../model/device-type.ts';

/** What a port is, apart from its name and place. */
export type PortKind = Pick<PortGroup, 'role' | 'face' | 'connector'> & Partial<Pick<PortGroup, 'speedsMbps' | 'poe' | 'power' | 'polish' | 'phy'>>;

const CAGES: Readonly<Record<string, Connector>> = {
  gbic: 'gbic', sfp: 'sfp', sfpp: 'sfp+', sfp28: 'sfp28', sfp56: 'sfp56', sfp112: 'sfp112', sfpdd: 'sfp-dd', xfp: 'xfp', x2: 'x2', xenpak: 'xenpak',
  qsfpp: 'qsfp+', qsfp28: 'qsfp28', qsfp56: 'qsfp56', qsfp112: 'qsfp112', qsfpdd: 'qsfp-dd', osfp: 'osfp', cfp: 'cfp', cfp2: 'cfp2', cfp4: 'cfp4', cfp8: 'cfp8', cxp: 'cxp',
};

/* Lower rates that ports of these kinds usually run at as well: the file names only the highest. */
const COPPER_SPEEDS: Readonly<Record<number, readonly number[]>> = { 100: [10, 100], 1000: [10, 100, 1000], 2500: [100, 1000, 2500], 5000: [100, 1000, 2500, 5000], 10_000: [100, 1000, 10_000] };
const CAGE_SPEEDS: Readonly<Record<string, readonly number[]>> = { 'sfp+10000': [1000, 10_000], sfp2825000: [1000, 10_000, 25_000], qsfp28100000: [40_000, 100_000] };

const NO_CABLE = /^(?:virtual|bridge|lag|ieee802\.|other-wireless|gsm|cdma|lte|4g|5g)/;

/** True for interfaces that no cable goes into. */
export const isWithoutCable = (type: string): boolean => NO_CABLE.test(type);

/** Connector and rates of an interface type; for one without a counterpart, a port of no known kind. */
export function interfaceKind(type: string): Pick<PortKind, 'connector' | 'speedsMbps' | 'phy'> {
  const speedMbps = speedOf(type);
  const cage = CAGES[/-([a-z0-9]+)$/.exec(type)?.[1] ?? ''];
  if (cage !== undefined && /-x-|gfc-/.test(type)) return { connector: cage, ...(type.includes('gfc') || speedMbps === undefined ? {} : { speedsMbps: CAGE_SPEEDS[`${cage}${speedMbps}`] ?? [speedMbps] }) };
  if (/base-tx?$/.test(type) && speedMbps !== undefined) return { connector: 'rj45', speedsMbps: COPPER_SPEEDS[speedMbps] ?? [speedMbps] };
  if (/stackwise|flexstack|summitstack|vcp/.test(type)) return { connector: 'stacking' };
  if (/base-(?:cr|cx|cu|k|t1)/.test(type) || speedMbps === undefined) return { connector: 'other' };
  return { connector: /[sd]r(?:4|8|10|16)$|vr/.test(type) ? 'mpo-12' : 'lc-duplex', speedsMbps: [speedMbps], phy: type.toUpperCase() };
}

function speedOf(type: string): number | undefined {
  const [, figure, unit] = /^(\d+(?:\.\d+)?)(g|t)?base-/.exec(type) ?? [];
  return figure === undefined ? undefined : Math.round(Number(figure) * { g: 1000, t: 1_000_000, none: 1 }[unit === 'g' || unit === 't' ? unit : 'none']);
}

const POE_TYPES: Readonly<Record<string, number>> = { 'type1-ieee802.3af': 1, 'type2-ieee802.3at': 2, 'type3-ieee802.3bt': 3, 'type4-ieee802.3bt': 4 };

/** Power over Ethernet of an interface; undefined where the file does not say enough. */
export function poeOf(mode: string | undefined, type: string | undefined): PortGroup['poe'] {
  if (mode !== 'pse' && mode !== 'pd') return undefined;
  const ieee = POE_TYPES[type ?? ''];
  if (ieee !== undefined) return { role: mode, type: ieee };
  const [, volts, pairs] = /^passive-(\d+)v-(\d)pair$/.exec(type ?? '') ?? [];
  if (volts === undefined) return undefined;
  return { role: mode, type: 1, method: 'passive', voltageV: Number(volts), ...(pairs === '2' || pairs === '4' ? { pairs: pairs === '2' ? 2 : 4 } : {}) };
}

const PANEL_CONNECTORS: Readonly<Record<string, Connector>> = {
  '8p8c': 'rj45', '110-punch': 'idc', gg45: 'gg45', 'tera-4p': 'tera', bnc: 'bnc', f: 'f-type', '6p4c': 'rj11', '6p6c': 'rj11', '6p2c': 'rj11', splice: 'splice',
  lc: 'lc-duplex', sc: 'sc-duplex', st: 'st-duplex', fc: 'fc-duplex', lsh: 'e2000-duplex', cs: 'cs-duplex', sn: 'sn-duplex', mdc: 'mdc-duplex', mpo: 'mpo-12',
};

/** Connector of a front or rear port. */
export function panelKind(type: string | undefined): Pick<PortKind, 'connector' | 'polish'> {
  const [, family = '', polish] = /^(.*?)(?:-(pc|upc|apc))?$/.exec(type ?? '') ?? [];
  return { connector: PANEL_CONNECTORS[family] ?? plainConnector(family), ...(polish === undefined ? {} : { polish: polish === 'apc' ? 'apc' : 'upc' }) };
}

const POWER_CONNECTORS: Readonly<Record<string, readonly [inlet: Connector, outlet: Connector]>> = {
  hardwired: ['hardwired-power', 'hardwired-power'], 'ita-e': ['cee-7-7-plug', 'cee-7-3-socket'], 'ita-f': ['cee-7-7-plug', 'cee-7-3-socket'], 'ita-g': ['bs-1363-plug', 'bs-1363-socket'],
  cs8365c: ['cs8365-plug', 'cs8365-socket'], cs8364c: ['cs8365-plug', 'cs8365-socket'],
};

/** Connector of a power port or outlet. */
export function powerConnector(type: string | undefined, role: 'power-in' | 'power-out'): Connector {
  const name = (type ?? '').toLowerCase();
  const known = POWER_CONNECTORS[name];
  if (known !== undefined) return role === 'power-in' ? known[0] : known[1];
  return plainConnector(name.replace(/^iec-60320-/, ''));
}

const CONSOLES: Readonly<Record<string, Connector>> = { 'rj-45': 'rj45', 'de-9': 'db9', 'rj-11': 'rj11', 'rj-12': 'rj11' };

/** Connector of a console port. */
export const consoleConnector = (type: string | undefined): Connector => CONSOLES[type ?? ''] ?? plainConnector(type ?? '');

function plainConnector(name: string): Connector {
  const parsed = connectorField.safeParse(name);
  return parsed.success ? parsed.data : 'other';
}
