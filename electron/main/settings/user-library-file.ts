import { copyFile, constants, mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { ipcError, type IpcError } from '../../../shared/ipc/errors.ts';
import { MAX_USER_LIBRARY_CHARACTERS } from '../../../shared/ipc/values.ts';
import { fileFailure } from '../documents/file-failure.ts';
import { writeFileSafely } from '../documents/write-file-safely.ts';

/** Where the person's own device types are kept, for all designs. What is in the file only the page knows. */
export class UserLibraryFile {
  readonly #path: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** What was written last; undefined before anything was. */
  async read(): Promise<Result<string | undefined, IpcError>> {
    try {
      const { size } = await stat(this.#path);
      if (size > MAX_USER_LIBRARY_CHARACTERS * 4) return err(ipcError('too-large', basename(this.#path)));
      return ok(await readFile(this.#path, 'utf8'));
    } catch (error) {
      const failure = fileFailure(error, this.#path, 'read-failed');
      return failure.code === 'file-missing' ? ok(undefined) : err(failure);
    }
  }

  /** Replaces the file after the writes before this one. `keepsOld` leaves a copy of what was there; the answer is its name. */
  write(text: string, keepsOld: boolean): Promise<Result<string | undefined, IpcError>> {
    const written = this.#writing.then(() => this.#replace(text, keepsOld));
    this.#writing = written;
    return written;
  }

  async #replace(text: string, keepsOld: boolean): Promise<Result<string | undefined, IpcError>> {
    await mkdir(dirname(this.#path), { recursive: true }).catch(() => undefined);
    const copy = keepsOld ? await keepCopy(this.#path) : undefined;
    const written = await writeFileSafely(this.#path, new TextEncoder().encode(text), { keepBackup: false });
    return written.ok ? ok(copy) : written;
  }
}

const MOST_COPIES = 100;

/** Copies a file beside itself under a name that is free: an earlier damaged one is never written over. */
async function keepCopy(path: string): Promise<string | undefined> {
  for (let number = 1; number <= MOST_COPIES; number += 1) {
    const copy = `${path}.damaged-${number}`;
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL);
      return basename(copy);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return undefined;
    }
  }
  return undefined;
}
