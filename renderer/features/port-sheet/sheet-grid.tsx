import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useDocument } from '../../state/document.ts';
import { useStore } from '../../state/use-design.ts';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import { chosenValue, commitCell, editorOf } from './sheet-edits.ts';
import { SheetChoice, SheetText } from './sheet-editor.tsx';
import { linkStatus, SHEET_COLUMNS, type SheetColumn, type SheetRow, unsetText } from './sheet-rows.ts';
import type { Sheet } from './use-sheet.ts';
import styles from './port-sheet.module.css';

const TITLES: Readonly<Record<SheetColumn, string>> = {
  port: 'Port', label: 'Label', connector: 'Connector', optic: 'Optic', speed: 'Speed', fec: 'FEC', vlan: 'VLAN', note: 'Note', connected: 'Connected to', cable: 'Cable', link: 'Link',
};

const ROW_PX = 28;
const cellId = (row: number, column: number): string => `port-cell-${row}-${column}`;

/* The link is followed only for rows in sight: a trace per port is more than a scroll needs. */
function LinkText({ row, revision }: { readonly row: SheetRow; readonly revision: number }): ReactElement | null {
  const store = useStore();
  const status = useMemo(() => statusAt(store, row, revision), [store, row, revision]);
  if (status === undefined) return null;
  return <span className={styles['link']}><ToneIcon tone={status.tone} size={13} /><span className={styles['text']} title={status.text}>{status.text}</span></span>;
}

const statusAt = (store: DesignStore, row: SheetRow, _revision: number) => linkStatus(store, row.ref);

function CellText({ row, column }: { readonly row: SheetRow; readonly column: Exclude<SheetColumn, 'link'> }): ReactElement {
  const text = row.cells[column];
  return text === '' ? <span className={styles['unset']}>{unsetText(row.port, column)}</span> : <span className={styles['text']} title={text}>{text}</span>;
}

interface RowProps {
  readonly row: SheetRow;
  readonly index: number;
  readonly topPx: number;
  readonly isSelected: boolean;
  readonly activeColumn: number | undefined;
  readonly editor: ReactNode;
  readonly revision: number;
  readonly onGoTo: Sheet['goTo'];
  readonly onEdit: () => void;
}

const Row = memo(function Row({ row, index, topPx, isSelected, activeColumn, editor, revision, onGoTo, onEdit }: RowProps): ReactElement {
  const place: CSSProperties = { translate: `0 ${topPx}px` };
  return (
    <div className={styles['row']} role="row" aria-rowindex={index + 2} aria-selected={isSelected} style={place}>
      {SHEET_COLUMNS.map((column, at) => {
        const isEdited = at === activeColumn && editor !== undefined;
        const content = column === 'link' ? <LinkText row={row} revision={revision} /> : <CellText row={row} column={column} />;
        return (
          <div
            key={column}
            id={cellId(index, at)}
            role="gridcell"
            aria-colindex={at + 1}
            className={styles['cell']}
            data-column={column}
            data-active={at === activeColumn || undefined}
            onMouseDown={(event) => { if (!isEdited) onGoTo(index, at, event.shiftKey); }}
            onDoubleClick={onEdit}
          >
            {isEdited ? editor : content}
          </div>
        );
      })}
    </div>
  );
});

function editorFor(store: DesignStore, rows: readonly SheetRow[], sheet: Sheet, refocus: () => void): ReactNode {
  const row = rows[sheet.active.row];
  const { column, edit } = sheet;
  const editor = row === undefined || edit === undefined ? undefined : editorOf(store, row, column);
  if (row === undefined || edit === undefined || editor === undefined || column === 'link') return undefined;
  const label = `${TITLES[column]} of ${row.cells.port}`;
  const value = row.cells[column];
  const selected = rows.slice(sheet.from, sheet.to + 1).filter((each) => editorOf(store, each, column) !== undefined);
  const commit = (text: string): string | undefined => (text === value && selected.length === 1 ? undefined : commitCell(selected, column, text));
  const leave: Sheet['endEdit'] = (exit) => {
    sheet.endEdit(exit);
    refocus();
  };
  if (editor.kind === 'choice') return <SheetChoice label={label} value={chosenValue(store, row, column)} choices={editor.choices} commit={(text) => commitCell(selected, column, text)} leave={leave} />;
  return <SheetText label={label} value={edit.text ?? value} commit={commit} leave={leave} />;
}

/** Every port of a device in a table that is worked like a spreadsheet. */
export function SheetGrid({ label, rows, sheet }: { readonly label: string; readonly rows: readonly SheetRow[]; readonly sheet: Sheet }): ReactElement {
  const store = useStore();
  const revision = useDocument((state) => state.revision);
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_PX, overscan: 8, scrollPaddingStart: ROW_PX });
  const editor = editorFor(store, rows, sheet, () => scroll.current?.focus());
  const { active, from, to } = sheet;
  useEffect(() => virtualizer.scrollToIndex(active.row), [virtualizer, active.row]);
  /* The table is what the sheet is opened for: the keys go there first. */
  useEffect(() => {
    const frame = requestAnimationFrame(() => scroll.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div
      ref={scroll}
      className={styles['grid']}
      role="grid"
      aria-label={label}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={SHEET_COLUMNS.length}
      aria-activedescendant={rows.length > 0 ? cellId(active.row, active.column) : undefined}
      tabIndex={0}
      onKeyDown={sheet.onKeyDown}
    >
      <div role="rowgroup" className={styles['headGroup']}>
        <div className={styles['head']} role="row" aria-rowindex={1}>
          {SHEET_COLUMNS.map((column, index) => <div key={column} role="columnheader" aria-colindex={index + 1}>{TITLES[column]}</div>)}
        </div>
      </div>
      <div className={styles['body']} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <Row
              key={row.port.key}
              row={row}
              index={index}
              topPx={start}
              isSelected={index >= from && index <= to}
              activeColumn={index === active.row ? active.column : undefined}
              editor={index === active.row ? editor : undefined}
              revision={revision}
              onGoTo={sheet.goTo}
              onEdit={sheet.startEdit}
            />
          );
        })}
      </div>
    </div>
  );
}
