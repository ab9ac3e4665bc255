import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { SearchInput } from '../../ui/draft-input.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { chosenOf, choicesOf, commitCell } from './cable-edits.ts';
import { CableGridRow, cellId } from './cable-grid-row.tsx';
import { COLUMN_KEYS, type ColumnKey } from './cable-rows.ts';
import styles from './cables-view.module.css';
import { ChoiceEditor, type EditExit, TextEditor } from './cell-editor.tsx';
import { gridKey } from './grid-keys.ts';
import { type CableGrid, useCableGrid } from './use-cable-grid.ts';

const TITLES: Readonly<Record<ColumnKey, string>> = { label: 'Label', from: 'From', to: 'To', type: 'Type', length: 'Length', colour: 'Colour', status: 'Status' };

const ROW_PX = 28;

function Head({ grid }: { readonly grid: CableGrid }): ReactElement {
  const { sort, sortBy } = grid;
  return (
    <div className={styles['head']} role="row" aria-rowindex={1}>
      {COLUMN_KEYS.map((column, index) => {
        const isSorted = sort.column === column;
        const Arrow = sort.isDescending ? ArrowUp : ArrowDown;
        return (
          <div key={column} role="columnheader" aria-colindex={index + 1} aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'} data-column={column}>
            <button type="button" tabIndex={-1} className={styles['sort']} onClick={() => sortBy(column)}>
              {TITLES[column]}
              {isSorted ? <Arrow size={12} aria-hidden /> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
}

/** The place an edit leads to. */
function placeAfter({ active, rows }: CableGrid, exit: EditExit): CableGrid['active'] {
  const { row, column } = active;
  if (exit === 'down') return { row: Math.min(row + 1, rows.length - 1), column };
  if (exit === 'right') return { row, column: Math.min(column + 1, COLUMN_KEYS.length - 1) };
  return exit === 'left' ? { row, column: Math.max(column - 1, 0) } : active;
}

function useEditor(grid: CableGrid, refocus: () => void): ReactNode {
  const store = useStore();
  const { read } = useLength();
  const { edit, rows } = grid;
  const row = edit === undefined ? undefined : rows[edit.row];
  const column = edit === undefined ? undefined : COLUMN_KEYS[edit.column];
  if (edit === undefined || row === undefined || column === undefined) return undefined;
  const label = `${TITLES[column]} of ${row.cells.label}`;
  const commit = (text: string): string | undefined => (text === row.cells[column] ? undefined : commitCell(store, row.cable, column, text, read));
  const leave = (exit: EditExit): void => {
    grid.endEdit(placeAfter(grid, exit));
    refocus();
  };
  const choices = choicesOf(store, row.cable, column);
  if (choices !== undefined) return <ChoiceEditor value={chosenOf(store, row.cable, column)} label={label} choices={choices} commit={commit} leave={leave} />;
  return <TextEditor value={edit.text ?? row.cells[column]} label={label} commit={commit} leave={leave} />;
}

function Grid({ grid }: { readonly grid: CableGrid }): ReactElement {
  const { rows, active, selected, edit } = grid;
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_PX, overscan: 10, scrollPaddingStart: ROW_PX });
  const editor = useEditor(grid, () => scroll.current?.focus());
  useEffect(() => virtualizer.scrollToIndex(active.row), [virtualizer, active.row]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const pageRows = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_PX) - 2);
    const key = edit === undefined ? gridKey(event, active, rows.length, pageRows) : undefined;
    if (key === undefined) return;
    event.preventDefault();
    grid.act(key);
  };
  return (
    <div
      ref={scroll}
      className={styles['scroll']}
      role="grid"
      aria-label="Cables"
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMN_KEYS.length}
      aria-activedescendant={rows.length > 0 ? cellId(active.row, active.column) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Head grid={grid} />
      <div className={styles['body']} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          const isActive = index === active.row;
          return row === undefined ? null : (
            <CableGridRow
              key={row.id}
              row={row}
              index={index}
              topPx={start}
              isSelected={selected.has(row.id)}
              activeColumn={isActive ? active.column : undefined}
              editor={isActive && edit?.row === index ? editor : undefined}
              onClick={grid.click}
              onEdit={grid.startEdit}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Every cable of the design in a table that is worked like a spreadsheet. */
export function CablesView(): ReactElement {
  const grid = useCableGrid();
  if (grid.total === 0) return <Invitation title="No cables yet" text="Drag from port to port in the racks, or select a port and name the other one in the inspector. Every cable is then a row here." />;
  return (
    <div className={styles['view']}>
      <div className={styles['bar']}>
        <div className={styles['filter']}><SearchInput label="Filter cables" placeholder="Filter" value={grid.query} onChange={grid.setQuery} /></div>
        <span className={styles['count']} role="status">{grid.rows.length === grid.total ? `${grid.total} cables` : `${grid.rows.length} of ${grid.total} cables`}</span>
        <span className={styles['hint']}>Enter edits, Ctrl+D gives the selected rows the same value, Delete removes</span>
      </div>
      {grid.rows.length === 0 ? <Invitation title="No cable matches" text="Change the filter to see the others." /> : <Grid grid={grid} />}
    </div>
  );
}
