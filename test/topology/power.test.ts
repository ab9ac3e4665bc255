import { describe, expect, it } from 'vitest';
import { poeBudget } from '../../shared/topology/poe.ts';
import { deliverableW, loadOf, rackPower } from '../../shared/topology/power.ts';
import { supplyInlets } from '../../shared/topology/power-tree.ts';
import { powerOf } from '../../shared/topology/port-facts.ts';
import type { Id } from '../../shared/base/id.ts';
import type { Device } from '../../shared/model/device.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { copperCord, copperPanel, copperSwitch, DesignBuilder, deviceType, type ExampleDevice, inlets, mainsCord, pdu, permanentCopper, ports, powerSource, server, supplyCord } from '../support/design-builder.ts';

const deviceOf = (store: DesignStore, { id }: Pick<ExampleDevice, 'id'>): Device => {
  const device = store.get('device', id);
  if (device === undefined) throw new Error('No such device');
  return device;
};

/** A rack with two fed strips and servers on both; `unknown` servers have no figure. */
function twoFeeds(options: { readonly servers: number; readonly unknown?: number }): { d: DesignBuilder; rack: Id<'rack'>; strips: ExampleDevice[]; servers: ExampleDevice[] } {
  const d = new DesignBuilder();
  const rack = d.rack('A01');
  const strips = ['A', 'B'].map((feed, i) => {
    const source = d.device(`Feed ${feed}`, powerSource(), {}, { feed });
    const strip = d.device(`PDU ${feed}`, pdu(), { placement: { kind: 'rack-side', rackId: rack, side: i === 0 ? 'left' : 'right', face: 'rear' } });
    d.cable(supplyCord(), source.port(1), strip.port('IN1'));
    return strip;
  });
  const { powerMaxW: _max, powerTypicalW: _typical, ...unknownServer } = server();
  const servers = Array.from({ length: options.servers + (options.unknown ?? 0) }, (_, i) => {
    const srv = d.device(`S${i}`, i < options.servers ? server() : unknownServer, { rack, u: i + 1 });
    for (const [k, strip] of strips.entries()) d.cable(mainsCord(), strip.port(i + 1), srv.port(`PSU${k + 1}`));
    return srv;
  });
  return { d, rack, strips, servers };
}

describe('power', () => {
  it('is traced to the feed of each supply', () => {
    const { d, servers } = twoFeeds({ servers: 1 });
    const store = d.store();
    const [srv] = servers;
    const found = srv === undefined ? [] : supplyInlets(store, deviceOf(store, srv));
    expect(found.map((inlet) => [inlet.ref.portKey, inlet.roots.map((root) => [root.feed, root.isSource])])).toEqual([['PSU1', [['A', true]]], ['PSU2', [['B', true]]]]);
  });

  it('is shared between feeds while both are up, and all on one when the other fails', () => {
    const { d, strips } = twoFeeds({ servers: 3 });
    const store = d.store();
    const [strip] = strips;
    expect(strip && loadOf(store, deviceOf(store, strip))).toMatchObject({ normal: { maxW: 600, typicalW: 300 }, failover: { maxW: 1200, typicalW: 600 } });
  });

  it('that is unknown is counted, not summed as nothing', () => {
    const { d, rack } = twoFeeds({ servers: 1, unknown: 2 });
    const store = d.store();
    const record = store.get('rack', rack);
    expect(record && rackPower(store, record)).toMatchObject({ draw: { maxW: 400, unknown: { length: 2 } }, feeds: ['A', 'B'], deliveredW: 7360, deliveredFailoverW: 3680 });
  });

  it('delivered is derated for continuous load in North America', () => {
    const { d, strips } = twoFeeds({ servers: 1 });
    const [strip] = strips;
    const capacity = (store: DesignStore): number | undefined => {
      const device = strip === undefined ? undefined : deviceOf(store, strip);
      const type = device === undefined ? undefined : store.get('deviceType', device.typeId);
      return device === undefined || type === undefined ? undefined : deliverableW(store, device, type);
    };
    expect(capacity(d.store())).toBe(3680);
    expect(capacity(d.project({ region: 'north-america' }).store())).toBe(2944);
  });

  it('through strips that feed each other in a ring comes to an end', () => {
    const d = new DesignBuilder();
    const strip = pdu({ portGroups: [...pdu().portGroups, inlets(1)] });
    const [a, b] = [d.device('A', strip), d.device('B', strip)];
    d.cable(mainsCord(), a.port(1), b.port('PSU1'));
    d.cable(mainsCord(), b.port(1), a.port('PSU1'));
    const store = d.store();
    expect(loadOf(store, deviceOf(store, a)).normal.maxW).toBe(0);
    expect(supplyInlets(store, deviceOf(store, a)).length).toBe(2);
  });

  it.each([
    ['the device\'s own figure first', server(), { powerW: 123 }, { maxW: 123, typicalW: 123 }],
    ['the type\'s figures', server(), {}, { maxW: 400, typicalW: 200 }],
    ['nothing for a panel', copperPanel(), {}, { maxW: 0 }],
  ])('of a device is %s', (_, type, fields, expected) => {
    const d = new DesignBuilder();
    const device = d.device('X', type, {}, fields);
    const store = d.store();
    expect(powerOf(store, deviceOf(store, device))).toMatchObject(expected);
  });
});

describe('power over Ethernet', () => {
  it('is drawn through panels, set aside by class or, without a figure, by type', () => {
    const d = new DesignBuilder();
    const sw = d.device('SW', copperSwitch({ poeBudgetW: 370 }, { poe: { role: 'pse', type: 3 } }));
    const [panel, outlet] = [d.device('P1', copperPanel()), d.device('P2', copperPanel())];
    const pd = (maxW?: number): ReturnType<typeof deviceType> => deviceType(`pd-${maxW ?? 'x'}`, 'camera', [ports(1, 'rj45', { poe: { role: 'pd', type: 2, ...(maxW === undefined ? {} : { maxW }) } })]);
    const [known, unknown] = [d.device('CAM1', pd(6)), d.device('CAM2', pd())];
    d.cable(copperCord('cat6a'), sw.port(1), panel.port(1));
    d.cable(permanentCopper('cat6a'), panel.port('r1'), outlet.port('r1'));
    d.cable(copperCord('cat6a'), outlet.port(1), known.port(1));
    d.cable(copperCord('cat6a'), sw.port(2), unknown.port(1));
    const store = d.store();
    expect(poeBudget(store, deviceOf(store, sw))).toMatchObject({ budgetMw: 370_000, allocatedMw: 7000 + 30_000, draws: { length: 2 } });
    expect(poeBudget(store, deviceOf(store, known))).toBeUndefined();
  });
});
