import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from '../../../shared/base/zod.ts';
import { writeFileSafely } from '../documents/write-file-safely.ts';
import type { Log } from '../logging/file-log.ts';

/** A small JSON file in the application's own folder. Writing is in order and safe; a damaged file is set aside and replaced by the fallback. */
export class JsonFile<T> {
  readonly #path: string;
  readonly #log: Log;
  #writing: Promise<void> = Promise.resolve();
  #value: T;

  constructor(path: string, schema: z.ZodType<T>, fallback: T, log: Log) {
    this.#path = path;
    this.#log = log;
    this.#value = read(path, schema, fallback, log);
  }

  get value(): T {
    return this.#value;
  }

  /** Takes the value at once and writes it after the writes before it. */
  set(value: T): Promise<void> {
    this.#value = value;
    const text = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
    this.#writing = this.#writing.then(async () => {
      await mkdir(dirname(this.#path), { recursive: true }).catch(() => undefined);
      const written = await writeFileSafely(this.#path, text, { keepBackup: false });
      if (!written.ok) this.#log.error(written.error.message);
    });
    return this.#writing;
  }
}

function read<T>(path: string, schema: z.ZodType<T>, fallback: T, log: Log): T {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    log.error(`${path} is damaged and was set aside`, error);
    setAside(path);
    return fallback;
  }
}

function setAside(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    renameSync(path, `${path}.damaged`);
  } catch {
    /* The next write replaces it. */
  }
}
