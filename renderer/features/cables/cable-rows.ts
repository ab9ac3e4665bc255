import { compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Cable, Termination } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { portName } from '../../../shared/topology/names.ts';
import { colourLabel, statusLabel } from '../../state/choices.ts';

/** The columns of the table, in order. */
export const COLUMN_KEYS = ['label', 'from', 'to', 'type', 'length', 'colour', 'status'] as const;

/** A column of the table. */
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** A cable as the table shows it. */
export interface CableRow {
  readonly id: Id<'cable'>;
  readonly cable: Cable;
  readonly cells: Readonly<Record<ColumnKey, string>>;
}

/** Which column orders the rows, and how. */
export interface SortOrder {
  readonly column: ColumnKey;
  readonly isDescending: boolean;
}

function endText(view: DesignView, end: readonly Termination[]): string {
  const [first] = end;
  if (first === undefined) return '';
  return end.length === 1 ? portName(view, first) : `${portName(view, first)} +${end.length - 1}`;
}

/** Every cable of the design as text. */
export function cableRows(view: DesignView, showLength: (lengthMm: number) => string): readonly CableRow[] {
  return view.all('cable').map((cable) => ({
    id: cable.id,
    cable,
    cells: {
      label: cable.label ?? '',
      from: endText(view, cable.a),
      to: endText(view, cable.b),
      type: view.get('cableType', cable.typeId)?.model ?? '',
      length: cable.lengthMm === undefined ? '' : showLength(cable.lengthMm),
      colour: colourLabel(cable.colour),
      status: statusLabel(cable.status),
    },
  }));
}

/** The rows whose text holds every word. */
export function filterRows(rows: readonly CableRow[], query: string): readonly CableRow[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const text = Object.values(cells).join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The rows in order. Lengths are compared as numbers; what is absent comes last either way. */
export function sortRows(rows: readonly CableRow[], { column, isDescending }: SortOrder): readonly CableRow[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compareCells(a, b, column, sign) || compareNatural(a.cells.label, b.cells.label) || (a.id < b.id ? -1 : 1));
}

function compareCells(a: CableRow, b: CableRow, column: ColumnKey, sign: number): number {
  const isAbsentA = a.cells[column] === '';
  const isAbsentB = b.cells[column] === '';
  if (isAbsentA || isAbsentB) return (Number(isAbsentA) - Number(isAbsentB)) * sign;
  if (column === 'length') return (a.cable.lengthMm ?? 0) - (b.cable.lengthMm ?? 0);
  return compareNatural(a.cells[column], b.cells[column]);
}
