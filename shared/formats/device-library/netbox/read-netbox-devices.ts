import { parseAllDocuments } from 'yaml';
import { err, ok, type Result } from '../../../base/result.ts';
import type { DeviceTypeEntry } from '../../../model/device-type.ts';
import type { ReadDevices } from '../device-library-file.ts';
import { convertNetboxDevice } from './netbox-device.ts';
import { netboxTypeSchema } from './netbox-type.ts';

/** Files larger than this are not read: the largest of the community library is a quarter of it, and reading takes longer than the size grows. */
export const MAX_NETBOX_BYTES = 400 * 1024;

/** Most aliases that a file may resolve to: device types have none, and a few nested ones can ask for any amount of work. */
const MAX_ALIASES = 50;

const MAX_TYPES = 500;

/** Reads the device types of a YAML file of the NetBox community library; one file may hold several. A type that is wrong is left out with a sentence. */
export function readNetboxDevices(bytes: Uint8Array, name: string): Result<ReadDevices<DeviceTypeEntry>, string> {
  if (bytes.length > MAX_NETBOX_BYTES) return err(`"${name}" is too large for a device type: ${MAX_NETBOX_BYTES / 1024} kB is the most. Nothing was taken from it.`);
  const records = recordsOf(bytes);
  if (records === undefined) return err(`"${name}" cannot be read as YAML. Nothing was taken from it.`);
  if (records.length === 0) return err(`"${name}" is empty. Nothing was taken from it.`);
  if (records.length > MAX_TYPES) return err(`"${name}" holds more than ${MAX_TYPES} device types. Nothing was taken from it; divide it.`);
  const devices: DeviceTypeEntry[] = [];
  const notes: string[] = [];
  for (const record of records) {
    const type = netboxTypeSchema.safeParse(record);
    const converted = type.success ? convertNetboxDevice(type.data, name) : err(`it is no device type of NetBox (${type.error.issues[0]?.path.join('.') || 'manufacturer and model are missing'})`);
    if (converted.ok) devices.push(converted.value.device);
    notes.push(...(converted.ok ? converted.value.notes : [`"${name}": ${converted.error}`]));
  }
  return devices.length === 0 ? err(`Nothing was taken from "${name}": ${notes[0]?.replace(`"${name}": `, '') ?? 'it holds no device type.'}`) : ok({ devices, notes });
}

/** The mappings of a file, with every value as it is written: a port named `08` must not become the number 8. Undefined for what is no YAML. */
function recordsOf(bytes: Uint8Array): readonly unknown[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    /* Looking for repeated keys compares each with each. */
    const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return Array.isArray(documents) ? undefined : [];
    return documents.flatMap((document): unknown[] => {
      const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
      return Array.isArray(value) ? value : value === null || value === '' ? [] : [value];
    });
  } catch {
    /* Not UTF-8, nested too deeply, or too many aliases. */
    return undefined;
  }
}
