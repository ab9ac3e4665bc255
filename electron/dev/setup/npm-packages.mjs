import { existsSync, lstatSync } from 'node:fs';
import { fingerprint, readStamp, writeStamp } from '../fingerprint.mjs';
import { inProject } from '../paths.mjs';
import { run, runNode, tail } from '../run.mjs';
import { StepError } from '../step.mjs';

/** Installs exactly what the lock file says, once per lock file. */
export async function installNpmPackages() {
  const wanted = fingerprint(['package-lock.json']);
  const isInstalled = existsSync(inProject('node_modules', 'vite'));
  if (isInstalled && (await readStamp('npm-packages')) === wanted) return 'up to date';
  if (isLink(inProject('node_modules'))) throw new StepError('node_modules is a symbolic link, and "npm ci" would empty the folder it points to. Remove the link and start again.');
  process.stdout.write('npm ci … ');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new StepError(`"npm ci" could not install the packages of package-lock.json. Its last words:\n${tail(output)}`);
  await writeStamp('npm-packages', wanted);
  return 'installed';
}

const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Runs npm: the one that started this script where there is one, which also works on Windows, where npm is a batch file. */
export function npm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? runNode(own, args) : run('npm', args);
}
