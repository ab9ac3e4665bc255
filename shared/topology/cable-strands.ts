import { arrayUse } from '../catalog/polarity.ts';
import type { CableEnd, CableType } from '../model/cable-type.ts';
import { strandsOf } from '../model/ports.ts';

/** One strand at one leg of a cable's end; legs count from 0, strands from 1. */
export interface CablePosition {
  readonly leg: number;
  readonly strand: number;
}

/** One of a cable's two ends. */
export type CableSide = 'a' | 'b';

/** The end across. */
export const otherSide = (side: CableSide): CableSide => (side === 'a' ? 'b' : 'a');

type StrandTable = ReadonlyMap<string, readonly CablePosition[]>;

const tables = new WeakMap<CableType, Readonly<Record<CableSide, StrandTable>>>();

/** Where the strand that enters a cable at one end comes out at the other: nowhere for a dark position, several places for a fan-out of one undivided strand. */
export function acrossCable(type: CableType, from: CableSide, at: CablePosition): readonly CablePosition[] {
  return tablesOf(type)[from].get(positionKey(at)) ?? [];
}

/** Strands on each leg of a cable's end. A spliced end has as many as the cable's fibres give it. */
export function strandsPerLeg(type: CableType, side: CableSide): number {
  const end = type[side];
  if (end.connector === 'splice' && type.fibreCount !== undefined) return Math.max(1, Math.floor(type.fibreCount / end.legs));
  return strandsOf(end.connector);
}

/** Strands of a leg that lead anywhere. */
export function litStrands(type: CableType, side: CableSide, leg: number): readonly number[] {
  const strands: number[] = [];
  for (let strand = 1; strand <= strandsPerLeg(type, side); strand += 1) {
    if (acrossCable(type, side, { leg, strand }).length > 0) strands.push(strand);
  }
  return strands;
}

const positionKey = (at: CablePosition): string => `${at.leg}.${at.strand}`;

function tablesOf(type: CableType): Readonly<Record<CableSide, StrandTable>> {
  let found = tables.get(type);
  if (found === undefined) {
    found = tablesFrom(pairsOf(type));
    tables.set(type, found);
  }
  return found;
}

type StrandPair = readonly [a: CablePosition, b: CablePosition];

function tablesFrom(pairs: readonly StrandPair[]): Readonly<Record<CableSide, StrandTable>> {
  const a = new Map<string, CablePosition[]>();
  const b = new Map<string, CablePosition[]>();
  for (const [atA, atB] of pairs) {
    a.set(positionKey(atA), [...(a.get(positionKey(atA)) ?? []), atB]);
    b.set(positionKey(atB), [...(b.get(positionKey(atB)) ?? []), atA]);
  }
  return { a, b };
}

function pairsOf(type: CableType): readonly StrandPair[] {
  const [perA, perB] = [strandsPerLeg(type, 'a'), strandsPerLeg(type, 'b')];
  if (type.a.legs === type.b.legs && perA === perB) return legToLeg(type, perA);
  const [a, b] = [positionsOf(type.a, perA), positionsOf(type.b, perB)];
  if (a.length === 1 || b.length === 1) return a.flatMap((atA) => b.map((atB): StrandPair => [atA, atB]));
  const lanes = type.a.legs <= type.b.legs ? laneFanOut(type, type.a, type.b) : laneFanOut(type, type.b, type.a)?.map(([head, leg]): StrandPair => [leg, head]);
  return lanes ?? a.slice(0, b.length).flatMap((atA, i) => pairUp(orderedAt(type, atA, perA), b[i]));
}

const positionsOf = (end: CableEnd, perLeg: number): readonly CablePosition[] =>
  Array.from({ length: end.legs * perLeg }, (_, i) => ({ leg: Math.floor(i / perLeg), strand: (i % perLeg) + 1 }));

const pairUp = (a: CablePosition, b: CablePosition | undefined): StrandPair[] => (b === undefined ? [] : [[a, b]]);

function legToLeg(type: CableType, perLeg: number): readonly StrandPair[] {
  const isDark = darkPosition(type);
  return positionsOf(type.a, perLeg).filter(({ strand }) => !isDark(strand)).map((at): StrandPair => [at, { leg: at.leg, strand: strandAcross(type, at.strand, perLeg) }]);
}

/* A base-8 cable has twelve-fibre ferrules with the four in the middle left out. */
function darkPosition({ a, b, fibreCount }: CableType): (strand: number) => boolean {
  const isBase8 = a.connector === 'mpo-12' && b.connector === 'mpo-12' && fibreCount === a.legs * 8;
  return isBase8 ? (strand) => strand > 4 && strand < 9 : () => false;
}

