import { LOSS_TOLERANCE_CENTI_DB, type Phy } from '../../catalog/phys.ts';
import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, fibreCord, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { isFibreChannel } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';
import { MISSING_LENGTH_RULE } from '../lengths.ts';
import { listNames } from '../quantities.ts';
import type { ChannelLoss } from './channel-loss.ts';
import { linkLoss } from './link-loss.ts';
import { decibels, levelQuantityIfKnown, lossQuantity, lossQuantityIfKnown } from './loss-quantities.ts';
import { attenuatorOf, bothDirections, type Direction, levelsOf } from './power-levels.ts';

/** Too much light at a receiver. */
export const receiverOverload = defineRule({
  id: 'optics/receiver-overload',
  title: 'Receiver overload and least loss',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; data sheets of the optics',
  what: 'The most power an optic launches, less the loss on the way, must not be above what the far receiver takes; nor must the path lose less than optics for long spans ask for. Losses nobody stated are counted at their highest for certain overload and at their lowest for possible overload.',
  why: 'Optics for long spans blind a receiver close by, and can destroy it.',
  todo: 'Put a fixed attenuator at the receiver, or use optics for short spans.',
  messages: {
    tooMuch: '{ports}: {loss} on the way is at least {missing} too little for {phy}; put in an attenuator of {attenuator}.',
    maybe: '{ports}: the way may lose as little as {least}, {missing} too little for {phy}; measure it, or put in an attenuator of {attenuator}.',
    shortSpan: '{ports}: makers ask for an attenuator of {attenuator} with {phy} on a span of this length.',
  },
  check(subject, context) {
    const { view, report, measure, notCheckable } = context;
    const directions = bothDirections(subject);
    if (directions.length === 0 || !isFibreChannel(subject.channel)) return;
    const { loss, limit } = linkLoss(view, subject);
    if (loss.lowestCentiDb === undefined || loss.highestCentiDb === undefined) {
      if (directions.some((direction) => leastLoss(direction) > 0)) for (const cable of withoutLoss(view, subject)) notCheckable(`length of ${cable.name}`, [cable], MISSING_LENGTH_RULE);
      return;
    }
    const cables = subject.channel.cables.map(({ cable }) => subjectOfCable(view, cable));
    const needs = directions.map((direction) => needOf(direction, loss, subject.channel.lengthMm));
    for (const need of needs) measure(figuresOf(need, loss), [subjectOfPort(view, need.direction.to.ref), ...cables]);
    const verdicts = needs.flatMap((need) => verdictOf(need) ?? []);
    const messageId = (['tooMuch', 'maybe', 'shortSpan'] as const).find((id) => verdicts.includes(id));
    const wanting = needs.filter((need) => verdictOf(need) !== undefined);
    const [worst] = wanting.toSorted((a, b) => b.attenuatorCentiDb - a.attenuatorCentiDb);
    if (messageId === undefined || worst === undefined) return;
    const missing = Math.max(0, ...wanting.map((need) => (messageId === 'tooMuch' ? need.surelyCentiDb : need.missingCentiDb)));
    report({
      messageId,
      data: {
        ports: listNames(wanting.map(({ direction }) => portName(view, direction.to.ref))), phy: worst.phyName,
        loss: `${decibels(loss.highestCentiDb)} dB`, least: `${decibels(loss.lowestCentiDb)} dB`, missing: `${decibels(missing)} dB`, attenuator: `${decibels(worst.attenuatorCentiDb)} dB`,
      },
      subjects: [...wanting.map(({ direction }) => subjectOfPort(view, direction.to.ref)), ...cables],
      actual: lossQuantity(messageId === 'tooMuch' ? loss.highestCentiDb : loss.lowestCentiDb),
      required: lossQuantity(worst.leastCentiDb),
      atMost: gravest(messageId, wanting),
      standard: phyAt(worst.direction.to)?.standard,
      arithmetic: [...loss.lines(), ...wanting.flatMap((need) => arithmetic(view, need, loss))],
      fixes: attenuatorFix(wanting, (limit?.maxCentiDb ?? Infinity) - loss.highestCentiDb),
    });
  },
  examples: {
    valid: [
      { title: '10GBASE-LR over 2 m', design: (d) => joined(d, '10GBASE-LR', 'os2', 2000) },
      { title: '10GBASE-ER over 2 km with attenuators of 5 dB', design: (d) => joined(d, '10GBASE-ER', 'os2', 2_000_000, { attenuatorCentiDb: 500 }) },
      { title: '1000BASE-ZX over 50 km', design: (d) => joined(d, '1000BASE-ZX', 'os2', 50_000_000) },
    ],
    invalid: [
      { title: '10GBASE-ER over 2 km', messageIds: ['tooMuch'], design: (d) => joined(d, '10GBASE-ER', 'os2', 2_000_000) },
      { title: '10GBASE-ER over 21 km of OS2 that may be better than it has to be', messageIds: ['maybe'], design: (d) => joined(d, '10GBASE-ER', 'os2', 21_000_000) },
      { title: '1000BASE-ZX over 40 km that may lose less than 8 dB but for the fibre', messageIds: ['shortSpan'], design: (d) => joined(d, '1000BASE-ZX', 'os2', 40_000_000) },
    ],
  },
});

