import { basename } from 'node:path';
import { ipcError, type IpcError, type IpcErrorCode } from '../../../shared/ipc/errors.ts';

type Attempt = 'read-failed' | 'write-failed';

const CODES: ReadonlyMap<string, IpcErrorCode> = new Map([
  ['ENOENT', 'file-missing'],
  ['EISDIR', 'not-a-file'],
  ['ENOTDIR', 'file-missing'],
  ['EACCES', 'permission-denied'],
  ['EPERM', 'permission-denied'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only-place'],
]);

/** The failure that a person reads for an error of the file system. */
export function fileFailure(error: unknown, path: string, attempt: Attempt): IpcError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? CODES.get(error.code) : undefined;
  return ipcError(code ?? attempt, basename(path));
}
