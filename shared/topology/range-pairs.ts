import type { Vec } from '../geometry/vector.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { Port } from '../model/ports.ts';

/** A port as a range sees it. */
export interface RangePort {
  readonly ref: PortRef;
  /** Number in its name, which makes it odd or even. */
  readonly number: number;
  /** Place on its face in millimetres. */
  readonly at: Vec;
}

/**
 * How the ports of one range meet those of the others.
 * `in-order`: n-th to n-th, one target after the other; `reversed`: the targets from their end;
 * `odd-even`: odd-numbered ports first, to the first target, even ones to the second; `interleaved`: by turns to each target, or to the first and second half of one;
 * `rows` and `columns`: the targets along the rows, or down the columns, of their face.
 */
export const RANGE_ORDERS = ['in-order', 'reversed', 'odd-even', 'interleaved', 'rows', 'columns'] as const;

/** How the ports of one range meet those of the others. */
export type RangeOrder = (typeof RANGE_ORDERS)[number];

/** Which of a list of ports take part: from the `offset`-th on (from 0), every `step`-th. */
export interface RangeStride {
  readonly offset: number;
  readonly step: number;
}

/** Ranges to be matched. */
export interface RangeRequest {
  readonly from: readonly RangePort[];
  /** One list per target device. */
  readonly to: readonly (readonly RangePort[])[];
  readonly order: RangeOrder;
  readonly fromStride?: RangeStride | undefined;
  readonly toStride?: RangeStride | undefined;
  /** Ports to pass over on both sides: those that hold a cable. Absent: none is passed over. */
  readonly isTaken?: ((ref: PortRef) => boolean) | undefined;
}

/** Two ports that meet. */
export interface PortPair {
  readonly from: PortRef;
  readonly to: PortRef;
}

/** The pairs, and how many ports found no partner. */
export interface RangePairs {
  readonly pairs: readonly PortPair[];
  readonly leftFrom: number;
  readonly leftTo: number;
}

/** The port of a device for a range. */
export const rangePort = (deviceId: PortRef['deviceId'], port: Port): RangePort => ({ ref: { deviceId, portKey: port.key }, number: port.group.first + port.index, at: port.at });

/** Matches one range with one or several others. Every port is used once at most; unequal counts leave some over. */
export function rangePairs(request: RangeRequest): RangePairs {
  const isFree = (port: RangePort): boolean => request.isTaken?.(port.ref) !== true;
  const from = stride(request.from, request.fromStride).filter(isFree);
  const targets = request.to.map((list) => stride(sortedFor(list, request.order), request.toStride).filter(isFree));
  const pairs = pairUp(from, targets, request.order).map(([a, b]) => ({ from: a.ref, to: b.ref }));
  return { pairs, leftFrom: from.length - pairs.length, leftTo: targets.flat().length - pairs.length };
}

function stride<T>(list: readonly T[], { offset, step }: RangeStride = { offset: 0, step: 1 }): readonly T[] {
  return list.slice(offset).filter((_, index) => index % step === 0);
}

function sortedFor(ports: readonly RangePort[], order: RangeOrder): readonly RangePort[] {
  switch (order) {
    case 'reversed':
      return [...ports].reverse();
    case 'rows':
      return [...ports].sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
    case 'columns':
      return [...ports].sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y);
    case 'in-order':
    case 'odd-even':
    case 'interleaved':
      return ports;
  }
}

type Match = readonly [RangePort, RangePort];

function pairUp(from: readonly RangePort[], targets: readonly (readonly RangePort[])[], order: RangeOrder): readonly Match[] {
  if (order === 'odd-even') return oddEven(from, targets);
  return zip(from, order === 'interleaved' ? byTurns(halved(targets)) : targets.flat());
}

/* With one target the even ports follow the odd ones in it. */
function oddEven(from: readonly RangePort[], targets: readonly (readonly RangePort[])[]): readonly Match[] {
  const odd = from.filter(({ number }) => number % 2 !== 0);
  const even = from.filter(({ number }) => number % 2 === 0);
  const [first = [], ...others] = targets;
  return others.length === 0 ? zip([...odd, ...even], first) : [...zip(odd, first), ...zip(even, others.flat())];
}

function halved(targets: readonly (readonly RangePort[])[]): readonly (readonly RangePort[])[] {
  const [only, ...others] = targets;
  if (only === undefined || others.length > 0) return targets;
  const middle = Math.ceil(only.length / 2);
  return [only.slice(0, middle), only.slice(middle)];
}

function byTurns(lists: readonly (readonly RangePort[])[]): readonly RangePort[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

function zip(a: readonly RangePort[], b: readonly RangePort[]): readonly Match[] {
  return a.flatMap((first, index): Match[] => {
    const second = b[index];
    return second === undefined ? [] : [[first, second]];
  });
}