/** TIA-568.3: type A runs straight, type B reverses the array, type C swaps inside each pair; an A-to-B duplex cord crosses, and is what an unmarked duplex cord is. */
function strandAcross(type: CableType, strand: number, perLeg: number): number {
  const swapped = strand % 2 === 1 ? Math.min(strand + 1, perLeg) : strand - 1;
  switch (type.polarity) {
    case 'a-b':
    case 'type-c':
      return swapped;
    case 'type-b':
      return perLeg + 1 - strand;
    case 'a-a':
    case 'type-a':
      return strand;
    default:
      return perLeg === 2 ? swapped : strand;
  }
}

/* A harness that takes the positions in order does what a cassette does; one that is marked turns or swaps them at its head first. */
const orderedAt = (type: CableType, at: CablePosition, perLeg: number): CablePosition =>
  type.polarity === 'type-b' || type.polarity === 'type-c' ? { leg: at.leg, strand: strandAcross(type, at.strand, perLeg) } : at;

/**
 * A head that parallel optics drive, fanned out to the modules of its lanes: what the head sends on position n arrives where the leg's module receives,
 * and the other way round (IEEE 802.3 clause 86.10.3.3). Marked `type-a` or `a-a` it does not cross: made for legs that are patched on with A-to-B cords.
 * Undefined where the ends are not those of a lane fan-out.
 */
function laneFanOut(type: CableType, head: CableEnd, legs: CableEnd): readonly StrandPair[] | undefined {
  const isCrossed = type.polarity !== 'type-a' && type.polarity !== 'a-a';
  const uses = lanesOf(head, legs);
  if (uses === undefined) return isSplit(head, legs) ? splitStrands(legs.legs, isCrossed) : undefined;
  const { atHead, atLeg, perLeg } = uses;
  return Array.from({ length: legs.legs * perLeg }, (_, lane) => lane).flatMap((lane): StrandPair[] => {
    const [leg, part] = [Math.floor(lane / perLeg), lane % perLeg];
    const [sends, receives] = isCrossed ? [atLeg.receives[part], atLeg.sends[part]] : [atLeg.sends[part], atLeg.receives[part]];
    return [...laneStrand(atHead.sends[lane], leg, sends), ...laneStrand(atHead.receives[lane], leg, receives)];
  });
}

const laneStrand = (head: number | undefined, leg: number, strand: number | undefined): StrandPair[] =>
  head === undefined || strand === undefined ? [] : [[{ leg: 0, strand: head }, { leg, strand }]];

/** Positions lane by lane: lane n sends on the n-th position from the low end and receives on the n-th from the high end. */
interface Lanes {
  readonly sends: readonly number[];
  readonly receives: readonly number[];
}

const DUPLEX_LANE: Lanes = { sends: [1], receives: [2] };

/* Lanes of the heads that are fanned out; MPO-24 and MPO-32 heads only where the legs are as many as the lanes. */
const HEAD_LANES: Readonly<Partial<Record<CableEnd['connector'], number>>> = { 'mpo-8': 4, 'mpo-12': 4, 'mpo-16': 8, 'mpo-24': 10, 'mpo-32': 16 };

function lanesOf(head: CableEnd, legs: CableEnd): { readonly atHead: Lanes; readonly atLeg: Lanes; readonly perLeg: number } | undefined {
  const count = head.legs === 1 && legs.legs > 1 ? HEAD_LANES[head.connector] : undefined;
  const atHead = count === undefined ? undefined : lanesAt(head, count);
  if (count === undefined || atHead === undefined || legs.legs > count) return undefined;
  const isDuplex = strandsOf(legs.connector) === 2;
  const perLeg = isDuplex ? 1 : count / legs.legs;
  const atLeg = isDuplex ? DUPLEX_LANE : lanesAt(legs, perLeg);
  return atLeg === undefined ? undefined : { atHead, atLeg, perLeg };
}

function lanesAt({ connector }: CableEnd, lanes: number): Lanes | undefined {
  const use = arrayUse(connector, lanes * 2);
  return use === undefined ? undefined : { sends: use.tx, receives: [...use.rx].reverse() };
}

/* One duplex plug whose fibres are divided among duplex legs: every leg gets the same light. */
const isSplit = (head: CableEnd, legs: CableEnd): boolean => head.legs === 1 && legs.legs > 1 && strandsOf(head.connector) === 2 && strandsOf(legs.connector) === 2;

const splitStrands = (legs: number, isCrossed: boolean): readonly StrandPair[] =>
  Array.from({ length: legs }, (_, leg) => leg).flatMap((leg): StrandPair[] => [1, 2].map((strand): StrandPair => [{ leg: 0, strand }, { leg, strand: isCrossed ? 3 - strand : strand }]));
