import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/** Bundles one entry for node or Electron into one self-contained file. */
export async function buildBundle({ entry, folder, file, format }) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: { external: ['electron'], output: { format, entryFileNames: file, codeSplitting: false } },
    },
  });
  return join(folder, file);
}

const SHEBANG = '#!/usr/bin/env node\n';

/** Makes a bundled file a command. */
export async function makeExecutable(file) {
  const text = await readFile(file, 'utf8');
  if (!text.startsWith('#!')) await writeFile(file, SHEBANG + text);
  await chmod(file, 0o755);
}
