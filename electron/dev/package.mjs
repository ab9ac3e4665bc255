import { existsSync } from 'node:fs';
import { buildAll } from './build/build-all.mjs';
import { inProject } from './paths.mjs';
import { runNode, tail } from './run.mjs';
import { setUp } from './setup/setup.mjs';
import { VERIFIED_VERSION, verifiedZip } from './setup/verified-electron.mjs';
import { StepError, main, step } from './step.mjs';

/** Packs the application for this system into out/package, with the Electron runtime that set-up found. */
await main(async () => {
  const env = await setUp({ electron: 'required' });
  await buildAll();
  await step('package', async () => {
    const isVerified = 'ELECTRON_OVERRIDE_DIST_PATH' in env && existsSync(verifiedZip);
    const runtime = isVerified ? [`-c.electronDist=${verifiedZip}`, `-c.electronVersion=${VERIFIED_VERSION}`] : [];
    const { code, output } = await runNode(inProject('node_modules/electron-builder/cli.js'), ['--publish', 'never', ...(process.platform === 'linux' ? ['--linux', 'dir'] : []), ...runtime]);
    if (code !== 0) throw new StepError(`electron-builder failed:\n${tail(output)}`);
    return 'out/package';
  });
});
