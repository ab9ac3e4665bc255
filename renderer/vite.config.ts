import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  /* Relative addresses: the same build runs under app:// and on any static server. */
  base: './',
  publicDir: resolve(here, '../.cache/public'),
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(here, '../dist/renderer'),
    emptyOutDir: true,
    /* assets/ belongs to the catalogue, samples and fonts. */
    assetsDir: 'app',
    assetsInlineLimit: 0,
    target: 'chrome130',
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
  },
});
