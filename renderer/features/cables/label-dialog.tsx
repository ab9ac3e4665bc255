import { useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { LABEL_TOKENS } from '../../../shared/commands/cables/label-pattern.ts';
import type { Id } from '../../../shared/base/id.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { useNotices } from '../../state/notices.ts';
import { useSettings } from '../../state/settings.ts';
import { useRecord, useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './dialogs.module.css';
import fieldStyles from './label-dialog.module.css';
import { undoStep } from './edits-state.ts';
import { freeStart, labelBy, type LabelScheme, recalled, remembered, schemeLabels } from './label-scheme.ts';

const SHOWN = 3;

const counted = (count: number): string => (count === 1 ? '1 cable' : `${count.toLocaleString('en')} cables`);

function PatternFields({ scheme, onChange, cableIds }: { readonly scheme: Extract<LabelScheme, { readonly kind: 'pattern' }>; readonly onChange: (scheme: LabelScheme) => void; readonly cableIds: readonly Id<'cable'>[] }): ReactElement {
  const store = useStore();
  const fields = (useRecord('project', PROJECT_ID)?.customFields ?? []).filter(({ on }) => on === 'cable');
  const change = (pattern: string): void => onChange({ ...scheme, pattern, start: freeStart(store, cableIds, pattern) });
  const tokens = [{ token: '{n:000}', means: 'running number' }, ...Object.entries(LABEL_TOKENS).map(([name, means]) => ({ token: `{${name}}`, means })), ...fields.map(({ key, name }) => ({ token: `{field:${key}}`, means: name }))];
  return (
    <>
      <FieldRow label="Pattern">{({ id }) => <input id={id} className={fieldStyles['input']} autoFocus autoComplete="off" spellCheck={false} maxLength={200} value={scheme.pattern} onFocus={(event) => event.target.select()} onChange={(event) => change(event.target.value)} />}</FieldRow>
      <FieldRow label="First number">{({ id }) => <input id={id} className={fieldStyles['input']} type="number" min={0} max={1_000_000} value={scheme.start} onChange={(event) => onChange({ ...scheme, start: Math.max(0, Math.min(1_000_000, Math.trunc(event.target.valueAsNumber || 0))) })} />}</FieldRow>
      <div className={fieldStyles['tokens']} role="group" aria-label="Put into the pattern">
        {tokens.map(({ token, means }) => <Button key={token} size="small" title={means} onClick={() => change(`${scheme.pattern}${token}`)}>{token}</Button>)}
      </div>
    </>
  );
}

function Preview({ cableIds, labels }: { readonly cableIds: readonly Id<'cable'>[]; readonly labels: ReadonlyMap<Id<'cable'>, string> }): ReactElement {
  const store = useStore();
  const left = cableIds.length - labels.size;
  return (
    <div className={fieldStyles['preview']} role="status">
      {[...labels].slice(0, SHOWN).map(([id, label]) => (
        <p key={id}><span className={fieldStyles['before']}>{store.get('cable', id)?.label ?? 'no label'}</span> → <strong>{label}</strong></p>
      ))}
      {labels.size > SHOWN ? <p className={fieldStyles['before']}>… and {(labels.size - SHOWN).toLocaleString('en')} more</p> : null}
      {left > 0 ? <p className={fieldStyles['before']}>{counted(left)} with an open end, or in cabinets not named by their grid position, {left === 1 ? 'keeps its label' : 'keep their labels'}.</p> : null}
    </div>
  );
}

/** Labels cables by a scheme, with the first labels shown beforehand. */
export function LabelDialog({ cableIds, onClose }: { readonly cableIds: readonly Id<'cable'>[]; readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const [scheme, setScheme] = useState<LabelScheme>(() => {
    const last = recalled(useSettings.getState().settings.cableLabelPattern);
    return last.kind === 'pattern' ? { ...last, start: freeStart(store, cableIds, last.pattern) } : last;
  });
  const labels = useMemo(() => schemeLabels(store, cableIds, scheme), [store, cableIds, scheme]);
  const choose = (kind: 'pattern' | 'full' | 'short'): void => {
    const pattern = recalled('');
    setScheme(kind === 'pattern' && pattern.kind === 'pattern' ? { ...pattern, start: freeStart(store, cableIds, pattern.pattern) } : { kind: 'tia-606', form: kind === 'short' ? 'short' : 'full' });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!labels.ok || !labelBy(cableIds, scheme)) return;
    useSettings.getState().change({ cableLabelPattern: remembered(scheme) });
    const step = store.undoName ?? '';
    useNotices.getState().show({ tone: 'success', text: `${counted(labels.value.size)} labelled.`, action: { label: 'Undo', run: () => undoStep(step) } });
    onClose();
  };
  return (
    <Dialog title={`Label ${counted(cableIds.length)}`} onClose={onClose}>
      <form onSubmit={submit} className={fieldStyles['form']}>
        <Segmented
          label="Scheme"
          value={scheme.kind === 'pattern' ? 'pattern' : scheme.form}
          options={[{ value: 'pattern', label: 'Own pattern' }, { value: 'full', label: 'TIA-606' }, { value: 'short', label: 'TIA-606, short' }]}
          onChange={choose}
        />
        {scheme.kind === 'pattern' ? <PatternFields scheme={scheme} onChange={setScheme} cableIds={cableIds} /> : <p className={styles['lead']}>Cabinet, unit and port of both ends, such as 1A.AB12-35:01/1A.AG03-35:01; the far end gets its own label, mirrored.</p>}
        {labels.ok ? <Preview cableIds={cableIds} labels={labels.value} /> : <p className={styles['problem']} role="alert">{labels.error}</p>}
        <div className={styles['actions']}>
          <Button look="primary" type="submit" disabled={!labels.ok} autoFocus={scheme.kind !== 'pattern'}>Label {labels.ok ? counted(labels.value.size) : 'cables'}</Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
