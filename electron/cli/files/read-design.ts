import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { idSource } from '../../../shared/base/id.ts';
import { clockRandom32 } from '../../../shared/base/random.ts';
import { MAX_PACKED_BYTES } from '../../../shared/formats/design-file/limits.ts';
import { readDesignFile } from '../../../shared/formats/design-file/read-design-file.ts';
import { DesignStore } from '../../../shared/store/design-store.ts';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { printable } from '../text/printable.ts';
import { reasonOf } from './file-reason.ts';

/** Opens a design named on the command line. What is odd but harmless is told on standard error. */
export async function readDesign(path: string, io: CliIo): Promise<DesignStore> {
  return (await readDesignWithAttachments(path, io)).store;
}

/** The same with what the file holds beside the design, for drawings that show its pictures. */
export async function readDesignWithAttachments(path: string, io: CliIo): Promise<{ readonly store: DesignStore; readonly attachments: readonly Uint8Array[] }> {
  const bytes = await readBytes(resolve(io.folder, path), path);
  const file = readDesignFile(bytes, basename(path));
  if (!file.ok) throw new CliError(file.error.message);
  for (const warning of file.value.warnings) io.error(`cablewright: ${printable(warning)}\n`);
  return { store: new DesignStore(file.value.tables, idSource(clockRandom32())), attachments: file.value.attachments };
}

/** The bytes of a file named on the command line. `what` it should be is said when it is something else. */
export async function readBytes(path: string, name: string, what = 'a design'): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw new CliError(`"${name}" is a folder, not ${what}.`);
      if (stat.size > MAX_PACKED_BYTES) throw new CliError(`"${name}" is too large: it has more than ${MAX_PACKED_BYTES / 1024 / 1024} MB. It was not read.`);
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`"${name}" cannot be read: ${reasonOf(error)}.`);
  }
}
