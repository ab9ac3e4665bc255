import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { ipcError, type IpcError } from '../../../shared/ipc/errors.ts';
import { MAX_PACKED_BYTES } from '../../../shared/ipc/values.ts';
import { fileFailure } from './file-failure.ts';
import type { FileVersion } from './file-version.ts';

/** The bytes of a file and the state of the disk that they belong to. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly version: FileVersion;
}

/** Reads a design file of at most `MAX_PACKED_BYTES`; its content is not looked at. */
export async function readDesignFile(path: string): Promise<Result<ReadFile, IpcError>> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return err(ipcError('not-a-file', basename(path)));
      if (stat.size > MAX_PACKED_BYTES) return err(ipcError('too-large', basename(path)));
      const bytes = await file.readFile();
      return ok({ bytes: new Uint8Array(bytes), version: { modifiedMs: stat.mtimeMs, sizeBytes: stat.size } });
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(fileFailure(error, path, 'read-failed'));
  }
}
