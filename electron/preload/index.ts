import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channelNames, eventNames, type EventName } from '../../shared/ipc/names.ts';
import { BRIDGE_KEY } from '../../shared/ipc/preload-bridge.ts';

const call = Object.fromEntries(channelNames.map((name) => [name, (request: unknown): Promise<unknown> => ipcRenderer.invoke(name, request)]));

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!eventNames.includes(event)) throw new Error(`Unknown event: ${event}`);
  const receive = (_: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(event, receive);
  return () => ipcRenderer.removeListener(event, receive);
}

contextBridge.exposeInMainWorld(BRIDGE_KEY, Object.freeze({ call: Object.freeze(call), on }));
