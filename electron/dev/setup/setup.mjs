import { StepError, step } from '../step.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { installNpmPackages } from './npm-packages.mjs';
import { linkOwnCommand } from './own-command.mjs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Brings a fresh clone to where it can build: packages, system libraries and the Electron runtime, each only when missing.
 * Resolves to the environment for programs that start Electron. With `electron: 'optional'` a missing runtime or system
 * library is reported and passed over, because what follows can do without.
 */
export async function setUp({ electron, forTests = false }) {
  await step('node', async () => checkNodeVersion());
  await step('npm packages', installNpmPackages);
  await linkOwnCommand();
  if (electron === 'none') return {};
  const attempt = electron === 'optional' ? passOver : (run) => run;
  await step('system packages', attempt(() => installSystemPackages({ forTests })));
  let env = {};
  await step(
    'electron',
    attempt(async () => {
      const runtime = await electronRuntime();
      env = runtime.env;
      return runtime.line;
    }),
  );
  return env;
}

const passOver = (run) => async () => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return `passed over, not needed without a display. ${error.message}`;
  }
};
