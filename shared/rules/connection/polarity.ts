import { compareCodeUnits } from '../../base/compare.ts';
import { modeOf } from '../../catalog/media.ts';
import { POLARITY_COMPONENTS, type Polarity } from '../../catalog/polarity.ts';
import type { CableType } from '../../model/cable-type.ts';
import { strandsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type AnyCableType, availableCables, stockLength } from '../../topology/cable-choice.ts';
import { carryStrand } from '../../topology/carry-strand.ts';
import type { Channel, ChannelCable } from '../../topology/channel.ts';
import { cableName, portName } from '../../topology/names.ts';
import { type PositionUse, positionUse } from '../../topology/optic-positions.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { facingConnector, isFibreEnd, phyAt } from '../channel-ends.ts';
import { type RuleContext, defineRule } from '../engine/rule.ts';
import { isFibreChannel } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';
import { listNames } from '../quantities.ts';
import { duplexCord, methodChannel, parallelChannel } from './polarity-examples.ts';

type Context = RuleContext<'crossed' | 'dark' | 'mixedTrunks', Record<never, never>>;

/** What one end sends must arrive where the other receives. */
export const polarity = defineRule({
  id: 'connection/polarity',
  title: 'Polarity',
  scope: 'channel',
  severity: 'error',
  standard: 'TIA-568.3-E; ISO/IEC 14763-2; IEEE 802.3 clause 86.10.3.3',
  what: 'Followed strand by strand through cords, cassettes and trunks, every position that an end sends on must arrive at a position the other end receives on; trunks in one channel should be of one type.',
  why: 'With an even number of crossings transmitter faces transmitter: both ends are lit and neither hears the other.',
  todo: 'Change the part that is named, as a rule one cord, or one trunk type throughout (methods A, B, C, U1 and U2).',
  messages: {
    crossed: '{a} and {b} are joined sending to sending on {count} of {lit} strands: {advice}.',
    dark: '{a} and {b}: {count} of {lit} strands arrive at positions that are not in use: {advice}.',
    mixedTrunks: '{trunks} are of different types ({types}) in one channel: methods are mixed.',
  },
  check(subject, context) {
    const { first, last, channel } = subject;
    if (!subject.isLink || first === undefined || last === undefined || !isFibreEnd(first) || !isFibreEnd(last) || !isFibreChannel(channel)) return;
    const uses = usesAt(first, last, context);
    const isRight = uses === undefined ? true : checkLanes(channel, first, last, uses, context);
    if (isRight) checkTrunks(channel, context);
  },
  examples: {
    valid: [
      { title: 'one A-to-B cord from module to module', design: (d) => duplexCord(d, 'a-b') },
      { title: 'method A: type A trunk, an A-to-B and an A-to-A cord', design: (d) => methodChannel(d, ['type-a'], ['a-b', 'a-a']) },
      { title: 'method B: type B trunk, the far cassette turned, A-to-B cords', design: (d) => methodChannel(d, ['type-b'], ['a-b', 'a-b'], ['straight', 'pairs-reversed']) },
      { title: 'method C: type C trunk, A-to-B cords', design: (d) => methodChannel(d, ['type-c'], ['a-b', 'a-b']) },
      { title: 'methods U1 and U2: type B trunk, universal cassettes, A-to-B cords', design: (d) => methodChannel(d, ['type-b'], ['a-b', 'a-b'], ['universal', 'universal']) },
      { title: 'parallel optics over type B cords and a type B trunk', design: (d) => parallelChannel(d, 'type-b', ['type-b', 'type-b']) },
      { title: 'parallel optics over a type A trunk with one type A and one type B cord', design: (d) => parallelChannel(d, 'type-a', ['type-a', 'type-b']) },
    ],
    invalid: [
      { title: 'one A-to-A cord from module to module', messageIds: ['crossed'], design: (d) => duplexCord(d, 'a-a') },
      { title: 'a type A trunk with A-to-B cords at both ends', messageIds: ['crossed'], design: (d) => methodChannel(d, ['type-a'], ['a-b', 'a-b']) },
      { title: 'parallel optics over a type A trunk and type A cords', messageIds: ['crossed'], design: (d) => parallelChannel(d, 'type-a', ['type-a', 'type-a']) },
      { title: 'a module of two lanes facing one of four', messageIds: ['dark'], design: (d) => parallelChannel(d, 'type-b', ['type-b', 'type-b'], ['100GBASE-SR4', '100GBASE-SR2']) },
      { title: 'a type A and a type B trunk one after the other', messageIds: ['mixedTrunks'], design: (d) => methodChannel(d, ['type-a', 'type-b'], ['a-b', 'a-b'], ['straight', 'pairs-reversed']) },
    ],
  },
});

