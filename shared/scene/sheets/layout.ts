import { type Box, box } from '../../geometry/box.ts';
import { type Orientation, type PaperName, paperSize } from '../papers.ts';

/** Where things go on a sheet; millimetres of paper. */
export interface SheetLayout {
  readonly paper: PaperName;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Inside the border line. */
  readonly frame: Box;
  readonly titleBlock: Box;
  /** Above the title block, over the whole width. */
  readonly content: Box;
  /** Left of the title block, over the whole height; empty where the paper is hardly wider than the block. */
  readonly leftColumn: Box;
}

/** Margins after ISO 5457: the binding edge on the left is wider. */
const MARGIN = { left: 20, other: 10 } as const;

/** Widest title block of ISO 7200. */
const TITLE_BLOCK = { width: 180, height: 34 } as const;

const PADDING = 7;

/** Divides a sheet. */
export function sheetLayout(paper: PaperName, orientation?: Orientation): SheetLayout {
  const { widthMm, heightMm } = paperSize(paper, orientation);
  const frame = box(MARGIN.left, MARGIN.other, widthMm - MARGIN.left - MARGIN.other, heightMm - 2 * MARGIN.other);
  const width = Math.min(TITLE_BLOCK.width, frame.width);
  const titleBlock = box(frame.x + frame.width - width, frame.y + frame.height - TITLE_BLOCK.height, width, TITLE_BLOCK.height);
  const content = box(frame.x + PADDING, frame.y + PADDING, frame.width - 2 * PADDING, frame.height - TITLE_BLOCK.height - 2 * PADDING);
  const leftColumn = box(content.x, content.y, Math.max(0, titleBlock.x - content.x - PADDING), frame.height - 2 * PADDING);
  return { paper, widthMm, heightMm, frame, titleBlock, content, leftColumn };
}
