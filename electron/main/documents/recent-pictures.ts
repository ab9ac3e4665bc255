import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_PICTURE_BYTES } from '../../../shared/ipc/channels.ts';

const ENDING = '.png';
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Small pictures of designs in one folder, by the ids of the recent files. Losing one costs nothing: no failure here is worth a word. */
export class RecentPictures {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a picture; what is no PNG or too large is dropped. */
  async keep(id: string, picture: Uint8Array): Promise<void> {
    if (!isSmallPng(picture)) return;
    const part = this.#fileOf(id, '.part');
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(part, picture);
      await rename(part, this.#fileOf(id));
    } catch {
      await rm(part, { force: true }).catch(() => undefined);
    }
  }

  /** The picture of a file, where there is one. */
  async read(id: string): Promise<Uint8Array | undefined> {
    const bytes = await readFile(this.#fileOf(id)).catch(() => undefined);
    return bytes !== undefined && isSmallPng(bytes) ? new Uint8Array(bytes) : undefined;
  }

  /** Deletes every picture but those of these ids. */
  async keepOnly(ids: readonly string[]): Promise<void> {
    const kept = new Set(ids.map((id) => id + ENDING));
    const files = await readdir(this.#folder).catch(() => []);
    await Promise.all(files.filter((file) => !kept.has(file)).map((file) => rm(join(this.#folder, file), { force: true }).catch(() => undefined)));
  }

  #fileOf(id: string, extra = ''): string {
    return join(this.#folder, id + ENDING + extra);
  }
}

const isSmallPng = (bytes: Uint8Array): boolean => bytes.length <= MAX_PICTURE_BYTES && PNG_START.every((byte, i) => bytes[i] === byte);
