import type { Id } from '../base/id.ts';
import { formatSpeed } from '../base/units.ts';
import { type Box, box, inflate, overlaps, unionBoxes } from '../geometry/box.ts';
import { CAP_HEIGHT, shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { DesignView } from '../store/design-view.ts';
import { deviceSymbol } from './device-symbol.ts';
import { groupBy } from '../base/group-by.ts';
import { linkCourse, type NodesBetween } from './link-course.ts';
import { polyline, segment } from './path-steps.ts';
import type { Ink, Scene, SceneNode } from './scene.ts';
import { type MergedLink, TOPOLOGY_NODE, type TopologyNode, type TopologyOptions, topologyOf } from './topology.ts';
import { stackElbow } from './topology-layout.ts';

interface DrawnLink {
  readonly line: SceneNode;
  /** Count and rate, drawn over all nodes. */
  readonly badge: readonly SceneNode[];
}

interface SpeedClass {
  readonly title: string;
  readonly fromMbps: number;
  readonly ink: Ink;
  readonly width: number;
}

/** Colour and width of a link by its rate, fastest first: width repeats what colour says. */
const SPEED_CLASSES: readonly SpeedClass[] = [
  { title: '200G and more', fromMbps: 200_000, ink: 'speed-400g', width: 7 },
  { title: '100G', fromMbps: 100_000, ink: 'speed-100g', width: 6 },
  { title: '40G, 50G', fromMbps: 40_000, ink: 'speed-40g', width: 5 },
  { title: '25G', fromMbps: 25_000, ink: 'speed-25g', width: 4.2 },
  { title: '10G', fromMbps: 10_000, ink: 'speed-10g', width: 3.4 },
  { title: '1G to 5G', fromMbps: 1000, ink: 'speed-1g', width: 2.4 },
  { title: 'below 1G', fromMbps: 0, ink: 'speed-slow', width: 1.6 },
];
const UNKNOWN: SpeedClass = { title: 'rate unknown', fromMbps: 0, ink: 'line', width: 1.6 };
const POWER: SpeedClass = { title: 'power', fromMbps: 0, ink: 'power', width: 2 };

/** How a link is drawn: its colour role and width in diagram units. */
export function linkStyle(link: Pick<MergedLink, 'speedMbps' | 'isPower'>): { readonly ink: Ink; readonly width: number } {
  return speedClass(link);
}

function speedClass({ speedMbps, isPower }: Pick<MergedLink, 'speedMbps' | 'isPower'>): SpeedClass {
  if (isPower) return POWER;
  return speedMbps === undefined ? UNKNOWN : (SPEED_CLASSES.find((candidate) => speedMbps >= candidate.fromMbps) ?? UNKNOWN);
}

/** Devices as nodes with their symbol, links merged per pair with count and rate, and a legend of the rates that occur. Positions are middles of nodes. */
export function composeTopology(view: DesignView, positions: ReadonlyMap<Id<'device'>, Vec>, options: TopologyOptions = {}): Scene {
  const topology = topologyOf(view, options);
  const placed = topology.nodes.filter((node) => positions.has(node.device.id));
  const boxes = placed.map((node) => nodeBox(positions.get(node.device.id) ?? vec(0, 0)));
  const diagram = inflate(unionBoxes(boxes), 24);
  const legend = composeLegend(topology.links, vec(diagram.x + 24, diagram.y + diagram.height + 34));
  const bounds = legend.length === 0 ? diagram : unionBoxes([diagram, box(diagram.x, diagram.y + diagram.height, Math.max(diagram.width, 720), 56)]);
  const links = drawLinks(topology.links, positions);
  return { bounds, nodes: [...links.map(({ line }) => line), ...placed.flatMap((node) => composeNode(node, positions.get(node.device.id) ?? vec(0, 0))), ...links.flatMap(({ badge }) => badge), ...legend] };
}

/** The box of a node around its middle. */
export const nodeBox = (at: Vec): Box => box(at.x - TOPOLOGY_NODE.width / 2, at.y - TOPOLOGY_NODE.height / 2, TOPOLOGY_NODE.width, TOPOLOGY_NODE.height);

function composeNode({ device, kind, manufacturer, model }: TopologyNode, at: Vec): SceneNode[] {
  const { width: nodeWidth, height: nodeHeight } = TOPOLOGY_NODE;
  const textX = nodeHeight + 2;
  const roomMm = nodeWidth - textX - 8;
  return [{
    kind: 'group', at: vec(at.x - nodeWidth / 2, at.y - nodeHeight / 2), layer: 'devices', recordId: device.id, title: `${device.name}, ${manufacturer} ${model}`,
    children: [
      { kind: 'rect', box: box(0, 0, nodeWidth, nodeHeight), radiusMm: 8, paint: { fill: 'paper', stroke: 'line', strokeMm: 1.4 } },
      { kind: 'rect', box: box(8, 8, nodeHeight - 16, nodeHeight - 16), radiusMm: 6, paint: { fill: 'grid' } },
      ...deviceSymbol(kind, box(14, 14, nodeHeight - 28, nodeHeight - 28), 'text'),
      { kind: 'text', text: shorten(device.name, roomMm, 14, 'bold'), at: vec(textX, nodeHeight / 2 - 4), sizeMm: 14, ink: 'text', weight: 'bold' },
      { kind: 'text', text: shorten(model, roomMm, 11), at: vec(textX, nodeHeight / 2 + 14), sizeMm: 11, ink: 'text-muted' },
    ],
  }];
}

const BADGE_MM = 10.5;

function drawLinks(links: readonly MergedLink[], positions: ReadonlyMap<Id<'device'>, Vec>): readonly DrawnLink[] {
  const pairs = groupBy(links, ({ a, b }) => `${a} ${b}`);
  const boxes = [...positions].map(([id, at]) => ({ id, box: nodeBox(at) }));
  return [...pairs.values()].flatMap((lines) =>
    lines.flatMap((link, i): DrawnLink[] => {
      const [a, b] = [positions.get(link.a), positions.get(link.b)];
      return a === undefined || b === undefined ? [] : [drawLink(link, a, b, i - (lines.length - 1) / 2, (area) => boxes.flatMap(({ id, box: at }) => (id !== link.a && id !== link.b && overlaps(at, area) ? [at] : [])))];
    }),
  );
}

/** `lane` counts parallel lines of a pair from its middle. */
function drawLink(link: MergedLink, a: Vec, b: Vec, lane: number, nodesBetween: NodesBetween): DrawnLink {
  const { ink, width } = speedClass(link);
  const rate = link.speedMbps === undefined ? '' : formatSpeed(link.speedMbps);
  const text = link.count === 1 ? rate : `${link.count} × ${rate}`.trimEnd().replace(/ ×$/u, ' links');
  const paint = { stroke: ink, strokeMm: width };
  const elbow = stackElbow(a, b) ?? stackElbow(b, a);
  if (elbow !== undefined) {
    const end = elbow.at(-1) ?? a;
    return { line: { kind: 'path', steps: polyline(elbow), paint }, badge: linkBadge(text, vec(end.x + 30 + lane * 44, end.y - TOPOLOGY_NODE.height / 2), ink) };
  }
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const aside = vec((-(b.y - a.y) / length) * lane * 22, ((b.x - a.x) / length) * lane * 22);
  const [from, to] = [vec(a.x + aside.x, a.y + aside.y), vec(b.x + aside.x, b.y + aside.y)];
  const course = linkCourse(from, to, nodesBetween);
  const [before, after] = [course[(course.length >> 1) - 1] ?? from, course[course.length >> 1] ?? to];
  return { line: { kind: 'path', steps: polyline(course), paint }, badge: linkBadge(text, vec((before.x + after.x) / 2, (before.y + after.y) / 2), ink) };
}

function linkBadge(text: string, at: Vec, ink: Ink): SceneNode[] {
  if (text === '') return [];
  const width = textWidthMm(text, BADGE_MM, 'medium') + 10;
  return [
    { kind: 'rect', box: box(at.x - width / 2, at.y - 8, width, 16), radiusMm: 8, paint: { fill: 'paper', stroke: ink, strokeMm: 1 } },
    { kind: 'text', text, at: vec(at.x, at.y + (BADGE_MM * CAP_HEIGHT) / 2), sizeMm: BADGE_MM, ink: 'text', weight: 'medium', align: 'middle' },
  ];
}

function composeLegend(links: readonly MergedLink[], at: Vec): SceneNode[] {
  const present = new Set(links.map(speedClass));
  let x = at.x;
  return [...SPEED_CLASSES, UNKNOWN, POWER].filter((entry) => present.has(entry)).flatMap((entry): SceneNode[] => {
    const start = x;
    x += 40 + textWidthMm(entry.title, 11) + 26;
    return [
      { kind: 'path', steps: segment(vec(start, at.y), vec(start + 32, at.y)), paint: { stroke: entry.ink, strokeMm: entry.width } },
      { kind: 'text', text: entry.title, at: vec(start + 40, at.y + 4), sizeMm: 11, ink: 'text-muted' },
    ];
  });
}
