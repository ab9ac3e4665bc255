import type { ChannelResponse } from '../../../shared/ipc/channels.ts';
import { platform } from '../../platform/platform.ts';

type Info = ChannelResponse<'app.info'>;

const UNKNOWN: Info = { version: '', platform: '', isDesktop: false, runtime: '' };

let info: Promise<Info> | undefined;

/** What runs here; asked once. */
export function applicationInfo(): Promise<Info> {
  info ??= platform.call('app.info', {}).then((answer) => (answer.ok ? answer.value : UNKNOWN));
  return info;
}
