import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { ToneIcon, type Tone } from './tone-icon.tsx';
import styles from './tone-table.module.css';

/** A column of a list of outcomes. */
export interface ToneColumn {
  readonly key: string;
  readonly title: string;
  /** A width as a grid track: `88px`, `2fr`. */
  readonly width: string;
  readonly isNumeric?: boolean;
}

/** One outcome: how good it is, and its cells. */
export interface ToneRow {
  readonly key: string;
  readonly tone: Tone;
  readonly cells: readonly string[];
  /** CSS colour shown before the cell of the column named by `swatchColumn`. */
  readonly swatch?: string | undefined;
}

const ROW_PX = 28;
const TONE_WORDS = { error: 'Does not fit', warning: 'Fits, with a remark', info: 'Remark', success: 'Fits' } as const;

type TrackStyle = CSSProperties & Readonly<Record<'--tone-columns', string>>;

const tracks = (columns: readonly ToneColumn[]): TrackStyle => ({
  '--tone-columns': `20px ${columns.map(({ width }) => (width.endsWith('fr') ? `minmax(0, ${width})` : width)).join(' ')}`,
});

function Cells({ row, columns, swatchColumn }: { readonly row: ToneRow; readonly columns: readonly ToneColumn[]; readonly swatchColumn: string | undefined }): ReactNode {
  return columns.map((column, at) => (
    <span key={column.key} role="gridcell" title={row.cells[at]} data-align={column.isNumeric === true ? 'end' : undefined}>
      {row.swatch !== undefined && column.key === swatchColumn ? <span className={styles['swatch']} style={{ background: row.swatch }} /> : null}
      {row.cells[at]}
    </span>
  ));
}

/** A list of outcomes, each marked by shape and colour; only the rows in sight are drawn. */
export function ToneTable({ label, columns, rows, swatchColumn }: {
  readonly label: string;
  readonly columns: readonly ToneColumn[];
  readonly rows: readonly ToneRow[];
  readonly swatchColumn?: string;
}): ReactElement {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_PX, overscan: 12 });
  return (
    <div className={styles['scroll']} ref={scroll} tabIndex={0} role="grid" aria-readonly aria-label={label} aria-rowcount={rows.length + 1}>
      <div style={tracks(columns)} className={styles['table']}>
        <div role="rowgroup" className={styles['headGroup']}>
          <div className={styles['head']} role="row" aria-rowindex={1}>
            <span role="columnheader"><span className="visually-hidden">Verdict</span></span>
            {columns.map((column) => <span key={column.key} role="columnheader" data-align={column.isNumeric === true ? 'end' : undefined}>{column.title}</span>)}
          </div>
        </div>
        <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div key={row.key} className={styles['row']} role="row" aria-rowindex={index + 2} data-tone={row.tone} style={{ translate: `0 ${start}px` }}>
                <span role="gridcell" className={styles['tone']}><ToneIcon tone={row.tone} label={TONE_WORDS[row.tone]} size={14} /></span>
                <Cells row={row} columns={columns} swatchColumn={swatchColumn} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
