import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from '../fingerprint.mjs';
import { distDir, inProject } from '../paths.mjs';
import { StepError, step } from '../step.mjs';
import { buildBundle, makeExecutable } from './build-bundle.mjs';
import { stageAssets } from './stage-assets.mjs';

const ALWAYS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'electron/dev/build', 'shared'];

/** The four parts of dist/: where each comes from, what it is made of, and how it is built. */
const parts = [
  { name: 'renderer', inputs: ['renderer', 'assets'], output: 'renderer/index.html', build: buildRenderer },
  { name: 'main', inputs: ['electron/main'], output: 'main/index.js', build: () => bundle('electron/main/index.ts', 'main', 'index.js', 'es') },
  { name: 'preload', inputs: ['electron/preload'], output: 'preload/index.cjs', build: () => bundle('electron/preload/index.ts', 'preload', 'index.cjs', 'cjs') },
  { name: 'cli', inputs: ['electron/cli'], output: 'cli/cablewright.js', build: async () => makeExecutable(await bundle('electron/cli/index.ts', 'cli', 'cablewright.js', 'es')) },
];

/** Builds every part whose inputs changed since it was last built. */
export async function buildAll() {
  await step('build', async () => {
    const built = [];
    for (const part of parts) if (await buildIfChanged(part)) built.push(part.name);
    return built.length === 0 ? 'up to date' : built.join(', ');
  });
}

async function buildIfChanged({ name, inputs, output, build }) {
  const wanted = fingerprint([...ALWAYS, ...inputs]);
  const stamp = `build-${name}`;
  if (existsSync(join(distDir, output)) && (await readStamp(stamp)) === wanted) return false;
  process.stdout.write(`${name} … `);
  try {
    await build();
  } catch (error) {
    throw new StepError(`The ${name} could not be built: ${error.message}`);
  }
  await writeStamp(stamp, wanted);
  return true;
}

const bundle = (entry, folder, file, format) => buildBundle({ entry: inProject(entry), folder: join(distDir, folder), file, format });

async function buildRenderer() {
  const { build } = await import('vite');
  await stageAssets();
  await build({ configFile: inProject('renderer/vite.config.ts'), logLevel: 'error' });
}
