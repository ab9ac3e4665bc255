import { phyByName } from '../../../shared/catalog/phys.ts';
import type { Polarity } from '../../../shared/catalog/polarity.ts';
import type { CableTypeEntry, Medium } from '../../../shared/model/cable-type.ts';
import type { Connector } from '../../../shared/model/connector.ts';
import type { PassThrough } from '../../../shared/model/device-type.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { cageSwitch, cord, deviceType, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { mediumOf, opticOf } from '../drawing/fibre-parts.ts';
import { flagAt, type Input, numberAt, objectsAt, textAt } from '../drawing/input.ts';

/** Questions whether a row of cords, cassettes and trunks joins what sends to what receives. */
export const polarity: Area = {
  areas: ['polarity'],
  draw: (d, { input }) => drawChannel(d, input),
  answers: () => ['connection/polarity', 'connection/connector-mismatch', 'optics/breakout'],
};

function drawChannel(d: ExampleDesign, input: Input): void {
  const parts = objectsAt(input, 'components');
  if (parts.length === 0) throw new Error('The question lists no components.');
  const isParallel = isParallelQuestion(input, parts);
  const medium = textAt(input, 'fiber') === undefined ? (isParallel || parts.length > 0 ? 'om4' : 'os2') : mediumOf(textAt(input, 'fiber') ?? '');
  const array = arrayOf(input, parts);
  const fanOut = parts.findIndex(isFanOut);
  const phys = physOf(input, isParallel, array, fanOut >= 0, parts.length > 0 && fanOut === 0);
  const [first, last] = [moduleIn(d, 'SW1', phys[0]), moduleIn(d, 'SW2', phys[1])];
  const run: Run = { d, input, medium, array, parts, at: first, loose: undefined, turns: 0, passives: 0 };
  for (const part of parts) addPart(run, part, isParallel);
  if (run.loose === undefined) throw new Error('The row does not end with a cable.');
  d.cable(run.loose.type, run.loose.from, last, { label: run.loose.label });
}

/** The channel as far as it is drawn. */
interface Run {
  readonly d: ExampleDesign;
  readonly input: Input;
  readonly medium: Medium;
  readonly array: Connector;
  readonly parts: readonly Input[];
  /** Where the next cable is plugged in. */
  at: PortRef;
  /** The last cable, whose far end is not plugged in yet. */
  loose: { readonly type: CableTypeEntry; readonly from: PortRef; readonly label: string } | undefined;
  /** Times that the order of the duplex positions was turned so far. */
  turns: number;
  passives: number;
}

function isParallelQuestion(input: Input, parts: readonly Input[]): boolean {
  const stated = flagAt(input, 'parallel');
  if (stated !== undefined) return stated;
  const phy = phyByName(textAt(input, 'phy', 'phy_a', 'application') ?? '');
  if (phy !== undefined) return phy.connectorFamily.startsWith('mpo');
  if (/parallel|sr4|dr4|sr8|dr8|psm4|mpo/i.test(textAt(input, 'application', 'optics', 'transceiver', 'module', 'link', 'mode') ?? '')) return true;
  return !parts.some((part) => isCassette(part) || isDuplexPart(part));
}

const kindOf = (part: Input): string => (textAt(part, 'kind') ?? '').toLowerCase();
const isCassette = (part: Input): boolean => /cassette|module/.test(kindOf(part));
const isFanOut = (part: Input): boolean => /breakout|harness|fan/.test(kindOf(part));
const isAdapter = (part: Input): boolean => /adapter|adaptor|coupler|panel|plate/.test(kindOf(part));
const isDuplexPart = (part: Input): boolean => duplexOf(part) !== undefined;

/** `A-B` or `A-A`, however it is written. */
function duplexOf(part: Input): 'a-b' | 'a-a' | undefined {
  const text = textAt(part, 'duplex', 'polarity', 'type')?.toLowerCase().replaceAll(/[\s_]|to/g, '-') ?? '';
  if (/^(type-)?a-*b$|cross/.test(text)) return 'a-b';
  return /^(type-)?a-*a$/.test(text) || (textAt(part, 'duplex') !== undefined && /straight/.test(text)) ? 'a-a' : undefined;
}

/** Type A, B or C of an array cable. */
function arrayTypeOf(part: Input): Polarity | undefined {
  const text = textAt(part, 'mpo', 'array', 'type', 'polarity', 'method')?.toLowerCase().replace(/^(type|method)[\s-]*/, '').trim();
  return text === 'a' || text === 'b' || text === 'c' ? `type-${text}` : undefined;
}

function arrayOf(input: Input, parts: readonly Input[]): Connector {
  const count = [input, ...parts].map((each) => numberAt(each, 'fibers', 'fibres', 'fiber_count', 'positions')).find((value) => value !== undefined);
  const stated = [input, ...parts].map((each) => /mpo-?(\d+)/i.exec(textAt(each, 'connector') ?? '')?.[1]).find((value) => value !== undefined);
  const phy = phyByName(textAt(input, 'phy', 'phy_a') ?? '');
  const own = phy?.connectors.find((connector) => connector.startsWith('mpo'));
  const number = Number(stated ?? count ?? 12);
  return own ?? (number === 16 ? 'mpo-16' : number === 24 ? 'mpo-24' : 'mpo-12');
}

/** The modules at both ends: those named, or common ones that use the row as it is. */
function physOf(input: Input, isParallel: boolean, array: Connector, hasFanOut: boolean, startsAtHead: boolean): readonly [string, string] {
  const stated = textAt(input, 'phy', 'phy_a');
  const parallel = array === 'mpo-16' ? '400GBASE-SR8' : array === 'mpo-24' ? '100GBASE-SR10' : '40GBASE-SR4';
  if (hasFanOut) return startsAtHead ? [stated ?? '40GBASE-SR4', textAt(input, 'phy_b') ?? '10GBASE-SR'] : [textAt(input, 'phy_b') ?? '10GBASE-SR', stated ?? '40GBASE-SR4'];
  const usual = stated ?? (isParallel ? parallel : '10GBASE-SR');
  return [usual, textAt(input, 'phy_b') ?? usual];
}

