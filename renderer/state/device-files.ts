import { DEVICE_LIBRARY_ENDING, MAX_DEVICE_LIBRARY_BYTES, MAX_DEVICES } from '../../shared/formats/device-library/device-library-file.ts';
import { writeDeviceLibrary } from '../../shared/formats/device-library/write-device-library.ts';
import { clashing, type KeyClash, mergeDevices, type MergedDevices } from '../../shared/catalog/user-devices.ts';
import { deviceEntry } from '../../shared/catalog/library.ts';
import type { DeviceTypeEntry } from '../../shared/model/device-type.ts';
import { safeFileName } from '../../shared/ipc/values.ts';
import { type OfferedFile, pickFiles } from '../platform/browser-files.ts';
import { platform } from '../platform/platform.ts';
import { useLibrary } from './library.ts';
import { useNotices } from './notices.ts';
import { ask } from './questions.ts';
import { during } from './task.ts';
import { useUserLibrary } from './user-library.ts';

const ENDINGS = [DEVICE_LIBRARY_ENDING, '.json', '.yaml', '.yml'];

/** What reading some files gave. */
interface Reading {
  readonly devices: readonly DeviceTypeEntry[];
  /** One sentence for each thing that was left out. */
  readonly problems: readonly string[];
}

/** Asks for files of device types and adds what is in them to the own ones. */
export async function importDeviceFiles(): Promise<void> {
  const files = await pickFiles(ENDINGS.join(','), MAX_DEVICE_LIBRARY_BYTES);
  if (files.length === 0) return;
  const { devices, problems } = await during('Reading device types', () => readAll(files));
  useLibrary.getState().tell(problems);
  if (devices.length > 0) await takeOver(devices);
  else if (problems.length === 0) useNotices.getState().show({ tone: 'info', text: 'There are no device types in this file.' });
}

async function readAll(files: readonly OfferedFile[]): Promise<Reading> {
  /* The reader of YAML is large and seldom needed. */
  const { readDeviceFile } = await import('../../shared/formats/device-library/read-device-file.ts');
  const devices: DeviceTypeEntry[] = [];
  const problems: string[] = [];
  for (const { name, bytes } of files) {
    const read = bytes === undefined ? undefined : readDeviceFile(bytes, name);
    if (read?.ok === true) devices.push(...read.value.devices);
    if (read === undefined) problems.push(`"${name}" cannot be read, or is larger than ${MAX_DEVICE_LIBRARY_BYTES / 1024 / 1024} MB. Nothing was taken from it.`);
    else problems.push(...(read.ok ? read.value.notes : [read.error]));
  }
  return { devices, problems };
}

async function takeOver(coming: readonly DeviceTypeEntry[]): Promise<void> {
  const own = useUserLibrary.getState().devices;
  const clashes = clashing(own, coming);
  const answer = clashes.length === 0 ? 'keep-both' : await askAboutClashes(clashes);
  if (answer === 'cancel') return;
  const merged = mergeDevices(own, coming, answer, (key) => deviceEntry(key) !== undefined);
  if (merged.devices.length > MAX_DEVICES) {
    useNotices.getState().show({ tone: 'warning', text: `My devices holds ${MAX_DEVICES} device types at most; nothing was taken over. Delete some, or import fewer.` });
    return;
  }
  useUserLibrary.getState().setDevices(merged.devices);
  useNotices.getState().show({ tone: 'success', text: outcomeOf(merged) });
}

function askAboutClashes(clashes: readonly DeviceTypeEntry[]): Promise<KeyClash | 'cancel'> {
  const [first] = clashes;
  const what = clashes.length === 1 ? `${first?.model ?? 'A device type'} is in My devices already, with other contents.` : `${clashes.length} of these are in My devices already, with other contents: ${clashes.slice(0, 5).map(({ model }) => model).join(', ')}${clashes.length > 5 ? ' …' : ''}.`;
  return ask<KeyClash | 'cancel'>('Replace what you have?', what, [{ value: 'replace', label: 'Replace', look: 'primary' }, { value: 'keep-both', label: 'Keep both' }, { value: 'cancel', label: 'Cancel' }], 'cancel');
}

function outcomeOf({ added, replaced, same }: MergedDevices): string {
  const parts = [[added, 'added to My devices'], [replaced, 'replaced'], [same, 'there already']] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${count === 1 ? 'device type' : 'device types'} ${what}`);
  return `${said.join(', ')}.`;
}

/** Saves device types as one file where the person says. */
export async function exportDevices(devices: readonly DeviceTypeEntry[]): Promise<void> {
  const [first, ...others] = devices;
  if (first === undefined) return;
  const name = safeFileName(others.length === 0 ? `${first.manufacturer} ${first.model}` : 'My devices') + DEVICE_LIBRARY_ENDING;
  const saved = await platform.call('export.save', { kind: 'cablewright-devices', files: [{ name, bytes: new TextEncoder().encode(writeDeviceLibrary(devices)) }] });
  if (!saved.ok) useNotices.getState().show({ tone: 'error', text: saved.error.message });
  else if (saved.value.kind === 'exported') useNotices.getState().show({ tone: 'success', text: `${devices.length} ${devices.length === 1 ? 'device type' : 'device types'} saved as "${saved.value.names[0] ?? name}".` });
}
