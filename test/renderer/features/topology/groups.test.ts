import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldGroups } from '../../../../renderer/features/topology/collapse.ts';
import { lookOf } from '../../../../renderer/features/topology/link-looks.ts';
import { mergeConnections, pairKey } from '../../../../renderer/features/topology/merged-links.ts';
import { placePortLabels, portsAt, portsText } from '../../../../renderer/features/topology/port-labels.ts';
import { graphOf } from '../../../../renderer/features/topology/topology-graph.ts';
import { TopologyModelCache } from '../../../../renderer/features/topology/topology-model.ts';
import { idSource } from '../../../../shared/base/id.ts';
import { seededRandom32 } from '../../../../shared/base/random.ts';
import { execute } from '../../../../shared/commands/command.ts';
import { placeDiagramNodes } from '../../../../shared/commands/diagram/place-nodes.ts';
import { findTemplate, templateTables } from '../../../../shared/commands/templates/templates.ts';
import { type Box, inflate, overlaps } from '../../../../shared/geometry/box.ts';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import type { DiagramGroup } from '../../../../shared/model/diagram-node.ts';
import { type GroupBy, groupFrame, placeGroups, topologyGroups } from '../../../../shared/scene/topology-groups.ts';
import { placeTopology } from '../../../../shared/scene/topology-layout.ts';
import { nodeBox } from '../../../../shared/scene/topology-scene.ts';
import { DesignStore } from '../../../../shared/store/design-store.ts';
import { must } from '../../../support/small-room.ts';

/** A design with racks, rooms and merged links. */
function campus() {
  const template = findTemplate('mdf-three-idfs');
  if (template === undefined) throw new Error('No such template');
  const ids = idSource(seededRandom32(1));
  const store = new DesignStore(must(templateTables(template, 'Campus', ids)), ids);
  const graph = graphOf(store, { hasPanels: false, hasPower: false });
  return { store, graph };
}

const { store, graph } = campus();
const linesOf = (connections: typeof graph.connections, spread?: ReadonlySet<string>) => mergeConnections(connections, (connection) => lookOf('speed', connection, () => undefined), spread);

/** Whether a line goes through the inside of a box, sampled finely. */
const runsThrough = (points: readonly Vec[], node: Box): boolean =>
  points.slice(1).some((to, i) => {
    const from = points[i] ?? to;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
    return Array.from({ length: steps + 1 }, (_, k) => k / Math.max(1, steps)).some((share) => {
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      return x > node.x && x < node.x + node.width && y > node.y && y < node.y + node.height;
    });
  });

