import { useEffect, useId, useMemo, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { connectRange } from '../../../shared/commands/cables/connect-ports.ts';
import type { PatchPlan, PatchRequest, PatchRule } from '../../../shared/topology/auto-patch.ts';
import { useConnectPanels } from '../../state/connect-panels.ts';
import { deviceNames, findDevice } from '../../state/find-device.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/field.tsx';
import field from '../../ui/field.module.css';
import { Invitation } from '../../ui/invitation.tsx';
import { SelectField } from '../../ui/select.tsx';
import { ToneTable } from '../../ui/tone-table.tsx';
import { PATCH_COLUMNS, patchRows, patchText } from './patch-rows.ts';
import { scopeChoices, scopeDevices } from './patch-scope.ts';
import { usePatchPlan } from './use-patch-plan.ts';
import frame from '../../ui/plan-dialog.module.css';
import styles from './auto-patch.module.css';

const RULES: readonly { readonly value: PatchRule; readonly label: string; readonly note: string; readonly target: string }[] = [
  { value: 'network', label: 'Network cards', note: 'Of servers and storage, to two switches by turns', target: 'Switch' },
  { value: 'management', label: 'Management ports', note: 'Of everything, to the management switch', target: 'Switch' },
  { value: 'power', label: 'Power inlets', note: 'Of everything, to two PDUs by turns', target: 'PDU' },
];

interface PatchForm {
  readonly rule: PatchRule;
  readonly scope: string;
  /** Names of the two targets; empty for those of the rack. */
  readonly targets: readonly [string, string];
}

function Targets({ form, onForm, problems }: { readonly form: PatchForm; readonly onForm: (form: PatchForm) => void; readonly problems: readonly (string | undefined)[] }): ReactElement {
  const store = useStore();
  const listId = useId();
  const [names] = useState(() => deviceNames(store, []));
  const word = RULES.find(({ value }) => value === form.rule)?.target ?? 'Device';
  const count = form.rule === 'management' ? 1 : 2;
  const change = (index: number, text: string): void => onForm({ ...form, targets: index === 0 ? [text, form.targets[1]] : [form.targets[0], text] });
  return (
    <>
      <datalist id={listId}>{names.map((name) => <option key={name} value={name} />)}</datalist>
      {form.targets.slice(0, count).map((text, index) => (
        /* The targets are told apart by their place: A and B. */
        <FieldRow key={index} label={count === 1 ? word : `${word} ${index === 0 ? 'A' : 'B'}`} problem={problems[index]}>
          {({ id, problemId }) => <input id={id} className={field['input']} list={listId} value={text} placeholder={form.rule === 'power' ? 'Of the rack' : 'Nearest'} autoComplete="off" spellCheck={false} aria-describedby={problemId} onChange={(event) => change(index, event.target.value)} />}
        </FieldRow>
      ))}
    </>
  );
}

function usePatchRequest(form: PatchForm): { readonly request: PatchRequest; readonly problems: readonly (string | undefined)[] } {
  const store = useStore();
  const { rule, scope } = form;
  const [first, second] = form.targets;
  return useMemo(() => {
    const texts = rule === 'management' ? [first] : [first, second];
    const found = texts.map((text) => (text.trim() === '' ? undefined : findDevice(store, text)));
    const targetIds = found.flatMap((device) => (device?.ok === true ? [device.value.id] : []));
    const request = { rule, deviceIds: scopeDevices(store, scope, useSession.getState().selection), targetIds: targetIds.length === 0 ? undefined : targetIds };
    return { request, problems: found.map((device) => (device?.ok === false ? device.error : undefined)) };
  }, [store, rule, scope, first, second]);
}

function Preview({ plan, done, total }: { readonly plan: PatchPlan | undefined; readonly done: number; readonly total: number }): ReactElement {
  const store = useStore();
  const { show } = useLength();
  const rows = useMemo(() => (plan === undefined ? [] : patchRows(store, plan, show)), [store, plan, show]);
  if (plan === undefined) return <p className={styles['working']} role="status">Looking at {done} of {total} devices…</p>;
  if (rows.length === 0) return <Invitation title="Nothing to patch" text="No free port is left that the rule is about. Choose another rule, or more devices." />;
  const columns = rows.some(({ cells }) => cells.at(-1) !== '') ? PATCH_COLUMNS : PATCH_COLUMNS.slice(0, -1);
  return <ToneTable label="Cables by rule" columns={columns} rows={rows} swatchColumn="cable" />;
}

/* What a command lays in one step. */
const MOST_CABLES = 10_000;

function lay(plan: PatchPlan): boolean {
  const devices = new Set(plan.pairs.map(({ from }) => from.deviceId)).size;
  const laid = runCommand(connectRange, { pairs: plan.pairs.slice(0, MOST_CABLES).map(({ from, to }) => ({ from, to })), title: `Patch ${devices} ${devices === 1 ? 'device' : 'devices'} by rule` });
  if (laid.ok) useSession.getState().select(laid.value);
  return laid.ok;
}

/** Patches the free ports of many devices by a rule: every cable is listed before it is laid, and every port that stays free with the reason. */
export function AutoPatchDialog(): ReactElement {
  const store = useStore();
  const { show } = useLength();
  const [choices] = useState(() => scopeChoices(store, useSession.getState().selection));
  const [form, setForm] = useState<PatchForm>(() => ({ rule: 'network', scope: choices[0]?.value ?? '', targets: ['', ''] }));
  const { request, problems } = usePatchRequest(form);
  const { plan, done } = usePatchPlan(request);
  const submitButton = useRef<HTMLButtonElement>(null);
  const isReady = plan !== undefined && plan.pairs.length > 0 && problems.every((problem) => problem === undefined);
  /* What is proposed first is mostly what is wanted: Enter then lays it. A person who has begun to type is not interrupted. */
  useEffect(() => {
    if (isReady && !(document.activeElement instanceof HTMLInputElement)) submitButton.current?.focus();
  }, [isReady]);
  const close = (): void => useConnectPanels.getState().setAutoPatchOpen(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && lay(plan)) close();
  };
  return (
    <Dialog title="Patch by rule" isLarge onClose={close}>
      <form className={frame['dialog']} onSubmit={submit}>
        <div className={frame['columns']}>
          <div className={frame['form']}>
            <SelectField label="What" value={form.rule} choices={RULES} onChange={(rule) => setForm({ ...form, rule })} />
            <SelectField label="Where" value={form.scope} choices={choices} onChange={(scope) => setForm({ ...form, scope })} />
            <Targets form={form} problems={problems} onForm={setForm} />
            <p className={styles['note']}>{RULES.find(({ value }) => value === form.rule)?.note}. Ports that hold a cable are left alone.</p>
          </div>
          <div className={frame['preview']}><Preview plan={plan} done={done} total={request.deviceIds.length} /></div>
        </div>
        <footer className={frame['foot']}>
          <p className={frame['summary']} role="status">{plan === undefined ? '' : patchText(plan, show)}</p>
          <Button onClick={close}>Cancel</Button>
          <Button ref={submitButton} type="submit" look="primary" disabled={!isReady}>{isReady ? `Patch ${plan.pairs.length}` : 'Patch'}</Button>
        </footer>
      </form>
    </Dialog>
  );
}
