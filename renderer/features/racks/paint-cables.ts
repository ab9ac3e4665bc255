import { groupBy } from '../../../shared/base/group-by.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Palette } from '../../../shared/scene/scene.ts';
import { tracePath } from '../../canvas/paint-scene.ts';
import type { LayerPainter } from '../../canvas/bitmap-layer.tsx';
import type { CableLine, CableLines } from './cable-lines.ts';

/** Thinner lines cannot be told apart. */
const MIN_WIDTH_PX = 1.25;
const CASING_PX = 1;
/** From here up the casing that parts neighbouring cables is worth its time. */
const CASING_FROM = 0.18;
/** Below this cables would only be a grey veil over racks that are boxes. */
const CABLES_FROM = 0.06;

/** What is wrong with a cable, for its tint. */
export type CableTints = ReadonlyMap<string, 'error' | 'warning'>;

/** Paints the cables of a part of the drawing, colour by colour. */
export function cablePainter(cables: CableLines, palette: Palette, tints: CableTints): LayerPainter {
  return (context, part: Box, pxPerMm) => {
    if (pxPerMm < CABLES_FROM) return false;
    const lines = cables.index.search(part);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    paintTints(context, lines.filter((line) => tints.has(line.id)), { palette, tints, pxPerMm });
    for (const group of groupsByWidth(lines)) {
      const widthMm = Math.max(group.widthMm, MIN_WIDTH_PX / pxPerMm);
      if (pxPerMm >= CASING_FROM) {
        context.strokeStyle = palette['device-edge'];
        context.globalAlpha = 0.55;
        context.lineWidth = widthMm + CASING_PX / pxPerMm;
        strokeAll(context, group.lines);
        context.globalAlpha = 1;
      }
      context.strokeStyle = palette[group.ink];
      context.lineWidth = widthMm;
      strokeAll(context, group.lines);
    }
    return lines.length > 0;
  };
}

/* A path of thousands of cables takes many times as long: Chromium measures all of it at every closed part, and sorts all its edges for every row of pixels. */
const CABLES_PER_PATH = 24;

/** Strokes cables in paths of some. */
function strokeAll(context: CanvasRenderingContext2D, lines: readonly CableLine[]): void {
  for (let from = 0; from < lines.length; from += CABLES_PER_PATH) {
    context.beginPath();
    for (const line of lines.slice(from, from + CABLES_PER_PATH)) tracePath(context, line.steps);
    context.stroke();
  }
}

interface LineGroup extends Pick<CableLine, 'ink' | 'widthMm'> {
  readonly lines: readonly CableLine[];
}

function groupsByWidth(lines: readonly CableLine[]): readonly LineGroup[] {
  return [...groupBy(lines, (line) => line.ink)].flatMap(([ink, sameInk]) => [...groupBy(sameInk, (line) => line.widthMm)].map(([widthMm, same]) => ({ ink, widthMm, lines: same })));
}

interface TintOptions {
  readonly palette: Palette;
  readonly tints: CableTints;
  readonly pxPerMm: number;
}

/** A broad band under cables with a finding. */
function paintTints(context: CanvasRenderingContext2D, lines: readonly CableLine[], { palette, tints, pxPerMm }: TintOptions): void {
  for (const tone of ['warning', 'error'] as const) {
    context.strokeStyle = palette[tone];
    context.globalAlpha = 0.5;
    context.lineWidth = 7 / pxPerMm;
    strokeAll(context, lines.filter((line) => tints.get(line.id) === tone));
    context.globalAlpha = 1;
  }
}
