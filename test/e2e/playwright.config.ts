import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/* `*.electron.spec.ts` runs in real Electron, every other `*.spec.ts` in the system's Chromium. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(root, 'test-results'),
  snapshotPathTemplate: '{testDir}/{testFileDir}/__screenshots__/{arg}{ext}',
  /* One window keeps two cores busy: two at a time take as long, and make each other slow. */
  workers: 1,
  /* Against tests that hang: a busy machine takes its time for the windows of the longest. */
  timeout: 360_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  /* A trace of every step takes a third of the time; `--trace on` has one made of a test that failed. */
  /* An action that finds nothing to act on says so long before the test runs out of time. */
  use: { screenshot: 'only-on-failure', trace: 'off', actionTimeout: 60_000 },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.electron.spec.ts',
      use: {
        viewport: { width: 1440, height: 900 },
        /* Cameras and dialogs are where they belong at once: nothing is measured on its way. */
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
      },
    },
    { name: 'electron', testMatch: '**/*.electron.spec.ts' },
  ],
});
