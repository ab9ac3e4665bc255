import type { Connector } from '../../../shared/model/connector.ts';
import type { PassThrough, PortGroup } from '../../../shared/model/device-type.ts';

/** Ports that are added with one press. */
export interface PortPreset {
  readonly label: string;
  readonly groups: readonly PortGroup[];
  /** Present where the first group leads through to the second. */
  readonly way?: Pick<PassThrough, 'frontsPerRear' | 'method'>;
}

const layout = { xMm: 30, yMm: 22 } as const;

const USUAL_SPEEDS: { readonly [C in Connector]?: readonly number[] } = {
  rj45: [10, 100, 1000], sfp: [1000], 'sfp+': [1000, 10_000], sfp28: [1000, 10_000, 25_000], sfp56: [10_000, 25_000, 50_000], 'qsfp+': [40_000], qsfp28: [40_000, 100_000], qsfp56: [100_000, 200_000], 'qsfp-dd': [100_000, 400_000], osfp: [400_000],
};

/** Rates that ports of a connector usually run at; a start, to be mended. */
export const usualSpeeds = (connector: Connector): readonly number[] | undefined => USUAL_SPEEDS[connector];

const network = (connector: Connector, count: number): PortGroup => ({ prefix: '', first: 1, count, role: 'network', face: 'front', connector, speedsMbps: usualSpeeds(connector) ?? [], layout });
const panel = (face: 'front' | 'rear', connector: Connector, count: number): PortGroup => ({ prefix: face === 'front' ? '' : 'R', first: 1, count, role: 'panel', face, connector, layout });

/** What is added most. */
export const PORT_PRESETS: readonly PortPreset[] = [
  { label: 'RJ45', groups: [network('rj45', 24)] },
  { label: 'SFP+', groups: [network('sfp+', 4)] },
  { label: 'SFP28', groups: [network('sfp28', 4)] },
  { label: 'QSFP28', groups: [network('qsfp28', 2)] },
  { label: 'Management', groups: [{ prefix: 'MGMT', first: 1, count: 1, role: 'management', face: 'front', connector: 'rj45', speedsMbps: [10, 100, 1000], layout }] },
  { label: 'Power inlet', groups: [{ prefix: 'PSU', first: 1, count: 1, role: 'power-in', face: 'rear', connector: 'c14', layout }] },
  { label: 'Outlets', groups: [{ prefix: 'OUT', first: 1, count: 8, role: 'power-out', face: 'rear', connector: 'c13', layout }] },
  { label: 'Copper panel', groups: [panel('front', 'rj45', 24), panel('rear', 'idc', 24)], way: { frontsPerRear: 1, method: 'straight' } },
  { label: 'Fibre panel', groups: [panel('front', 'lc-duplex', 24), panel('rear', 'lc-duplex', 24)], way: { frontsPerRear: 1, method: 'straight' } },
  { label: 'MPO to LC', groups: [panel('front', 'lc-duplex', 6), panel('rear', 'mpo-12', 1)], way: { frontsPerRear: 6, method: 'straight' } },
];
