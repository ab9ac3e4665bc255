import { type Box, overlaps } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { groupBy } from '../../../shared/base/group-by.ts';
import type { Palette } from '../../../shared/scene/scene.ts';
import type { LayerPainter } from '../../canvas/bitmap-layer.tsx';
import { paintScene } from '../../canvas/paint-scene.ts';
import type { GroupFrame } from './group-frames.ts';
import { composeBadge, placeBadges } from './line-badges.ts';
import { composeNode, nodeDetail } from './node-scene.ts';
import { composePortLabel, placePortLabels } from './port-labels.ts';
import type { PlacedLine, PlacedNode, TopologyModel } from './topology-model.ts';
import { visiblePieces } from './visible-pieces.ts';

/** How the canvas layer paints the diagram. */
export interface TopologyPaint {
  readonly palette: Palette;
  /** The gravest finding about a line's cables, for its tint. */
  readonly tintOf: (line: PlacedLine) => 'error' | 'warning' | undefined;
  /** True while nodes are too many or too small for elements of their own. */
  readonly hasNodes: boolean;
}

const FONT = "'Inter', 'Cablewright Scripts', system-ui, sans-serif";
/** Thinner lines cannot be told apart. */
const MIN_WIDTH_PX = 1.25;
/** Below this labels would lie over each other. */
const BADGES_FROM = 0.3;
/** Dashes finer than this cannot be seen, and are very dear to draw; of very many lines coarser ones are neither seen nor cheap. */
const FINEST_DASH_PX = { few: 1, many: 2.5 } as const;
const MANY_LINES = 400;
/** Lines as broad as this show a notch where their pieces meet without being joined. */
const JOINED_FROM_PX = 2.2;
/** Lines are drawn this far beyond the part, in diagram units: more than the widest is broad. */
const LINE_MARGIN = 40;
const PORTS_FROM = 0.3;

/** What is written at lines. */
export interface LabelPaint {
  readonly palette: Palette;
  readonly hasLabels: boolean;
  readonly hasPorts: boolean;
}

/** Paints the labels of the lines of a part of the diagram, and the ports at their ends. */
export function labelPainter(model: TopologyModel, { palette, hasLabels, hasPorts }: LabelPaint): LayerPainter {
  return (context, part: Box, pxPerUnit) => {
    const lines = model.lineIndex.search(part);
    const paint = { palette, pxPerMm: pxPerUnit, fontFamily: FONT };
    const badges = hasLabels && pxPerUnit >= BADGES_FROM ? placeBadges(model, lines, pxPerUnit) : [];
    const ports = hasPorts && pxPerUnit >= PORTS_FROM ? placePortLabels(model, lines, pxPerUnit, { taken: badges }) : [];
    paintScene(context, ports.flatMap(composePortLabel), paint);
    paintScene(context, badges.flatMap(composeBadge), paint);
    return badges.length + ports.length > 0;
  };
}

/** Paints the ports at both ends of the few lines that are looked at. */
export function portPainter(model: TopologyModel, lines: readonly PlacedLine[], palette: Palette): LayerPainter {
  return (context, _part, pxPerUnit) => {
    if (lines.length === 0 || pxPerUnit < BADGES_FROM) return false;
    paintScene(context, placePortLabels(model, lines, pxPerUnit, { isForced: true }).flatMap(composePortLabel), { palette, pxPerMm: pxPerUnit, fontFamily: FONT });
    return true;
  };
}

/** Paints the frames of groups. */
export function framePainter(frames: readonly GroupFrame[], palette: Palette): LayerPainter {
  const open = frames.filter(({ isFolded }) => !isFolded);
  return (context, part, pxPerUnit) => {
    const near = open.filter(({ box }) => overlaps(box, part));
    paintScene(context, near.map(({ box: at }) => ({ kind: 'rect', box: at, radiusMm: 12, paint: { fill: 'room', stroke: 'line', strokeMm: Math.max(1.2, 1 / pxPerUnit), dashMm: [10, 6] } })), { palette, pxPerMm: pxPerUnit, fontFamily: FONT });
    return near.length > 0;
  };
}

