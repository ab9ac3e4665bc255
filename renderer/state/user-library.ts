import { create } from 'zustand';
import { deviceEntry } from '../../shared/catalog/library.ts';
import { sortedDevices } from '../../shared/catalog/user-devices.ts';
import type { DeviceTypeEntry } from '../../shared/model/device-type.ts';

interface UserLibraryState {
  /** Device types of the person's own, by name. */
  readonly devices: readonly DeviceTypeEntry[];
  /** Replaces them all; the platform is told by whoever subscribes. */
  readonly setDevices: (devices: readonly DeviceTypeEntry[]) => void;
}

/** The device types a person made or imported, kept for all designs. */
export const useUserLibrary = create<UserLibraryState>()((set) => ({
  devices: [],
  setDevices: (devices) => set({ devices: sortedDevices(devices) }),
}));

/** The device type of a key: the person's own, else the built-in library's. */
export const findDeviceEntry = (key: string): DeviceTypeEntry | undefined => ownEntry(key) ?? deviceEntry(key);

/** What `device.add` needs beside the key of a type: the type itself, where it is the person's own. */
export const broughtEntry = (key: string): { readonly entry?: DeviceTypeEntry } => {
  const entry = ownEntry(key);
  return entry === undefined ? {} : { entry };
};

/** The person's own device type of a key. */
export const ownEntry = (key: string): DeviceTypeEntry | undefined => useUserLibrary.getState().devices.find((device) => device.key === key);

/** Whether a key is in use, in the built-in library or among the own. */
export const isKeyTaken = (key: string): boolean => findDeviceEntry(key) !== undefined;
