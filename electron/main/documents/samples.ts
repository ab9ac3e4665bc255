import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DESIGN_ENDING } from '../../../shared/ipc/values.ts';

/** The designs that come with the application. */
export class Samples {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async names(): Promise<readonly string[]> {
    const files = await readdir(this.#folder).catch(() => []);
    return files.filter((file) => file.endsWith(DESIGN_ENDING)).map((file) => file.slice(0, -DESIGN_ENDING.length)).sort();
  }

  /** The file of a sample; undefined for a name that is not in the list. */
  async pathOf(name: string): Promise<string | undefined> {
    return (await this.names()).includes(name) ? join(this.#folder, name + DESIGN_ENDING) : undefined;
  }
}
