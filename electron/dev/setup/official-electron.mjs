import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../paths.mjs';
import { runNode } from '../run.mjs';

const PROBE_MS = 4000;
const packageDir = inProject('node_modules', 'electron');

export const pinnedVersion = () => JSON.parse(readFileSync(`${packageDir}/package.json`, 'utf8')).version;

/** The folder of the pinned Electron when it is there or can be fetched from its release host; undefined otherwise. */
export async function officialElectron() {
  if (isUnpacked()) return `${packageDir}/dist`;
  if (!(await releaseHostAnswers())) return undefined;
  process.stdout.write('downloading … ');
  await runNode(`${packageDir}/install.js`);
  return isUnpacked() ? `${packageDir}/dist` : undefined;
}

function isUnpacked() {
  return existsSync(`${packageDir}/path.txt`) && existsSync(`${packageDir}/dist/${readFileSync(`${packageDir}/path.txt`, 'utf8')}`);
}

async function releaseHostAnswers() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const response = await fetch(`${mirror}v${pinnedVersion()}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return response.ok;
  } catch {
    return false;
  }
}
