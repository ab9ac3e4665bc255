import { Columns3, RefreshCw, Tag, X } from 'lucide-react';
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

function FilterChips({ offered }: Pick<GridData, 'offered'>): ReactElement | null {
  const filters = useCables((state) => state.filters);
  const { setFilter, clearFilters } = useCables.getState();
  if (filters.size === 0) return null;
  const titleOf = (key: ColumnKey): string => offered.find((column) => column.key === key)?.title ?? key;
  return (
    <div className={styles['chips']} role="group" aria-label="Filters">
      {[...filters].map(([key, filter]) => (
        <span key={key} className={styles['chip']}>
          {titleOf(key)} {filterWords(filter)}
          <IconButton size="small" label={`Remove the filter on ${titleOf(key)}`} onClick={() => setFilter(key, undefined)}><X size={12} aria-hidden /></IconButton>
        </span>
      ))}
      <Button size="small" look="quiet" onClick={clearFilters}>Show all</Button>
    </div>
  );
}

/** What stands above the table: search, groups, how many rows there are, and what can be done with them. */
export function CablesBar({ data }: { readonly data: GridData }): ReactElement {
  const { offered, shown, total, isStale } = data;
  const query = useCables((state) => state.query);
  const { setQuery, reapply, open } = useCables.getState();
  const search = useRef<HTMLInputElement>(null);
  const counted = total === 1 ? '1 cable' : `${total} cables`;
  return (
    <>
      <div className={styles['bar']}>
        <div className={styles['search']}><SearchInput inputRef={search} label="Filter cables" placeholder="Filter" value={query} onChange={setQuery} /></div>
        <GroupChoice offered={offered} />
        <span className={styles['count']} role="status">{shown === total ? counted : `${shown} of ${counted}`}</span>
        <span className={styles['spring']} />
        {isStale ? <IconButton label="Sort, group and filter again" onClick={reapply}><RefreshCw size={14} aria-hidden /></IconButton> : null}
        <Button look="quiet" title="Label the selected cables by scheme (Ctrl+Shift+L)" onClick={() => open('label')}><Tag size={14} aria-hidden />Label…</Button>
        <Button look="quiet" title="Paste rows of a spreadsheet as new cables (Ctrl+Shift+V)" onClick={() => open('paste-new')}>Paste as new…</Button>
        <Button look="quiet" onClick={() => open('columns')}><Columns3 size={14} aria-hidden />Columns</Button>
      </div>
      <FilterChips offered={offered} />
    </>
  );
}
