import { useMemo, type ReactElement } from 'react';
import { changeCableType, updateCables } from '../../../shared/commands/cables/update-cable.ts';
import { removeCables } from '../../../shared/commands/cables/remove-cables.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { CableType } from '../../../shared/model/cable-type.ts';
import { cableChoices } from '../../state/cable-choices.ts';
import { COLOUR_CHOICES, STATUS_CHOICES } from '../../state/choices.ts';
import { commitRead, readOptionalName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CableEnds } from './cable-ends.tsx';
import { CommentsSection } from './comments-section.tsx';
import { CableCustomFields } from './custom-fields.tsx';
import styles from './inspector.module.css';

function TypeField({ cable, type }: { readonly cable: Cable; readonly type: CableType }): ReactElement {
  const store = useStore();
  const choices = useMemo(
    () => cableChoices(store, cable).map((each) => ({ value: each.key, label: each.model, note: each.manufacturer })),
    [store, cable],
  );
  return <SelectField label="Type" value={type.key} choices={choices} onChange={(typeKey) => runCommand(changeCableType, { cableIds: [cable.id], typeKey })} />;
}

function LengthField({ cable }: { readonly cable: Cable }): ReactElement {
  const { show, read } = useLength();
  const commit = (text: string): string | undefined => {
    if (text.trim() === '') return commitRead({ ok: true, value: undefined }, () => runCommand(updateCables, { cableIds: [cable.id], fields: {}, clear: ['lengthMm'] }));
    return commitRead(read(text), (lengthMm) => runCommand(updateCables, { cableIds: [cable.id], fields: { lengthMm } }));
  };
  return <TextField label="Length" value={cable.lengthMm === undefined ? '' : show(cable.lengthMm)} placeholder="Not known" inputMode="decimal" onCommit={commit} />;
}

/** What a cable is: every field is one edit, one step in the history. */
export function CableFields({ cable, type }: { readonly cable: Cable; readonly type: CableType }): ReactElement {
  const cableIds = [cable.id];
  const commitLabel = (text: string): string | undefined =>
    commitRead(readOptionalName(text), (label) => runCommand(updateCables, label === undefined ? { cableIds, fields: {}, clear: ['label'] } : { cableIds, fields: { label } }));
  const offered = type.colours === undefined ? COLOUR_CHOICES : COLOUR_CHOICES.filter(({ value }) => type.colours?.includes(value) === true || value === cable.colour);
  return (
    <>
      <Section title="Facts">
        <TextField label="Label" value={cable.label ?? ''} placeholder="No label" onCommit={commitLabel} />
        <CableEnds cable={cable} type={type} />
        <TypeField cable={cable} type={type} />
        <LengthField cable={cable} />
        <SelectField label="Colour" value={cable.colour} choices={offered} placeholder="Any" onChange={(colour) => runCommand(updateCables, { cableIds, fields: { colour } })} />
        <SelectField label="Status" value={cable.status} choices={STATUS_CHOICES} onChange={(status) => runCommand(updateCables, { cableIds, fields: { status } })} />
        <CableCustomFields cables={[cable]} />
        <TextField label="Notes" value={cable.notes ?? ''} lines={2} onCommit={(notes) => commitRead({ ok: true, value: notes }, () => runCommand(updateCables, { cableIds, fields: { notes } }))} />
        <div className={styles['buttons']}><Button size="small" onClick={() => runCommand(removeCables, { cableIds })}>Remove cable</Button></div>
      </Section>
      <CommentsSection id={cable.id} />
    </>
  );
}
