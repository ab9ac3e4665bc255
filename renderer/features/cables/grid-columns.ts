import type { Project } from '../../../shared/model/project.ts';
import type { Settings } from '../../../shared/ipc/settings.ts';

/** The columns that every design has, in the order they are offered. */
export const FIXED_COLUMNS = [
  'label', 'farLabel', 'from', 'to', 'fromRack', 'toRack', 'type', 'medium', 'length', 'route', 'colour', 'status', 'speed', 'bundle', 'pathway', 'findings', 'notes',
] as const;

/** A column that every design has. */
export type FixedColumn = (typeof FIXED_COLUMNS)[number];

/** A column of the table: a fixed one, or a field that the design defines. */
export type ColumnKey = FixedColumn | `custom:${string}`;

/** What is known of a column. */
export interface GridColumn {
  readonly key: ColumnKey;
  readonly title: string;
  /** True for what is set flush right and ordered by figure. */
  readonly isNumeric: boolean;
  /** False for what is worked out. */
  readonly isEditable: boolean;
  /** How filling down goes on: counting up what ends in a number, in steps, or with the same again. */
  readonly series: 'counts' | 'steps' | 'repeats';
}

/** A column that is shown, with the width the person gave it. */
export interface ShownColumn extends GridColumn {
  readonly widthPx?: number | undefined;
}

const TITLES: Readonly<Record<FixedColumn, string>> = {
  label: 'Label', farLabel: 'Far label', from: 'From', to: 'To', fromRack: 'From rack', toRack: 'To rack', type: 'Type', medium: 'Medium', length: 'Length', route: 'Route', colour: 'Colour',
  status: 'Status', speed: 'Speed', bundle: 'Bundle', pathway: 'Pathway', findings: 'Findings', notes: 'Notes',
};

const NUMERIC: ReadonlySet<FixedColumn> = new Set<FixedColumn>(['length', 'route', 'speed', 'bundle', 'findings']);
const WORKED_OUT: ReadonlySet<FixedColumn> = new Set<FixedColumn>(['fromRack', 'toRack', 'medium', 'route', 'speed', 'pathway', 'findings']);
const USUAL: readonly FixedColumn[] = ['label', 'from', 'to', 'type', 'length', 'colour', 'status'];

function seriesOf(key: FixedColumn): GridColumn['series'] {
  if (key === 'label' || key === 'farLabel' || key === 'from' || key === 'to') return 'counts';
  return key === 'length' || key === 'bundle' ? 'steps' : 'repeats';
}

const FIXED: readonly GridColumn[] = FIXED_COLUMNS.map((key) => ({ key, title: TITLES[key], isNumeric: NUMERIC.has(key), isEditable: !WORKED_OUT.has(key), series: seriesOf(key) }));

/** Every column that a design offers: the fixed ones, then its own fields for cables. */
export function offeredColumns(fields: Project['customFields'] = []): readonly GridColumn[] {
  const own = fields.filter(({ on }) => on === 'cable').map(({ key, name }): GridColumn => ({ key: `custom:${key}`, title: name, isNumeric: false, isEditable: true, series: 'counts' }));
  return [...FIXED, ...own];
}

/** The columns to show. What the design does not offer is passed over; where nothing was chosen, the usual ones and the design's own fields. */
export function shownColumns(offered: readonly GridColumn[], chosen: Settings['cableColumns']): readonly ShownColumn[] {
  const byKey = new Map<string, GridColumn>(offered.map((column) => [column.key, column]));
  const shown = chosen.flatMap(({ key, widthPx }): ShownColumn[] => {
    const column = byKey.get(key);
    byKey.delete(key);
    return column === undefined ? [] : [{ ...column, widthPx }];
  });
  if (shown.length > 0) return shown;
  return offered.filter(({ key }) => USUAL.some((usual) => usual === key) || key.startsWith('custom:'));
}

/** The columns with one of them moved into a gap: gap 0 is before the first, the last gap behind all. */
export function withColumnIn(columns: readonly ShownColumn[], key: string, gap: number): readonly ShownColumn[] {
  const from = columns.findIndex((column) => column.key === key);
  const moved = columns[from];
  if (moved === undefined) return columns;
  return columns.toSpliced(from, 1).toSpliced(gap > from ? gap - 1 : gap, 0, moved);
}

/** A column that shows a field of the design's own. */
export type FieldColumn = `custom:${string}`;

/** True for a column that shows a field of the design's own. */
export const isFieldColumn = (key: ColumnKey): key is FieldColumn => key.startsWith('custom:');

/** The key of the field that a column shows. */
export const fieldOf = (key: FieldColumn): string => key.slice('custom:'.length);

/** The setting that shows these columns; columns of other designs that were chosen before stay behind them. */
export function columnsSetting(shown: readonly ShownColumn[], before: Settings['cableColumns'], offered: readonly GridColumn[]): Settings['cableColumns'] {
  const known = new Set<string>(offered.map(({ key }) => key));
  const elsewhere = before.filter(({ key }) => !known.has(key));
  return [...shown.map(({ key, widthPx }) => (widthPx === undefined ? { key } : { key, widthPx: Math.round(widthPx) })), ...elsewhere];
}