function joined(d: ExampleDesign, phy: string, medium: 'os2', lengthMm: number, fields: { readonly attenuatorCentiDb?: number } = {}): void {
  const isSlow = phy.startsWith('1000');
  const [cage, speed] = isSlow ? (['sfp', 1000] as const) : (['sfp+', 10_000] as const);
  const [a, b] = [d.device('SW1', cageSwitch(cage, [speed])), d.device('SW2', cageSwitch(cage, [speed]))];
  for (const device of [a, b]) d.optic(device.port(1), optic(cage, phy, speed), fields);
  d.cable(fibreCord(medium), a.port(1), b.port(1), { lengthMm });
}

/** What a direction needs to lose, and what of that is missing, in hundredths of dB. */
interface Need {
  readonly direction: Direction;
  readonly phyName: string;
  readonly leastCentiDb: number;
  /** Where it is all that two different standards' figures come to: a pair known to work together is not called broken for them. */
  readonly betweenStandards: 'pair' | 'breakout' | undefined;
  /** Missing at the lowest loss the way may have, and at the highest. */
  readonly missingCentiDb: number;
  readonly surelyCentiDb: number;
  /** What makers ask for on a span of this length, where it is not there. */
  readonly shortSpanCentiDb: number;
  /** All that is to be fitted at the receiver, in whole dB. */
  readonly attenuatorCentiDb: number;
}

function needOf(direction: Direction, loss: ChannelLoss, lengthMm: number | undefined): Need {
  const least = leastLoss(direction);
  const fitted = attenuatorOf(direction);
  const missingAt = (centiDb: number | undefined): number => Math.max(0, Math.round(least - (centiDb ?? 0) - fitted));
  const [missing, surely] = [missingAt(loss.lowestCentiDb), missingAt(loss.highestCentiDb)];
  const asked = shortSpan(direction, loss, lengthMm);
  return {
    direction, phyName: nameOf(direction), leastCentiDb: least, betweenStandards: betweenStandards(direction, least), missingCentiDb: missing, surelyCentiDb: surely, shortSpanCentiDb: asked > fitted ? asked : 0,
    attenuatorCentiDb: Math.max(missing > LOSS_TOLERANCE_CENTI_DB ? Math.ceil((fitted + missing) / 100) * 100 : 0, asked > fitted ? asked : 0),
  };
}

/** The least loss a receiver needs before it: as the makers state it, else what the powers come to, or its PHY's. */
function leastLoss({ from, to }: Direction): number {
  const stated = [from.opticType?.lossMinCentiDb, to.opticType?.lossMinCentiDb].filter((centiDb) => centiDb !== undefined);
  const [sent, taken] = [levelsOf(from).txMaxCentiDbm, levelsOf(to).rxMaxCentiDbm];
  const arePowersStated = from.opticType?.txMaxCentiDbm !== undefined && to.opticType?.rxMaxCentiDbm !== undefined;
  const byPower = sent === undefined || taken === undefined ? 0 : sent - taken;
  const byPhy = stated.length > 0 || arePowersStated ? 0 : (phyAt(to)?.minLossCentiDb ?? 0);
  return Math.max(0, byPhy, stated.length > 0 && !arePowersStated ? 0 : byPower, ...stated);
}

/* Makers sell breakouts of the common kinds for short cords as they are: no more than a note. */
function gravest(messageId: 'tooMuch' | 'maybe' | 'shortSpan', needs: readonly Need[]): 'warning' | 'info' | undefined {
  if (needs.every((need) => need.betweenStandards === 'breakout')) return 'info';
  return messageId === 'tooMuch' && needs.some((need) => need.betweenStandards === undefined) ? undefined : 'warning';
}

/* Optics of different PHYs, neither of which states its own powers or least loss: each standard gives its limits for its own kind only. */
function betweenStandards({ from, to }: Direction, leastCentiDb: number): Need['betweenStandards'] {
  const [a, b] = [phyAt(from), phyAt(to)];
  const areStated = from.opticType?.txMaxCentiDbm !== undefined && to.opticType?.rxMaxCentiDbm !== undefined;
  const isWindow = [from, to].some(({ opticType }) => opticType?.lossMinCentiDb !== undefined);
  if (a === undefined || b === undefined || a.name === b.name || areStated || isWindow || leastCentiDb <= (b.minLossCentiDb ?? 0)) return undefined;
  return a.speedMbps === b.speedMbps ? 'pair' : 'breakout';
}