function moduleIn(d: ExampleDesign, name: string, phy: string): PortRef {
  const type = opticOf(phy);
  const device = d.device(name, cageSwitch(type.formFactor, [type.speedMbps]));
  d.optic(device.port(1), type);
  return device.port(1);
}

function addPart(run: Run, part: Input, isParallel: boolean): void {
  if (isCassette(part)) return addCassette(run, part);
  if (isAdapter(part)) return addAdapter(run, part);
  if (run.loose !== undefined) addAdapter(run, {});
  const type = isFanOut(part) ? fanOutType(run, part) : cableType(run, part, isParallel);
  if (type.polarity === 'type-b' && isArrayEnd(type)) run.turns += 1;
  run.loose = { type, from: run.at, label: `${kindOf(part)} ${run.parts.indexOf(part) + 1}` };
}

const isArrayEnd = (type: CableTypeEntry): boolean => type.b.connector.startsWith('mpo');

function cableType(run: Run, part: Input, isParallel: boolean): CableTypeEntry {
  const isTrunk = /trunk|backbone|link|permanent/.test(kindOf(part));
  const duplex = duplexOf(part);
  if (duplex !== undefined || (!isTrunk && !isParallel && arrayTypeOf(part) === undefined)) return cord(run.medium, 'lc-duplex', { polarity: duplex ?? 'a-b', key: `duplex-${duplex ?? 'a-b'}`, construction: isTrunk ? 'permanent' : 'cord' });
  const array = arrayTypeOf(part) ?? 'type-b';
  return cord(run.medium, run.array, { polarity: array, key: `${isTrunk ? 'trunk' : 'cord'}-${array}`, construction: isTrunk ? 'trunk' : 'cord' });
}

function fanOutType(run: Run, part: Input): CableTypeEntry {
  const legs = numberAt(part, 'legs') ?? 4;
  const isHeadNear = run.parts[0] === part;
  const [head, leg] = [{ connector: run.array, legs: 1 }, { connector: 'lc-duplex' as const, legs }];
  const marked = arrayTypeOf(part);
  return cord(run.medium, run.array, { construction: 'breakout', key: 'fan-out', a: isHeadNear ? head : leg, b: isHeadNear ? leg : head, ...(marked === undefined ? {} : { polarity: marked }) });
}

/** An adapter on a plate: type A holds the keys opposed, position 1 at position 1; type B holds them alike, position 1 at the last. */
function addAdapter(run: Run, part: Input): void {
  if (run.loose === undefined) throw new Error('An adapter needs a cable before it.');
  const { connector } = run.loose.type.b;
  const isTurned = connector.startsWith('mpo') && arrayTypeOf(part) === 'type-b';
  run.passives += 1;
  const type = deviceType(
    `plate-${connector}-${String(isTurned)}`, 'fibre-panel',
    [ports(6, connector, { role: 'panel' }), ports(6, connector, { role: 'panel', face: 'rear', prefix: 'r' })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: isTurned ? 'reversed' : 'straight' }] },
  );
  if (isTurned) run.turns += 1;
  const plate = run.d.device(`PL${run.passives}`, type);
  plugLoose(run, plate.port(1));
  run.at = plate.port('r1');
}

function plugLoose(run: Run, to: PortRef): void {
  if (run.loose !== undefined) run.d.cable(run.loose.type, run.loose.from, to, { label: run.loose.label });
  run.loose = undefined;
}

const PAIRS = 6;

/** A cassette, entered by whichever plug comes. At its duplex side the channel goes on from the position where the first pair arrives. */
function addCassette(run: Run, part: Input): void {
  if (run.loose === undefined) throw new Error('A cassette needs a cable before it.');
  const isFromArray = isArrayEnd(run.loose.type);
  const method = methodOf(run, part, isFromArray);
  run.passives += 1;
  const device = run.d.device(
    `C${run.passives}`,
    deviceType(
      `cassette-${method}`, 'cassette',
      [ports(PAIRS, 'lc-duplex', { role: 'panel' }), ports(1, run.array, { role: 'panel', face: 'rear', prefix: 'M' })],
      { passThroughs: [{ front: 0, rear: 1, frontsPerRear: PAIRS, method }] },
    ),
  );
  if (method === 'reversed' || method === 'pairs-reversed') run.turns += 1;
  const front = device.port(isFromArray && method !== 'universal' && run.turns % 2 === 1 ? PAIRS : 1);
  const rear = device.port('M1');
  plugLoose(run, isFromArray ? rear : front);
  run.at = isFromArray ? front : rear;
}

/** How a cassette is wired: as it says, or as its method has it. Method B turns the far cassette round, as a type B trunk does. */
function methodOf(run: Run, part: Input, isFar: boolean): PassThrough['method'] {
  const text = (textAt(part, 'method', 'type', 'wiring', 'variant', 'polarity') ?? textAt(run.input, 'method') ?? '').toLowerCase();
  if (/u1|u2|univ/.test(text)) return 'universal';
  if (flagAt(part, 'flipped', 'inverted', 'reversed') === true || /pairs-rev|invert|turned/.test(text)) return 'pairs-reversed';
  if (/pair-?flip|^af$|flipped/.test(text)) return 'pair-flipped';
  if (/revers/.test(text)) return 'reversed';
  if (/straight/.test(text)) return 'straight';
  return isFar && run.turns % 2 === 1 ? 'pairs-reversed' : 'straight';
}
