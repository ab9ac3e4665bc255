import { z } from '../../base/zod.ts';

/** Ending of files of device types. */
export const DEVICE_LIBRARY_ENDING = '.cablewright-devices';

/** Version of the form of such files that this program writes. */
export const DEVICE_LIBRARY_VERSION = 1;

/** Files larger than this are not read. */
export const MAX_DEVICE_LIBRARY_BYTES = 8 * 1024 * 1024;

/** Most device types of one file. */
export const MAX_DEVICES = 5000;

/** A file of device types. Each device is checked alone, so that one that is wrong does not cost the others. */
export const deviceLibraryFileSchema = z.object({
  application: z.literal('cablewright'),
  kind: z.literal('device-library'),
  version: z.int().min(1),
  devices: z.array(z.unknown()).max(MAX_DEVICES),
});

/** What was read from a file. */
export interface ReadDevices<Device> {
  readonly devices: readonly Device[];
  /** What was left out or is worth knowing: one sentence each. */
  readonly notes: readonly string[];
}
