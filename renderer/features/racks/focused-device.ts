import { create } from 'zustand';
import type { Id } from '../../../shared/base/id.ts';

interface FocusedDeviceState {
  readonly deviceId: Id<'device'> | undefined;
  readonly focus: (deviceId: Id<'device'> | undefined) => void;
}

/** The one device of the view that Tab reaches; arrow keys move it on. */
export const useFocusedDevice = create<FocusedDeviceState>()((set) => ({ deviceId: undefined, focus: (deviceId) => set({ deviceId }) }));

/** Moves the keyboard focus to a device's element, once it is drawn. */
export function focusDevice(deviceId: Id<'device'>): void {
  useFocusedDevice.getState().focus(deviceId);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-device-id="${CSS.escape(deviceId)}"]`)?.focus({ preventScroll: true }));
}