/* Of no account once the way is known to lose enough. */
function shortSpan({ from, to }: Direction, { lowestCentiDb = 0, highestCentiDb = 0 }: ChannelLoss, lengthMm: number | undefined): number {
  const phy: Phy | undefined = phyAt(to);
  const isKnown = lowestCentiDb === highestCentiDb && lowestCentiDb >= (phy?.minLossCentiDb ?? 0) - LOSS_TOLERANCE_CENTI_DB;
  const hasOwnWindow = [from, to].some(({ opticType }) => opticType?.lossMinCentiDb !== undefined);
  if (lengthMm === undefined || isKnown || hasOwnWindow) return 0;
  return phy?.shortSpans?.find(({ toMm }) => lengthMm <= toMm)?.attenuatorCentiDb ?? 0;
}

const nameOf = ({ to }: Direction): string => to.opticType?.phy ?? to.opticType?.model ?? '';

function verdictOf({ missingCentiDb, surelyCentiDb, shortSpanCentiDb }: Need): 'tooMuch' | 'maybe' | 'shortSpan' | undefined {
  if (surelyCentiDb > LOSS_TOLERANCE_CENTI_DB) return 'tooMuch';
  if (missingCentiDb > LOSS_TOLERANCE_CENTI_DB) return 'maybe';
  return shortSpanCentiDb > 0 ? 'shortSpan' : undefined;
}

function figuresOf({ direction, leastCentiDb, missingCentiDb, attenuatorCentiDb }: Need, { lowestCentiDb = 0 }: ChannelLoss): Parameters<Parameters<typeof receiverOverload.check>[1]['measure']>[0] {
  const sent = levelsOf(direction.from).txMaxCentiDbm;
  const stated = direction.from.opticType?.lossMinCentiDb ?? direction.to.opticType?.lossMinCentiDb;
  return {
    minLoss: lossQuantity(leastCentiDb),
    windowMin: lossQuantityIfKnown(stated),
    receivedMax: levelQuantityIfKnown(sent === undefined ? undefined : sent - lowestCentiDb - attenuatorOf(direction)),
    attenuatorMin: lossQuantity(missingCentiDb > LOSS_TOLERANCE_CENTI_DB ? missingCentiDb : 0),
    attenuator: lossQuantity(attenuatorCentiDb),
  };
}

function arithmetic(view: DesignView, { direction, leastCentiDb }: Need, { lowestCentiDb = 0, highestCentiDb = 0 }: ChannelLoss): readonly string[] {
  const [sent, taken, fitted] = [levelsOf(direction.from).txMaxCentiDbm, levelsOf(direction.to).rxMaxCentiDbm, attenuatorOf(direction)];
  const most = sent === undefined ? [] : [`${portName(view, direction.to.ref)} receives up to ${decibels(sent)} dBm - ${decibels(lowestCentiDb)} dB${fitted > 0 ? ` - attenuator ${decibels(fitted)} dB` : ''} = ${decibels(sent - lowestCentiDb - fitted)} dBm${taken === undefined ? '' : `; it takes ${decibels(taken)} dBm`}`];
  const range = lowestCentiDb === highestCentiDb ? `${decibels(highestCentiDb)} dB` : `${decibels(lowestCentiDb)} to ${decibels(highestCentiDb)} dB`;
  return [...most, `Loss ${range}; at least ${decibels(leastCentiDb)} dB needed`];
}

/** One attenuator at each receiver that wants one; none where it would leave too little light. */
function attenuatorFix(needs: readonly Need[], spareCentiDb: number): readonly Fix[] {
  const steps = needs.map(({ direction: { to }, attenuatorCentiDb }) => ({ commandId: 'optic.setAttenuator', args: { deviceId: to.ref.deviceId, portKey: to.ref.portKey, attenuatorCentiDb } }));
  const [only] = steps;
  const most = Math.max(...needs.map(({ attenuatorCentiDb }) => attenuatorCentiDb));
  if (only === undefined || most > spareCentiDb || needs.some(({ direction: { to } }) => to.optic === undefined)) return [];
  const title = `Put an attenuator of ${decibels(most)} dB at ${steps.length === 1 ? 'the receiver' : 'each receiver'}`;
  return [steps.length === 1 ? { title, ...only } : { title, commandId: 'design.batch', args: { title, steps } }];
}

function withoutLoss(view: DesignView, { channel }: ChannelSubject): readonly ReturnType<typeof subjectOfCable>[] {
  return channel.cables.filter(({ cable }) => cable.lengthMm === undefined && cable.measuredLossCentiDb === undefined).map(({ cable }) => subjectOfCable(view, cable));
}
