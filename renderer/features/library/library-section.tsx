import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactElement } from 'react';
import { LibraryEntryCard } from './library-entry.tsx';
import type { LibraryGroup } from './library-groups.ts';
import styles from './library.module.css';

function Entries({ group, labelledBy }: { readonly group: LibraryGroup; readonly labelledBy: string }): ReactElement {
  return <ul className={styles['entries']} aria-labelledby={labelledBy}>{group.items.map((item) => <LibraryEntryCard key={item.entry.key} item={item} />)}</ul>;
}

/** A category: its entries are there when it is opened. */
function Category({ group }: { readonly group: LibraryGroup }): ReactElement {
  const id = useId();
  const [isOpen, setIsOpen] = useState(group.isOpenAtFirst ?? false);
  return (
    <section>
      <h3>
        <button type="button" id={id} className={styles['category']} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <ChevronRight size={14} aria-hidden className={styles['chevron']} />
          <span>{group.title}</span>
          <span className={styles['count']}>{group.items.length}</span>
        </button>
      </h3>
      {isOpen ? <Entries group={group} labelledBy={id} /> : null}
    </section>
  );
}

/** Entries under their heading. */
export function LibrarySection({ group, isResult }: { readonly group: LibraryGroup; readonly isResult: boolean }): ReactElement {
  const id = useId();
  if (group.isCategory) return <Category group={group} />;
  const count = group.items.length;
  return (
    <section>
      <h3 className={styles['heading']} id={id}>{isResult ? `${group.title} · ${count}` : group.title}</h3>
      <Entries group={group} labelledBy={id} />
    </section>
  );
}
