import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CliError, UsageError } from '../cli-error.ts';
import type { ParsedArguments } from '../cli-command.ts';
import type { CliIo } from '../io.ts';
import { reasonOf } from './file-reason.ts';

/** Where a command writes to. */
export interface OutputTarget<E extends string> {
  /** As it was written on the command line. */
  readonly name: string;
  readonly path: string;
  readonly ending: E;
}

/** The target of `-o`, whose ending says the format. Says what is wrong with it before any work is done. */
export async function outputTarget<E extends string>(args: ParsedArguments, io: CliIo, endings: readonly E[]): Promise<OutputTarget<E>> {
  const name = args.value('output');
  if (name === undefined || name === '') throw new UsageError('-o FILE is missing.');
  const ending = endings.find((candidate) => extname(name).toLowerCase() === `.${candidate}`);
  if (ending === undefined) throw new UsageError(`-o takes a file ending in ${endings.map((candidate) => `.${candidate}`).join(', ')}; "${name}" ends in none of them.`);
  const path = resolve(io.folder, name);
  await refuseImpossible(path, name);
  return { name, path, ending };
}

async function refuseImpossible(path: string, name: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) throw new CliError(`"${name}" cannot be written: the folder "${dirname(name)}" does not exist. Nothing was written.`);
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory() === true) throw new CliError(`"${name}" cannot be written: it is a folder. Nothing was written.`);
}

/** Replaces a file in one step: written beside it, flushed, then renamed, so that no half-written file is ever seen. */
export async function writeOutput({ path, name }: Pick<OutputTarget<string>, 'path' | 'name'>, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new CliError(`"${name}" cannot be written: ${reasonOf(error)}. Nothing was written.`);
  }
}

/** What a command says when it has written a file. */
export const wrote = (io: CliIo, { name }: Pick<OutputTarget<string>, 'name'>, bytes: Uint8Array): void => io.out(`Wrote ${name} (${Math.max(1, Math.round(bytes.length / 1024))} kB)\n`);
