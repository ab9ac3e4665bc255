import type { CableTypeEntry, Medium } from '../../model/cable-type.ts';
import type { CageConnector, Connector } from '../../model/connector.ts';
import type { DeviceTypeEntry, PortGroup } from '../../model/device-type.ts';
import type { Source } from '../../model/fields.ts';
import type { OpticTypeEntry } from '../../model/optic-type.ts';
import type { RackTypeEntry } from '../../model/rack-type.ts';

/* Types for examples: made up, small and complete enough for the checks they show. No figure here is a fact about a product. */

const EXAMPLE: Source = { text: 'Made up for an example', confidence: 'own' };
const AT = { xMm: 10, yMm: 10, pitchXMm: 14 };

/** A run of ports on the front. */
export function ports(count: number, connector: Connector, fields: Partial<PortGroup> = {}): PortGroup {
  return { prefix: '', first: 1, count, role: 'network', face: 'front', connector, layout: AT, ...fields };
}

/** Mains inlets `PSU1`, `PSU2`, on the rear. */
export const inlets = (count: number, fields: Partial<PortGroup> = {}): PortGroup =>
  ports(count, 'c14', { prefix: 'PSU', role: 'power-in', face: 'rear', ...fields });

/** A device type of one unit with the given ports. */
export function deviceType(key: string, kind: DeviceTypeEntry['kind'], portGroups: readonly PortGroup[], fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry {
  return { key, manufacturer: 'Example', model: key, kind, mount: 'rack', heightHalfU: 2, depthMm: 300, weightG: 4000, powerMaxW: 0, portGroups: [...portGroups], source: EXAMPLE, ...fields };
}

/** A switch with 48 RJ45 ports up to 10 Gb/s. */
export const copperSwitch = (fields: Partial<DeviceTypeEntry> = {}, port: Partial<PortGroup> = {}): DeviceTypeEntry =>
  deviceType('copper-switch', 'switch', [ports(48, 'rj45', { speedsMbps: [100, 1000, 2500, 5000, 10_000], ...port })], fields);

/** A switch with eight cages. */
export const cageSwitch = (cage: CageConnector = 'sfp+', speedsMbps: readonly number[] = [1000, 10_000], fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry =>
  deviceType(`${cage}-switch`, 'switch', [ports(8, cage, { speedsMbps: [...speedsMbps] })], fields);

/** A 24-port copper panel: RJ45 in front, punched down behind. Rear keys begin with `r`. */
export const copperPanel = (fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry =>
  deviceType(
    'copper-panel', 'copper-panel',
    [ports(24, 'rj45', { role: 'panel', category: 'cat6a' }), ports(24, 'idc', { role: 'panel', face: 'rear', prefix: 'r', category: 'cat6a' })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }], depthMm: 100, weightG: 1500, ...fields },
  );

/** A 24-port LC panel with adapters: fronts `1`, rears `r1`. */
export const fibrePanel = (fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry =>
  deviceType(
    'fibre-panel', 'fibre-panel',
    [ports(24, 'lc-duplex', { role: 'panel' }), ports(24, 'lc-duplex', { role: 'panel', face: 'rear', prefix: 'r' })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }], depthMm: 200, weightG: 1500, ...fields },
  );

/** A cassette: six LC duplex in front `1`..`6`, one MPO-12 behind `M1`. */
export const mpoCassette = (fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry =>
  deviceType(
    'mpo-cassette', 'cassette',
    [ports(6, 'lc-duplex', { role: 'panel' }), ports(1, 'mpo-12', { role: 'panel', face: 'rear', prefix: 'M' })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 6, method: 'straight', lossCentiDb: 50 }], depthMm: 150, weightG: 500, ...fields },
  );

