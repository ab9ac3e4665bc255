import { describe, expect, it } from 'vitest';
import { connectionsOf, leastDone } from '../../../../renderer/features/topology/connections.ts';
import { nodeName } from '../../../../renderer/features/topology/kind-words.ts';
import { graphOf } from '../../../../renderer/features/topology/topology-graph.ts';
import type { DesignStore } from '../../../../shared/store/design-store.ts';
import { copperCord, copperPanel, copperSwitch, DesignBuilder, permanentCopper, server } from '../../../support/design-builder.ts';

/** A switch and a server, patched through two panels, and a second cord between them. */
function patchedRoom(): DesignStore {
  const d = new DesignBuilder();
  const [sw, pp1, pp2, srv] = [d.device('SW', copperSwitch()), d.device('PP1', copperPanel()), d.device('PP2', copperPanel()), d.device('SRV', server())];
  d.cable(copperCord('cat6a'), sw.port(3), pp1.port(7), { label: 'C1', lengthMm: 2000 });
  d.cable(permanentCopper('cat6a'), pp1.port('r7'), pp2.port('r9'), { label: 'P1', lengthMm: 40_000 });
  d.cable(copperCord('cat6'), pp2.port(9), srv.port(1), { label: 'C2', lengthMm: 3000 });
  d.cable(copperCord('cat6'), sw.port(4), srv.port(2), { label: 'C3', lengthMm: 3000 });
  d.cable(copperCord('cat6'), sw.port(5), pp1.port(8), { label: 'C4', lengthMm: 3000 });
  return d.store();
}

const nameOf = (store: DesignStore, id: string): string => store.all('device').find((device) => device.id === id)?.name ?? '?';
const ends = (store: DesignStore, hasPanels: boolean): string[] =>
  connectionsOf(store, { hasPanels, hasPower: false }).map(({ from, to }) => [nameOf(store, from.deviceId), nameOf(store, to.deviceId)].sort().join(' ')).sort();

describe('connections of the diagram', () => {
  const store = patchedRoom();

  it('go from device to device, with panels inside them', () => {
    expect(ends(store, false)).toEqual(['SRV SW', 'SRV SW']);
  });

  it('carry every cable along the way', () => {
    const labels = connectionsOf(store, { hasPanels: false, hasPower: false }).map(({ cableIds }) => cableIds.map((id) => store.get('cable', id)?.label ?? '').sort().join(' '));
    expect(labels.sort()).toEqual(['C1 C2 P1', 'C3']);
  });

  it('go from panel to panel when panels are shown, one for each cable', () => {
    expect(ends(store, true)).toEqual(['PP1 PP2', 'PP1 SW', 'PP1 SW', 'PP2 SRV', 'SRV SW']);
  });

  it('have the rate of the link they are part of', () => {
    const speeds = new Map(connectionsOf(store, { hasPanels: true, hasPower: false }).map(({ cableIds: [id], speedMbps }) => [id === undefined ? '' : store.get('cable', id)?.label, speedMbps]));
    expect(speeds.get('P1')).toBe(speeds.get('C1'));
    expect(speeds.get('P1')).toBeGreaterThan(0);
    expect(speeds.get('C4')).toBeUndefined();
  });

  it('make panels nodes only while they are shown', () => {
    const names = (hasPanels: boolean): string[] => graphOf(store, { hasPanels, hasPower: false }).nodes.map(({ device }) => device.name);
    expect(names(false)).toEqual(['SRV', 'SW']);
    expect(names(true)).toEqual(['PP1', 'PP2', 'SRV', 'SW']);
  });

  it('are counted in the names of devices', () => {
    expect(graphOf(store, { hasPanels: false, hasPower: false }).nodes.map(nodeName)).toEqual(['SRV, server, 2 links', 'SW, switch, 2 links']);
  });
});

describe('the status of a link', () => {
  it.each([
    [['installed', 'planned'], 'planned'],
    [['tested', 'installed'], 'installed'],
    [['existing', 'to-remove', 'planned'], 'to-remove'],
    [['removed'], 'removed'],
  ] as const)('of cables %j is %s', (statuses, expected) => {
    expect(leastDone(statuses)).toBe(expected);
  });
});
