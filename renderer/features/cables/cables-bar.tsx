import { ClipboardPaste, Columns3, type LucideIcon, RefreshCw, Tag, X } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/draft-input.tsx';
import { type Choice, Select } from '../../ui/select.tsx';
import { useCables } from './cables-state.ts';
import styles from './cables-view.module.css';
import { filterWords } from './column-filter.ts';
import type { ColumnKey } from './grid-columns.ts';
import type { GridData } from './use-grid-data.ts';

const NO_GROUPS = 'none';

function GroupChoice({ offered }: Pick<GridData, 'offered'>): ReactElement {
  const groupBy = useCables((state) => state.groupBy);
  const { setGroupBy } = useCables.getState();
  const choices: readonly Choice<string>[] = [{ value: NO_GROUPS, label: 'No groups' }, ...offered.map(({ key, title }) => ({ value: key, label: `By ${title.toLowerCase()}` }))];
  const choose = (value: string): void => setGroupBy(offered.find(({ key }) => key === value)?.key);
  return <div className={styles['group']}><Select label="Group rows" value={groupBy ?? NO_GROUPS} choices={choices} onChange={choose} /></div>;
}

/* On the line of the bar: filtering moves no row. What finds no room is scrolled to. */
function FilterChips({ offered }: Pick<GridData, 'offered'>): ReactElement {
  const filters = useCables((state) => state.filters);
  const { setFilter, clearFilters } = useCables.getState();
  const titleOf = (key: ColumnKey): string => offered.find((column) => column.key === key)?.title ?? key;
  return (
    <>
      <div className={styles['chips']} role="group" aria-label="Filters">
        {[...filters].map(([key, filter]) => (
          <span key={key} className={styles['chip']}>
            <span className={styles['chipText']}>{titleOf(key)} {filterWords(filter)}</span>
            <IconButton size="small" label={`Remove the filter on ${titleOf(key)}`} onClick={() => setFilter(key, undefined)}><X size={12} aria-hidden /></IconButton>
          </span>
        ))}
      </div>
      <Button size="small" look="quiet" className={styles['all']} onClick={clearFilters}>Show all</Button>
    </>
  );
}

function BarAction({ label, title, icon: Icon, onClick }: { readonly label: string; readonly title?: string; readonly icon: LucideIcon; readonly onClick: () => void }): ReactElement {
  return <Button look="quiet" aria-label={label} title={title ?? label} onClick={onClick}><Icon size={14} aria-hidden /><span className={styles['words']}>{label}</span></Button>;
}

/** What stands above the table: search, groups, how many rows there are, and what can be done with them. */
export function CablesBar({ data }: { readonly data: GridData }): ReactElement {
  const { offered, shown, total, isStale } = data;
  const query = useCables((state) => state.query);
  const { setQuery, reapply, open } = useCables.getState();
  const search = useRef<HTMLInputElement>(null);
  const counted = total === 1 ? '1 cable' : `${total} cables`;
  const isFiltered = useCables((state) => state.filters.size > 0);
  return (
    <div className={styles['bar']} data-filtered={isFiltered || undefined}>
      <div className={styles['search']}><SearchInput inputRef={search} label="Filter cables" placeholder="Filter" value={query} onChange={setQuery} /></div>
      <GroupChoice offered={offered} />
      <span className={styles['count']} role="status">{shown === total ? counted : `${shown} of ${counted}`}</span>
      {isFiltered ? <FilterChips offered={offered} /> : <span className={styles['spring']} />}
      {isStale ? <IconButton label="Sort, group and filter again" onClick={reapply}><RefreshCw size={14} aria-hidden /></IconButton> : null}
      <BarAction label="Label…" title="Label the selected cables by scheme (Ctrl+Shift+L)" icon={Tag} onClick={() => open('label')} />
      <BarAction label="Paste as new…" title="Paste rows of a spreadsheet as new cables (Ctrl+Shift+V)" icon={ClipboardPaste} onClick={() => open('paste-new')} />
      <BarAction label="Columns" icon={Columns3} onClick={() => open('columns')} />
    </div>
  );
}
