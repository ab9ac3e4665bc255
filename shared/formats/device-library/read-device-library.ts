import { err, ok, type Result } from '../../base/result.ts';
import { checkEntryStructure } from '../../catalog/check-device-entry.ts';
import { type DeviceTypeEntry, deviceTypeEntrySchema } from '../../model/device-type.ts';
import { DEVICE_LIBRARY_VERSION, deviceLibraryFileSchema, MAX_DEVICE_LIBRARY_BYTES, type ReadDevices } from './device-library-file.ts';

/** Reads a file of device types. A device that is wrong is left out with a sentence; a file that is none of ours is refused with one. */
export function readDeviceLibrary(bytes: Uint8Array, name: string, maxBytes = MAX_DEVICE_LIBRARY_BYTES): Result<ReadDevices<DeviceTypeEntry>, string> {
  if (bytes.length > maxBytes) return err(`"${name}" is too large for a file of device types: ${maxBytes / 1024 / 1024} MB is the most. Nothing was taken from it.`);
  const json = parsed(bytes);
  if (!json.ok) return err(`"${name}" is not a file of device types: it is not JSON. Nothing was taken from it.`);
  const file = deviceLibraryFileSchema.safeParse(json.value);
  if (!file.success) return err(`"${name}" is not a file of device types of Cablewright. Nothing was taken from it.`);
  if (file.data.version > DEVICE_LIBRARY_VERSION) return err(`"${name}" was written by a newer version of Cablewright. Nothing was taken from it; update Cablewright to read it.`);
  return ok(readEach(file.data.devices, name));
}

function parsed(bytes: Uint8Array): Result<unknown, undefined> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err(undefined);
  }
}

function readEach(records: readonly unknown[], name: string): ReadDevices<DeviceTypeEntry> {
  const byKey = new Map<string, DeviceTypeEntry>();
  const notes: string[] = [];
  for (const [index, record] of records.entries()) {
    const device = deviceTypeEntrySchema.safeParse(record);
    const problem = device.success ? problemOf(device.data, byKey) : `${device.error.issues[0]?.path.join('.') ?? ''}: ${device.error.issues[0]?.message ?? 'has another form'}`;
    if (problem !== undefined) notes.push(`Device ${index + 1} of "${name}" was left out. ${problem}`);
    else if (device.success) byKey.set(device.data.key, device.data);
  }
  return { devices: [...byKey.values()], notes };
}

function problemOf(device: DeviceTypeEntry, byKey: ReadonlyMap<string, DeviceTypeEntry>): string | undefined {
  if (byKey.has(device.key)) return `An earlier one has the key "${device.key}" already.`;
  const [problem] = checkEntryStructure(device);
  return problem === undefined ? undefined : `${device.manufacturer} ${device.model}: ${problem.message}`;
}
