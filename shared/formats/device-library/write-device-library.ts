import { stableStringify } from '../../base/json.ts';
import { compareCodeUnits } from '../../base/compare.ts';
import type { DeviceTypeEntry } from '../../model/device-type.ts';
import { DEVICE_LIBRARY_VERSION } from './device-library-file.ts';

/** Device types as a file that `readDeviceLibrary` reads back; the same types give the same text. */
export function writeDeviceLibrary(devices: readonly DeviceTypeEntry[]): string {
  const sorted = devices.toSorted((a, b) => compareCodeUnits(a.key, b.key));
  return `${stableStringify({ application: 'cablewright', kind: 'device-library', version: DEVICE_LIBRARY_VERSION, devices: sorted })}\n`;
}
