import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from '../../../shared/base/zod.ts';
import type { Log } from '../logging/file-log.ts';
import { JsonFile } from '../settings/json-file.ts';
import { sha256 } from './journal.ts';

const recentSchema = z.array(z.object({ path: z.string(), openedAtMs: z.int() }).readonly()).readonly();
type Recent = z.infer<typeof recentSchema>;

const LIMIT = 20;

/** A recent file as the renderer sees it: an id to open it by, and text to show. */
export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAtMs: number;
  readonly exists: boolean;
}

/** The design files that were opened or saved last, newest first. */
export class RecentFiles {
  readonly #file: JsonFile<Recent>;

  constructor(path: string, log: Log) {
    this.#file = new JsonFile(path, recentSchema, [], log);
  }

  list(): readonly RecentFile[] {
    return this.#file.value.map(({ path, openedAtMs }) => ({
      id: idOf(path),
      name: basename(path),
      folder: dirname(path),
      openedAtMs,
      exists: existsSync(path),
    }));
  }

  pathOf(id: string): string | undefined {
    return this.#file.value.find(({ path }) => idOf(path) === id)?.path;
  }

  async add(path: string): Promise<void> {
    const others = this.#file.value.filter((each) => each.path !== path);
    await this.#file.set([{ path, openedAtMs: Date.now() }, ...others].slice(0, LIMIT));
  }

  async remove(id: string): Promise<void> {
    await this.#file.set(this.#file.value.filter(({ path }) => idOf(path) !== id));
  }
}

const idOf = (path: string): string => sha256(path).slice(0, 16);
