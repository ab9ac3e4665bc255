import type { ReactElement } from 'react';
import { updateCables } from '../../../shared/commands/cables/update-cable.ts';
import { setStatus } from '../../../shared/commands/status/set-status.ts';
import { updateDevices } from '../../../shared/commands/devices/update-device.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { COLOUR_CHOICES, STATUS_CHOICES } from '../../state/choices.ts';
import { commitRead, readName } from '../../state/read-field.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { canDuplicate, deleteSelection, duplicateSelection } from '../../state/selection-edits.ts';
import { useDocument } from '../../state/document.ts';
import { useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CableCustomFields, DeviceCustomFields } from './custom-fields.tsx';
import { InspectorHead } from './inspector-head.tsx';
import styles from './inspector.module.css';

const WORDS = { device: 'device', rack: 'rack', cable: 'cable', room: 'room', pathway: 'pathway', planItem: 'plan item', annotation: 'annotation' } as const;

/** The one value that all share, or undefined when they differ. */
function common<T>(values: readonly (T | undefined)[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

function countsText(ids: readonly RecordId[]): string {
  const kinds = ['device', 'rack', 'cable', 'room', 'pathway', 'planItem', 'annotation'] as const;
  return kinds.flatMap((kind) => {
    const { length } = idsOfKind(kind, ids);
    return length === 0 ? [] : [`${length} ${WORDS[kind]}${length === 1 ? '' : 's'}`];
  }).join(', ');
}

function DeviceFields({ deviceIds }: { readonly deviceIds: readonly Id<'device'>[] }): ReactElement {
  const store = useStore();
  const devices = deviceIds.flatMap((id) => store.get('device', id) ?? []);
  return (
    <Section title="Devices" aside={String(deviceIds.length)}>
      <SelectField label="Status" value={common(devices.map((device) => device.status))} placeholder="Differs" choices={STATUS_CHOICES} onChange={(status) => runCommand(updateDevices, { deviceIds, fields: { status } })} />
      <TextField label="Role" value={common(devices.map((device) => device.role)) ?? ''} placeholder="Differs, or none" onCommit={(text) => commitRead(readName(text), (role) => runCommand(updateDevices, { deviceIds, fields: { role } }))} />
      <DeviceCustomFields devices={devices} />
    </Section>
  );
}

function CableFields({ cableIds }: { readonly cableIds: readonly Id<'cable'>[] }): ReactElement {
  const store = useStore();
  const cables = cableIds.flatMap((id) => store.get('cable', id) ?? []);
  return (
    <Section title="Cables" aside={String(cableIds.length)}>
      <SelectField label="Status" value={common(cables.map((cable) => cable.status))} placeholder="Differs" choices={STATUS_CHOICES} onChange={(status) => runCommand(updateCables, { cableIds, fields: { status } })} />
      <SelectField label="Colour" value={common(cables.map((cable) => cable.colour))} placeholder="Differs" choices={COLOUR_CHOICES} onChange={(colour) => runCommand(updateCables, { cableIds, fields: { colour } })} />
      <CableCustomFields cables={cables} />
    </Section>
  );
}

function RackFields({ rackIds }: { readonly rackIds: readonly Id<'rack'>[] }): ReactElement {
  const store = useStore();
  const racks = rackIds.flatMap((id) => store.get('rack', id) ?? []);
  return (
    <Section title="Racks" aside={String(rackIds.length)}>
      <SelectField label="Status" value={common(racks.map((rack) => rack.status))} placeholder="Differs" choices={STATUS_CHOICES} onChange={(status) => runCommand(setStatus, { ids: rackIds, status })} />
    </Section>
  );
}

/** Several things: what they have in common, changed for all in one step. */
export function SeveralInspector({ ids }: { readonly ids: readonly RecordId[] }): ReactElement {
  useDocument((state) => state.revision);
  const deviceIds = idsOfKind('device', ids);
  const cableIds = idsOfKind('cable', ids);
  const rackIds = idsOfKind('rack', ids);
  return (
    <>
      <InspectorHead title={`${ids.length} selected`} subtitle={countsText(ids)} />
      {deviceIds.length === 0 ? null : <DeviceFields deviceIds={deviceIds} />}
      {cableIds.length === 0 ? null : <CableFields cableIds={cableIds} />}
      {rackIds.length === 0 ? null : <RackFields rackIds={rackIds} />}
      <Section title="All of them">
        <div className={styles['buttons']}>
          {canDuplicate() ? <Button size="small" onClick={duplicateSelection}>Duplicate</Button> : null}
          <Button size="small" onClick={deleteSelection}>Delete</Button>
        </div>
      </Section>
    </>
  );
}
