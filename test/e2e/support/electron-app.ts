import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The application while it runs, with its first window. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

/** Starts the built application in real Electron with its own data folder. `args` are a person's command line. */
export async function launchApp({ dataFolder, args = [] }: { dataFolder: string; args?: readonly string[] }): Promise<RunningApp> {
  /* The runtime's own start sometimes hangs before any of our code runs: that one step is tried again, with more patience for a busy machine. */
  const electron = await start(dataFolder, args, 15_000).catch(() => start(dataFolder, args, 60_000));
  const page = await electron.firstWindow();
  await page.waitForLoadState('load');
  /* Cameras and dialogs are where they belong at once: nothing is measured on its way. */
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { electron, page };
}

function start(dataFolder: string, args: readonly string[], timeout: number): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: executable(),
    /* Without a graphics card the GPU process is started and given up; now and then it never gives up. */
    args: [...sandbox(), '--disable-gpu', root, `--user-data-dir=${dataFolder}`, ...args],
    timeout,
    env: { ...environment(), ELECTRON_ENABLE_LOGGING: '1' },
  });
}

/** Ends the application without asking about unsaved changes. */
export async function closeApp({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
  await electron.close().catch(() => undefined);
}

/** Answers the next native dialogs from outside: what a person would pick. */
export async function answerDialogs({ electron }: RunningApp, answers: { readonly openPaths?: readonly string[]; readonly savePath?: string; readonly button?: number }): Promise<void> {
  await electron.evaluate(({ dialog }, { openPaths, savePath, button }) => {
    if (openPaths !== undefined) dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...openPaths] });
    if (savePath !== undefined) dialog.showSaveDialog = async () => ({ canceled: false, filePath: savePath });
    if (button !== undefined) dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
  }, answers);
}

interface ElectronFixtures {
  /** A fresh folder for files of this test; also the place of the application's data. */
  readonly folder: string;
  readonly launch: (...args: readonly string[]) => Promise<RunningApp>;
}

/** A test of the application in real Electron: `const { page } = await launch()`. Whatever was launched is ended. */
export const test = base.extend<ElectronFixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'cablewright-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  launch: async ({ folder }, use) => {
    const running: RunningApp[] = [];
    await use(async (...args) => {
      const app = await launchApp({ dataFolder: join(folder, 'data'), args });
      running.push(app);
      return app;
    });
    for (const app of running) await closeApp(app);
  },
});

export { expect };

const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const executable = (): string => {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  return join(folder, process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron');
};

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
