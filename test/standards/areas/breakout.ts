import { breakoutWays } from '../../../shared/catalog/optical-compatibility.ts';
import { cageFacts } from '../../../shared/catalog/cages.ts';
import { CAGE_CONNECTORS, type CageConnector } from '../../../shared/model/connector.ts';
import type { CableTypeEntry } from '../../../shared/model/cable-type.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { cageSwitch, cord, dac } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { mediumOf, opticOf, phyOf, usualMedium } from '../drawing/fibre-parts.ts';
import { flagAt, type Input, numberAt, textAt } from '../drawing/input.ts';
import { metresIn } from './question-words.ts';

/** Questions whether a port may be split into legs. */
export const breakout: Area = {
  areas: ['breakout'],
  draw: (d, { input }) => {
    const parent = textAt(input, 'parent') ?? '';
    const legs = (textAt(input, 'legs', 'leg') ?? '').replace(/^\d+\s*x\s*/i, '');
    if (/dac|aoc|twinax|copper/i.test(`${parent} ${legs}`)) drawMoulded(d, input, parent, legs);
    else drawOptics(d, input, parent, legs);
  },
  answers: () => ['optics/breakout', 'optics/fibre-mode-mismatch', 'optics/multimode-reach', 'optics/singlemode-reach', 'optics/phy-mismatch', 'optics/cage-module', 'copper/dac-reach', 'connection/polarity', 'connection/no-common-speed', 'connection/connector-mismatch', 'connection/fibre-count', 'connection/mpo-gender'],
};

const lengthOf = (input: Input): number => Math.round((metresIn(input, 'length') ?? 3) * 1000);

/** A parallel module, a fan-out cable, and a module on each leg. */
function drawOptics(d: ExampleDesign, input: Input, parent: string, leg: string): void {
  const [head, legType] = [opticOf(parent), opticOf(leg)];
  const { phy } = phyOf(parent);
  const count = legCount(input) ?? breakoutWays(phy).find((way) => way.phy === phyOf(leg).phy)?.legs ?? Math.max(2, phy.lanes);
  const q = hostPort(d, input, cageSwitch(head.formFactor, [head.speedMbps]));
  d.optic(q, head);
  const s = d.device('S', manyPorts(legType.formFactor, legType.speedMbps, count));
  const ends = Array.from({ length: count }, (_, i) => s.port(i + 1));
  for (const end of ends) d.optic(end, legType);
  const fibre = textAt(input, 'fiber', 'fibre');
  const medium = fibre === undefined ? usualMedium(phy) : mediumOf(fibre);
  const type: CableTypeEntry = cord(medium, head.connector, { construction: 'breakout', key: 'fan-out', a: endOf(head, 1), b: endOf(legType, count) });
  d.cable(type, q, ends, { lengthMm: lengthOf(input) });
}

function legCount(input: Input): number | undefined {
  const stated = /^(\d+)\s*x/i.exec(textAt(input, 'legs') ?? '')?.[1];
  return numberAt(input, 'leg_count', 'legs_count', 'count') ?? (stated === undefined ? undefined : Number(stated));
}

const endOf = ({ connector, polish }: ReturnType<typeof opticOf>, legs: number): CableTypeEntry['a'] => ({
  connector, legs, ...(polish === undefined ? {} : { polish }), ...(connector.startsWith('mpo') ? { gender: 'female' as const } : {}),
});

/** The port that is split, able and set to it as far as the question tells. */
function hostPort(d: ExampleDesign, input: Input, type: DeviceTypeEntry): PortRef {
  const can = flagAt(input, 'port_supports_breakout', 'supports_breakout', 'port_can_break_out', 'platform_supports');
  const set = flagAt(input, 'port_breakout', 'breakout_configured', 'port_configured', 'configured', 'breakout_enabled');
  const portGroups = type.portGroups.map((group) => (can === undefined ? group : { ...group, canBreakOut: can }));
  return d.device('Q', { ...type, portGroups }, {}, set === undefined ? {} : { ports: { 1: { breakout: set ? 'on' : 'off' } } }).port(1);
}

function manyPorts(cage: CageConnector, speedMbps: number, count: number): DeviceTypeEntry {
  const type = cageSwitch(cage, [speedMbps]);
  return { ...type, key: `legs-${cage}`, portGroups: type.portGroups.map((group) => ({ ...group, count: Math.max(group.count, count) })) };
}

/** A cable with modules moulded on: one at its head, one on each leg. */
function drawMoulded(d: ExampleDesign, input: Input, parent: string, leg: string): void {
  const [head, legs] = [cageIn(parent), cageIn(leg)];
  const count = legCount(input) ?? cageFacts(head).electricalLanes ?? 4;
  const headMbps = Math.round((numberAt(input, 'speed_gbps', 'parent_gbps') ?? cageFacts(head).nativeMbps / 1000) * 1000);
  const legMbps = Math.round((numberAt(input, 'leg_gbps') ?? cageFacts(legs).nativeMbps / 1000) * 1000);
  const q = hostPort(d, input, cageSwitch(head, [headMbps]));
  const s = d.device('S', manyPorts(legs, legMbps, count));
  const type = dac(head, headMbps, { construction: 'breakout', medium: /aoc/i.test(`${parent} ${leg}`) ? 'aoc' : 'dac-passive', b: { connector: legs, legs: count } });
  d.cable(type, q, Array.from({ length: count }, (_, i) => s.port(i + 1)), { lengthMm: lengthOf(input) });
}

function cageIn(text: string): CageConnector {
  const words = text.toLowerCase().replaceAll(/\bqsfp\b(?![+-])/g, 'qsfp+');
  const found = CAGE_CONNECTORS.filter((cage) => words.includes(cage)).sort((a, b) => b.length - a.length)[0];
  if (found === undefined) throw new Error(`There is no module "${text}".`);
  return found;
}
