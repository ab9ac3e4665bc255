import { readFile, rm } from 'node:fs/promises';
import { cacheDir, inProject } from '../paths.mjs';
import { runNode, tail } from '../run.mjs';
import { tally } from './tally.mjs';
import { withDisplay } from './virtual-display.mjs';

/** The built renderer in the system's Chromium. */
export const checkChromium = () => playwright('chromium', {});

/** The application in real Electron, on a display of its own. */
export const checkElectron = (electronEnv) => withDisplay((displayEnv) => playwright('electron', { ...electronEnv, ...displayEnv }));

async function playwright(project, env) {
  const report = `${cacheDir}/playwright-${project}.json`;
  await rm(report, { force: true });
  const { code, output } = await runNode(
    inProject('node_modules/@playwright/test/cli.js'),
    ['test', '--config', 'test/e2e/playwright.config.ts', `--project=${project}`, '--reporter=line,json', '--output', `test-results/${project}`],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' } },
  );
  const stats = await readFile(report, 'utf8').then((text) => JSON.parse(text).stats, () => undefined);
  if (stats === undefined) return tally(0, 1, 0, tail(output, 60));
  const unexplained = code !== 0 && stats.unexpected + stats.flaky === 0 ? 1 : 0;
  const failed = stats.unexpected + stats.flaky + unexplained;
  return tally(stats.expected, failed, stats.skipped, failed > 0 ? tail(output, 120) : '');
}
