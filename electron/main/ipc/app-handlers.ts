import { app } from 'electron';
import { ok } from '../../../shared/base/result.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { ChannelHandlers } from './channel-handlers.ts';

type AppChannels = Pick<ChannelHandlers, Extract<keyof ChannelHandlers, `app.${string}` | `settings.${string}`>>;

/** The window, the settings and facts about the program. */
export function appHandlers({ settings, window, applyTheme }: { settings: SettingsStore; window: MainWindow; applyTheme: () => void }): AppChannels {
  return {
    'settings.get': async () => ok({ settings: settings.current }),
    'settings.set': async (change) => {
      const changed = await settings.change(change);
      applyTheme();
      return ok({ settings: changed });
    },
    'app.info': async () =>
      ok({ version: app.getVersion(), platform: process.platform, isDesktop: true, runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}` }),
    'app.setDocumentState': async (state) => {
      window.showDocumentState(state);
      return ok({});
    },
    'app.quit': async () => {
      window.requestClose();
      return ok({});
    },
  };
}