describe.each(['rack', 'room', 'role'] as const)('a diagram grouped by %s', (by: GroupBy) => {
  const groups = topologyGroups(store, graph.nodes, by);
  const positions = placeGroups(store, groups);

  it('has every device in one group, and frames apart from each other', () => {
    expect(groups.flatMap(({ members }) => members.map(({ device }) => device.id)).sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
    const frames = groups.map(({ members }) => groupFrame(members.flatMap(({ device }) => positions.get(device.id) ?? [])));
    frames.forEach((a, i) => frames.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
  });

  it('has frames apart and free of others wherever devices were put, in this grouping and without groups', () => {
    const spots = fc.array(fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }), { minLength: graph.nodes.length, maxLength: graph.nodes.length });
    fc.assert(fc.property(spots, fc.integer({ min: 1, max: graph.nodes.length }), (at, count) => {
      const { store: own, graph: { nodes } } = campus();
      const places = nodes.slice(0, count).map(({ id }, i) => ({ deviceId: id, x: at[i]?.x ?? 0, y: at[i]?.y ?? 0 }));
      must(execute(own, placeDiagramNodes, { places }));
      const homes = topologyGroups(own, nodes, by);
      expect(placeGroups(own, homes)).toEqual(positions);
      const bare = placeTopology(own, graph.topology);
      const keyOf = new Map(homes.flatMap(({ key, members }) => members.map(({ device }) => [device.id, key] as const)));
      must(execute(own, placeDiagramNodes, { places: places.map((place) => ({ ...place, x: place.y, y: place.x, group: { by: by as DiagramGroup['by'], key: keyOf.get(place.deviceId) ?? '?' } })) }));
      expect(placeTopology(own, graph.topology)).toEqual(bare);
      const placed = placeGroups(own, homes);
      expect(placed.size).toBe(nodes.length);
      const frames = homes.map(({ members }) => groupFrame(members.flatMap(({ device }) => placed.get(device.id) ?? [])));
      frames.forEach((a, i) => frames.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
      homes.forEach((home, i) => {
        const { nodes: folded, positions: middles } = foldGroups(nodes, [], placed, [home]);
        const [node] = folded.filter(({ members }) => members !== undefined);
        const at = node && middles.get(node.id);
        if (at === undefined) throw new Error('The group is not folded');
        const around = nodeBox(at);
        frames.forEach((frame, k) => expect(k !== i && overlaps(frame, around)).toBe(false));
      });
    }), { numRuns: 12 });
  });

  it('runs no line through a device that is not its end', () => {
    const model = new TopologyModelCache().model(graph.nodes, linesOf(graph.connections), positions);
    for (const { line, points } of model.lines) for (const node of model.nodes) if (node.id !== line.a && node.id !== line.b) expect(runsThrough(points, inflate(node.box, -1)), line.key).toBe(false);
  });

  it('folds a group to one node that has all links to the outside and none of its inside', () => {
    const folded = groups.slice(0, 1);
    const inside = new Set(folded.flatMap(({ members }) => members.map(({ device }) => device.id)));
    const crossing = graph.connections.filter(({ from, to }) => inside.has(from.deviceId) !== inside.has(to.deviceId));
    const result = foldGroups(graph.nodes, graph.connections, positions, folded);
    const [node] = result.nodes.filter(({ members }) => members !== undefined);
    expect(result.nodes).toHaveLength(graph.nodes.length - inside.size + 1);
    expect([node?.name, node?.members?.length, node?.linkCount]).toEqual([folded[0]?.name, inside.size, crossing.length]);
    const untouched = graph.connections.filter(({ from, to }) => !inside.has(from.deviceId) && !inside.has(to.deviceId));
    expect(result.connections.map(({ key }) => key).sort()).toEqual([...crossing, ...untouched].map(({ key }) => key).sort());
  });
});

describe('a line that stands for several links', () => {
  const [merged] = linesOf(graph.connections).filter(({ connections }) => connections.length > 1);

  it('is taken apart into its links, each with its own ports, and back', () => {
    if (merged === undefined) throw new Error('The design has no merged line');
    const apart = linesOf(graph.connections, new Set([pairKey(merged)])).filter((line) => pairKey(line) === pairKey(merged));
    expect(apart.map(({ connections }) => connections.length)).toEqual(merged.connections.map(() => 1));
    expect(apart.flatMap((line) => portsAt(line, line.a)).sort()).toEqual([...portsAt(merged, merged.a)].sort());
  });

  it('names its ports at both ends, beside the devices and never on one', () => {
    const model = new TopologyModelCache().model(graph.nodes, linesOf(graph.connections), placeTopology(store, graph.topology));
    const labels = placePortLabels(model, model.lines, 1);
    expect(labels.length).toBeGreaterThan(model.lines.length / 2);
    for (const label of labels) expect(model.nodes.filter((node) => overlaps(inflate(label.box, -1), node.box))).toEqual([]);
    labels.forEach((a, i) => labels.slice(i + 1).forEach((b) => expect(overlaps(a.box, b.box)).toBe(false)));
  });
});

it.each([
  [['1'], '1'], [['1', '2', '3'], '1–3'], [['1', '2', '7'], '1–2, 7'], [['LAN1', 'LAN2'], 'LAN1, LAN2'], [['1', '3', '5', '7'], '1, 3, 5, …'], [['08', '9'], '08–9'], [[], ''],
])('writes the ports %j as "%s"', (keys, text) => {
  expect(portsText(keys)).toBe(text);
});
