import { formatPower } from '../../base/units.ts';
import type { Rack } from '../../model/rack.ts';
import type { DesignView } from '../../store/design-view.ts';
import { deviceName } from '../../topology/names.ts';
import { deliverableW, loadOf, type PowerSum, rackPower } from '../../topology/power.ts';
import { passesPowerOn } from '../../topology/power-tree.ts';
import { type NamedThing, subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import { compareCodeUnits } from '../../base/compare.ts';
import { inlets, mainsCord, pdu, powerSource, server, supplyCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { powerQuantity } from '../quantities.ts';

/** What a rack draws against its limit and what its feeds deliver. */
export const power = defineRule({
  id: 'rack/power',
  title: 'Power of a rack',
  scope: 'rack',
  severity: 'error',
  standard: 'IEC 60364; NEC 210.20 (continuous load 80 % of the breaker in North America)',
  what: 'A rack must not draw more than its own limit, and no strip or UPS in it may be loaded beyond what it delivers, also when the other feed has failed; while cords are not drawn yet, the rack is held to what its feeds deliver then.',
  why: 'When one feed fails, everything with two supplies draws from the other: an overloaded breaker trips and takes the whole rack down.',
  todo: 'Move devices to another rack, use stronger feeds, or enter the draw where it is known better than the maker\'s maximum.',
  messages: {
    overLimit: '{rack} draws up to {draw}{unknown}; its limit is {limit}.',
    overFeeds: '{rack} draws up to {draw}{unknown}; its feeds deliver {limit}{failed}.',
    overFeeder: '{feeder} is loaded with up to {draw}{unknown} {when}; it delivers {limit}.',
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
    } else for (const overload of overloads(view, rack)) report(overload);
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
      {
        title: 'each strip carries its half, but not the whole when the other has failed',
        messageIds: ['overFeeder', 'overFeeder'],
        design: (d) => {
          const rack = d.rack('A01');
          const srv = d.device('S1', server({ powerMaxW: 5000 }), { rack });
          for (const [i, feed] of (['A', 'B'] as const).entries()) {
            const strip = d.device(`PDU ${feed}`, pdu(), { placement: { kind: 'rack-side', rackId: rack, side: i === 0 ? 'left' : 'right', face: 'rear' } }, { feed });
            d.cable(mainsCord(), strip.port(1), srv.port(`PSU${i + 1}`));
          }
        },
      },
      {
        title: 'two servers of one supply each on the same strip',
        messageIds: ['overFeeder'],
        design: (d) => {
          const rack = d.rack('A01');
          const single = server({ powerMaxW: 2500, portGroups: [inlets(1)] });
          const strip = d.device('PDU 1', pdu({ mount: 'rack' }), { rack, u: 42 }, { feed: 'A' });
          for (const [i, name] of ['S1', 'S2'].entries()) d.cable(mainsCord(), strip.port(i + 1), d.device(name, single, { rack, u: i + 1 }).port('PSU1'));
        },
      },
    ],
  },
});

const unknownShare = ({ unknown }: PowerSum): string => (unknown.length === 0 ? '' : `, not counting ${unknown.length} ${unknown.length === 1 ? 'device' : 'devices'} of unknown draw`);

interface Overload {
  readonly messageId: 'overFeeder';
  readonly subjects: readonly NamedThing[];
  readonly data: Readonly<Record<string, string>>;
  readonly actual: ReturnType<typeof powerQuantity>;
  readonly required: ReturnType<typeof powerQuantity>;
}

/** Strips and UPS of the rack that carry too much, when the other feeds are down. */
function overloads(view: DesignView, rack: Rack): readonly Overload[] {
  const devices = [...view.find('devicesByRack', rack.id)].sort((a, b) => compareCodeUnits(a.id, b.id));
  return devices.flatMap((device): Overload[] => {
    const type = view.get('deviceType', device.typeId);
    if (type === undefined || !passesPowerOn(type)) return [];
    const limitW = deliverableW(view, device, type);
    const { normal, failover } = loadOf(view, device);
    if (limitW === undefined || failover.maxW <= limitW) return [];
    const isAlways = normal.maxW > limitW;
    const load = isAlways ? normal : failover;
    return [{
      messageId: 'overFeeder',
      subjects: [subjectOfDevice(view, device)],
      data: { feeder: deviceName(view, device), draw: formatPower(load.maxW), unknown: unknownShare(load), when: isAlways ? 'with all feeds up' : 'when the other feed has failed', limit: formatPower(limitW) },
      actual: powerQuantity(load.maxW),
      required: powerQuantity(limitW),
    }];
  });
}

function notePower(view: DesignView, id: PowerSum['unknown'][number], notCheckable: (missing: string, subjects: readonly NamedThing[]) => void): void {
  const device = view.get('device', id);
  if (device !== undefined) notCheckable(`most power of ${view.get('deviceType', device.typeId)?.model ?? device.name}`, [subjectOfDevice(view, device)]);
}
