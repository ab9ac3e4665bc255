import { LOSS_TOLERANCE_CENTI_DB } from '../../catalog/phys.ts';
import { portName } from '../../topology/names.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { phyAt } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, fibreCord, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { isFibreChannel } from '../fibre-channel.ts';
import { listNames } from '../quantities.ts';
import type { ChannelLoss } from './channel-loss.ts';
import { strongerOpticFix } from './loss-fixes.ts';
import { linkLoss } from './link-loss.ts';
import { type LossLimit, powerBudget } from './loss-limit.ts';
import type { LossSettings } from './loss-settings.ts';
import { decibels, levelQuantity, levelQuantityIfKnown, lossQuantity, lossQuantityIfKnown } from './loss-quantities.ts';
import { attenuatorOf, bothDirections, type Direction, levelsOf } from './power-levels.ts';

/** Received power against what the receiver needs. */
export const receiverPower = defineRule({
  id: 'optics/receiver-power',
  title: 'Received power against sensitivity',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; data sheets of the optics',
  what: 'The least power an optic launches, less the loss on the way and the reserve kept, must not be below what the far receiver needs. Checked with the makers\' figures, or with the PHY\'s where it has no limit of loss.',
  why: 'Below its sensitivity a receiver makes errors, and below that it sees no light at all.',
  todo: 'Reduce the loss, or use optics that launch more or need less.',
  messages: { tooWeak: '{ports}: as little as {received} may be received, {needed} is needed.' },
  check(subject, { view, report, measure }) {
    const directions = bothDirections(subject);
    if (directions.length === 0 || !isFibreChannel(subject.channel)) return;
    const { settings, loss, limit } = linkLoss(view, subject);
    const cables = subject.channel.cables.map(({ cable }) => subjectOfCable(view, cable));
    const weak = directions.flatMap((direction): Weak[] => {
      const received = receivedMin(direction, loss, settings);
      const needed = levelsOf(direction.to).rxMinCentiDbm;
      measure(
        {
          receivedMin: levelQuantityIfKnown(received), received: isOneLevel(direction) ? levelQuantityIfKnown(received) : undefined,
          powerBudget: lossQuantityIfKnown(powerBudget(direction.from, direction.to)),
          margin: received === undefined || needed === undefined ? undefined : lossQuantity(received - needed),
        },
        [subjectOfPort(view, direction.to.ref), ...cables],
      );
      const isWeak = received !== undefined && needed !== undefined && received < needed - LOSS_TOLERANCE_CENTI_DB && isDecisive(limit, direction, loss, settings);
      return isWeak ? [{ direction, received, needed }] : [];
    });
    const [worst] = weak.toSorted((a, b) => a.received - a.needed - (b.received - b.needed));
    if (worst === undefined) return;
    report({
      messageId: 'tooWeak',
      data: { ports: listNames(weak.map(({ direction }) => portName(view, direction.to.ref))), received: `${decibels(worst.received)} dBm`, needed: `${decibels(worst.needed)} dBm` },
      subjects: [...weak.map(({ direction }) => subjectOfPort(view, direction.to.ref)), ...cables],
      actual: levelQuantity(worst.received),
      required: levelQuantity(worst.needed),
      standard: phyAt(worst.direction.to)?.standard,
      arithmetic: [...loss.lines(), ...weak.map(({ direction, received }) => powerArithmetic(direction, loss, settings, received))],
      fixes: strongerOpticFix(view, subject, loss),
    });
  },
  examples: {
    valid: [{ title: 'a ZR optic that receives -16.7 dBm and needs -25.2 dBm', design: (d) => stated(d, { txMinCentiDbm: 130, txMaxCentiDbm: 130, rxMinCentiDbm: -2520, rxMaxCentiDbm: -700 }, 1800) }],
    invalid: [{ title: 'optics of a budget of 5 dB over 5.5 dB', messageIds: ['tooWeak'], design: (d) => stated(d, { txMinCentiDbm: -500, rxMinCentiDbm: -1000 }, 550) }],
  },
});

function stated(d: ExampleDesign, levels: Parameters<typeof optic>[4], measuredLossCentiDb: number): void {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  const type = optic('sfp+', '10GBASE-LR', 10_000, 'lc-duplex', { key: 'stated', ...levels, lossMaxCentiDb: 2500 });
  for (const device of [a, b]) d.optic(device.port(1), type);
  d.cable(fibreCord('os2'), a.port(1), b.port(1), { lengthMm: 5_000_000, measuredLossCentiDb });
}

/** A receiver that may get less than it needs, in hundredths of dBm. */
interface Weak {
  readonly direction: Direction;
  readonly received: number;
  readonly needed: number;
}

function receivedMin(direction: Direction, { highestCentiDb }: ChannelLoss, { reserveCentiDb }: LossSettings): number | undefined {
  const sent = levelsOf(direction.from).txMinCentiDbm;
  return sent === undefined || highestCentiDb === undefined ? undefined : Math.round(sent - highestCentiDb - attenuatorOf(direction) - reserveCentiDb);
}

/* A launch power measured, or stated as one figure. */
function isOneLevel({ from }: Direction): boolean {
  const { txMinCentiDbm, txMaxCentiDbm } = levelsOf(from);
  return txMinCentiDbm !== undefined && txMinCentiDbm === txMaxCentiDbm;
}

/* Average powers of a standard only inform; its limit of loss decides, and a channel over that limit is a finding already. */
function isDecisive(limit: LossLimit | undefined, { from, to }: Direction, { highestCentiDb }: ChannelLoss, { reserveCentiDb }: LossSettings): boolean {
  const isStated = from.opticType?.txMinCentiDbm !== undefined || to.opticType?.rxMinCentiDbm !== undefined;
  const isOver = limit !== undefined && (highestCentiDb ?? 0) + reserveCentiDb + attenuatorOf({ from, to }) > limit.maxCentiDb + LOSS_TOLERANCE_CENTI_DB;
  return isStated && !isOver;
}

function powerArithmetic(direction: Direction, { highestCentiDb = 0 }: ChannelLoss, { reserveCentiDb }: LossSettings, received: number): string {
  const sent = levelsOf(direction.from).txMinCentiDbm ?? 0;
  const fitted = attenuatorOf(direction);
  const less = [`loss ${decibels(highestCentiDb)} dB`, ...(fitted > 0 ? [`attenuator ${decibels(fitted)} dB`] : []), ...(reserveCentiDb > 0 ? [`reserve ${decibels(reserveCentiDb)} dB`] : [])];
  return `Received at least: ${decibels(sent)} dBm - ${less.join(' - ')} = ${decibels(received)} dBm`;
}
