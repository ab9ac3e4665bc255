import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir, inProject } from '../paths.mjs';

/** What the renderer serves beside its own code; vite copies it to dist/renderer. */
export const publicDir = join(cacheDir, 'public');
const staged = join(publicDir, 'assets');

const FONTS = { '400Regular': 'Regular', '500Medium': 'Medium', '600SemiBold': 'SemiBold', '700Bold': 'Bold' };
const DESIGN = '.cablewright';

/** Gathers assets/, the fonts and the SVG renderer into one folder, under the addresses that the renderer and the command line use. */
export async function stageAssets() {
  await rm(publicDir, { recursive: true, force: true });
  await mkdir(join(staged, 'fonts'), { recursive: true });
  await mkdir(join(staged, 'wasm'), { recursive: true });
  if (existsSync(inProject('assets'))) await cp(inProject('assets'), staged, { recursive: true });
  for (const [folder, name] of Object.entries(FONTS)) {
    await cp(inProject('node_modules/@expo-google-fonts/inter', folder, `Inter_${folder}.ttf`), join(staged, 'fonts', `Inter-${name}.ttf`));
  }
  await cp(inProject('node_modules/@expo-google-fonts/inter/LICENSE_FONT'), join(staged, 'fonts', 'Inter-LICENSE.txt'));
  await cp(inProject('node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(staged, 'wasm', 'resvg.wasm'));
  await listSamples();
}

/** A page cannot list a folder: the names of the samples are written beside them. */
async function listSamples() {
  const folder = join(staged, 'samples');
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith(DESIGN)).map((name) => name.slice(0, -DESIGN.length));
  await writeFile(join(folder, 'index.json'), `${JSON.stringify(names.sort())}\n`);
}
