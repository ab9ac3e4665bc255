// Puts every question of a file of worked examples to the product's rules: npm run -s standards -- FILE.json
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installNpmPackages } from '../../electron/dev/setup/npm-packages.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** npm runs scripts in the project's folder; a relative path means the one the person is in. */
const pathOf = (given) => (given === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), given));

async function load(folder) {
  const { build } = await import('rolldown');
  const file = join(folder, 'run.mjs');
  await build({ input: join(import.meta.dirname, 'run.ts'), platform: 'node', logLevel: 'warn', external: [/^node:/], output: { file, format: 'esm', codeSplitting: false } });
  return import(pathToFileURL(file).href);
}

if (!existsSync(join(ROOT, 'node_modules/rolldown'))) await installNpmPackages();
await mkdir(join(ROOT, '.cache'), { recursive: true });
const folder = await mkdtemp(join(ROOT, '.cache/standards-'));
try {
  const { main } = await load(folder);
  process.exitCode = main(pathOf(process.argv[2]));
} finally {
  await rm(folder, { recursive: true, force: true });
}
