import { expect, test } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { overlaps } from '../../shared/geometry/box.ts';
import { composeTopology, linkStyle, nodeBox } from '../../shared/scene/topology-scene.ts';
import { topologyOf } from '../../shared/scene/topology.ts';
import { layoutTopology, stackElbow } from '../../shared/scene/topology-layout.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { emptyTables } from '../../shared/model/design.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { demoDesign } from './demo-design.ts';
import { boundsOf, isInside, wordsOf } from './node-bounds.ts';

const { view, devices } = demoDesign();

test('merges the links of a pair and counts them', () => {
  const { links } = topologyOf(view);
  const uplink = links.find(({ a, b }) => [a, b].includes(devices.leaf.id) && [a, b].includes(devices.core.id));
  expect(uplink?.count).toBe(4);
  expect(uplink?.speedMbps).toBe(100_000);
});

test('shows active devices even when nothing is linked to them, and neither panels nor power', () => {
  const kinds = new Set(topologyOf(view).nodes.map((node) => node.kind));
  expect(kinds).toContain('storage');
  expect([...kinds].some((kind) => kind === 'copper-panel' || kind === 'pdu' || kind === 'blank')).toBe(false);
  expect(topologyOf(view, { hasPower: true }).nodes.some((node) => node.kind === 'pdu')).toBe(true);
});

test('lays nodes out without overlap, the same each time', () => {
  const positions = layoutTopology(view);
  const boxes = [...positions.values()].map(nodeBox);
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
  expect([...layoutTopology(view)]).toEqual([...positions]);
});

test('stacks the end devices of a large design under their switch, without overlap', () => {
  const design = new ExampleDesign();
  const switches = Array.from({ length: 6 }, (_, s) => design.device(`SW${s}`, 'generic-switch-48'));
  const servers = switches.flatMap((sw, s) => Array.from({ length: 14 }, (_, i) => {
    const host = design.device(`H${s}-${i}`, 'generic-server-1u');
    design.cable('generic-cord-cat6a-u-utp', host.port('NIC1'), sw.port(i + 1));
    return { host, sw };
  }));
  const positions = layoutTopology(design.store());
  const boxes = [...positions.values()].map(nodeBox);
  expect(boxes).toHaveLength(90);
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
  for (const { host, sw } of servers) {
    const [parent, child] = [positions.get(sw.id), positions.get(host.id)];
    expect(parent && child && stackElbow(parent, child), host.id).toBeDefined();
  }
});

test('leaves a node where it was put by hand', () => {
  const moved = demoDesign();
  moved.view.transact('Move', (tx) => {
    tx.put({ id: makeId('diagramNode', 'one'), deviceId: moved.devices.leaf.id, x: 1234, y: -567 });
    return { ok: true, value: undefined };
  });
  expect(layoutTopology(moved.view).get(moved.devices.leaf.id)).toEqual({ x: 1234, y: -567 });
});

test('names nodes and rates, has a legend and keeps inside its bounds', () => {
  const scene = composeTopology(view, layoutTopology(view));
  expect(wordsOf(scene.nodes)).toEqual(expect.arrayContaining(['A01-SW1', '4 × 100G', '100G', '25G']));
  expect(isInside(boundsOf(scene.nodes), scene.bounds, 1)).toBe(true);
});

test('draws faster links wider, so that colour is not alone', () => {
  const widths = [100, 1000, 10_000, 25_000, 40_000, 100_000, 400_000].map((speedMbps) => linkStyle({ speedMbps, isPower: false }).width);
  expect([...widths].sort((a, b) => a - b)).toEqual(widths);
  expect(new Set(widths).size).toBe(widths.length);
});

test('an empty design gives an empty diagram', () => {
  const empty = new DesignStore(emptyTables('Nothing'), () => 'x');
  expect(layoutTopology(empty).size).toBe(0);
  expect(composeTopology(empty, new Map()).nodes).toEqual([]);
});
