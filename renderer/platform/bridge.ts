import type { Result } from '../../shared/base/result.ts';
import type { ChannelRequest, ChannelResponse } from '../../shared/ipc/channels.ts';
import type { IpcError } from '../../shared/ipc/errors.ts';
import type { EventPayload } from '../../shared/ipc/events.ts';
import type { ChannelName, EventName } from '../../shared/ipc/names.ts';

/** The outcome of a request to the platform. */
export type PlatformResult<C extends ChannelName> = Result<ChannelResponse<C>, IpcError>;

/**
 * What the application asks of the program around it: files, settings, the window. In Electron the main process answers,
 * in a plain browser the page itself does. `call` never rejects: every failure is a Result with a sentence for the person.
 */
export interface PlatformBridge {
  readonly kind: 'electron' | 'browser';
  readonly call: <C extends ChannelName>(channel: C, request: ChannelRequest<C>) => Promise<PlatformResult<C>>;
  /** Subscribes to an event; the returned function ends the subscription. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
}
