import { buildAll } from './build/build-all.mjs';
import { hasDisplay, sandboxArgs } from './display.mjs';
import { exportSample } from './export-sample.mjs';
import { inProject } from './paths.mjs';
import { runNode } from './run.mjs';
import { setUp } from './setup/setup.mjs';
import { main } from './step.mjs';

const SAMPLE = 'office-server-room';

/** Sets up, builds, and shows the application on the sample; without a display, does the sample's job on the command line. */
await main(async () => {
  const args = process.argv.slice(2);
  const canShow = hasDisplay();
  const env = await setUp({ electron: canShow ? 'required' : 'optional' });
  await buildAll();
  if (!canShow) return exportSample(SAMPLE);
  const target = args.length > 0 ? args : [`--sample=${SAMPLE}`];
  const { code } = await runNode(inProject('node_modules/electron/cli.js'), [...sandboxArgs(), inProject(), ...target], { env, show: true });
  return code;
});
