import { defaultSettings, settingsSchema, type Settings, type SettingsChange } from '../../shared/ipc/settings.ts';

const KEY = 'cablewright.settings';

/** The settings that this browser remembers; damaged or refused storage gives the defaults. */
export function readBrowserSettings(): Settings {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return parsed.success ? parsed.data : defaultSettings;
  } catch {
    return defaultSettings;
  }
}

/** Changes some settings; where storage is refused they last as long as the page. */
export function changeBrowserSettings(change: SettingsChange): Settings {
  const changed = { ...readBrowserSettings(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(changed));
  } catch {
    /* Private windows may refuse storage. */
  }
  return changed;
}
