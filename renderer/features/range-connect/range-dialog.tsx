import { useId, useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { connectRange } from '../../../shared/commands/cables/connect-ports.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { inkOfColour } from '../../state/ink.ts';
import { deviceNames, findDevice } from '../../state/find-device.ts';
import { usePanels } from '../../state/panels.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import type { PlannedCable } from '../../state/cable-plan.ts';
import { shortPortName } from '../../state/port-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { ToneTable, type ToneColumn, type ToneRow } from '../../ui/tone-table.tsx';
import { formForSelection, MAX_TARGETS, type RangeForm, withDevice, withPorts, withTargets } from './range-form.ts';
import { RangeOptions } from './range-options.tsx';
import { planRange, type RangePlan } from './range-plan.ts';
import { summaryOf } from './range-summary.ts';
import { SideFields } from './side-fields.tsx';
import frame from '../../ui/plan-dialog.module.css';
import styles from './range-connect.module.css';

const COLUMNS: readonly ToneColumn[] = [
  { key: 'from', title: 'From', width: '2.4fr' },
  { key: 'to', title: 'To', width: '2.6fr' },
  { key: 'cable', title: 'Cable', width: '3.2fr' },
  { key: 'length', title: 'Length', width: '56px', isNumeric: true },
  { key: 'label', title: 'Label', width: '80px' },
  { key: 'remark', title: 'Remark', width: '3.8fr' },
];

function rowOf(store: DesignStore, cable: PlannedCable, showLength: (lengthMm: number) => string): ToneRow {
  const { from, to, proposal, tone, reason, label } = cable;
  const length = proposal?.lengthMm === undefined ? '' : showLength(proposal.lengthMm);
  return {
    key: `${from.deviceId}/${from.portKey}`,
    tone,
    cells: [shortPortName(store, from), shortPortName(store, to), proposal?.model ?? '', length, label ?? '', reason ?? ''],
    swatch: proposal?.colour === undefined ? undefined : inkOfColour(proposal.colour),
  };
}

const devicesOf = (store: DesignStore, form: RangeForm): readonly Device[] =>
  [form.from, ...form.to].flatMap((side) => {
    const device = findDevice(store, side.device);
    return device.ok ? [device.value] : [];
  });

function Sides({ form, plan, onForm }: { readonly form: RangeForm; readonly plan: RangePlan; readonly onForm: (form: RangeForm) => void }): ReactElement {
  const store = useStore();
  const listId = useId();
  /* The offer is about the devices the dialog was opened with: typing must not reorder it. */
  const [names] = useState(() => deviceNames(store, devicesOf(store, form)));
  const side = (at: 'from' | number) => ({
    onDevice: (text: string) => onForm(withDevice(store, form, at, text)),
    onPorts: (text: string) => onForm(withPorts(form, at, text)),
  });
  const targetTitle = (index: number): string => (form.to.length === 1 ? 'To' : `To, device ${index + 1}`);
  return (
    <div className={frame['form']}>
      <datalist id={listId}>{names.map((name) => <option key={name} value={name} />)}</datalist>
      <SideFields title="From" side={form.from} problem={plan.problems[0]} deviceList={listId} {...side('from')} />
      {/* A target has no name of its own: its place is its identity. */}
      {form.to.map((each, index) => <SideFields key={index} title={targetTitle(index)} side={each} problem={plan.problems[index + 1]} deviceList={listId} {...side(index)} />)}
      <div className={styles['targets']}>
        <Button size="small" look="quiet" disabled={form.to.length >= MAX_TARGETS} onClick={() => onForm(withTargets(form, 'more'))}>Another device</Button>
        {form.to.length < 2 ? null : <Button size="small" look="quiet" onClick={() => onForm(withTargets(form, 'fewer'))}>One fewer</Button>}
        {form.to.length < 2 ? null : <Button size="small" look="quiet" onClick={() => onForm({ ...form, to: [...form.to].reverse() })}>Exchange</Button>}
      </div>
      <RangeOptions form={form} cables={plan.cables} onChange={(part) => onForm({ ...form, ...part })} />
    </div>
  );
}

function Preview({ plan }: { readonly plan: RangePlan }): ReactElement {
  const store = useStore();
  const { show } = useLength();
  const rows = useMemo(() => plan.cables.map((cable) => rowOf(store, cable, show)), [plan, store, show]);
  if (rows.length === 0) return <Invitation title="No pairs yet" text="Name a device and its ports on both sides, such as 1-24. Every cable that would be laid is then listed here with its verdict." />;
  const columns = plan.cables.some(({ reason }) => reason !== undefined) ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'remark');
  return <ToneTable label="Cables to be laid" columns={columns} rows={rows} swatchColumn="cable" />;
}

const canConnect = ({ isComplete, cables, fitting }: RangePlan, { isLeavingOut }: RangeForm): boolean => isComplete && fitting.length > 0 && (fitting.length === cables.length || isLeavingOut);

function Foot({ plan, form, onForm }: { readonly plan: RangePlan; readonly form: RangeForm; readonly onForm: (form: RangeForm) => void }): ReactElement {
  const { show } = useLength();
  const refused = plan.cables.length - plan.fitting.length;
  return (
    <footer className={frame['foot']}>
      <p role="status" className={frame['summary']}>{summaryOf(plan, show)}</p>
      {refused === 0 ? null : (
        <label className={styles['check']}>
          <input type="checkbox" checked={form.isLeavingOut} onChange={(event) => onForm({ ...form, isLeavingOut: event.target.checked })} />
          <span>Leave out the {refused} that {refused === 1 ? 'does' : 'do'} not fit</span>
        </label>
      )}
      <Button onClick={() => usePanels.getState().setRangeOpen(false)}>Cancel</Button>
      <Button type="submit" look="primary" disabled={!canConnect(plan, form)}>{plan.fitting.length === 0 ? 'Connect' : `Connect ${plan.fitting.length}`}</Button>
    </footer>
  );
}

/** Connects ranges of ports: what is typed on the left is judged pair by pair on the right before anything is done. */
export function RangeDialog(): ReactElement {
  const store = useStore();
  const [form, setForm] = useState(() => formForSelection(store, idsOfKind('device', useSession.getState().selection), useSession.getState().ports));
  const plan = useDerived(useMemo(() => (each: DesignStore) => planRange(each, form), [form]));
  const close = (): void => usePanels.getState().setRangeOpen(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!canConnect(plan, form)) return;
    const laid = runCommand(connectRange, { pairs: plan.fitting.map(({ from, to }) => ({ from, to })), typeKey: form.typeKey, colour: form.colour });
    if (!laid.ok) return;
    useSession.getState().select(laid.value);
    close();
  };
  return (
    <Dialog title="Connect ranges of ports" isLarge onClose={close}>
      <form className={frame['dialog']} onSubmit={submit}>
        <div className={frame['columns']}>
          <Sides form={form} plan={plan} onForm={setForm} />
          <div className={frame['preview']}><Preview plan={plan} /></div>
        </div>
        <Foot plan={plan} form={form} onForm={setForm} />
      </form>
    </Dialog>
  );
}
