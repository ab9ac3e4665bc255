import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { ChannelRequest, ChannelResponse } from '../../../shared/ipc/channels.ts';
import type { IpcError } from '../../../shared/ipc/errors.ts';
import { writeFileSafely } from '../documents/write-file-safely.ts';
import type { ChannelHandlers } from './channel-handlers.ts';
import type { Dialogs } from './dialogs.ts';

type ExportFiles = ChannelRequest<'export.save'>['files'];
type Outcome = Result<ChannelResponse<'export.save'>, IpcError>;

const cancelled: Outcome = ok({ kind: 'cancelled' });

/** Writing what is handed over: one file where the person says, or several into a folder. */
export function exportHandlers(dialogs: Dialogs): Pick<ChannelHandlers, 'export.save'> {
  return {
    'export.save': async ({ kind, files }) => {
      const [first, ...others] = files;
      if (first === undefined) return cancelled;
      if (others.length > 0) return saveIntoFolder(dialogs, files);
      const path = await dialogs.chooseExportTarget(first.name, kind);
      return path === undefined ? cancelled : writeAll([{ path, bytes: first.bytes }]);
    },
  };
}

async function saveIntoFolder(dialogs: Dialogs, files: ExportFiles): Promise<Outcome> {
  const folder = await dialogs.chooseExportFolder();
  if (folder === undefined) return cancelled;
  const targets = files.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
  const existing = targets.filter(({ path }) => existsSync(path)).map(({ path }) => basename(path));
  if (existing.length > 0 && !(await dialogs.confirmReplace(existing))) return cancelled;
  return writeAll(targets);
}

async function writeAll(targets: readonly { path: string; bytes: Uint8Array }[]): Promise<Outcome> {
  for (const { path, bytes } of targets) {
    const written = await writeFileSafely(path, bytes, { keepBackup: false });
    if (!written.ok) return written;
  }
  return ok({ kind: 'exported', names: targets.map(({ path }) => basename(path)) });
}
