import { BRIDGE_KEY, type PreloadBridge } from '../../shared/ipc/preload-bridge.ts';
import type { PlatformBridge } from './bridge.ts';
import { electronBridge } from './electron-bridge.ts';
import { memoryBridge } from './memory-bridge.ts';

declare global {
  interface Window {
    readonly [BRIDGE_KEY]?: PreloadBridge;
  }
}

/** The platform that this page runs on: Electron where the preload script offers its bridge, a plain browser otherwise. */
export const platform: PlatformBridge = window[BRIDGE_KEY] === undefined ? memoryBridge() : electronBridge(window[BRIDGE_KEY]);
