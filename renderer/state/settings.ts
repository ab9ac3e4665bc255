import { create } from 'zustand';
import { defaultSettings, type Settings, type SettingsChange } from '../../shared/ipc/settings.ts';

interface SettingsState {
  readonly settings: Settings;
  /** What was read from the platform at the start. */
  readonly load: (settings: Settings) => void;
  /** What the person chose: the platform is told by whoever subscribes. */
  readonly change: (change: SettingsChange) => void;
}

/** What a person chose once for all designs. */
export const useSettings = create<SettingsState>()((set) => ({
  settings: defaultSettings,
  load: (settings) => set({ settings }),
  change: (change) => set((state) => ({ settings: { ...state.settings, ...change } })),
}));

const MAX_RECENT = 12;

/** Puts a type in front of the recently used ones. */
export function noteRecentType(key: string): void {
  const { settings, change } = useSettings.getState();
  change({ recentTypes: [key, ...settings.recentTypes.filter((other) => other !== key)].slice(0, MAX_RECENT) });
}

/** Adds a type to the favourites, or takes it out. */
export function toggleFavouriteType(key: string): void {
  const { settings, change } = useSettings.getState();
  const isFavourite = settings.favouriteTypes.includes(key);
  change({ favouriteTypes: isFavourite ? settings.favouriteTypes.filter((other) => other !== key) : [...settings.favouriteTypes, key] });
}
