import { assertNever } from '../../base/assert-never.ts';
import type { GroupNode, ImageNode, Paint, Palette, PathStep, SceneNode } from '../../scene/scene.ts';
import type { PdfPictures } from './pdf-pictures.ts';
import type { PdfText } from './pdf-text.ts';

/** What painting needs. */
export interface PdfPainter {
  readonly doc: PDFKit.PDFDocument;
  readonly palette: Palette;
  readonly text: PdfText;
  readonly pictures: PdfPictures;
}

/** Paints nodes in order into the current page; the current transformation counts in millimetres. */
export function paintNodes(painter: PdfPainter, nodes: readonly SceneNode[]): void {
  for (const node of nodes) paintNode(painter, node);
}

function paintNode(painter: PdfPainter, node: SceneNode): void {
  const { doc } = painter;
  switch (node.kind) {
    case 'rect': {
      const { x, y, width, height } = node.box;
      if (node.radiusMm === undefined || node.radiusMm <= 0) doc.rect(x, y, width, height);
      else doc.roundedRect(x, y, width, height, Math.min(node.radiusMm, width / 2, height / 2));
      finish(painter, node.paint);
      return;
    }
    case 'circle':
      doc.circle(node.centre.x, node.centre.y, node.radiusMm);
      finish(painter, node.paint);
      return;
    case 'path':
      if (node.steps.length === 0) return;
      for (const step of node.steps) addStep(doc, step);
      finish(painter, node.paint);
      return;
    case 'text':
      painter.text.draw(node, painter.palette[node.ink]);
      return;
    case 'image':
      paintImage(painter, node);
      return;
    case 'group':
      paintGroup(painter, node);
      return;
    default:
      assertNever(node);
  }
}

function paintImage({ doc, pictures }: PdfPainter, { box, quarterTurns, opacity, sha256 }: ImageNode): void {
  const picture = pictures.open(sha256);
  if (picture === undefined) return;
  const [width, height] = quarterTurns % 2 === 0 ? [box.width, box.height] : [box.height, box.width];
  doc.save();
  doc.translate(box.x + box.width / 2, box.y + box.height / 2);
  if (quarterTurns % 4 !== 0) doc.rotate((quarterTurns % 4) * 90);
  if (opacity !== 1) doc.opacity(opacity);
  doc.image(picture, -width / 2, -height / 2, { width, height });
  doc.restore();
}

function paintGroup(painter: PdfPainter, node: GroupNode): void {
  const { doc } = painter;
  doc.save();
  doc.translate(node.at.x, node.at.y);
  if (node.scale !== undefined && node.scale !== 1) doc.scale(node.scale);
  if (node.clip !== undefined) doc.rect(node.clip.x, node.clip.y, node.clip.width, node.clip.height).clip();
  paintNodes(painter, node.children);
  doc.restore();
}

function addStep(doc: PDFKit.PDFDocument, step: PathStep): void {
  switch (step.op) {
    case 'M':
      doc.moveTo(step.to.x, step.to.y);
      return;
    case 'L':
      doc.lineTo(step.to.x, step.to.y);
      return;
    case 'C':
      doc.bezierCurveTo(step.c1.x, step.c1.y, step.c2.x, step.c2.y, step.to.x, step.to.y);
      return;
    case 'Z':
      doc.closePath();
      return;
    default:
      assertNever(step);
  }
}

/** Fills and strokes the open path. Opacity and dashes do not outlive it. */
function finish({ doc, palette }: PdfPainter, paint: Paint): void {
  const { fill, stroke, strokeMm = 0.25, dashMm, opacity } = paint;
  const isTinted = (opacity !== undefined && opacity !== 1) || (dashMm !== undefined && dashMm.length > 0);
  if (isTinted) doc.save();
  if (opacity !== undefined && opacity !== 1) doc.opacity(opacity);
  if (stroke !== undefined) {
    doc.lineWidth(strokeMm).strokeColor(palette[stroke]).lineCap('round').lineJoin('round');
    if (dashMm !== undefined && dashMm.length > 0) doc.dash(dashMm[0] ?? 1, { space: dashMm[1] ?? dashMm[0] ?? 1 });
  }
  if (fill !== undefined) doc.fillColor(palette[fill]);
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke();
  else if (fill !== undefined) doc.fill();
  else if (stroke !== undefined) doc.stroke();
  else endPath(doc);
  if (isTinted) doc.restore();
}

/** Ends a path that is neither filled nor stroked; left open it would leak into the next shape. */
const endPath = (doc: PDFKit.PDFDocument): void => {
  doc.addContent('n');
};
