import { err, ok } from '../../shared/base/result.ts';
import { z } from '../../shared/base/zod.ts';
import { channels, type ChannelRequest, type ChannelResponse } from '../../shared/ipc/channels.ts';
import { ipcError, ipcErrorSchema } from '../../shared/ipc/errors.ts';
import { events, type EventPayload } from '../../shared/ipc/events.ts';
import type { ChannelName, EventName } from '../../shared/ipc/names.ts';
import type { PreloadBridge } from '../../shared/ipc/preload-bridge.ts';
import type { PlatformBridge, PlatformResult } from './bridge.ts';

const answerSchema = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), error: ipcErrorSchema })]);

/** The bridge to Electron's main process; what comes back is checked before it is believed. */
export function electronBridge(preload: PreloadBridge): PlatformBridge {
  return {
    kind: 'electron',
    call: (channel, request) => call(preload, channel, request),
    on: (event, listener) => subscribe(preload, event, listener),
  };
}

async function call<C extends ChannelName>(preload: PreloadBridge, channel: C, request: ChannelRequest<C>): Promise<PlatformResult<C>> {
  try {
    const answer = answerSchema.parse(await preload.call[channel](request));
    if (!answer.ok) return err(answer.error);
    /* The schema of this very channel accepts the value. */
    return ok(channels[channel].response.parse(answer.value) as ChannelResponse<C>);
  } catch (error) {
    console.error(error);
    return err(ipcError('internal', channel));
  }
}

function subscribe<E extends EventName>(preload: PreloadBridge, event: E, listener: (payload: EventPayload<E>) => void): () => void {
  return preload.on(event, (payload) => {
    const parsed = events[event].safeParse(payload);
    if (parsed.success) listener(parsed.data as EventPayload<E>);
    else console.error(parsed.error);
  });
}
