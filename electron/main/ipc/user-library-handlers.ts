import { ok } from '../../../shared/base/result.ts';
import type { UserLibraryFile } from '../settings/user-library-file.ts';
import type { ChannelHandlers } from './channel-handlers.ts';

type LibraryChannels = Pick<ChannelHandlers, Extract<keyof ChannelHandlers, `userLibrary.${string}`>>;

/** The device types of the person's own. */
export function userLibraryHandlers(file: UserLibraryFile): LibraryChannels {
  return {
    'userLibrary.get': async () => {
      const read = await file.read();
      if (!read.ok) return read;
      return ok(read.value === undefined ? {} : { text: read.value });
    },
    'userLibrary.set': async ({ text, keepsOld = false }) => {
      const written = await file.write(text, keepsOld);
      if (!written.ok) return written;
      return ok(written.value === undefined ? {} : { keptAs: written.value });
    },
  };
}
