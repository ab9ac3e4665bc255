import { randomBytes } from 'node:crypto';
import { copyFile, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { ipcError, type IpcError } from '../../../shared/ipc/errors.ts';
import { fileFailure } from './file-failure.ts';

/**
 * Replaces a file so that at every moment either the old or the new content is complete on disk:
 * writes beside it, flushes, reads back, then renames. With `keepBackup` the previous content stays as `<name>.bak`.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array, { keepBackup }: { keepBackup: boolean }): Promise<Result<void, IpcError>> {
  const target = await followLink(path);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.part`);
  try {
    await writeAndFlush(beside, bytes);
    if (!(await readFile(beside)).equals(bytes)) return err(ipcError('verification-failed', basename(path)));
    if (keepBackup) await backUp(target);
    await rename(beside, target);
    await flushFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    const failure = fileFailure(error, path, 'write-failed');
    return err(failure.code === 'file-missing' ? ipcError('write-failed', basename(path)) : failure);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** A link to a file stays a link: its target is replaced. */
const followLink = (path: string): Promise<string> => realpath(path).catch(() => path);

async function writeAndFlush(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Copies first and renames the copy, so that an interrupted backup never costs the previous backup. */
async function backUp(target: string): Promise<void> {
  const copy = `${target}.bak.part`;
  try {
    await copyFile(target, copy);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    await rm(copy, { force: true });
    throw error;
  }
  await rename(copy, `${target}.bak`);
}

/** Makes the rename itself durable; not every system lets a folder be opened. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
