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
  if (a.length === b.length) return a.flatMap((atA, i) => pairUp(atA, b[i]));
  return a.length > b.length ? parallelFanOut(a, type.b, perB) : parallelFanOut(b, type.a, perA).map(([head, leg]): StrandPair => [leg, head]);
}

const positionsOf = (end: CableEnd, perLeg: number): readonly CablePosition[] =>
  Array.from({ length: end.legs * perLeg }, (_, i) => ({ leg: Math.floor(i / perLeg), strand: (i % perLeg) + 1 }));

const pairUp = (a: CablePosition, b: CablePosition | undefined): StrandPair[] => (b === undefined ? [] : [[a, b]]);

function legToLeg(type: CableType, perLeg: number): readonly StrandPair[] {
  return positionsOf(type.a, perLeg).map((at): StrandPair => [at, { leg: at.leg, strand: strandAcross(type, at.strand, perLeg) }]);
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

/**
 * A parallel-optics head with more positions than its legs use (MPO-12 to four duplex legs): lane n sends on position n from the low end
 * and receives on position n from the high end, as the module drives it (IEEE 802.3 clause 86.10.3.3). Other legs take positions in order.
 */
function parallelFanOut(head: readonly CablePosition[], legs: CableEnd, perLeg: number): readonly StrandPair[] {
  if (perLeg !== 2) return positionsOf(legs, perLeg).flatMap((at, i): StrandPair[] => { const from = head[i]; return from === undefined ? [] : [[from, at]]; });
  return Array.from({ length: legs.legs }, (_, leg) => leg).flatMap((leg) => [
    ...headToLeg(head[leg], { leg, strand: 1 }),
    ...headToLeg(head[head.length - 1 - leg], { leg, strand: 2 }),
  ]);
}

const headToLeg = (head: CablePosition | undefined, leg: CablePosition): StrandPair[] => (head === undefined ? [] : [[head, leg]]);
