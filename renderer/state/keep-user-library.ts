import type { DeviceTypeEntry } from '../../shared/model/device-type.ts';
import { readDeviceLibrary } from '../../shared/formats/device-library/read-device-library.ts';
import { writeDeviceLibrary } from '../../shared/formats/device-library/write-device-library.ts';
import { platform } from '../platform/platform.ts';
import { useNotices } from './notices.ts';
import { useUserLibrary } from './user-library.ts';

/** Reads the own device types at the start, and keeps what changes. */
export async function connectUserLibrary(): Promise<void> {
  const isWhole = await load();
  let keepsOld = !isWhole;
  useUserLibrary.subscribe(({ devices }, before) => {
    if (devices === before.devices) return;
    void keep(devices, keepsOld);
    keepsOld = false;
  });
}

/** Loads what can be read; false where the kept file must not be written over without a copy. */
async function load(): Promise<boolean> {
  const stored = await platform.call('userLibrary.get', {});
  if (!stored.ok) {
    useNotices.getState().show({ tone: 'warning', text: `Your own device types could not be read. ${stored.error.message}` });
    return false;
  }
  if (stored.value.text === undefined) return true;
  const read = readDeviceLibrary(new TextEncoder().encode(stored.value.text), 'My devices', Infinity);
  if (read.ok) useUserLibrary.getState().setDevices(read.value.devices);
  if (read.ok && read.value.notes.length === 0) return true;
  await setAside(read.ok ? read.value.devices : []);
  return true;
}

/** Writes what could be read, with a copy of what could not beside it. */
async function setAside(devices: readonly DeviceTypeEntry[]): Promise<void> {
  const written = await platform.call('userLibrary.set', { text: writeDeviceLibrary(devices), keepsOld: true });
  const copy = written.ok && written.value.keptAs !== undefined ? ` It was kept as "${written.value.keptAs}".` : '';
  const rest = devices.length === 0 ? 'You begin with an empty list.' : `${devices.length} of your device types could be read and are there.`;
  useNotices.getState().show({ tone: 'warning', text: `The file of your own device types was damaged.${copy} ${rest} Your designs hold their own copies and are safe.` });
}

async function keep(devices: readonly DeviceTypeEntry[], keepsOld: boolean): Promise<void> {
  const kept = await platform.call('userLibrary.set', { text: writeDeviceLibrary(devices), ...(keepsOld ? { keepsOld } : {}) });
  if (!kept.ok) useNotices.getState().show({ tone: 'error', text: `Your device types were not kept for the next start. ${kept.error.message}` });
}
