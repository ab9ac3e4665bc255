import { readFile } from 'node:fs/promises';
import { loadFonts } from '../../shared/formats/pdf/font-files.ts';
import { applicationVersion } from './application-version.ts';
import { EXIT, type ExitCode } from './cli-error.ts';
import type { CliIo } from './io.ts';
import { main } from './main.ts';

/** The assets of the application, beside the bundle. */
const ASSETS = new URL('../renderer/assets/', import.meta.url);

/* A reader that stops early (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const asset = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(path, ASSETS)));

/** A bug must not look like a finding, which is what Node's own exit code 1 means here. */
function crashed(error: unknown): ExitCode {
  process.stderr.write(`cablewright: an internal error ended the command. Nothing more was written.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

const io: CliIo = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  folder: process.cwd(),
  version: await applicationVersion(),
  resources: {
    fonts: () => loadFonts((file) => asset(`fonts/${file}`)),
    resvgWasm: () => asset('wasm/resvg.wasm'),
  },
};

process.exitCode = await main(process.argv.slice(2), io).catch(crashed);
