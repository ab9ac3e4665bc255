import { defaultSettings, settingsSchema, type Settings, type SettingsChange } from '../../../shared/ipc/settings.ts';
import type { Log } from '../logging/file-log.ts';
import { JsonFile } from './json-file.ts';

/** The settings of this person on this computer. */
export class SettingsStore {
  readonly #file: JsonFile<Settings>;

  constructor(path: string, log: Log) {
    this.#file = new JsonFile(path, settingsSchema, defaultSettings, log);
  }

  get current(): Settings {
    return this.#file.value;
  }

  async change(change: SettingsChange): Promise<Settings> {
    await this.#file.set({ ...this.#file.value, ...change });
    return this.#file.value;
  }
}