type Use = (position: number) => PositionUse;

/** What both ends do at their positions; notes an array end whose optic is not known. */
function usesAt(first: PortFacts, last: PortFacts, { view, notCheckable }: Context): readonly [Use, Use] | undefined {
  const [a, b] = [first, last].map((facts) => positionUse(facingConnector(facts), phyAt(facts)));
  for (const [facts, use] of [[first, a], [last, b]] as const) {
    if (use === undefined) notCheckable(`physical layer of ${facts.opticType?.model ?? portName(view, facts.ref)}`, [subjectOfPort(view, facts.ref)]);
  }
  return a === undefined || b === undefined ? undefined : [a, b];
}

interface Misses {
  readonly lit: number;
  readonly crossed: number;
  readonly dark: number;
}

const NO_MISSES: Misses = { lit: 0, crossed: 0, dark: 0 };

/** Counts the strands that end where they should not. */
function missesOf(ends: readonly (readonly [from: number | undefined, to: number | undefined])[], [useA, useB]: readonly [Use, Use]): Misses {
  return ends.reduce((count, [from, to]) => {
    const [a, b] = [from === undefined ? 'dark' : useA(from), to === undefined ? 'dark' : useB(to)];
    if (a === 'dark' && b === 'dark') return count;
    const isDark = a === 'dark' || b === 'dark';
    const isCrossed = !isDark && a === b && a !== 'both';
    return { lit: count.lit + 1, crossed: count.crossed + Number(isCrossed), dark: count.dark + Number(isDark) };
  }, NO_MISSES);
}

const isClean = ({ lit, crossed, dark }: Misses): boolean => lit > 0 && crossed === 0 && dark === 0;

/** Reports strands that end where they should not; false when there are some. A single strand can be plugged either way round. */
function checkLanes(channel: Channel, first: PortFacts, last: PortFacts, uses: readonly [Use, Use], { view, report }: Context): boolean {
  const misses = missesOf(channel.lanes.map((lane) => [lane[0], lane.at(-1)]), uses);
  if (misses.lit === 0 || isClean(misses) || channel.lanes.length === 1) return true;
  const mends = mendsOf(view, channel, uses);
  const [best] = mends;
  report({
    messageId: misses.crossed > 0 ? 'crossed' : 'dark',
    data: { a: portName(view, first.ref), b: portName(view, last.ref), count: misses.crossed > 0 ? misses.crossed : misses.dark, lit: misses.lit, advice: adviceOf(view, best) },
    subjects: [subjectOfPort(view, first.ref), subjectOfPort(view, last.ref), ...channel.cables.map(({ cable }) => subjectOfCable(view, cable))],
    actual: { text: listNames(channel.cables.map(({ type }) => polarityName(type))) },
    required: { text: best === undefined ? 'every sending position at a receiving one' : `${nameOf(best.polarity)} in place of ${polarityName(best.at.type)}` },
    arithmetic: channel.lanes.map((lane) => laneText(view, channel, lane)),
    fixes: mends.flatMap((mend) => mendFix(view, mend)),
  });
  return false;
}

/** One strand along the way: `1 -C1 (A-to-B duplex cord)-> 2`. */
function laneText(view: DesignView, channel: Channel, lane: readonly number[]): string {
  const links = channel.steps.filter((step) => step.kind === 'cable' || step.kind === 'passage');
  const texts = links.map((step, i) => `${step.kind === 'cable' ? `${cableName(view, step.cable)} (${polarityName(step.type)})` : portName(view, step.leave)} -> ${lane[i + 1] ?? ''}`);
  return [`position ${lane[0] ?? ''}`, ...texts].join(', ');
}

/** A single change that makes the channel right. */
interface Mend {
  readonly at: ChannelCable;
  readonly polarity: Polarity;
}

/** Single changes that make the channel right: cords that are out of the ordinary first, then cords, then trunks. */
function mendsOf(view: DesignView, channel: Channel, uses: readonly [Use, Use]): readonly Mend[] {
  const order = channel.cables.map((at, index) => ({ at, index })).sort((a, b) => oddness(b.at.type) - oddness(a.at.type) || b.index - a.index);
  return order.flatMap(({ at, index }) =>
    otherPolarities(at.type).flatMap((other): Mend[] => {
      const substitute = { index, type: { ...at.type, polarity: other } };
      const ends = channel.lanes.map((lane): readonly [number | undefined, number | undefined] => [lane[0], lane[0] === undefined ? undefined : carryStrand(view, channel, lane[0], substitute)?.at(-1)]);
      return isClean(missesOf(ends, uses)) ? [{ at, polarity: other }] : [];
    }),
  );
}

