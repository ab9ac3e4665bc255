import { describe, expect, it } from 'vitest';
import { blockRows } from '../../../../renderer/features/topology/layout-blocks.ts';
import { layoutRequest, placesOfBlocks } from '../../../../renderer/features/topology/layout-request.ts';
import { graphOf } from '../../../../renderer/features/topology/topology-graph.ts';
import { overlaps } from '../../../../shared/geometry/box.ts';
import { nodeBox } from '../../../../shared/scene/topology-scene.ts';
import { copperCord, copperSwitch, DesignBuilder, server } from '../../../support/design-builder.ts';

/** Two linked cores, three switches on both of them, and servers on each switch. */
function campus() {
  const d = new DesignBuilder();
  const cores = ['CORE1', 'CORE2'].map((name) => d.device(name, copperSwitch()));
  cores.forEach((core, i) => i > 0 && d.cable(copperCord('cat6a'), core.port(24), cores[0]?.port(24), { lengthMm: 2000 }));
  for (let n = 1; n <= 3; n += 1) {
    const access = d.device(`ACC${n}`, copperSwitch());
    cores.forEach((core, i) => d.cable(copperCord('cat6a'), access.port(20 + i), core.port(n), { lengthMm: 2000 }));
    for (let s = 1; s <= 4; s += 1) d.cable(copperCord('cat6a'), access.port(s), d.device(`SRV${n}${s}`, server()).port(1), { lengthMm: 2000 });
  }
  const store = d.store();
  const { topology } = graphOf(store, { hasPanels: false, hasPower: false });
  const rows = blockRows(topology);
  const name = (id: string): string => store.all('device').find((device) => device.id === id)?.name ?? '?';
  return { topology, rows, name };
}

describe('a request for a layout', () => {
  const { topology, rows, name } = campus();
  const request = layoutRequest(topology, rows);

  it('has cores above what they join', () => {
    expect(rows.map((row) => row.map(({ id }) => name(id)).sort())).toEqual([['CORE1', 'CORE2'], ['ACC1', 'ACC2', 'ACC3']]);
  });

  it('holds every device once, alone or in a block', () => {
    expect(rows.flat().flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(topology.nodes.map(({ device }) => device.id).sort());
  });

  it('has each pair of linked blocks once, from the upper to the lower one', () => {
    const rowOf = new Map(request.rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)));
    expect(request.edges).toHaveLength(6);
    for (const { from, to } of request.edges) expect(rowOf.get(from)).toBeLessThan(rowOf.get(to) ?? 0);
  });

  it('is large enough for all devices of a block', () => {
    let x = 0;
    const places = request.rows.flat().map(({ id, width }) => ({ id, x: (x += width + 60) - width, y: 7 }));
    const boxes = placesOfBlocks(rows, places).map(({ at }) => nodeBox(at));
    expect(boxes).toHaveLength(topology.nodes.length);
    for (const a of boxes) for (const b of boxes) expect(a === b || !overlaps(a, b)).toBe(true);
  });
});
