import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    /* Reading the catalogue and the rules anew for each file took more than half of the time. What a test changes in a module it puts back. */
    isolate: false,
    /* Read as a module of ours, so that a test can begin with one that is not loaded yet. */
    server: { deps: { inline: ['@resvg/resvg-wasm'] } },
    /* Property tests of whole designs take as long as they take on a busy machine. */
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
