import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useLibrary } from '../../state/library.ts';
import { useSettings } from '../../state/settings.ts';
import type { LibraryDrag } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/draft-input.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DragGhost } from './drag-ghost.tsx';
import { browseGroups, type LibraryGroup, searchCount, searchGroups } from './library-groups.ts';
import { LibrarySection } from './library-section.tsx';
import styles from './library.module.css';

const TABLES: readonly { readonly value: LibraryDrag['table']; readonly label: string }[] = [
  { value: 'devices', label: 'Devices' },
  { value: 'racks', label: 'Racks' },
  { value: 'optics', label: 'Optics' },
  { value: 'cables', label: 'Cables' },
];

function useGroups(): readonly LibraryGroup[] {
  const table = useLibrary((state) => state.table);
  const query = useLibrary((state) => state.query);
  const recent = useSettings((state) => state.settings.recentTypes);
  const favourites = useSettings((state) => state.settings.favouriteTypes);
  return useMemo(() => (query.trim() === '' ? browseGroups(table, recent, favourites) : searchGroups(table, query)), [table, query, recent, favourites]);
}

function LibrarySearch(): ReactElement {
  const query = useLibrary((state) => state.query);
  const request = useLibrary((state) => state.searchRequest);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (request > 0) input.current?.focus();
  }, [request]);
  return <SearchInput inputRef={input} label="Search the library" placeholder="Search the library" value={query} onChange={useLibrary.getState().setQuery} />;
}

/** Says that nothing fits, and where something would. */
function NothingFound({ table, query }: { readonly table: LibraryDrag['table']; readonly query: string }): ReactElement {
  const elsewhere = TABLES.filter(({ value }) => value !== table).map((other) => ({ ...other, count: searchCount(other.value, query) })).filter(({ count }) => count > 0);
  const text = elsewhere.length === 0 ? "Try fewer words, a maker's name, or a port such as SFP28." : 'But elsewhere in the library:';
  return (
    <Invitation title={`No ${TABLES.find(({ value }) => value === table)?.label.toLowerCase() ?? 'entries'} found`} text={text}>
      {elsewhere.map(({ value, label, count }) => <Button key={value} size="small" onClick={() => useLibrary.getState().setTable(value)}>{`${label} (${count})`}</Button>)}
    </Invitation>
  );
}

/** What can be put into the design. */
export function LibraryPanel(): ReactElement {
  const table = useLibrary((state) => state.table);
  const query = useLibrary((state) => state.query);
  const groups = useGroups();
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <h2 className="visually-hidden">Library</h2>
        <LibrarySearch />
        <Segmented label="Table of the library" value={table} options={TABLES} onChange={useLibrary.getState().setTable} />
      </div>
      <div className={styles['scroll']}>
        {groups.length === 0 ? <NothingFound table={table} query={query} /> : null}
        {groups.map((group) => <LibrarySection key={group.title} group={group} isResult={query.trim() !== ''} />)}
      </div>
      <DragGhost />
    </div>
  );
}
