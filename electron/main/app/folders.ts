import { app } from 'electron';
import { join } from 'node:path';

/** Where the program finds its own files and keeps its own data. */
export function appFolders() {
  const dist = join(app.getAppPath(), 'dist');
  const data = app.getPath('userData');
  return {
    renderer: join(dist, 'renderer'),
    samples: join(dist, 'renderer', 'assets', 'samples'),
    preload: join(dist, 'preload', 'index.cjs'),
    settings: join(data, 'settings.json'),
    recent: join(data, 'recent.json'),
    userLibrary: join(data, 'devices.json'),
    pictures: join(data, 'pictures'),
    journals: join(data, 'journals'),
    logs: join(data, 'logs'),
  };
}
