import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    /* Property tests of whole designs take as long as they take on a busy machine. */
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
