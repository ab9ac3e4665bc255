import { COLUMN_KEYS } from './cable-rows.ts';

/** A cell by its place. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a key does in the table. */
export type GridKey =
  | { readonly kind: 'move'; readonly to: CellPlace; readonly isExtending: boolean }
  | { readonly kind: 'edit'; readonly text?: string | undefined }
  | { readonly kind: 'delete' | 'toggle' | 'fill' };

/** The parts of a key press that the table looks at. */
export interface GridKeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const LAST_COLUMN = COLUMN_KEYS.length - 1;

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** What a key press means at a cell of a table with so many rows; undefined when the table leaves it alone. */
export function gridKey(press: GridKeyPress, at: CellPlace, rowCount: number, pageRows: number): GridKey | undefined {
  const { key, shiftKey } = press;
  const isMod = press.ctrlKey || press.metaKey;
  const target = moveTarget(key, isMod, at, rowCount - 1, pageRows);
  if (target !== undefined) return press.altKey ? undefined : { kind: 'move', to: target, isExtending: shiftKey };
  if (isMod && key.toLowerCase() === 'd') return { kind: 'fill' };
  if (isMod || press.altKey) return undefined;
  if (key === 'Enter' || key === 'F2') return { kind: 'edit' };
  if (key === 'Delete') return { kind: 'delete' };
  if (key === ' ') return { kind: 'toggle' };
  return key.length === 1 ? { kind: 'edit', text: key } : undefined;
}

function moveTarget(key: string, isMod: boolean, { row, column }: CellPlace, lastRow: number, pageRows: number): CellPlace | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: isMod ? lastRow : clamp(row + 1, lastRow), column };
    case 'ArrowUp':
      return { row: isMod ? 0 : clamp(row - 1, lastRow), column };
    case 'ArrowRight':
      return { row, column: isMod ? LAST_COLUMN : clamp(column + 1, LAST_COLUMN) };
    case 'ArrowLeft':
      return { row, column: isMod ? 0 : clamp(column - 1, LAST_COLUMN) };
    case 'PageDown':
      return { row: clamp(row + pageRows, lastRow), column };
    case 'PageUp':
      return { row: clamp(row - pageRows, lastRow), column };
    case 'Home':
      return { row: isMod ? 0 : row, column: 0 };
    case 'End':
      return { row: isMod ? lastRow : row, column: LAST_COLUMN };
    default:
      return undefined;
  }
}
