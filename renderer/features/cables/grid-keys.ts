import { type CellPlace, type CellRange, clampPlace, type GridSize } from './grid-range.ts';

/** What a key does in the table. */
export type GridKey =
  | { readonly kind: 'move'; readonly to: CellPlace; readonly isExtending: boolean }
  | { readonly kind: 'edit'; readonly text?: string | undefined }
  | { readonly kind: 'clear' | 'clear-and-edit' | 'toggle' | 'fill' | 'fill-series' | 'all' | 'rows' | 'columns' | 'remove' | 'menu' };

/** The parts of a key press that the table looks at. */
export interface GridKeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key press means at a range of a table; undefined when the table leaves it alone. */
export function gridKey(press: GridKeyPress, range: CellRange, size: GridSize): GridKey | undefined {
  const { key, shiftKey, altKey } = press;
  const isMod = press.ctrlKey || press.metaKey;
  if ((altKey && key === 'ArrowDown') || (shiftKey && key === 'F10') || key === 'ContextMenu') return { kind: 'menu' };
  if (altKey) return undefined;
  const target = moveTarget(key, isMod, shiftKey ? range.head : range.active, size);
  if (target !== undefined) return { kind: 'move', to: target, isExtending: shiftKey };
  if (key === 'Tab') return tabKey(range.active, shiftKey, isMod, size);
  return isMod ? heldKey(key.toLowerCase(), shiftKey) : plainKey(key, shiftKey);
}

/* Tab goes along the row and out of the table at its end: nobody is caught in it. */
function tabKey({ row, column }: CellPlace, isBack: boolean, isMod: boolean, { columns }: GridSize): GridKey | undefined {
  const next = column + (isBack ? -1 : 1);
  return isMod || next < 0 || next >= columns ? undefined : { kind: 'move', to: { row, column: next }, isExtending: false };
}

function heldKey(key: string, isShift: boolean): GridKey | undefined {
  if (key === 'd') return { kind: isShift ? 'fill-series' : 'fill' };
  if (isShift) return key === ' ' ? { kind: 'all' } : undefined;
  if (key === 'a') return { kind: 'all' };
  if (key === ' ') return { kind: 'columns' };
  return key === '-' ? { kind: 'remove' } : undefined;
}

function plainKey(key: string, isShift: boolean): GridKey | undefined {
  if (key === 'Enter' || key === 'F2') return { kind: 'edit' };
  if (key === 'Delete') return { kind: 'clear' };
  if (key === 'Backspace') return { kind: 'clear-and-edit' };
  if (key === ' ') return { kind: isShift ? 'rows' : 'toggle' };
  return key.length === 1 ? { kind: 'edit', text: key } : undefined;
}

function moveTarget(key: string, isMod: boolean, { row, column }: CellPlace, size: GridSize): CellPlace | undefined {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const to = (place: CellPlace): CellPlace => clampPlace(place, size);
  switch (key) {
    case 'ArrowDown':
      return to({ row: isMod ? lastRow : row + 1, column });
    case 'ArrowUp':
      return to({ row: isMod ? 0 : row - 1, column });
    case 'ArrowRight':
      return to({ row, column: isMod ? lastColumn : column + 1 });
    case 'ArrowLeft':
      return to({ row, column: isMod ? 0 : column - 1 });
    case 'PageDown':
      return to({ row: row + size.pageRows, column });
    case 'PageUp':
      return to({ row: row - size.pageRows, column });
    case 'Home':
      return to({ row: isMod ? 0 : row, column: 0 });
    case 'End':
      return to({ row: isMod ? lastRow : row, column: lastColumn });
    default:
      return undefined;
  }
}
