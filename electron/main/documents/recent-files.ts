import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from '../../../shared/base/zod.ts';
import type { Log } from '../logging/file-log.ts';
import { JsonFile } from '../settings/json-file.ts';
import { sha256 } from './journal.ts';
import type { RecentPictures } from './recent-pictures.ts';

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
  /** A small picture of the design as it was when it was last open, PNG. */
  readonly picture?: Uint8Array;
}

/** The design files that were opened or saved last, newest first, each with its picture. */
export class RecentFiles {
  readonly #file: JsonFile<Recent>;
  readonly #pictures: RecentPictures;

  constructor(path: string, pictures: RecentPictures, log: Log) {
    this.#file = new JsonFile(path, recentSchema, [], log);
    this.#pictures = pictures;
  }

  list(): Promise<readonly RecentFile[]> {
    return Promise.all(
      this.#file.value.map(async ({ path, openedAtMs }) => {
        const id = idOf(path);
        const picture = await this.#pictures.read(id);
        const file = { id, name: basename(path), folder: dirname(path), openedAtMs, exists: existsSync(path) };
        return picture === undefined ? file : { ...file, picture };
      }),
    );
  }

  pathOf(id: string): string | undefined {
    return this.#file.value.find(({ path }) => idOf(path) === id)?.path;
  }

  async add(path: string): Promise<void> {
    const others = this.#file.value.filter((each) => each.path !== path);
    await this.#set([{ path, openedAtMs: Date.now() }, ...others].slice(0, LIMIT));
  }

  async remove(id: string): Promise<void> {
    await this.#set(this.#file.value.filter(({ path }) => idOf(path) !== id));
  }

  /** Keeps the picture of a file of the list; one that is not in it has none. */
  async keepPicture(path: string, picture: Uint8Array): Promise<void> {
    if (this.pathOf(idOf(path)) !== undefined) await this.#pictures.keep(idOf(path), picture);
  }

  /* A picture goes with its entry. */
  async #set(files: Recent): Promise<void> {
    await this.#file.set(files);
    await this.#pictures.keepOnly(files.map(({ path }) => idOf(path)));
  }
}

const idOf = (path: string): string => sha256(path).slice(0, 16);
