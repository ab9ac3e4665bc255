import { type Box, box } from '../../geometry/box.ts';
import { shorten, textWidthMm } from '../../geometry/text-metrics.ts';
import { vec } from '../../geometry/vector.ts';
import type { Project } from '../../model/project.ts';
import { segment } from '../path-steps.ts';
import type { SceneNode } from '../scene.ts';
import type { SheetLayout } from './layout.ts';

/** What the title block of one sheet says. */
export interface TitleBlockFacts {
  readonly project: Project;
  readonly date?: string | undefined;
  readonly sheetTitle: string;
  readonly scale?: string | undefined;
  readonly number: number;
  readonly total: number;
}

interface Cell {
  readonly label: string;
  readonly value: string | undefined;
  /** Share of the row. */
  readonly share: number;
  readonly isMain?: boolean;
}

const LABEL_MM = 1.9;

/** The title block, bottom right inside the border. Fields the project does not state stay empty for a pen. */
export function composeTitleBlock({ titleBlock, paper }: SheetLayout, facts: TitleBlockFacts): SceneNode[] {
  const { project } = facts;
  const rows: readonly { readonly heightMm: number; readonly cells: readonly Cell[] }[] = [
    { heightMm: 12, cells: [{ label: 'Project', value: project.name, share: 110, isMain: true }, { label: 'Drawing number', value: project.drawingNumber, share: 45 }, { label: 'Revision', value: project.revision, share: 25 }] },
    { heightMm: 12, cells: [{ label: 'Sheet title', value: facts.sheetTitle, share: 110, isMain: true }, { label: 'Scale', value: facts.scale ?? '–', share: 45 }, { label: 'Sheet', value: `${facts.number} of ${facts.total}`, share: 25 }] },
    { heightMm: 10, cells: [{ label: 'Customer', value: project.customer, share: 65 }, { label: 'Author', value: project.author, share: 45 }, { label: 'Date', value: facts.date, share: 45 }, { label: 'Paper', value: paper, share: 25 }] },
  ];
  let { y } = titleBlock;
  const nodes: SceneNode[] = [{ kind: 'rect', box: titleBlock, paint: { fill: 'paper', stroke: 'text', strokeMm: 0.6 } }];
  rows.forEach(({ heightMm, cells }, i) => {
    if (i > 0) nodes.push(rule(titleBlock.x, y, titleBlock.x + titleBlock.width, y));
    nodes.push(...composeRow(box(titleBlock.x, y, titleBlock.width, heightMm), cells));
    y += heightMm;
  });
  return nodes;
}

function composeRow(row: Box, cells: readonly Cell[]): SceneNode[] {
  const total = cells.reduce((sum, cell) => sum + cell.share, 0);
  let { x } = row;
  return cells.flatMap((cell, i) => {
    const width = (row.width * cell.share) / total;
    const nodes = [...(i > 0 ? [rule(x, row.y, x, row.y + row.height)] : []), ...composeCell(box(x, row.y, width, row.height), cell)];
    x += width;
    return nodes;
  });
}

function composeCell(b: Box, { label, value, isMain }: Cell): SceneNode[] {
  const roomMm = b.width - 4;
  const weight = isMain === true ? 'bold' : 'medium';
  const wishedMm = isMain === true ? 4.2 : 3.2;
  const text = value ?? '';
  const natural = textWidthMm(text, wishedMm, weight);
  const sizeMm = natural <= roomMm ? wishedMm : Math.max(2.4, (wishedMm * roomMm) / natural);
  return [
    { kind: 'text', text: label, at: vec(b.x + 2, b.y + 3.1), sizeMm: LABEL_MM, ink: 'text-muted' },
    ...(text === '' ? [] : [{ kind: 'text', text: shorten(text, roomMm, sizeMm, weight), at: vec(b.x + 2, b.y + b.height - 2.6), sizeMm, ink: 'text', weight, maxWidthMm: roomMm } as const]),
  ];
}

const rule = (x1: number, y1: number, x2: number, y2: number): SceneNode => ({ kind: 'path', steps: segment(vec(x1, y1), vec(x2, y2)), paint: { stroke: 'text', strokeMm: 0.25 } });
