import { create } from 'zustand';
import type { Id } from '../../../shared/base/id.ts';

interface FocusedDeviceState {
  readonly deviceId: Id<'device'> | undefined;
  /** The device whose element shall take the keyboard focus as soon as it is drawn. */
  readonly wantedId: Id<'device'> | undefined;
  readonly focus: (deviceId: Id<'device'> | undefined) => void;
}

/** The one device of the view that Tab reaches; arrow keys move it on. */
export const useFocusedDevice = create<FocusedDeviceState>()((set) => ({ deviceId: undefined, wantedId: undefined, focus: (deviceId) => set({ deviceId, wantedId: undefined }) }));

/** Moves the keyboard focus to a device, at once or as soon as it is drawn. */
export const focusDevice = (deviceId: Id<'device'>): void => useFocusedDevice.setState({ deviceId, wantedId: deviceId });
