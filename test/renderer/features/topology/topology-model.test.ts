import { describe, expect, it } from 'vitest';
import { alongPolyline } from '../../../../renderer/features/topology/line-badges.ts';
import { lookOf } from '../../../../renderer/features/topology/link-looks.ts';
import { mergeConnections } from '../../../../renderer/features/topology/merged-links.ts';
import { GRID } from '../../../../renderer/features/topology/diagram-grid.ts';
import { dragBy } from '../../../../renderer/features/topology/node-moves.ts';
import { graphOf } from '../../../../renderer/features/topology/topology-graph.ts';
import { movingPart, stillPart } from '../../../../renderer/features/topology/moving-part.ts';
import { DIRECTIONS, lineNear, nextNode, nodeAt, type PlacedLine, type TopologyModel, TopologyModelCache } from '../../../../renderer/features/topology/topology-model.ts';
import { areFar } from '../../../../renderer/features/topology/use-far-nodes.ts';
import { execute } from '../../../../shared/commands/command.ts';
import { placeDiagramNodes } from '../../../../shared/commands/diagram/place-nodes.ts';
import { overlaps } from '../../../../shared/geometry/box.ts';
import { vec } from '../../../../shared/geometry/vector.ts';
import { layoutTopology, placeTopology } from '../../../../shared/scene/topology-layout.ts';
import type { DesignStore } from '../../../../shared/store/design-store.ts';
import { copperCord, copperSwitch, DesignBuilder, server } from '../../../support/design-builder.ts';

/** A switch with servers below it, one of them on two cords. */
function star(servers: number): DesignStore {
  const d = new DesignBuilder();
  const sw = d.device('SW', copperSwitch());
  for (let i = 1; i <= servers; i += 1) d.cable(copperCord('cat6a'), sw.port(i), d.device(`SRV${i}`, server()).port(1), { lengthMm: 2000 });
  return d.store();
}

function drawn(store: DesignStore, cache = new TopologyModelCache()): TopologyModel {
  const graph = graphOf(store, { hasPanels: false, hasPower: false });
  const lines = mergeConnections(graph.connections, (connection) => lookOf('speed', connection, () => undefined));
  return cache.model(graph.nodes, lines, placeTopology(store, graph.topology));
}

/** The star with its switch above a row of three servers. */
function row(): TopologyModel {
  const store = star(3);
  const places = drawn(store).nodes.map(({ id, node }) => {
    const number = Number(node.device.name.slice('SRV'.length));
    return node.device.name === 'SW' ? { deviceId: id, x: 0, y: 0 } : { deviceId: id, x: (number - 2) * 240, y: 200 };
  });
  execute(store, placeDiagramNodes, { places });
  return drawn(store);
}

const named = (model: TopologyModel, name: string) => {
  const found = model.nodes.find(({ node }) => node.device.name === name);
  if (found === undefined) throw new Error(`No node ${name}`);
  return found;
};

describe('the diagram', () => {
  it('stands where the printed one does', () => {
    const store = star(4);
    const printed = layoutTopology(store);
    for (const { id, at } of drawn(store).nodes) expect(at).toEqual(printed.get(id));
  });

  it('keeps nodes apart', () => {
    const { nodes } = drawn(star(20));
    for (const a of nodes) for (const b of nodes) expect(a === b || !overlaps(a.box, b.box)).toBe(true);
  });

  it('keeps a node where it was put', () => {
    const store = star(2);
    const { id } = named(drawn(store), 'SRV1');
    execute(store, placeDiagramNodes, { places: [{ deviceId: id, x: 1000, y: -400 }] });
    expect(named(drawn(store), 'SRV1').at).toEqual(vec(1000, -400));
    store.undo();
    expect(named(drawn(store), 'SRV1').at).not.toEqual(vec(1000, -400));
  });

  it('works out anew only what a drag moves: the dragged node and its lines', () => {
    const before = drawn(star(3));
    const { id: dragged, at } = named(before, 'SRV2');
    const still = stillPart(before, new Set([dragged]));
    const moving = movingPart(before, still, { ids: new Set([dragged]), by: vec(40, 60) });
    expect(still.nodes).toEqual(before.nodes.filter(({ id }) => id !== dragged));
    for (const node of still.nodes) expect(before.nodeById.get(node.id)).toBe(node);
    expect(moving.nodes.map((node) => node.at)).toEqual([vec(at.x + 40, at.y + 60)]);
    const ends = ({ line }: PlacedLine): readonly string[] => [line.a, line.b];
    expect(moving.lines.map((line) => ends(line).includes(dragged))).toEqual([true]);
    expect(still.lines).toEqual(before.lines.filter((line) => !ends(line).includes(dragged)));
  });

  it('takes lines along with their nodes', () => {
    const before = drawn(star(1));
    const ids = new Set([named(before, 'SRV1').id]);
    const moving = movingPart(before, stillPart(before, ids), { ids, by: vec(300, 0) });
    const [line] = moving.lines;
    expect(line?.points).toEqual(expect.arrayContaining([named(before, 'SW').at, named(moving, 'SRV1').at]));
  });
});

describe('what is under the pointer', () => {
  const model = drawn(star(3));

  it('is the node whose box it is in', () => {
    const { at, box } = named(model, 'SRV2');
    expect(nodeAt(model, vec(at.x + 10, at.y + 10))?.id).toBe(named(model, 'SRV2').id);
    expect(nodeAt(model, vec(at.x, box.y + box.height + 5))).toBeUndefined();
  });

  it('is the nearest line within reach', () => {
    const apart = row();
    for (const { line, points } of apart.lines) {
      const { x, y } = alongPolyline(points, 0.5);
      expect(lineNear(apart, vec(x + 1, y), 4)?.line.key).toBe(line.key);
      expect(lineNear(apart, vec(x, y - 5000), 4)).toBeUndefined();
    }
  });
});

describe('arrow keys', () => {
  const model = row();

  it('walk along a row and back', () => {
    const second = nextNode(model, named(model, 'SRV1'), DIRECTIONS['ArrowRight'] ?? vec(0, 0));
    expect(second?.node.device.name).toBe('SRV2');
    expect(nextNode(model, named(model, 'SRV2'), DIRECTIONS['ArrowLeft'] ?? vec(0, 0))?.node.device.name).toBe('SRV1');
  });

  it('lead up to what a row hangs on, and nowhere beyond', () => {
    expect(nextNode(model, named(model, 'SRV2'), DIRECTIONS['ArrowUp'] ?? vec(0, 0))?.node.device.name).toBe('SW');
    expect(nextNode(model, named(model, 'SW'), DIRECTIONS['ArrowUp'] ?? vec(0, 0))).toBeUndefined();
  });
});

describe('a dragged node', () => {
  it('comes to rest on the grid, wherever it stood', () => {
    const lead = vec(113, -7);
    const by = dragBy(lead, vec(0, 0), vec(52, 31), false);
    expect([(lead.x + by.x) % GRID, (lead.y + by.y) % GRID].map(Math.abs)).toEqual([0, 0]);
  });

  it('follows the pointer freely when asked to', () => {
    expect(dragBy(vec(113, -7), vec(0, 0), vec(52.4, 31), true)).toEqual(vec(52, 31));
  });
});

describe('nodes', () => {
  const camera = (zoom: number) => ({ viewport: () => ({ x: 0, y: 0, zoom }), size: () => ({ width: 1000, height: 800 }) });

  it('are painted on the canvas when they are too small to be read', () => {
    const model = drawn(star(3));
    expect(areFar(model, camera(0.1))).toBe(true);
    expect(areFar(model, camera(1))).toBe(false);
  });
});
