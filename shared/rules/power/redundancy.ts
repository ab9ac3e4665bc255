import { deviceName } from '../../topology/names.ts';
import { capacityOf, isLimitedAbove } from '../../topology/power-capacity.ts';
import { failoverShare, loadOfTaps, normalShare, tapsOf } from '../../topology/power-taps.ts';
import { passesPowerOn } from '../../topology/power-tree.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { twoFeeds } from './feeder-examples.ts';
import { apparentQuantity, exceeds, isOverloaded, unknownShare } from './figures.ts';

/** Whether one feed carries everything when the other has failed. */
export const redundancy = defineRule({
  id: 'power/redundancy',
  title: 'Load when the other feed has failed',
  scope: 'device',
  severity: 'error',
  standard: 'TIA-942-C; EN 50600-2-2; NEC 210.20 (North America)',
  what: 'When one of two feeds fails, all that hangs on both draws from the other: the sum must stay within what that one may carry.',
  why: 'The second feed is there for the day the first one fails. If it is overloaded then, its breaker trips too and everything is down.',
  todo: 'Load each feed to no more than half of what it may carry, use stronger circuits, or move devices to another pair of feeds.',
  messages: { overloaded: '{feeder} carries {load}{unknown} when the other feed has failed; it may carry {limit}.' },
  options: { continuous: { default: true, description: 'Loads run for three hours or more, so that North American circuits are derated to 80 %.' } },
  check({ device, type }, { view, options, report, measure }) {
    if (!passesPowerOn(type)) return;
    const taps = tapsOf(view, device, type);
    const normal = loadOfTaps(taps, normalShare(view));
    const failover = loadOfTaps(taps, failoverShare);
    const capacity = capacityOf(view, type, options.continuous);
    if (failover.va === 0 || capacity === undefined) return;
    const subjects = [subjectOfDevice(view, device)];
    measure({ failover: apparentQuantity(failover.va), capacity: apparentQuantity(capacity.va), headroom: apparentQuantity(capacity.va - failover.va) }, subjects);
    const isAlready = isOverloaded(normal, capacity);
    if (isAlready || !exceeds(failover.va, normal.va) || !isOverloaded(failover, capacity) || isLimitedAbove(view, device, type, capacity, options.continuous)) return;
    report({
      messageId: 'overloaded',
      subjects,
      data: { feeder: deviceName(view, device), load: apparentQuantity(failover.va).text, unknown: unknownShare(failover), limit: apparentQuantity(capacity.va).text },
      actual: apparentQuantity(failover.va),
      required: apparentQuantity(capacity.va),
      arithmetic: [`With all feeds up: ${normal.va} VA`, `Alone: ${failover.va} VA`, `May carry: ${capacity.arithmetic.join(' + ')}`],
    });
  },
  examples: {
    valid: [{ title: 'one feed of two carries everything', design: (d) => twoFeeds(d, [1840, 1840]) }],
    invalid: [{ title: 'each feed carries its half, but not the whole', messageIds: ['overloaded', 'overloaded'], design: (d) => twoFeeds(d, [2300, 2300]) }],
  },
});
