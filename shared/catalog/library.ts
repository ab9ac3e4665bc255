import type { CableTypeEntry } from '../model/cable-type.ts';
import type { DeviceTypeEntry } from '../model/device-type.ts';
import type { OpticTypeEntry } from '../model/optic-type.ts';
import type { RackTypeEntry } from '../model/rack-type.ts';
import { CABLE_ENTRIES } from './cable-entries.ts';
import { DEVICE_ENTRIES } from './device-entries.ts';
import { OPTIC_ENTRIES } from './optic-entries.ts';
import { RACK_ENTRIES } from './rack-entries.ts';

/** The built-in library. */
export interface Library {
  readonly devices: readonly DeviceTypeEntry[];
  readonly cables: readonly CableTypeEntry[];
  readonly optics: readonly OpticTypeEntry[];
  readonly racks: readonly RackTypeEntry[];
}

/** The built-in library. A design copies the entries it uses, so it never needs the library to be read. */
export const LIBRARY: Library = { devices: DEVICE_ENTRIES, cables: CABLE_ENTRIES, optics: OPTIC_ENTRIES, racks: RACK_ENTRIES };

const byKey = <Entry extends { readonly key: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.key, entry]));

const deviceByKey = byKey(LIBRARY.devices);
const cableByKey = byKey(LIBRARY.cables);
const opticByKey = byKey(LIBRARY.optics);
const rackByKey = byKey(LIBRARY.racks);

/** The device of a catalogue key. */
export const deviceEntry = (key: string): DeviceTypeEntry | undefined => deviceByKey.get(key);

/** The cable of a catalogue key. */
export const cableEntry = (key: string): CableTypeEntry | undefined => cableByKey.get(key);

/** The transceiver of a catalogue key. */
export const opticEntry = (key: string): OpticTypeEntry | undefined => opticByKey.get(key);

/** The rack or cabinet of a catalogue key. */
export const rackEntry = (key: string): RackTypeEntry | undefined => rackByKey.get(key);
