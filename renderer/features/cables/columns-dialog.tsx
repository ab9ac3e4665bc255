import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useSettings } from '../../state/settings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './dialogs.module.css';
import { COLUMN_KIND } from './column-drag.ts';
import { type GridColumn, type ShownColumn, withColumnIn } from './grid-columns.ts';
import { keepColumns } from './use-widths.ts';

/** What the list of columns does. */
interface ListHandlers {
  readonly onToggle: (column: GridColumn) => void;
  readonly onMove: (key: string, to: number) => void;
}

function Line({ column, at, count, isShown, onToggle, onMove }: ListHandlers & { readonly column: GridColumn; readonly at: number; readonly count: number; readonly isShown: boolean }): ReactElement {
  const [isOver, setOver] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || !isShown || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(column.key, at + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <li
      className={styles['column']}
      draggable={isShown}
      data-over={isOver || undefined}
      onDragStart={(event) => event.dataTransfer.setData(COLUMN_KIND, column.key)}
      onDragOver={(event) => {
        if (!isShown || !event.dataTransfer.types.includes(COLUMN_KIND)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onMove(event.dataTransfer.getData(COLUMN_KIND), at);
      }}
    >
      <GripVertical size={14} aria-hidden className={styles['grip']} data-off={!isShown || undefined} />
      <label className={styles['choice']}>
        <input type="checkbox" checked={isShown} disabled={isShown && count === 1} onChange={() => onToggle(column)} onKeyDown={onKeyDown} />
        {column.title}
        {column.isEditable ? null : <span className={styles['note']}>worked out</span>}
      </label>
      {isShown ? (
        <>
          <IconButton size="small" label={`Move ${column.title} up`} disabled={at === 0} onClick={() => onMove(column.key, at - 1)}><ArrowUp size={14} aria-hidden /></IconButton>
          <IconButton size="small" label={`Move ${column.title} down`} disabled={at === count - 1} onClick={() => onMove(column.key, at + 1)}><ArrowDown size={14} aria-hidden /></IconButton>
        </>
      ) : null}
    </li>
  );
}

/** Which columns are shown, and in what order. Every change is seen at once and kept for the next start. */
export function ColumnsDialog({ offered, columns, onClose }: { readonly offered: readonly GridColumn[]; readonly columns: readonly ShownColumn[]; readonly onClose: () => void }): ReactElement {
  const hidden = offered.filter(({ key }) => !columns.some((column) => column.key === key));
  const handlers: ListHandlers = {
    onToggle: (column) => keepColumns(columns.some(({ key }) => key === column.key) ? columns.filter(({ key }) => key !== column.key) : [...columns, column], offered),
    onMove: (key, to) => {
      if (to < 0 || to >= columns.length) return;
      const from = columns.findIndex((column) => column.key === key);
      keepColumns(withColumnIn(columns, key, to > from ? to + 1 : to), offered);
    },
  };
  return (
    <Dialog title="Columns" onClose={onClose}>
      <p className={styles['lead']}>Drag a column, or move it with Alt and the arrow keys.</p>
      <ul className={styles['columns']} aria-label="Columns that are shown">
        {columns.map((column, at) => <Line key={column.key} column={column} at={at} count={columns.length} isShown {...handlers} />)}
      </ul>
      {hidden.length === 0 ? null : (
        <ul className={styles['columns']} aria-label="Columns that are hidden">
          {hidden.map((column, at) => <Line key={column.key} column={column} at={at} count={columns.length} isShown={false} {...handlers} />)}
        </ul>
      )}
      <div className={styles['actions']}>
        <Button look="primary" onClick={onClose}>Done</Button>
        <Button onClick={() => useSettings.getState().change({ cableColumns: [] })}>Usual columns</Button>
      </div>
    </Dialog>
  );
}