/* An A-to-A cord or a type C part is there for a method; where the sum is wrong it is the first to look at. Trunks are the last that one wants to pull. */
function oddness({ polarity: own, construction }: CableType): number {
  if (own === 'a-a') return 4;
  if (own === 'type-c') return 3;
  return construction === 'cord' ? 2 : 1;
}

function otherPolarities(type: CableType): readonly Polarity[] {
  if (type.a.connector === 'splice' || type.b.connector === 'splice') return [];
  const isDuplex = strandsOf(type.a.connector) === 2 || strandsOf(type.b.connector) === 2;
  const all: readonly Polarity[] = type.a.legs !== type.b.legs ? ['type-b', 'type-a'] : isDuplex ? ['a-b', 'a-a'] : ['type-b', 'type-a', 'type-c'];
  return all.filter((candidate) => candidate !== effectivePolarity(type));
}

/* What an unmarked cable counts as: a duplex cord crosses, an array runs straight, a fan-out crosses its lanes. */
function effectivePolarity(type: CableType): Polarity {
  if (type.polarity !== undefined) return type.polarity;
  if (type.a.legs !== type.b.legs) return 'type-b';
  return strandsOf(type.a.connector) === 2 ? 'a-b' : 'type-a';
}

const nameOf = (wanted: Polarity): string => WORDS[wanted];

const WORDS: Readonly<Record<Polarity, string>> = { 'a-b': 'A-to-B', 'a-a': 'A-to-A', 'type-a': 'type A', 'type-b': 'type B', 'type-c': 'type C' };

const polarityName = (type: CableType): string => POLARITY_COMPONENTS.find((row) => row.polarity === effectivePolarity(type) && type.construction === 'trunk')?.name ?? `${nameOf(effectivePolarity(type))} ${type.construction === 'permanent' ? 'cable' : type.construction}`;

const adviceOf = (view: DesignView, mend: Mend | undefined): string =>
  mend === undefined ? 'no single part of it mends that' : `${cableName(view, mend.at.cable)} is ${nameOf(effectivePolarity(mend.at.type))}; ${nameOf(mend.polarity)} in its place makes it right`;

function mendFix(view: DesignView, { at, polarity: wanted }: Mend): readonly Fix[] {
  const choice = counterpart(view, at, wanted);
  if (choice === undefined) return [];
  return [{ title: `Make ${cableName(view, at.cable)} ${nameOf(wanted)}`, commandId: 'cable.changeType', args: { cableIds: [at.cable.id], typeKey: choice.key } }];
}

/* A polish or pins that one of the two does not state are no difference. */
const isSameEnd = (one: CableType['a'], other: CableType['a']): boolean =>
  one.connector === other.connector && one.legs === other.legs && (one.polish ?? other.polish) === (other.polish ?? one.polish) && (one.gender ?? other.gender) === (other.gender ?? one.gender);

/** The same cable with another polarity, where one can be bought. */
function counterpart(view: DesignView, { cable, type }: ChannelCable, wanted: Polarity): AnyCableType | undefined {
  const alike = availableCables(view).filter(
    (candidate) => candidate.medium === type.medium && candidate.construction === type.construction && candidate.polarity === wanted && isSameEnd(candidate.a, type.a) && isSameEnd(candidate.b, type.b),
  );
  const rank = (candidate: AnyCableType): number =>
    Number(stockLength(candidate, cable.lengthMm ?? 0) !== undefined) * 4 + Number(candidate.manufacturer === type.manufacturer) * 2 + Number(candidate.manufacturer === 'Generic');
  return alike.sort((a, b) => rank(b) - rank(a) || compareCodeUnits(a.key, b.key))[0];
}

/** Trunks of different types may add up by chance; nobody who patches the other positions can rely on it. */
function checkTrunks(channel: Channel, { view, report }: Context): void {
  const trunks = channel.cables.filter(({ type }) => type.construction === 'trunk' && strandsOf(type.a.connector) > 2 && strandsOf(type.b.connector) > 2 && modeOf(type.medium) !== undefined);
  const types = [...new Set(trunks.map(({ type }) => effectivePolarity(type)))].sort();
  if (types.length < 2) return;
  report({
    messageId: 'mixedTrunks',
    data: { trunks: listNames(trunks.map(({ cable }) => cableName(view, cable))), types: listNames(types.map(nameOf)) },
    subjects: trunks.map(({ cable }) => subjectOfCable(view, cable)),
    actual: { text: listNames(types.map(nameOf)) },
    required: { text: 'one type' },
    atMost: 'warning',
  });
}

