import type { ChannelName, EventName } from './names.ts';

/** The name under which the preload script offers its bridge on `window`. */
export const BRIDGE_KEY = 'cablewright';

/** What the preload script offers: one function per channel, and a subscription that returns its own end. Payloads are checked on both sides. */
export interface PreloadBridge {
  readonly call: { readonly [C in ChannelName]: (request: unknown) => Promise<unknown> };
  readonly on: (event: EventName, listener: (payload: unknown) => void) => () => void;
}
