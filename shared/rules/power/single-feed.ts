import type { Device } from '../../model/device.ts';
import type { PortRef } from '../../model/port-ref.ts';
import { portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import { deviceName, deviceNameById, portName } from '../../topology/names.ts';
import { feedKey, passesPowerOn, supplyInlets, type SupplyInlet } from '../../topology/power-tree.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import { compareNatural } from '../../base/compare.ts';
import { inlets as powerInlets, mainsCord, pdu, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { freePorts } from '../fixes/free-port.ts';
import { countQuantity } from '../quantities.ts';

/** Redundant supplies that are not redundant in fact. */
export const singleFeed = defineRule({
  id: 'power/single-feed',
  title: 'Supplies on a single feed',
  scope: 'device',
  severity: 'warning',
  standard: 'TIA-942-C; EN 50600-2-2',
  what: 'Of a device with several supplies all must be connected, and those that are redundant must hang on different feeds. Where every device must survive the loss of a feed, a single supply is a finding, too.',
  why: 'When the one feed fails the device goes down, although it was bought with a second supply.',
  todo: 'Connect the other supply, to another feed.',
  options: {
    dualCorded: { default: false, description: 'True where every device must have supplies on two feeds, as in rooms Rated-3 and Rated-4 of TIA-942; a device with one supply then needs a transfer switch.' },
  },
  messages: {
    single: '{device} has one supply, on feed {feed}: it goes down with it.',
    notAll: '{device} has {count} supplies; only {connected} connected.',
    sameFeed: '{all} supplies of {device} hang on feed {feed}.',
  },
  check({ device, type }, { view, options, report }) {
    if (passesPowerOn(type)) return;
    const inlets = supplyInlets(view, device);
    const connected = inlets.filter(({ fedBy }) => fedBy !== undefined);
    const about = { subjects: [subjectOfDevice(view, device)] };
    if (inlets.length === 1 && options.dualCorded) return reportSingle();
    if (inlets.length < 2 || connected.length === 0) return;
    const data = { device: deviceName(view, device), count: inlets.length, connected: connected.length === 1 ? '1 is' : `${connected.length} are` };
    if (connected.length < inlets.length) {
      report({ ...about, messageId: 'notAll', data, actual: { text: `${connected.length} connected`, value: connected.length }, required: { text: `${inlets.length} connected`, value: inlets.length }, fixes: connectFix(view, device, inlets) });
      return;
    }
    const feeds = new Map(connected.flatMap(({ roots }) => roots.map((root) => [feedKey(root), root] as const)));
    const [only, another] = [...feeds.values()];
    if (only === undefined || another !== undefined || type.redundantSupplies === 0) return;
    const feed = only.feed ?? deviceNameById(view, only.deviceId);
    report({ ...about, messageId: 'sameFeed', data: { ...data, all: inlets.length === 2 ? 'Both' : `All ${inlets.length}`, feed }, actual: { text: `feed ${feed}` }, required: countQuantity(2, 'feed'), fixes: moveFix(view, device, inlets) });

    function reportSingle(): void {
      const roots = new Map(inlets.flatMap((inlet) => inlet.roots.map((root) => [feedKey(root), root] as const)));
      const [root] = roots.values();
      if (root === undefined || roots.size > 1) return;
      const feed = root.feed ?? deviceNameById(view, root.deviceId);
      report({ ...about, messageId: 'single', data: { device: deviceName(view, device), feed }, actual: countQuantity(1, 'feed'), required: countQuantity(2, 'feed') });
    }
  },
  examples: {
    valid: [
      {
        title: 'a supply on each of two feeds',
        design: (d) => {
          const [srv, a, b] = [d.device('S1', server()), d.device('PDU A', pdu(), {}, { feed: 'A' }), d.device('PDU B', pdu(), {}, { feed: 'B' })];
          d.cable(mainsCord(), a.port(1), srv.port('PSU1'));
          d.cable(mainsCord(), b.port(1), srv.port('PSU2'));
        },
      },
      { title: 'no power planned yet', design: (d) => void d.device('S1', server()) },
    ],
    invalid: [
      {
        title: 'one supply, where every device must survive the loss of a feed',
        messageIds: ['single'],
        design: (d) => {
          d.project({ ruleOptions: { 'power/single-feed': { dualCorded: true } } });
          d.cable(mainsCord(), d.device('PDU A', pdu(), {}, { feed: 'A' }).port(1), d.device('S1', server({ portGroups: [powerInlets(1)] })).port('PSU1'));
        },
      },
      {
        title: 'one of two supplies connected, with an outlet of the other feed free',
        messageIds: ['notAll'],
        design: (d) => {
          const rack = d.rack('A01');
          const [srv, a] = [d.device('S1', server(), { rack }), d.device('PDU A', pdu({ mount: 'rack' }), { rack, u: 40 }, { feed: 'A' })];
          d.device('PDU B', pdu({ mount: 'rack' }), { rack, u: 41 }, { feed: 'B' });
          d.cable(mainsCord(), a.port(1), srv.port('PSU1'));
        },
      },
      {
        title: 'two supplies on two strips of one feed, with an outlet of another feed free',
        messageIds: ['sameFeed'],
        design: (d) => {
          const rack = d.rack('A01');
          const strips = [['PDU 1', 'A'], ['PDU 2', 'A'], ['PDU 3', 'B']].map(([name = '', feed = ''], i) => d.device(name, pdu({ mount: 'rack' }), { rack, u: 40 + i }, { feed }));
          const srv = d.device('S1', server(), { rack });
          for (const [i, strip] of strips.slice(0, 2).entries()) d.cable(mainsCord(), strip.port(1), srv.port(`PSU${i + 1}`));
        },
      },
    ],
  },
});

/** An outlet of another feed in the same rack, for the first supply without a cord. */
function connectFix(view: DesignView, device: Device, inlets: readonly SupplyInlet[]): readonly Fix[] {
  const bare = inlets.find(({ fedBy }) => fedBy === undefined);
  const like = inlets.find(({ fedBy }) => fedBy !== undefined);
  const outlet = like === undefined ? undefined : outletElsewhere(view, device, like, feedsOf(inlets));
  return bare === undefined || outlet === undefined ? [] : [{ title: `Connect to ${portName(view, outlet)}`, commandId: 'cable.connect', args: { from: outlet, to: bare.ref } }];
}

/** The last supply's cord moved to an outlet of another feed. */
function moveFix(view: DesignView, device: Device, inlets: readonly SupplyInlet[]): readonly Fix[] {
  const [last] = inlets.slice(-1);
  const cable = last?.fedBy === undefined ? undefined : view.get('cable', last.fedBy.cableId);
  const outlet = last === undefined ? undefined : outletElsewhere(view, device, last, feedsOf(inlets));
  if (cable === undefined || last?.fedBy === undefined || outlet === undefined) return [];
  const { ref } = last.fedBy;
  const end = cable.a.some((termination) => termination.deviceId === ref.deviceId && termination.portKey === ref.portKey) ? 'a' : 'b';
  const leg = cable[end].find((termination) => termination.deviceId === ref.deviceId && termination.portKey === ref.portKey)?.leg ?? 0;
  return [{ title: `Move to ${portName(view, outlet)}`, commandId: 'cable.reterminate', args: { cableId: cable.id, end, leg, to: outlet } }];
}

const feedsOf = (inlets: readonly SupplyInlet[]): ReadonlySet<string> => new Set(inlets.flatMap(({ roots }) => roots.map(feedKey)));

/** A free outlet of the same kind, in the rack, on none of these feeds. */
function outletElsewhere(view: DesignView, device: Device, like: SupplyInlet, feeds: ReadonlySet<string>): PortRef | undefined {
  const { placement } = device;
  if ((placement.kind !== 'rack' && placement.kind !== 'rack-side') || like.fedBy === undefined) return undefined;
  const connector = portsOf(like.fedBy.type).get(like.fedBy.ref.portKey)?.group.connector;
  const strips = view.find('devicesByRack', placement.rackId).filter((strip) => !feedKeysOf(view, strip).some((feed) => feeds.has(feed)));
  const sorted = [...strips].sort((a, b) => compareNatural(a.name, b.name));
  return sorted.flatMap((strip) => freePorts(view, strip.id, ({ group }) => group.role === 'power-out' && group.connector === connector))[0];
}

function feedKeysOf(view: DesignView, strip: Device): readonly string[] {
  const roots = supplyInlets(view, strip).flatMap((inlet) => inlet.roots);
  return strip.feed !== undefined ? [strip.feed] : roots.length === 0 ? [strip.id] : roots.map(feedKey);
}
