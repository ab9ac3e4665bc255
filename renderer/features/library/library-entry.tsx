import { Star } from 'lucide-react';
import { useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { useSession } from '../../state/session.ts';
import { toggleFavouriteType, useSettings } from '../../state/settings.ts';
import { startEntryDrag } from './drag-entry.ts';
import { factsOf, type TabledEntry } from './entry-facts.ts';
import { EntryMenu } from './entry-menu.tsx';
import styles from './library.module.css';
import { MiniFace } from './mini-face.tsx';

function Picture({ item }: { readonly item: TabledEntry }): ReactElement | null {
  if (item.table === 'devices') return <MiniFace type={item.entry} />;
  if (item.table !== 'cables') return null;
  const [colour] = item.entry.colours ?? [];
  return <span className={styles['cord']} style={{ background: colour === undefined ? 'var(--text-muted)' : `var(--ink-cable-${colour})` }} />;
}

function FavouriteButton({ item }: { readonly item: TabledEntry }): ReactElement {
  const { key, model } = item.entry;
  const isFavourite = useSettings((state) => state.settings.favouriteTypes.includes(key));
  return (
    <button
      type="button"
      className={styles['star']}
      aria-pressed={isFavourite}
      aria-label={`${isFavourite ? 'Take' : 'Add'} ${model} ${isFavourite ? 'out of' : 'to'} the favourites`}
      onClick={() => toggleFavouriteType(key)}
    >
      <Star size={13} aria-hidden fill={isFavourite ? 'currentColor' : 'none'} />
    </button>
  );
}

/** One entry of the library: dragged into the view, or armed with Enter and placed there with the keyboard. */
export function LibraryEntryCard({ item }: { readonly item: TabledEntry }): ReactElement {
  const { key, model, manufacturer } = item.entry;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isArmed = useSession((state) => state.libraryDrag?.key === key);
  const arm = (): void => useSession.getState().setLibraryDrag(isArmed ? undefined : { table: item.table, key });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    arm();
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (item.table !== 'devices') return;
    event.preventDefault();
    setMenuOpen(true);
  };
  return (
    <li className={styles['card']} data-armed={isArmed || undefined} onContextMenu={onContextMenu}>
      <button
        type="button"
        className={styles['entry']}
        aria-pressed={isArmed}
        title={`${manufacturer} ${model}\n${factsOf(item)}\nDrag it into the view, or press Enter and place it there.`}
        data-library-key={key}
        onPointerDown={(event) => startEntryDrag(event, { table: item.table, key })}
        onKeyDown={onKeyDown}
      >
        <Picture item={item} />
        <span className={styles['model']}>{model}</span>
        <span className={styles['facts']}>{factsOf(item)}</span>
      </button>
      <span className={styles['marks']}>
        <FavouriteButton item={item} />
        {item.table === 'devices' ? <EntryMenu entry={item.entry} isOpen={isMenuOpen} onOpenChange={setMenuOpen} /> : null}
      </span>
    </li>
  );
}
