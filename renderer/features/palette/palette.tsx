import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { RecordId } from '../../../shared/model/design.ts';
import { useSession } from '../../state/session.ts';
import { useSettings } from '../../state/settings.ts';
import { useStore } from '../../state/use-design.ts';
import { type PaletteAction, type PaletteEntry, searchables, searchEntries } from './palette-entries.ts';
import styles from './palette.module.css';

export type { PaletteAction } from './palette-entries.ts';

const LIST_ID = 'palette-list';
const optionId = (index: number): string => `palette-option-${index}`;

function goTo(id: RecordId): void {
  const { view, setView, focusOn } = useSession.getState();
  /* A cable is seen in the racks and in the table; a device in every view but the table. */
  if (view === 'cables' && !id.startsWith('cable:')) setView('racks');
  focusOn([id]);
}

function Entries({ entries, active, onPick, onPoint }: {
  readonly entries: readonly PaletteEntry[];
  readonly active: number;
  readonly onPick: (entry: PaletteEntry) => void;
  readonly onPoint: (index: number) => void;
}): ReactElement {
  if (entries.length === 0) return <p className={styles['empty']}>Nothing in this design or in the menus is called that.</p>;
  return (
    <div className={styles['list']} id={LIST_ID} role="listbox" aria-label="Results">
      {entries.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entries[index - 1]?.group === entry.group ? null : <div className={styles['group']} role="presentation">{entry.group}</div>}
          <div
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            aria-disabled={entry.isDisabled || undefined}
            className={styles['entry']}
            ref={index === active ? (element) => { element?.scrollIntoView({ block: 'nearest' }); } : undefined}
            onPointerMove={() => { if (index !== active) onPoint(index); }}
            onClick={() => onPick(entry)}
          >
            <span className={styles['title']}>{entry.title}</span>
            <span className={styles['note']}>{entry.note}</span>
          </div>
        </div>
      ))}
    </div>
  );
}

const MAX_LATELY = 6;

function noteCommand(id: string): void {
  const { settings, change } = useSettings.getState();
  change({ recentCommands: [id, ...settings.recentCommands.filter((other) => other !== id)].slice(0, MAX_LATELY) });
}

/** Finds anything by name and does anything by title, without the mouse. */
export function Palette({ actions, onClose }: { readonly actions: readonly PaletteAction[]; readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const lately = useSettings((state) => state.settings.recentCommands);
  const all = useMemo(() => searchables(store, actions, goTo), [store, actions]);
  const entries = useMemo(() => searchEntries(all, query, lately), [all, query, lately]);
  const picked = useRef<PaletteEntry>(undefined);
  /* Runs when the dialog hands the focus back, so that an entry that moves the focus (to the search box, to the canvas) has the last word. */
  const pick = (entry: PaletteEntry): void => {
    if (entry.isDisabled === true) return;
    if (actions.some(({ id }) => id === entry.id)) noteCommand(entry.id);
    picked.current = entry;
    onClose();
  };
  useEffect(() => () => {
    const entry = picked.current;
    if (entry !== undefined) setTimeout(() => entry.run());
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = entries[active];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setActive((active + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      pick(chosen);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['popup']} aria-label="Search everything">
          <input
            className={styles['input']}
            role="combobox"
            aria-expanded={entries.length > 0}
            aria-controls={LIST_ID}
            aria-activedescendant={entries.length > 0 ? optionId(active) : undefined}
            aria-label="Search devices, racks, cables and commands"
            placeholder="Search devices, racks, cables and commands"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => { setQuery(event.target.value); setActive(0); }}
            onKeyDown={onKeyDown}
          />
          <Entries entries={entries} active={active} onPick={pick} onPoint={setActive} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
