import { z } from '../base/zod.ts';

/** Copper data sockets and plugs. */
export const COPPER_CONNECTORS = ['rj45', 'gg45', 'tera', 'iec-63171', 'idc', 'rj11', 'f-type', 'bnc'] as const;

/** Cages that take a pluggable module, a DAC or an AOC; a cable end of the same name is the module moulded on it. */
export const CAGE_CONNECTORS = [
  'gbic', 'sfp', 'sfp+', 'sfp28', 'sfp56', 'sfp112', 'sfp-dd', 'xfp', 'x2', 'xenpak',
  'qsfp+', 'qsfp28', 'qsfp56', 'qsfp112', 'qsfp-dd', 'qsfp-dd800', 'osfp', 'osfp800',
  'cfp', 'cfp2', 'cfp4', 'cfp8', 'cxp',
] as const;

/** Fibre connectors; `splice` is a fusion splice behind a panel. */
export const FIBRE_CONNECTORS = [
  'lc-duplex', 'lc-simplex', 'sc-duplex', 'sc-simplex', 'st-duplex', 'fc-duplex', 'e2000-duplex',
  'cs-duplex', 'sn-duplex', 'mdc-duplex', 'mpo-8', 'mpo-12', 'mpo-16', 'mpo-24', 'mpo-32', 'splice',
] as const;

/** Mains connectors; odd IEC 60320 numbers are on the cord's load end and on outlets, even ones are inlets and plugs. */
export const POWER_CONNECTORS = [
  'c5', 'c6', 'c7', 'c8', 'c13', 'c14', 'c15', 'c16', 'c19', 'c20', 'c21', 'c22',
  'nema-1-15p', 'nema-5-15p', 'nema-5-15r', 'nema-5-20p', 'nema-5-20r', 'nema-6-15p', 'nema-6-15r', 'nema-6-20p', 'nema-6-20r',
  'nema-l5-20p', 'nema-l5-20r', 'nema-l5-30p', 'nema-l5-30r', 'nema-l6-20p', 'nema-l6-20r', 'nema-l6-30p', 'nema-l6-30r',
  'nema-l14-30p', 'nema-l14-30r', 'nema-l15-30p', 'nema-l15-30r', 'nema-l21-20p', 'nema-l21-20r', 'nema-l21-30p', 'nema-l21-30r', 'cs8365-plug', 'cs8365-socket',
  'cee-7-7-plug', 'cee-7-3-socket', 'bs-1363-plug', 'bs-1363-socket',
  'iec-60309-16a-1p-plug', 'iec-60309-16a-1p-socket', 'iec-60309-32a-1p-plug', 'iec-60309-32a-1p-socket',
  'iec-60309-16a-3p-plug', 'iec-60309-16a-3p-socket', 'iec-60309-32a-3p-plug', 'iec-60309-32a-3p-socket',
  'iec-60309-63a-3p-plug', 'iec-60309-63a-3p-socket', 'iec-60309-60a-3p-plug', 'iec-60309-60a-3p-socket',
  'saf-d-grid', 'dc-terminal', 'dc-barrel', 'hardwired-power',
] as const;

/** Everything else a device face carries; not checked for data rate. */
export const OTHER_CONNECTORS = ['usb-a', 'usb-b', 'usb-c', 'usb-mini-b', 'usb-micro-b', 'db9', 'vga', 'hdmi', 'displayport', 'mini-displayport', 'sff-8644', 'sff-8088', 'stacking', 'antenna', 'other'] as const;

/** Schema of a connector name. Facts about each stand in `assets/catalog/connectors.json`. */
export const connectorField = z.enum([...COPPER_CONNECTORS, ...CAGE_CONNECTORS, ...FIBRE_CONNECTORS, ...POWER_CONNECTORS, ...OTHER_CONNECTORS]);

/** A connector: socket, cage, inlet or plug. */
export type Connector = z.infer<typeof connectorField>;

/** A pluggable module's cage. */
export type CageConnector = (typeof CAGE_CONNECTORS)[number];

const cages: ReadonlySet<string> = new Set(CAGE_CONNECTORS);
const fibres: ReadonlySet<string> = new Set(FIBRE_CONNECTORS);
const coppers: ReadonlySet<string> = new Set(COPPER_CONNECTORS);
const powers: ReadonlySet<string> = new Set(POWER_CONNECTORS);

/** The family a connector belongs to; cables of one family never fit another. */
export type ConnectorFamily = 'copper' | 'cage' | 'fibre' | 'power' | 'other';

/** The family a connector belongs to. */
export function connectorFamily(connector: Connector): ConnectorFamily {
  if (coppers.has(connector)) return 'copper';
  if (cages.has(connector)) return 'cage';
  if (fibres.has(connector)) return 'fibre';
  return powers.has(connector) ? 'power' : 'other';
}

/** True for a cage that takes a pluggable module. */
export const isCage = (connector: Connector): connector is CageConnector => cages.has(connector);

/** Physical contact of a fibre end face: angled and flat never mate. */
export const polishField = z.enum(['upc', 'apc']);

/** Pins of an MPO: a pinned (male) end mates with an unpinned (female) one. */
export const genderField = z.enum(['male', 'female']);