/** A server with two 10 Gb/s RJ45 ports and two supplies of 400 W. */
export const server = (fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry =>
  deviceType('server', 'server', [ports(2, 'rj45', { speedsMbps: [1000, 10_000] }), inlets(2)], { depthMm: 700, weightG: 18_000, powerMaxW: 400, powerTypicalW: 200, redundantSupplies: 1, ...fields });

/** A power strip on the rack's side: plug `IN1`, outlets `1`..`8`. */
export const pdu = (fields: Partial<DeviceTypeEntry> = {}, inlet: Partial<PortGroup> = {}): DeviceTypeEntry =>
  deviceType(
    'pdu', 'pdu',
    [ports(1, 'iec-60309-16a-1p-plug', { prefix: 'IN', role: 'power-in', power: { ratedMa: 16_000, voltageV: 230, phases: 1 }, ...inlet }), ports(8, 'c13', { role: 'power-out' })],
    { mount: 'rack-side', weightG: 3000, ...fields },
  );

/** A wall supply with two sockets `1` and `2`. */
export const powerSource = (fields: Partial<DeviceTypeEntry> = {}, outlet: Partial<PortGroup> = {}): DeviceTypeEntry =>
  deviceType(
    'power-source', 'power-source',
    [ports(2, 'iec-60309-16a-1p-socket', { role: 'power-out', power: { ratedMa: 16_000, voltageV: 230, phases: 1 }, ...outlet })],
    { mount: 'room', ...fields },
  );

/** A cord with the same connector at both ends. */
export function cord(medium: Medium, connector: Connector, fields: Partial<CableTypeEntry> = {}): CableTypeEntry {
  const end = { connector, legs: 1 };
  return { key: `${medium}-${connector}`, manufacturer: 'Example', model: `${medium} ${connector}`, medium, construction: 'cord', a: end, b: end, source: EXAMPLE, ...fields };
}

/** An RJ45 cord. */
export const copperCord = (medium: Medium, fields: Partial<CableTypeEntry> = {}): CableTypeEntry => cord(medium, 'rj45', fields);

/** Installed copper cable, punched down at both ends. */
export const permanentCopper = (medium: Medium): CableTypeEntry => cord(medium, 'idc', { construction: 'permanent', key: `${medium}-permanent` });

/** An LC duplex cord. */
export const fibreCord = (medium: Medium, fields: Partial<CableTypeEntry> = {}): CableTypeEntry => cord(medium, 'lc-duplex', { polarity: 'a-b', ...fields });

/** An MPO-12 trunk. */
export const mpoTrunk = (medium: Medium, fields: Partial<CableTypeEntry> = {}): CableTypeEntry => cord(medium, 'mpo-12', { construction: 'trunk', fibreCount: 12, polarity: 'type-a', ...fields });

/** A passive direct-attach cable. */
export const dac = (form: CageConnector, speedMbps: number, fields: Partial<CableTypeEntry> = {}): CableTypeEntry =>
  cord('dac-passive', form, { speedMbps, key: `dac-${form}-${speedMbps}`, ...fields });

/** A mains cord from an outlet to an inlet. */
export const mainsCord = (fields: Partial<CableTypeEntry> = {}): CableTypeEntry =>
  cord('power', 'c13', { key: 'c14-c13', a: { connector: 'c14', legs: 1 }, b: { connector: 'c13', legs: 1 }, ratedMa: 10_000, ...fields });

/** The supply cord of a power strip: plug and socket of 16 A. */
export const supplyCord = (): CableTypeEntry =>
  cord('power', 'iec-60309-16a-1p-plug', { key: 'supply', b: { connector: 'iec-60309-16a-1p-socket', legs: 1 }, ratedMa: 16_000 });

/** A transceiver. */
export const optic = (formFactor: CageConnector, phy: string, speedMbps: number, connector: Connector = 'lc-duplex', fields: Partial<OpticTypeEntry> = {}): OpticTypeEntry => ({
  key: `${formFactor}-${phy}`.toLowerCase(), manufacturer: 'Example', model: phy, formFactor, phy, speedMbps, connector, source: EXAMPLE, ...fields,
});

/** A cabinet of 42 units, 1000 mm usable depth, 1000 kg. */
export const cabinet = (fields: Partial<RackTypeEntry> = {}): RackTypeEntry => ({
  key: 'cabinet-42', manufacturer: 'Example', model: '42U cabinet', form: 'cabinet', heightU: 42, widthMm: 800, depthMm: 1200, outerHeightMm: 2000, railWidthInch: 19,
  usableDepthMm: 1000, maxLoadG: 1_000_000, source: EXAMPLE, ...fields,
});
