import { create } from 'zustand';
import { ownKey } from '../../shared/catalog/user-devices.ts';
import type { DeviceTypeEntry } from '../../shared/model/device-type.ts';
import { isKeyTaken } from './user-library.ts';

/** A device type that is being made, copied or edited. */
export interface BuilderRequest {
  readonly mode: 'new' | 'copy' | 'edit';
  readonly entry: DeviceTypeEntry;
}

interface BuilderState {
  readonly request: BuilderRequest | undefined;
  readonly open: (request: BuilderRequest) => void;
  readonly close: () => void;
}

/** The device type in the builder. */
export const useDeviceBuilder = create<BuilderState>()((set) => ({
  request: undefined,
  open: (request) => set({ request }),
  close: () => set({ request: undefined }),
}));

/** A device type to begin with: one unit high, nothing else said. */
const BLANK_ENTRY: DeviceTypeEntry = {
  key: 'own-new', manufacturer: '', model: '', kind: 'switch', mount: 'rack', heightHalfU: 2, portGroups: [],
  source: { text: 'Own device type', confidence: 'own' },
};

/** Opens the builder with an empty device type. */
export const buildNewDevice = (): void => useDeviceBuilder.getState().open({ mode: 'new', entry: BLANK_ENTRY });

/** Opens the builder with a copy of a device type, from wherever it is. */
export function buildCopy(entry: DeviceTypeEntry): void {
  const model = `${entry.model} (copy)`;
  useDeviceBuilder.getState().open({ mode: 'copy', entry: { ...entry, model, key: ownKey({ ...entry, model }, isKeyTaken), source: { text: `Own copy of ${entry.manufacturer} ${entry.model}`, confidence: 'own' } } });
}

/** Opens the builder with an own device type. */
export const editOwnDevice = (entry: DeviceTypeEntry): void => useDeviceBuilder.getState().open({ mode: 'edit', entry });
