import { readFile } from 'node:fs/promises';
import { loadFontSet } from '../../shared/formats/font-files.ts';
import { applicationVersion } from './application-version.ts';
import { main } from './main.ts';

/** The assets of the application, beside the bundle. */
const ASSETS = new URL('../renderer/assets/', import.meta.url);

/* A reader that stops early (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const asset = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(path, ASSETS)));

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  folder: process.cwd(),
  version: await applicationVersion(),
  resources: {
    fonts: () => loadFontSet((file) => asset(`fonts/${file}`)),
    resvgWasm: () => asset('wasm/resvg.wasm'),
  },
});
