import { formatPower } from '../../base/units.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type PowerSum, rackPower } from '../../topology/power.ts';
import { type NamedThing, subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import { mainsCord, pdu, powerSource, server, supplyCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { powerQuantity } from '../quantities.ts';

/** What a rack draws against its limit and what its feeds deliver. */
export const power = defineRule({
  id: 'rack/power',
  title: 'Power of a rack',
  scope: 'rack',
  severity: 'error',
  standard: 'IEC 60364; NEC 210.20 (continuous load 80 % of the breaker in North America)',
  what: 'A rack must not draw more than its own limit; while cords are not drawn yet, no more than its feeds deliver with the largest of them failed. What each strip, UPS and circuit carries once cords are drawn is checked for itself.',
  why: 'When one feed fails, everything with two supplies draws from the other: an overloaded breaker trips and takes the whole rack down.',
  todo: 'Move devices to another rack, use stronger feeds, or enter the draw where it is known better than the maker\'s maximum.',
  messages: {
    overLimit: '{rack} draws up to {draw}{unknown}; its limit is {limit}.',
    overFeeds: '{rack} draws up to {draw}{unknown}; its feeds deliver {limit}{failed}.',
  },
  check({ rack }, { view, report, notCheckable }) {
    const { draw, drawHere, unconnected, deliveredFailoverW, feeds } = rackPower(view, rack);
    const subjects = [subjectOfRack(rack)];
    const limitW = rack.powerLimitW;
    if (limitW !== undefined && draw.maxW > limitW) {
      const data = { rack: rack.name, draw: formatPower(draw.maxW), unknown: unknownShare(draw), limit: formatPower(limitW) };
      report({ messageId: 'overLimit', subjects, data, actual: powerQuantity(draw.maxW), required: powerQuantity(limitW) });
    }
    if (unconnected.length > 0 && deliveredFailoverW !== undefined && drawHere.maxW > deliveredFailoverW) {
      const failed = feeds.length > 1 ? ' with the largest of them failed' : '';
      const data = { rack: rack.name, draw: formatPower(drawHere.maxW), unknown: unknownShare(drawHere), limit: formatPower(deliveredFailoverW), failed };
      report({ messageId: 'overFeeds', subjects, data, actual: powerQuantity(drawHere.maxW), required: powerQuantity(deliveredFailoverW) });
    }
    if (limitW !== undefined || deliveredFailoverW !== undefined) for (const id of draw.unknown) notePower(view, id, notCheckable);
  },
  examples: {
    valid: [
      { title: 'within its limit', design: (d) => void d.device('S1', server(), { rack: d.rack('A01', undefined, { powerLimitW: 400 }) }) },
      {
        title: 'one feed of two carries everything',
        design: (d) => {
          const rack = d.rack('A01');
          const srv = d.device('S1', server({ powerMaxW: 3000 }), { rack });
          for (const [i, feed] of (['A', 'B'] as const).entries()) {
            const source = d.device(`Feed ${feed}`, powerSource(), {}, { feed });
            const strip = d.device(`PDU ${feed}`, pdu(), { placement: { kind: 'rack-side', rackId: rack, side: i === 0 ? 'left' : 'right', face: 'rear' } });
            d.cable(supplyCord(), source.port(1), strip.port('IN1'));
            d.cable(mainsCord(), strip.port(1), srv.port(`PSU${i + 1}`));
          }
        },
      },
    ],
    invalid: [
      { title: 'two servers over the limit', messageIds: ['overLimit'], design: (d) => { const rack = d.rack('A01', undefined, { powerLimitW: 700 }); d.device('S1', server(), { rack, u: 1 }); d.device('S2', server(), { rack, u: 2 }); } },
      {
        title: 'before cords are drawn: more than one 16 A feed delivers when the other has failed',
        messageIds: ['overFeeds'],
        design: (d) => {
          const rack = d.rack('A01');
          d.device('S1', server({ powerMaxW: 5000 }), { rack });
          for (const feed of ['A', 'B']) d.device(`PDU ${feed}`, pdu({ mount: 'rack' }), { rack, u: feed === 'A' ? 41 : 42 }, { feed });
        },
      },
    ],
  },
});

const unknownShare = ({ unknown }: PowerSum): string => (unknown.length === 0 ? '' : `, not counting ${unknown.length} ${unknown.length === 1 ? 'device' : 'devices'} of unknown draw`);

function notePower(view: DesignView, id: PowerSum['unknown'][number], notCheckable: (missing: string, subjects: readonly NamedThing[]) => void): void {
  const device = view.get('device', id);
  if (device !== undefined) notCheckable(`most power of ${view.get('deviceType', device.typeId)?.model ?? device.name}`, [subjectOfDevice(view, device)]);
}
