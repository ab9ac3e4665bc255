import type { ReactElement } from 'react';
import { updateDevices } from '../../../shared/commands/devices/update-device.ts';
import { formatPower } from '../../../shared/base/units.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { passesPowerOn } from '../../../shared/topology/power-tree.ts';
import { STATUS_CHOICES } from '../../state/choices.ts';
import { commitRead, readName, readOptionalName, readWatts } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CommentsSection } from './comments-section.tsx';
import { DeviceCustomFields } from './custom-fields.tsx';

type OptionalText = 'role' | 'serial' | 'assetTag' | 'feed';

function OptionalField({ device, field, label, placeholder }: { readonly device: Device; readonly field: OptionalText; readonly label: string; readonly placeholder?: string }): ReactElement {
  const deviceIds = [device.id];
  const commit = (text: string): string | undefined =>
    commitRead(readOptionalName(text), (value) => runCommand(updateDevices, value === undefined ? { deviceIds, fields: {}, clear: [field] } : { deviceIds, fields: { [field]: value } }));
  return <TextField label={label} value={device[field] ?? ''} placeholder={placeholder} onCommit={commit} />;
}

/* What is typed for one device stands before what its type says. */
function typePowerText({ powerMaxW }: DeviceType): string {
  return powerMaxW === undefined ? 'Not known' : `${formatPower(powerMaxW)} (type)`;
}

/** What is said about one device. */
export function DeviceFields({ device, type }: { readonly device: Device; readonly type: DeviceType }): ReactElement {
  const deviceIds = [device.id];
  const commitPower = (text: string): string | undefined =>
    commitRead(readWatts(text), (powerW) => runCommand(updateDevices, powerW === undefined ? { deviceIds, fields: {}, clear: ['powerW'] } : { deviceIds, fields: { powerW } }));
  return (
    <>
      <Section title="Facts">
        <TextField label="Name" value={device.name} onCommit={(text) => commitRead(readName(text), (name) => runCommand(updateDevices, { deviceIds, fields: { name } }))} />
        <SelectField label="Status" value={device.status} choices={STATUS_CHOICES} onChange={(status) => runCommand(updateDevices, { deviceIds, fields: { status } })} />
        <OptionalField device={device} field="role" label="Role" placeholder="For example core switch" />
        <TextField label="Power" value={device.powerW === undefined ? '' : formatPower(device.powerW)} placeholder={typePowerText(type)} inputMode="decimal" onCommit={commitPower} />
        {passesPowerOn(type) ? <OptionalField device={device} field="feed" label="Power feed" placeholder="For example A" /> : null}
        <OptionalField device={device} field="serial" label="Serial number" />
        <OptionalField device={device} field="assetTag" label="Asset tag" />
        <DeviceCustomFields devices={[device]} />
        <TextField label="Notes" value={device.notes ?? ''} lines={2} onCommit={(notes) => commitRead({ ok: true, value: notes }, () => runCommand(updateDevices, { deviceIds, fields: { notes } }))} />
      </Section>
      <CommentsSection id={device.id} />
    </>
  );
}
