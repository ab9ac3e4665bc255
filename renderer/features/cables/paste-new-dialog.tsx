import { useMemo, useState, type ReactElement } from 'react';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { typeByKey } from '../../../shared/commands/type-copies.ts';
import { portName } from '../../../shared/topology/names.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CableCells } from './cable-cells.ts';
import { CellReader } from './cell-reader.ts';
import { readCells } from './clipboard-text.ts';
import styles from './dialogs.module.css';
import { commitPlan, readEdits, useEdits } from './edits-state.ts';
import type { GridColumn } from './grid-columns.ts';
import { planPaste } from './paste-plan.ts';
import { pasteAsNew } from './paste-table.ts';
import type { EditPlan } from './plan-edits.ts';
import { ProblemTable } from './problem-table.tsx';
import { ScrollTable } from './scroll-table.tsx';

const MOST_PREVIEWED = 50;

/** What was pasted came to: a plan, or why there is none. */
type Outcome = { readonly plan: EditPlan } | { readonly why: string };

const EXAMPLE = 'From\tTo\tType\tLabel\tLength\nA01/SW1:1\tA01/PP1:1\t\t\t1 m';

function Preview({ plan, view, showLength }: { readonly plan: EditPlan; readonly view: DesignView; readonly showLength: (lengthMm: number) => string }): ReactElement {
  const endText = (ports: EditPlan['add'][number]['a']): string => ports.map((port) => portName(view, port)).join('; ');
  return (
    <ScrollTable label="New cables" titles={['Label', 'From', 'To', 'Type', 'Length']} note={plan.add.length > MOST_PREVIEWED ? `And ${(plan.add.length - MOST_PREVIEWED).toLocaleString('en')} more.` : undefined}>
      {plan.add.slice(0, MOST_PREVIEWED).map((cable, at) => (
        <tr key={`${cable.label ?? ''} ${at}`}>
          <td>{cable.label}</td>
          <td>{endText(cable.a)}</td>
          <td>{endText(cable.b)}</td>
          <td>{typeByKey(view, 'cableType', cable.typeKey)?.model ?? cable.typeKey}</td>
          <td className={styles['figure']}>{cable.lengthMm === undefined ? '' : showLength(cable.lengthMm)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function addTitle(count: number, isPart: boolean): string {
  if (count === 0) return 'Add cables';
  const which = count === 1 ? 'the cable' : `${count.toLocaleString('en')} cables`;
  return isPart ? `Add only ${which} that ${count === 1 ? 'fits' : 'fit'}` : `Add ${which}`;
}

/** Lays cables from rows of a spreadsheet: paste, look, confirm. */
export function PasteNewDialog({ offered, onClose }: { readonly offered: readonly GridColumn[]; readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const lengths = useLength();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const progress = useEdits((state) => state.progress);
  const reader = useMemo(() => new CellReader(store, new CableCells(store, lengths), lengths), [store, lengths]);
  const take = async (pasted: string): Promise<void> => {
    /* A text too large to paste is too large to be shown. */
    setText(pasted.slice(0, 100_000));
    setOutcome(undefined);
    if (pasted.trim() === '') return;
    const rows = readCells(pasted);
    if (!rows.ok) return setOutcome({ why: rows.error });
    const inputs = pasteAsNew(rows.value, offered);
    const plan = await readEdits(planPaste(store, reader, inputs), inputs.newRows.length);
    setOutcome(plan === undefined ? { why: 'Stopped: nothing was added.' } : { plan });
  };
  const plan = outcome !== undefined && 'plan' in outcome ? outcome.plan : undefined;
  const count = plan?.add.length ?? 0;
  const commit = (): void => {
    const added = plan === undefined ? undefined : commitPlan(plan, `Add ${count === 1 ? (plan.add[0]?.label ?? 'a cable') : `${count} cables`}`);
    if (added === undefined) return;
    useSession.getState().focusOn(added);
    onClose();
  };
  return (
    <Dialog title="Paste as new cables" isWide onClose={onClose}>
      <p className={styles['lead']}>Copy rows in a spreadsheet and paste them here. The first row may name the columns; without it they are From, To, Type, Label and Length. A type, label or length left out is proposed.</p>
      <textarea
        className={styles['paste']}
        aria-label="Rows of new cables"
        placeholder={EXAMPLE}
        rows={plan === undefined ? 8 : 3}
        spellCheck={false}
        value={text}
        autoFocus
        onPaste={(event) => {
          event.preventDefault();
          void take(event.clipboardData.getData('text/plain'));
        }}
        onChange={(event) => void take(event.target.value)}
      />
      {progress === undefined ? null : <p className={styles['lead']} role="status">Reading {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')} rows <Button size="small" onClick={progress.cancel}>Stop</Button></p>}
      {outcome !== undefined && 'why' in outcome ? <p className={styles['problem']} role="alert">{outcome.why}</p> : null}
      {plan === undefined || plan.problems.length === 0 ? null : (
        <>
          <p className={styles['problem']} role="alert">{plan.problems.length === 1 ? 'One row or column does not fit.' : `${plan.problems.length.toLocaleString('en')} rows or columns do not fit.`}</p>
          <ProblemTable problems={plan.problems} offered={offered} />
        </>
      )}
      {plan === undefined || count === 0 ? null : <Preview plan={plan} view={store} showLength={lengths.show} />}
      <div className={styles['actions']}>
        <Button look="primary" disabled={count === 0} onClick={commit}>{addTitle(count, (plan?.problems.length ?? 0) > 0)}</Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
