import { Popover } from '@base-ui/react/popover';
import { useState, type ReactElement } from 'react';
import { useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/draft-input.tsx';
import { valueCounts } from './column-filter.ts';
import styles from './column-menu.module.css';
import { useCables } from './cables-state.ts';
import { type ShownColumn, withColumnIn } from './grid-columns.ts';
import { headId } from './grid-head.tsx';
import type { GridData } from './use-grid-data.ts';
import { fittedPx, keepColumns, keepWidth } from './use-widths.ts';

const MOST_VALUES = 200;

function Order({ data, column, onClose }: { readonly data: GridData; readonly column: ShownColumn; readonly onClose: () => void }): ReactElement {
  const { columns, offered } = data;
  const groupBy = useCables((state) => state.groupBy);
  const { setSort, sortBy, setGroupBy, open } = useCables.getState();
  const at = columns.indexOf(column);
  const moveTo = (gap: number): void => keepColumns(withColumnIn(columns, column.key, gap), offered);
  const act = (run: () => void) => (): void => {
    run();
    onClose();
  };
  const isGrouped = groupBy === column.key;
  return (
    <div className={styles['actions']}>
      <Button look="quiet" onClick={act(() => setSort([{ column: column.key, isDescending: false }]))}>Sort ascending</Button>
      <Button look="quiet" onClick={act(() => setSort([{ column: column.key, isDescending: true }]))}>Sort descending</Button>
      <Button look="quiet" onClick={act(() => sortBy(column.key, true))}>Then by this</Button>
      <Button look="quiet" onClick={act(() => setGroupBy(isGrouped ? undefined : column.key))}>{isGrouped ? 'Ungroup' : 'Group by this'}</Button>
      <Button look="quiet" disabled={at === 0} onClick={() => moveTo(at - 1)}>Move left</Button>
      <Button look="quiet" disabled={at === columns.length - 1} onClick={() => moveTo(at + 2)}>Move right</Button>
      <Button look="quiet" onClick={act(() => keepWidth(columns, offered, column.key, fittedPx(data, column)))}>Fit width</Button>
      <Button look="quiet" onClick={act(() => keepWidth(columns, offered, column.key, undefined))}>Usual width</Button>
      <Button look="quiet" disabled={columns.length === 1} onClick={act(() => keepColumns(columns.toSpliced(at, 1), offered))}>Hide column</Button>
      <Button look="quiet" onClick={act(() => open('columns'))}>Columns…</Button>
    </div>
  );
}

function Values({ data, column, text }: { readonly data: GridData; readonly column: ShownColumn; readonly text: string }): ReactElement {
  const store = useStore();
  const filter = useCables((state) => state.filters.get(column.key));
  const { setFilter } = useCables.getState();
  const [counts] = useState(() => valueCounts(store.all('cable').map((cable) => data.cells.text(cable, column.key))));
  const chosen = filter?.kind === 'is' ? filter.values : new Set<string>();
  const found = counts.filter(({ value }) => text === '' || value.toLowerCase().includes(text.toLowerCase()));
  const toggle = (value: string): void => {
    const values = new Set(chosen);
    if (!values.delete(value)) values.add(value);
    setFilter(column.key, values.size === 0 ? undefined : { kind: 'is', values });
  };
  return (
    <div className={styles['values']} role="group" aria-label="Show only">
      <p className={styles['legend']}>Show only</p>
      {found.slice(0, MOST_VALUES).map(({ value, count }) => (
        <label key={value} className={styles['value']}>
          <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
          <span className={styles['words']}>{value === '' ? 'Empty' : value}</span>
          <span className={styles['count']}>{count}</span>
        </label>
      ))}
      {found.length > MOST_VALUES ? <p className={styles['more']}>{found.length - MOST_VALUES} more: type to find them.</p> : null}
    </div>
  );
}

function Filters({ data, column }: { readonly data: GridData; readonly column: ShownColumn }): ReactElement {
  const filter = useCables((state) => state.filters.get(column.key));
  const { setFilter } = useCables.getState();
  const [text, setText] = useState(filter?.kind === 'contains' ? filter.text : '');
  const change = (next: string): void => {
    setText(next);
    setFilter(column.key, next === '' ? undefined : { kind: 'contains', text: next });
  };
  return (
    <div className={styles['filters']}>
      <SearchInput label={`${column.title} contains`} placeholder="Contains…" value={text} onChange={change} />
      <div className={styles['row']}>
        <Button size="small" aria-pressed={filter?.kind === 'empty'} onClick={() => setFilter(column.key, filter?.kind === 'empty' ? undefined : { kind: 'empty' })}>Empty</Button>
        <Button size="small" aria-pressed={filter?.kind === 'filled'} onClick={() => setFilter(column.key, filter?.kind === 'filled' ? undefined : { kind: 'filled' })}>Not empty</Button>
        <Button size="small" disabled={filter === undefined} onClick={() => change('')}>No filter</Button>
      </div>
      <Values data={data} column={column} text={text} />
    </div>
  );
}

/** The menu of a column: order, groups, place and width, and which of its values are shown. */
export function ColumnMenu({ data, refocus }: { readonly data: GridData; readonly refocus: () => void }): ReactElement | null {
  const key = useCables((state) => state.menuColumn);
  const { openMenu } = useCables.getState();
  const column = data.columns.find((each) => each.key === key);
  if (column === undefined) return null;
  const close = (): void => {
    openMenu(undefined);
    refocus();
  };
  return (
    <Popover.Root open onOpenChange={(isOpen) => { if (!isOpen) close(); }}>
      <Popover.Portal>
        <Popover.Positioner anchor={() => document.getElementById(headId(column.key))} align="start" sideOffset={2} className={styles['positioner']}>
          <Popover.Popup className={styles['popup']}>
            <Popover.Title className={styles['title']}>{column.title}</Popover.Title>
            <Order data={data} column={column} onClose={close} />
            <Filters key={column.key} data={data} column={column} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
