import type { Result } from '../../base/result.ts';
import type { DeviceTypeEntry } from '../../model/device-type.ts';
import { DEVICE_LIBRARY_ENDING, type ReadDevices } from './device-library-file.ts';
import { readNetboxDevices } from './netbox/read-netbox-devices.ts';
import { readDeviceLibrary } from './read-device-library.ts';

/** Reads a file of device types of either kind: our own, or YAML of the NetBox community library. Told apart by the name. */
export function readDeviceFile(bytes: Uint8Array, name: string): Result<ReadDevices<DeviceTypeEntry>, string> {
  return /\.ya?ml$/i.test(name) ? readNetboxDevices(bytes, name) : readDeviceLibrary(bytes, name);
}

/** Endings of files that can be imported. */
export const DEVICE_FILE_ENDINGS = [DEVICE_LIBRARY_ENDING, '.json', '.yaml', '.yml'] as const;
