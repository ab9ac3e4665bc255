import { create } from 'zustand';
import type { Id } from '../../shared/base/id.ts';

interface ConnectPanelsState {
  /** The device that is being replaced by another model. */
  readonly swapDeviceId: Id<'device'> | undefined;
  readonly isAutoPatchOpen: boolean;
  readonly showSwap: (deviceId: Id<'device'>) => void;
  readonly closeSwap: () => void;
  readonly setAutoPatchOpen: (isOpen: boolean) => void;
}

/** Which of the dialogs about connecting are open, beside the ranges and the port sheet. */
export const useConnectPanels = create<ConnectPanelsState>()((set) => ({
  swapDeviceId: undefined,
  isAutoPatchOpen: false,
  showSwap: (swapDeviceId) => set({ swapDeviceId }),
  closeSwap: () => set({ swapDeviceId: undefined }),
  setAutoPatchOpen: (isAutoPatchOpen) => set({ isAutoPatchOpen }),
}));
