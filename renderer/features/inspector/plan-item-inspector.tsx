import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { updatePlanItems } from '../../../shared/commands/plan-items/update-plan-items.ts';
import type { PlanItem, PlanItemForm } from '../../../shared/model/plan-item.ts';
import { planItemWord } from '../../../shared/topology/room-outline.ts';
import { commitRead, readOptionalName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { deleteSelection } from '../../state/selection-edits.ts';
import { useRecord } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { InspectorHead } from './inspector-head.tsx';
import styles from './inspector.module.css';
import { movePlanItem } from './move-plan-item.ts';
import { readCoordinate } from './read-coordinate.ts';

const FORMS: readonly { readonly value: PlanItemForm; readonly label: string }[] = [
  { value: 'wall', label: 'Wall' }, { value: 'door', label: 'Door' }, { value: 'column', label: 'Column' }, { value: 'keep-out', label: 'Keep-out area' }, { value: 'hot-aisle', label: 'Hot aisle' }, { value: 'cold-aisle', label: 'Cold aisle' },
];

const OPENS = [
  { value: 'south', label: 'Down on the plan' }, { value: 'west', label: 'Left on the plan' }, { value: 'north', label: 'Up on the plan' }, { value: 'east', label: 'Right on the plan' }, { value: 'sliding', label: 'Slides' },
] as const;

const HINGES = [{ value: 'left', label: 'Left' }, { value: 'right', label: 'Right' }] as const;

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

type Fields = Partial<Omit<PlanItem, 'id' | 'roomId'>>;
type Cleared = readonly ('name' | 'opensTo' | 'hinge' | 'notes')[];

/** A wall, door, column or area: its name, place and size; of a door also how it opens. */
export function PlanItemInspector({ itemId }: { readonly itemId: Id<'planItem'> }): ReactElement | null {
  const { show, read } = useLength();
  const item = useRecord('planItem', itemId);
  const room = useRecord('room', item?.roomId);
  if (item === undefined || room === undefined) return null;
  const change = (fields: Fields, clear?: Cleared): unknown => runCommand(updatePlanItems, { changes: [{ itemId, fields, ...(clear === undefined ? {} : { clear }) }] });
  const place = (field: 'xMm' | 'yMm') => (text: string): string | undefined => commitRead(readCoordinate(text, read), (value) => movePlanItem(item, { [field]: value - item[field] }));
  const size = (field: 'widthMm' | 'depthMm') => (text: string): string | undefined => commitRead(read(text), (value) => change({ [field]: value }));
  return (
    <>
      <InspectorHead title={item.name ?? capitalised(planItemWord(item.form))} subtitle={`${capitalised(planItemWord(item.form))} in ${room.name}, ${show(item.widthMm)} × ${show(item.depthMm)}`} />
      <Section title="Facts">
        <TextField label="Name" value={item.name ?? ''} placeholder="None" onCommit={(text) => commitRead(readOptionalName(text), (name) => (name === undefined ? change({}, ['name']) : change({ name })))} />
        <SelectField label="Kind" value={item.form} choices={FORMS} onChange={(form) => change({ form })} />
        <TextField label="From the left" value={show(item.xMm)} inputMode="decimal" onCommit={place('xMm')} />
        <TextField label="From the top" value={show(item.yMm)} inputMode="decimal" onCommit={place('yMm')} />
        <TextField label="Across" value={show(item.widthMm)} inputMode="decimal" onCommit={size('widthMm')} />
        <TextField label="Down" value={show(item.depthMm)} inputMode="decimal" onCommit={size('depthMm')} />
        {item.form === 'door' ? <DoorFields item={item} change={change} /> : null}
        <TextField label="Notes" value={item.notes ?? ''} lines={2} onCommit={(notes) => commitRead({ ok: true, value: notes }, () => (notes === '' ? change({}, ['notes']) : change({ notes })))} />
        <div className={styles['buttons']}><Button size="small" onClick={deleteSelection}>Delete</Button></div>
      </Section>
    </>
  );
}

function DoorFields({ item, change }: { readonly item: PlanItem; readonly change: (fields: Fields, clear?: Cleared) => unknown }): ReactElement {
  return (
    <>
      <SelectField label="Opens" value={item.opensTo ?? 'sliding'} choices={OPENS} onChange={(side) => (side === 'sliding' ? change({}, ['opensTo']) : change({ opensTo: side }))} />
      {item.opensTo === undefined ? null : <SelectField label="Hinge" value={item.hinge ?? 'left'} choices={HINGES} onChange={(hinge) => change({ hinge })} />}
    </>
  );
}
