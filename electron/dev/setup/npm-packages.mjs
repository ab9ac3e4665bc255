import { existsSync } from 'node:fs';
import { fingerprint, readStamp, writeStamp } from '../fingerprint.mjs';
import { inProject } from '../paths.mjs';
import { run, tail } from '../run.mjs';
import { StepError } from '../step.mjs';

/** Installs exactly what the lock file says, once per lock file. */
export async function installNpmPackages() {
  const wanted = fingerprint(['package-lock.json']);
  const isInstalled = existsSync(inProject('node_modules', 'vite'));
  if (isInstalled && (await readStamp('npm-packages')) === wanted) return 'up to date';
  process.stdout.write('npm ci … ');
  const { code, output } = await run(npmCommand(), ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new StepError(`"npm ci" could not install the packages of package-lock.json. Its last words:\n${tail(output)}`);
  await writeStamp('npm-packages', wanted);
  return 'installed';
}

/** On Windows the command is a batch file. */
export const npmCommand = () => (process.platform === 'win32' ? 'npm.cmd' : 'npm');
