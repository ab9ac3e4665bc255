import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { setCableCustom, setDeviceCustom } from '../../../shared/commands/custom-fields/set-custom.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import type { CustomField } from '../../../shared/model/project.ts';
import { commitRead } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useRecord } from '../../state/use-design.ts';
import { TextField } from '../../ui/text-field.tsx';

type Customised = { readonly custom?: Readonly<Record<string, string>> | undefined };

/** The design's own fields of one or several devices: what differs between them is left empty. */
export function DeviceCustomFields({ devices }: { readonly devices: readonly (Customised & { readonly id: Id<'device'> })[] }): ReactElement {
  const deviceIds = devices.map(({ id }) => id);
  return <CustomFields on="device" records={devices} set={(key, value) => runCommand(setDeviceCustom, value === undefined ? { deviceIds, key } : { deviceIds, key, value })} />;
}

/** The design's own fields of one or several cables. */
export function CableCustomFields({ cables }: { readonly cables: readonly (Customised & { readonly id: Id<'cable'> })[] }): ReactElement {
  const cableIds = cables.map(({ id }) => id);
  return <CustomFields on="cable" records={cables} set={(key, value) => runCommand(setCableCustom, value === undefined ? { cableIds, key } : { cableIds, key, value })} />;
}

function CustomFields({ on, records, set }: { readonly on: CustomField['on']; readonly records: readonly Customised[]; readonly set: (key: string, value: string | undefined) => unknown }): ReactElement {
  const fields = useRecord('project', PROJECT_ID)?.customFields?.filter((field) => field.on === on) ?? [];
  return (
    <>
      {fields.map(({ key, name }) => {
        const values = new Set(records.map(({ custom }) => custom?.[key]));
        const [value] = values;
        return <TextField key={key} label={name} value={values.size === 1 ? (value ?? '') : ''} placeholder={values.size > 1 ? 'Differs' : undefined} onCommit={(text) => commitRead(readValue(text), (next) => set(key, next))} />;
      })}
    </>
  );
}

const MAX_VALUE = 500;

function readValue(text: string): Result<string | undefined, string> {
  const value = text.trim();
  if (value.length > MAX_VALUE) return err(`A value has at most ${MAX_VALUE} characters.`);
  return ok(value === '' ? undefined : value);
}