/** Paints the lines of a part of the diagram, look by look, and the nodes where they have no elements. */
export function topologyPainter(model: TopologyModel, paint: TopologyPaint): LayerPainter {
  return (context, part: Box, pxPerUnit) => {
    const lines = model.lineIndex.search(part);
    context.lineCap = 'butt';
    paintTints(context, lines, part, paint, pxPerUnit);
    for (const group of groupBy(lines, (placed) => placed.line.look.key).values()) paintLines(context, group, part, paint.palette, pxPerUnit);
    const nodes = paint.hasNodes ? model.nodeIndex.search(part) : [];
    for (const placed of nodes) paintNode(context, placed, paint.palette, pxPerUnit);
    return lines.length + nodes.length > 0;
  };
}

/** Lines that are marked for the moment. */
export interface LineGlow {
  readonly lines: readonly PlacedLine[];
  /** A CSS colour. */
  readonly colour: string;
}

const GLOW_PX = 10;

/** Paints a broad band under lines that are selected or pointed at. */
export function glowPainter(glows: readonly LineGlow[]): LayerPainter {
  return (context, part: Box, pxPerUnit) => {
    context.globalAlpha = 0.45;
    context.lineWidth = GLOW_PX / pxPerUnit;
    for (const { lines, colour } of glows) {
      context.strokeStyle = colour;
      strokeLines(context, lines, part, 'whole');
    }
    context.globalAlpha = 1;
    return glows.some(({ lines }) => lines.length > 0);
  };
}

/** Strokes lines one by one, or each piece of them: one path of thousands of lines takes several times as long. Where lines are thin, nobody sees that the pieces of one are not joined. */
function strokeLines(context: CanvasRenderingContext2D, lines: readonly PlacedLine[], part: Box, by: 'whole' | 'piece'): void {
  for (const { points } of lines) {
    let last: Vec | undefined;
    for (const { from, to } of visiblePieces(points, part, LINE_MARGIN)) {
      const isJoined = by === 'whole' && last !== undefined && last.x === from.x && last.y === from.y;
      if (!isJoined && last !== undefined) context.stroke();
      if (!isJoined) {
        context.beginPath();
        context.moveTo(from.x, from.y);
      }
      context.lineTo(to.x, to.y);
      last = to;
    }
    if (last !== undefined) context.stroke();
  }
}

function paintLines(context: CanvasRenderingContext2D, lines: readonly PlacedLine[], part: Box, palette: Palette, pxPerUnit: number): void {
  const look = lines[0]?.line.look;
  if (look === undefined) return;
  const width = Math.max(look.width, MIN_WIDTH_PX / pxPerUnit);
  context.strokeStyle = palette[look.ink];
  context.lineWidth = width;
  const finest = FINEST_DASH_PX[lines.length > MANY_LINES ? 'many' : 'few'];
  context.setLineDash(look.dash.some((length) => length * pxPerUnit < finest) ? [] : [...look.dash]);
  strokeLines(context, lines, part, width * pxPerUnit < JOINED_FROM_PX ? 'piece' : 'whole');
  context.setLineDash([]);
}

/** A broad band under lines with a finding. */
function paintTints(context: CanvasRenderingContext2D, lines: readonly PlacedLine[], part: Box, { palette, tintOf }: TopologyPaint, pxPerUnit: number): void {
  for (const tone of ['warning', 'error'] as const) {
    context.strokeStyle = palette[tone];
    context.globalAlpha = 0.4;
    context.lineWidth = Math.max(12, 7 / pxPerUnit);
    strokeLines(context, lines.filter((line) => tintOf(line) === tone), part, 'whole');
    context.globalAlpha = 1;
  }
}

function paintNode(context: CanvasRenderingContext2D, { node, box }: PlacedNode, palette: Palette, pxPerUnit: number): void {
  context.save();
  context.translate(box.x, box.y);
  paintScene(context, composeNode(node, nodeDetail(pxPerUnit)), { palette, pxPerMm: pxPerUnit, fontFamily: FONT });
  context.restore();
}
