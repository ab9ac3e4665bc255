import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { updatePathway } from '../../../shared/commands/pathways/update-pathway.ts';
import type { Pathway } from '../../../shared/model/pathway.ts';
import { STATUS_CHOICES } from '../../state/choices.ts';
import { commitRead, readName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { deleteSelection } from '../../state/selection-edits.ts';
import { useRecord } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CornerFields } from './corner-fields.tsx';
import { InspectorHead } from './inspector-head.tsx';
import styles from './inspector.module.css';
import { PathwayCables } from './pathway-cables.tsx';
import { SelectionFindings } from './selection-findings.tsx';

const FORMS = [
  { value: 'tray', label: 'Tray' }, { value: 'ladder', label: 'Ladder' }, { value: 'basket', label: 'Basket' }, { value: 'conduit', label: 'Conduit' }, { value: 'riser', label: 'Riser' }, { value: 'hooks', label: 'J-hooks' },
] as const;

const LENGTHS = [
  { field: 'widthMm', label: 'Width' }, { field: 'heightMm', label: 'Height' }, { field: 'elevationMm', label: 'Above the floor' }, { field: 'bendRadiusMm', label: 'Tightest bend' }, { field: 'supportSpacingMm', label: 'Supports every' },
] as const;

/** Length of the centre line. */
const lengthMm = ({ points }: Pathway): number => Math.round(points.slice(1).reduce((sum, { xMm, yMm }, i) => sum + Math.hypot(xMm - (points[i]?.xMm ?? xMm), yMm - (points[i]?.yMm ?? yMm)), 0));

/** A pathway: what it is, how large, what runs in it, where it runs. */
export function PathwayInspector({ pathwayId }: { readonly pathwayId: Id<'pathway'> }): ReactElement | null {
  const { show } = useLength();
  const pathway = useRecord('pathway', pathwayId);
  const room = useRecord('room', pathway?.roomId);
  if (pathway === undefined || room === undefined) return null;
  const form = FORMS.find(({ value }) => value === pathway.form)?.label ?? pathway.form;
  const change = (fields: Partial<Omit<Pathway, 'id' | 'roomId'>>): unknown => runCommand(updatePathway, { pathwayId, fields });
  return (
    <>
      <InspectorHead title={pathway.name} subtitle={`${form} in ${room.name}${pathway.points.length > 1 ? `, ${show(lengthMm(pathway))} long` : ''}`} />
      <SelectionFindings id={pathwayId} />
      <Section title="Facts">
        <TextField label="Name" value={pathway.name} onCommit={(text) => commitRead(readName(text), (name) => change({ name }))} />
        <SelectField label="Kind" value={pathway.form} choices={FORMS} onChange={(value) => change({ form: value })} />
        <SelectField label="Status" value={pathway.status} choices={STATUS_CHOICES} onChange={(status) => change({ status })} />
        {LENGTHS.map(({ field, label }) => <LengthField key={field} pathway={pathway} field={field} label={label} />)}
        {pathway.form === 'conduit' ? <LengthField pathway={pathway} field="innerDiameterMm" label="Inner diameter" /> : null}
      </Section>
      <PathwayCables pathway={pathway} />
      {pathway.points.length === 0 ? null : (
        <Section title="Corners" aside={String(pathway.points.length)}><CornerFields corners={pathway.points} least={pathway.form === 'riser' ? 1 : 2} onChange={(points) => change({ points })} /></Section>
      )}
      <Section title="This pathway"><div className={styles['buttons']}><Button size="small" onClick={deleteSelection}>Delete</Button></div></Section>
    </>
  );
}

type LengthFieldName = (typeof LENGTHS)[number]['field'] | 'innerDiameterMm';

function LengthField({ pathway, field, label }: { readonly pathway: Pathway; readonly field: LengthFieldName; readonly label: string }): ReactElement {
  const { show, read } = useLength();
  const value = pathway[field];
  const commit = (text: string): string | undefined => {
    if (text.trim() === '') return commitRead({ ok: true, value: undefined }, () => runCommand(updatePathway, { pathwayId: pathway.id, fields: {}, clear: [field] }));
    return commitRead(read(text), (length) => runCommand(updatePathway, { pathwayId: pathway.id, fields: { [field]: length } }));
  };
  return <TextField label={label} value={value === undefined ? '' : show(value)} placeholder="Not known" inputMode="decimal" onCommit={commit} />;
}
