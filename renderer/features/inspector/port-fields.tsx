import type { ReactElement } from 'react';
import { setPortSpeed, updatePort } from '../../../shared/commands/ports/update-port.ts';
import { formatSpeed } from '../../../shared/base/units.ts';
import type { PortFacts } from '../../../shared/topology/port-facts.ts';
import { commitRead, readOptionalName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { FactRow } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

const AUTOMATIC = 'auto';

/** Label, speed, VLAN and note of a port, and what it offers. */
export function PortFields({ facts }: { readonly facts: PortFacts }): ReactElement {
  const { deviceId, portKey } = facts.ref;
  const { group } = facts.port;
  const setting = facts.device.ports?.[portKey];
  const speeds = [...(group.speedsMbps ?? [])].sort((a, b) => a - b);
  const choices = [{ value: AUTOMATIC, label: 'Fastest in common' }, ...speeds.map((speed) => ({ value: String(speed), label: formatSpeed(speed) }))];
  const commitLabel = (text: string): string | undefined => commitRead(readOptionalName(text), (label) => runCommand(updatePort, { deviceId, portKey, setting: { ...setting, label } }));
  const commitVlan = (text: string): string | undefined => commitRead(readOptionalName(text), (vlan) => runCommand(updatePort, { deviceId, portKey, setting: { ...setting, vlan } }));
  const commitNote = (text: string): string | undefined => commitRead({ ok: true, value: text.trim() === '' ? undefined : text }, (note) => runCommand(updatePort, { deviceId, portKey, setting: { ...setting, note } }));
  return (
    <>
      <TextField label="Label" value={setting?.label ?? ''} placeholder={portKey} onCommit={commitLabel} />
      {speeds.length === 0 ? null : (
        <SelectField
          label="Speed"
          value={setting?.speedMbps === undefined ? AUTOMATIC : String(setting.speedMbps)}
          choices={choices}
          onChange={(value) => runCommand(setPortSpeed, { deviceId, portKey, speedMbps: value === AUTOMATIC ? undefined : Number(value) })}
        />
      )}
      {group.role === 'network' || group.role === 'management' ? <TextField label="VLAN" value={setting?.vlan ?? ''} placeholder="None" onCommit={commitVlan} /> : null}
      <TextField label="Note" value={setting?.note ?? ''} placeholder="None" onCommit={commitNote} />
      {group.poe === undefined ? null : <dl><FactRow label={group.poe.role === 'pse' ? 'Gives PoE' : 'Takes PoE'}>{`Type ${group.poe.type}${group.poe.maxW === undefined ? '' : `, up to ${group.poe.maxW} W`}`}</FactRow></dl>}
      {group.power?.ratedMa === undefined ? null : <dl><FactRow label="Rated current">{group.power.ratedMa / 1000} A</FactRow></dl>}
    </>
  );
}
