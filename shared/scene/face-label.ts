import type { Box } from '../geometry/box.ts';
import { CAP_HEIGHT, shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import { type FaceArea, freeColumns, freeRows, largest } from './face-area.ts';
import type { Ink, SceneNode, TextNode } from './scene.ts';

/** Name and model of a face. */
export interface FaceLabel {
  /** The device's name; absent in a library. */
  readonly name?: string | undefined;
  readonly model: string;
  readonly ink: Ink;
}

/** A label and the box it took, so that decoration keeps clear of it. */
export interface PlacedLabel {
  readonly nodes: readonly SceneNode[];
  readonly box?: Box | undefined;
}

const NAME_MAX_MM = 15;
const NAME_MIN_MM = 2.8;
/** A column this wide holds a readable name. */
const COLUMN_MIN_MM = 52;
/** Widest part of a free column that a label takes. */
const COLUMN_TAKE_MM = 118;

/** Puts name and model where no port is: in a free column if there is one, else in the widest free strip above or below the ports. */
export function placeLabel(area: FaceArea, label: FaceLabel): PlacedLabel {
  if (area.size.height > area.size.width * 2.5) return uprightLabel(area, label);
  const column = freeColumns(area).find((free) => free.width >= COLUMN_MIN_MM);
  if (column !== undefined && area.size.height >= 18) return columnLabel({ ...column, width: Math.min(column.width, COLUMN_TAKE_MM) }, label);
  const strip = largest(freeRows(area));
  return strip === undefined || strip.width < 20 ? { nodes: [] } : stripLabel(strip, label);
}

function columnLabel(b: Box, { name, model, ink }: FaceLabel): PlacedLabel {
  const first = name ?? model;
  const sizeMm = fitSize(first, b.width - 2, Math.min(NAME_MAX_MM, b.height * 0.36));
  const modelMm = Math.min(6.5, sizeMm * 0.6);
  const hasModel = name !== undefined && b.height > 24;
  const blockMm = sizeMm * CAP_HEIGHT + (hasModel ? modelMm * 1.9 : 0);
  const top = b.y + Math.min((b.height - blockMm) / 2, 13);
  const baseline = top + sizeMm * CAP_HEIGHT;
  const nodes: SceneNode[] = [line(first, b.x + 1, baseline, sizeMm, b.width - 2, ink, 'bold')];
  if (hasModel) nodes.push(line(model, b.x + 1, baseline + modelMm * 1.7, modelMm, b.width - 2, ink, 'regular'));
  return { nodes, box: b };
}

function stripLabel(b: Box, { name, model, ink }: FaceLabel): PlacedLabel {
  const sizeMm = Math.min(8, b.height * 0.92);
  if (sizeMm < NAME_MIN_MM) return { nodes: [] };
  const baseline = b.y + (b.height + sizeMm * CAP_HEIGHT) / 2;
  const first = name ?? model;
  const nodes: SceneNode[] = [line(first, b.x + 1, baseline, sizeMm, b.width * 0.55, ink, 'bold')];
  if (name !== undefined && b.width > 200) {
    const modelMm = Math.min(5, sizeMm * 0.8);
    nodes.push({ ...line(model, b.x + b.width - 1, baseline, modelMm, b.width * 0.4, ink, 'regular'), align: 'end' });
  }
  return { nodes, box: b };
}

/** Text running up a tall narrow face, in its longest free stretch. */
function uprightLabel(area: FaceArea, { name, model, ink }: FaceLabel): PlacedLabel {
  const free = largest(freeRows(area).filter((row) => row.height >= 40));
  if (free === undefined) return { nodes: [] };
  const text = name === undefined ? model : `${name}  ·  ${model}`;
  const sizeMm = fitSize(text, free.height - 8, Math.min(NAME_MAX_MM, free.width * 0.4));
  const at = vec(free.x + free.width / 2 + (sizeMm * CAP_HEIGHT) / 2, free.y + free.height - 4);
  return { nodes: [{ kind: 'text', text: shorten(text, free.height - 8, sizeMm, 'bold'), at, sizeMm, ink, weight: 'bold', quarterTurns: 3 }], box: free };
}

/** The largest size, down to two thirds of the wished one, at which the text fits; after that it is shortened. */
function fitSize(text: string, widthMm: number, wishedMm: number): number {
  const natural = textWidthMm(text, wishedMm, 'bold');
  return natural <= widthMm ? wishedMm : Math.max(wishedMm * 0.62, (wishedMm * widthMm) / natural);
}

function line(text: string, x: number, y: number, sizeMm: number, maxWidthMm: number, ink: Ink, weight: 'regular' | 'bold'): TextNode {
  return { kind: 'text', text: shorten(text, maxWidthMm, sizeMm, weight), at: vec(x, y), sizeMm, ink, weight, maxWidthMm };
}
