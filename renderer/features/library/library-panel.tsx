import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { NO_FILTER } from '../../../shared/catalog/library-filter.ts';
import { useLibrary } from '../../state/library.ts';
import { useSettings } from '../../state/settings.ts';
import type { LibraryDrag } from '../../state/session.ts';
import { useUserLibrary } from '../../state/user-library.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/draft-input.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DragGhost } from './drag-ghost.tsx';
import { ImportProblems } from './import-problems.tsx';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryFooter } from './library-footer.tsx';
import { asksNothing, browseGroups, type FoundEntries, prepareSearch, searchCount, searchGroups } from './library-groups.ts';
import { LibrarySection } from './library-section.tsx';
import styles from './library.module.css';
import { walkEntries } from './walk-entries.ts';

const TABLES: readonly { readonly value: LibraryDrag['table']; readonly label: string }[] = [
  { value: 'devices', label: 'Devices' },
  { value: 'racks', label: 'Racks' },
  { value: 'optics', label: 'Optics' },
  { value: 'cables', label: 'Cables' },
];

interface Shown extends Partial<FoundEntries> {
  readonly groups: FoundEntries['groups'];
}

/** What is in the list; with counts where something was searched or filtered. */
function useShown(): Shown {
  const table = useLibrary((state) => state.table);
  const query = useLibrary((state) => state.query);
  const filter = useLibrary((state) => state.filter);
  const own = useUserLibrary((state) => state.devices);
  const recent = useSettings((state) => state.settings.recentTypes);
  const favourites = useSettings((state) => state.settings.favouriteTypes);
  return useMemo(
    () => (asksNothing({ query, filter }) ? { groups: browseGroups(table, recent, favourites, table === 'devices' ? own : []) } : searchGroups(table, { query, filter }, own)),
    [table, query, filter, own, recent, favourites],
  );
}

function LibrarySearch(): ReactElement {
  const query = useLibrary((state) => state.query);
  const request = useLibrary((state) => state.searchRequest);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (request > 0) input.current?.focus();
  }, [request]);
  return <SearchInput inputRef={input} label="Search the library" placeholder="Search: 48 port poe" value={query} onChange={useLibrary.getState().setQuery} />;
}

const clearAll = (): void => {
  useLibrary.getState().setQuery('');
  useLibrary.getState().setFilter(NO_FILTER);
};

/** How much was found, and the way back. */
function FoundRow({ count, of }: { readonly count: number; readonly of: number }): ReactElement {
  return (
    <div className={styles['found']}>
      <span role="status">{`${count} of ${of}`}</span>
      <Button look="quiet" size="small" onClick={clearAll}>Clear</Button>
    </div>
  );
}

/** Says that nothing fits, and where something would. */
function NothingFound(): ReactElement {
  const table = useLibrary((state) => state.table);
  const query = useLibrary((state) => state.query);
  const own = useUserLibrary((state) => state.devices);
  const elsewhere = query.trim() === '' ? [] : TABLES.filter(({ value }) => value !== table).map((other) => ({ ...other, count: searchCount(other.value, query, own) })).filter(({ count }) => count > 0);
  const text = elsewhere.length === 0 ? "Try fewer words or filters, a maker's name, or a port such as SFP28." : 'But elsewhere in the library:';
  return (
    <Invitation title={`No ${TABLES.find(({ value }) => value === table)?.label.toLowerCase() ?? 'entries'} found`} text={text}>
      {elsewhere.map(({ value, label, count }) => <Button key={value} size="small" onClick={() => useLibrary.getState().setTable(value)}>{`${label} (${count})`}</Button>)}
    </Invitation>
  );
}

/** Makes ready for searching while nothing else is to do. */
function usePreparedSearch(): void {
  const own = useUserLibrary((state) => state.devices);
  useEffect(() => {
    const request = requestIdleCallback(() => prepareSearch(own));
    return () => cancelIdleCallback(request);
  }, [own]);
}

/** What can be put into the design. */
export function LibraryPanel(): ReactElement {
  const table = useLibrary((state) => state.table);
  const { groups, count, of } = useShown();
  usePreparedSearch();
  const isResult = count !== undefined;
  return (
    <div className={styles['panel']} role="group" aria-label="Search and entries" onKeyDown={walkEntries}>
      <div className={styles['head']}>
        <h2 className="visually-hidden">Library</h2>
        <div className={styles['searchRow']}>
          <LibrarySearch />
          <LibraryFilters />
        </div>
        <Segmented label="Table of the library" value={table} options={TABLES} onChange={useLibrary.getState().setTable} />
        {count === undefined || of === undefined ? null : <FoundRow count={count} of={of} />}
      </div>
      <ImportProblems />
      <div className={styles['scroll']}>
        {groups.length === 0 ? <NothingFound /> : null}
        {groups.map((group) => <LibrarySection key={group.title} group={group} isResult={isResult} />)}
        {table === 'devices' ? <LibraryFooter /> : null}
      </div>
      <DragGhost />
    </div>
  );
}
