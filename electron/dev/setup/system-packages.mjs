import { existsSync } from 'node:fs';
import { run, tail } from '../run.mjs';
import { StepError } from '../step.mjs';

const ELECTRON = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libnotify4'];
const TESTS = ['chromium', 'xvfb', 'xauth', 'poppler-utils', 'fonts-dejavu-core'];

/** Debian's 64-bit time transition renamed some libraries; the old name is then only provided. */
const RENAMED = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' };

/**
 * Installs the Debian packages that are missing, as root; otherwise names the command.
 * `forTests` asks for the browser and the virtual display as well, and makes a missing one an error.
 */
export async function installSystemPackages({ forTests }) {
  if (!existsSync('/usr/bin/dpkg-query')) return forTests ? 'not Debian: chromium, Xvfb and pdftotext are expected to be installed' : 'not needed here';
  const missing = await missingOf(forTests ? [...ELECTRON, ...TESTS] : ELECTRON);
  if (missing.length === 0) return 'up to date';
  if (process.getuid?.() !== 0) throw new StepError(`System packages are missing: ${missing.join(', ')}. Install them with:\n  sudo apt-get install --no-install-recommends ${missing.join(' ')}`);
  process.stdout.write(`apt-get install ${missing.join(' ')} … `);
  await install(missing);
  return 'installed';
}

async function missingOf(names) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n']);
  const installed = new Set(output.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return names.filter((name) => !installed.has(name) && !installed.has(RENAMED[name]));
}

async function install(names) {
  const first = await aptInstall(names);
  if (first.code === 0) return;
  const update = await run('apt-get', ['update']);
  const second = update.code === 0 ? await aptInstall(names) : update;
  if (second.code !== 0) throw new StepError(`apt-get could not install ${names.join(', ')}. Its last words:\n${tail(second.output)}`);
}

const aptInstall = (names) =>
  run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
