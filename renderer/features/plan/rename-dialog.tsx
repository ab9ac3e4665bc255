import { type FormEvent, type ReactElement, useId, useMemo, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { execute } from '../../../shared/commands/command.ts';
import { plannedNames, type RackRename, renameRow } from '../../../shared/commands/racks/rename-row.ts';
import { rangeNote } from '../../../shared/commands/racks/row-names.ts';
import { rowOf } from '../../../shared/commands/racks/row-order.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './plan-dialogs.module.css';

/** The racks that can be renamed: those selected, and the row of the one that is. */
function racksAtHand(store: DesignStore, selected: readonly string[]): { readonly selected: readonly Id<'rack'>[]; readonly row: readonly Id<'rack'>[] } {
  const ids = idsOfKind('rack', selected);
  const [first] = ids;
  return { selected: ids, row: first === undefined ? [] : rowOf(store, first) };
}

/** Renames racks by a pattern, and shows what becomes of each before it is done. */
export function RenameDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const selection = useSession((session) => session.selection);
  const racks = useMemo(() => racksAtHand(store, selection), [store, selection]);
  const canChoose = racks.selected.length > 0 && racks.row.length > racks.selected.length;
  const [scope, setScope] = useState<'selected' | 'row'>(racks.selected.length < 2 && canChoose ? 'row' : 'selected');
  const rackIds = scope === 'row' ? racks.row : racks.selected;
  const [pattern, setPattern] = useState(() => firstName(store, rackIds));
  const [isReversed, setReversed] = useState(false);
  const id = useId();
  const args = { rackIds, pattern, isReversed };
  const renames = plannedNames(store, args);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (renames.ok && execute(store, renameRow, args).ok) onClose();
  };
  return (
    <Dialog title="Rename racks by pattern" onClose={onClose}>
      <form onSubmit={submit}>
        <div className={styles['form']}>
          <label htmlFor={id}>First name</label>
          <input id={id} className={styles['input']} value={pattern} autoComplete="off" spellCheck={false} aria-describedby={`${id}-says`} onChange={(event) => setPattern(event.target.value)} onFocus={(event) => event.target.select()} autoFocus />
          {canChoose ? (
            <>
              <span className={styles['label']}>Racks</span>
              <Segmented label="Racks" value={scope} options={[{ value: 'selected', label: `Selected (${racks.selected.length})` }, { value: 'row', label: `Whole row (${racks.row.length})` }]} onChange={setScope} />
            </>
          ) : null}
          <span />
          <label className={styles['check']}><input type="checkbox" checked={isReversed} onChange={(event) => setReversed(event.target.checked)} />Count from the other end</label>
        </div>
        <p id={`${id}-says`} className={renames.ok ? styles['same'] : styles['problem']} role={renames.ok ? undefined : 'alert'}>{renames.ok ? rangeNote(pattern, rackIds.length) ?? 'The last number counts up; braces say which one: R{01}-2. A01…A12 and A{n:00} count as well.' : renames.error.message}</p>
        {renames.ok ? <Preview renames={renames.value} /> : null}
        <div className={styles['actions']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!renames.ok}>{`Rename ${rackIds.length} ${rackIds.length === 1 ? 'rack' : 'racks'}`}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/* A name that counts is gone on with; one that does not is where nobody has counted yet. */
function firstName(store: DesignStore, rackIds: readonly Id<'rack'>[]): string {
  const names = rackIds.flatMap((id) => store.get('rack', id)?.name ?? []).sort();
  return names.find((name) => /\d/.test(name)) ?? 'A01';
}

function Preview({ renames }: { readonly renames: readonly RackRename[] }): ReactElement {
  return (
    <div className={styles['preview']}>
      <table aria-label="Old and new names">
        <thead><tr><th>Now</th><th>Then</th></tr></thead>
        <tbody>
          {renames.map(({ rackId, from, to }) => (
            <tr key={rackId} className={from === to ? styles['same'] : undefined}><td>{from}</td><td>{to}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
