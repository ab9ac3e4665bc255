import { describe, expect, it } from 'vitest';
import { blockRows } from '../../../../renderer/features/topology/layout-blocks.ts';
import { layoutRequest, placesOfBlocks } from '../../../../renderer/features/topology/layout-request.ts';
import { graphOf } from '../../../../renderer/features/topology/topology-graph.ts';
import { overlaps } from '../../../../shared/geometry/box.ts';
import { nodeBox } from '../../../../shared/scene/topology-scene.ts';
import { copperCord, copperSwitch, DesignBuilder, server } from '../../../support/design-builder.ts';

/** Two cores with two links between them, three switches on both, and servers on each switch. */
function campus() {
  const d = new DesignBuilder();
  const cores = ['CORE1', 'CORE2'].map((name) => d.device(name, copperSwitch()));
  for (const n of [23, 24]) d.cable(copperCord('cat6a'), cores[1]?.port(n), cores[0]?.port(n), { lengthMm: 2000 });
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

  it('has devices with the most between them side by side', () => {
    const core = rows.flat().find(({ members }) => members.some(({ id }) => name(id) === 'CORE1'));
    expect(core?.members.map(({ id }) => name(id)).filter((each) => each.startsWith('CORE'))).toEqual(['CORE1', 'CORE2']);
  });

  it('holds every device once, alone or in a block', () => {
    expect(rows.flat().flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(topology.nodes.map(({ device }) => device.id).sort());
  });

  it('has edges only from a row to a lower one, each once', () => {
    const rowOf = new Map(request.rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)));
    for (const { from, to } of request.edges) expect(rowOf.get(from)).toBeLessThan(rowOf.get(to) ?? 0);
    expect(new Set(request.edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(request.edges.length);
  });

  it('is large enough for all devices of a block', () => {
    let x = 0;
    const places = request.rows.flat().map(({ id, width }) => ({ id, x: (x += width + 60) - width, y: 7 }));
    const boxes = placesOfBlocks(rows, places).map(({ at }) => nodeBox(at));
    expect(boxes).toHaveLength(topology.nodes.length);
    for (const a of boxes) for (const b of boxes) expect(a === b || !overlaps(a, b)).toBe(true);
  });
});
