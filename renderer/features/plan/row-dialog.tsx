import { type FormEvent, type ReactElement, useId, useMemo, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { LIBRARY } from '../../../shared/catalog/library.ts';
import { execute } from '../../../shared/commands/command.ts';
import { addRow } from '../../../shared/commands/racks/add-row.ts';
import { rangeNote } from '../../../shared/commands/racks/row-names.ts';
import type { Facing } from '../../../shared/model/rack.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { roomAtHand } from './plan-edits.ts';
import styles from './plan-dialogs.module.css';

const FACINGS: readonly { readonly value: Facing; readonly label: string }[] = [
  { value: 'south', label: 'Down' }, { value: 'north', label: 'Up' }, { value: 'west', label: 'Left' }, { value: 'east', label: 'Right' },
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The first letter that no rack of the room begins with, as the first name of a row. */
function freeRow(store: DesignStore, roomId: Id<'room'> | undefined): string {
  const used = new Set(roomId === undefined ? [] : store.find('racksByRoom', roomId).map(({ name }) => name.slice(0, 1).toUpperCase()));
  return `${LETTERS.find((letter) => !used.has(letter)) ?? 'ROW'}01`;
}

/** Adds a row of equal racks to the room at hand. */
export function RowDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const { show, read } = useLength();
  const roomId = useMemo(() => roomAtHand(), []);
  const choices = useMemo(() => LIBRARY.racks.map(({ key, model, manufacturer }) => ({ value: key, label: model, note: manufacturer })), []);
  const [typeKey, setTypeKey] = useState(() => store.all('rackType')[0]?.key ?? LIBRARY.racks.find(({ heightU }) => heightU === 42)?.key ?? '');
  const [count, setCount] = useState('5');
  const [spacing, setSpacing] = useState('0');
  const [facing, setFacing] = useState<Facing>('south');
  const [pattern, setPattern] = useState(() => freeRow(store, roomId));
  const [problem, setProblem] = useState<string>();
  const note = rangeNote(pattern, Number(count));
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const spacingMm = /^0*$/.test(spacing.trim()) ? { ok: true as const, value: 0 } : read(spacing);
    const howMany = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
    if (howMany < 1 || howMany > 200) return setProblem('A row has from 1 to 200 racks.');
    if (!spacingMm.ok) return setProblem(spacingMm.error);
    if (roomId === undefined) return setProblem('There is no room yet: add one first.');
    if (pattern.trim() === '' || pattern.length > 200) return setProblem('The first rack needs a name that counts, such as A01.');
    const added = execute(store, addRow, { typeKey, roomId, count: howMany, spacingMm: Math.min(10_000, spacingMm.value), facing, pattern });
    if (!added.ok) return setProblem(added.error.message);
    useSession.getState().setView('plan');
    useSession.getState().focusOn(added.value);
    onClose();
  };
  return (
    <Dialog title={`Add a row of racks${roomId === undefined ? '' : ` to ${store.get('room', roomId)?.name ?? ''}`}`} onClose={onClose}>
      <form onSubmit={submit}>
        <div className={styles['form']}>
          <label htmlFor={`${id}-count`}>Racks</label>
          <input id={`${id}-count`} className={styles['input']} inputMode="numeric" value={count} onChange={(event) => setCount(event.target.value)} onFocus={(event) => event.target.select()} autoFocus />
          <span className={styles['label']} id={`${id}-type-label`}>Type</span>
          <Select id={`${id}-type`} labelledBy={`${id}-type-label`} value={typeKey} choices={choices} onChange={setTypeKey} />
          <label htmlFor={`${id}-name`}>First name</label>
          <input id={`${id}-name`} className={styles['input']} value={pattern} autoComplete="off" spellCheck={false} onChange={(event) => setPattern(event.target.value)} />
          <label htmlFor={`${id}-gap`}>Gap between</label>
          <input id={`${id}-gap`} className={styles['input']} inputMode="decimal" value={spacing} placeholder={show(0)} onChange={(event) => setSpacing(event.target.value)} />
          <span className={styles['label']}>Fronts look</span>
          <Segmented label="Fronts look" value={facing} options={FACINGS} onChange={setFacing} />
        </div>
        {note === undefined ? null : <p className={styles['same']}>{note}</p>}
        {problem === undefined ? null : <p className={styles['problem']} role="alert">{problem}</p>}
        <div className={styles['actions']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">Add the row</Button>
        </div>
      </form>
    </Dialog>
  );
}
