import { err, type Result } from '../../../shared/base/result.ts';
import { channels, type ChannelRequest, type ChannelResponse } from '../../../shared/ipc/channels.ts';
import { ipcError, type IpcError } from '../../../shared/ipc/errors.ts';
import { channelNames, type ChannelName } from '../../../shared/ipc/names.ts';
import type { Log } from '../logging/file-log.ts';
import { isTrustedSender, type Sender } from './trusted-sender.ts';

/** What the main process does for each channel. A missing one does not compile. */
export type ChannelHandlers = {
  readonly [C in ChannelName]: (request: ChannelRequest<C>) => Promise<Result<ChannelResponse<C>, IpcError>>;
};

/** The part of Electron's `ipcMain` that is needed. */
export interface IpcReceiver {
  readonly handle: (channel: string, listener: (event: Sender, request: unknown) => Promise<unknown>) => void;
}

/** Connects every channel: the sender is checked, then the request, and whatever happens the answer is a Result. */
export function registerHandlers(receiver: IpcReceiver, handlers: ChannelHandlers, log: Log): void {
  for (const name of channelNames) receiver.handle(name, (sender, request) => answer(name, handlers, sender, request, log));
}

async function answer<C extends ChannelName>(name: C, handlers: ChannelHandlers, sender: Sender, request: unknown, log: Log): Promise<Result<unknown, IpcError>> {
  if (!isTrustedSender(sender)) {
    log.error(`Refused ${name} from ${sender.senderFrame?.url ?? 'a closed frame'}`);
    return err(ipcError('untrusted-sender', name));
  }
  const parsed = channels[name].request.safeParse(request);
  if (!parsed.success) {
    log.error(`Refused a malformed request ${name}`, parsed.error);
    return err(ipcError('bad-request', name));
  }
  try {
    /* The schema of this very channel has just accepted the request. */
    return await handlers[name](parsed.data as ChannelRequest<C>);
  } catch (error) {
    log.error(`${name} failed`, error);
    return err(ipcError('internal', name));
  }
}
