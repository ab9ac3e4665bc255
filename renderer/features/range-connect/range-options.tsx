import { useId, useMemo, type ReactElement } from 'react';
import type { Colour } from '../../../shared/model/cable-type.ts';
import { availableCables } from '../../../shared/topology/cable-choice.ts';
import { cablesBetween } from '../../../shared/topology/chosen-cable.ts';
import type { RangeOrder } from '../../../shared/topology/range-pairs.ts';
import type { PlannedCable } from '../../state/cable-plan.ts';
import { COLOUR_CHOICES } from '../../state/choices.ts';
import { useStore } from '../../state/use-design.ts';
import field from '../../ui/field.module.css';
import { type Choice, SelectField } from '../../ui/select.tsx';
import type { RangeForm } from './range-form.ts';
import styles from './range-connect.module.css';

const ORDERS: readonly { readonly value: RangeOrder; readonly label: string; readonly note: string }[] = [
  { value: 'in-order', label: 'In order', note: '1 to 1, 2 to 2; one device after the other' },
  { value: 'reversed', label: 'Backwards', note: '1 to the last, 2 to the one before' },
  { value: 'odd-even', label: 'Odd, then even', note: 'Odd ports to the first device, even ones to the second' },
  { value: 'interleaved', label: 'By turns', note: 'To each device in turn, or to both halves of one' },
  { value: 'rows', label: 'Along the rows', note: 'As the ports lie beside each other on the face' },
  { value: 'columns', label: 'Down the columns', note: 'As the ports lie above each other on the face' },
];

const MOST = 999;

function NumberField({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (value: number) => void }): ReactElement {
  const id = useId();
  return (
    <div className={field['row']}>
      <label className={field['label']} htmlFor={id}>{label}</label>
      <input id={id} className={field['input']} type="number" min={1} max={MOST} value={value} onChange={(event) => onChange(Math.max(1, Math.min(MOST, Math.trunc(event.target.valueAsNumber) || 1)))} />
    </div>
  );
}

const AS_PROPOSED = 'proposed';
const NO_COLOUR_CHOSEN: Choice<Colour | typeof AS_PROPOSED> = { value: AS_PROPOSED, label: 'As proposed' };

function CableFields({ form, cables, onChange }: { readonly form: RangeForm; readonly cables: readonly PlannedCable[]; readonly onChange: (part: Partial<RangeForm>) => void }): ReactElement {
  const store = useStore();
  const sample = cables.find(({ proposal }) => proposal !== undefined);
  const types = useMemo(() => {
    const fitting = sample?.proposal === undefined ? [] : cablesBetween(store, sample.from, sample.to, sample.proposal);
    const chosen = fitting.some(({ key }) => key === form.typeKey) ? [] : availableCables(store).filter(({ key }) => key === form.typeKey);
    return [{ value: AS_PROPOSED, label: 'As proposed' }, ...[...chosen, ...fitting].map(({ key, model, manufacturer }) => ({ value: key, label: model, note: manufacturer }))];
  }, [store, sample, form.typeKey]);
  const colours = [NO_COLOUR_CHOSEN, ...COLOUR_CHOICES];
  return (
    <>
      <SelectField label="Cable" value={form.typeKey ?? AS_PROPOSED} choices={types} onChange={(key) => onChange({ typeKey: key === AS_PROPOSED ? undefined : key })} />
      <SelectField<Colour | typeof AS_PROPOSED> label="Colour" value={form.colour ?? AS_PROPOSED} choices={colours} onChange={(colour) => onChange({ colour: colour === AS_PROPOSED ? undefined : colour })} />
    </>
  );
}

/** How the ranges meet, and with what cable. */
export function RangeOptions({ form, cables, onChange }: { readonly form: RangeForm; readonly cables: readonly PlannedCable[]; readonly onChange: (part: Partial<RangeForm>) => void }): ReactElement {
  return (
    <fieldset className={styles['side']}>
      <legend>How they meet</legend>
      <SelectField label="Order" value={form.order} choices={ORDERS} onChange={(order) => onChange({ order })} />
      <NumberField label="Begin at target" value={form.toStart} onChange={(toStart) => onChange({ toStart })} />
      <NumberField label="Use every n-th" value={form.toStep} onChange={(toStep) => onChange({ toStep })} />
      <NumberField label="Take every n-th" value={form.fromStep} onChange={(fromStep) => onChange({ fromStep })} />
      <label className={styles['check']}>
        <input type="checkbox" checked={form.isSkippingTaken} onChange={(event) => onChange({ isSkippingTaken: event.target.checked })} />
        <span>Pass over ports that are taken</span>
      </label>
      <CableFields form={form} cables={cables} onChange={onChange} />
    </fieldset>
  );
}
