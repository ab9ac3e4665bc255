import { readFile, rm } from 'node:fs/promises';
import { cacheDir, inProject } from '../paths.mjs';
import { runNode, tail } from '../run.mjs';
import { tally } from './tally.mjs';

const report = `${cacheDir}/vitest.json`;

/** Architecture, unit and property tests. */
export async function checkUnit() {
  await rm(report, { force: true });
  const { code, output } = await runNode(inProject('node_modules/vitest/vitest.mjs'), ['run', '--config', 'test/vitest.config.ts', '--reporter=json', '--reporter=default', `--outputFile.json=${report}`]);
  const result = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  if (result === undefined) return tally(0, 1, 0, tail(output, 40));
  const brokenFiles = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'));
  const failed = result.numFailedTests + brokenFiles.length;
  const unexplained = code !== 0 && failed === 0 ? 1 : 0;
  const failures = failed + unexplained > 0 ? failureText(output) : '';
  return tally(result.numPassedTests, failed + unexplained, result.numPendingTests + (result.numTodoTests ?? 0), failures);
}

/** What the default reporter says from its first failure on. */
function failureText(output) {
  const at = output.search(/Failed (Tests|Suites)|FAIL /);
  return (at === -1 ? tail(output, 60) : output.slice(at)).split('\n').slice(0, 300).join('\n');
}
