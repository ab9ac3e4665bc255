import { buildAll } from './build/build-all.mjs';
import { checkChromium, checkElectron } from './checks/end-to-end.mjs';
import { checkLint } from './checks/lint.mjs';
import { inWords, sum } from './checks/tally.mjs';
import { checkTypes } from './checks/types.mjs';
import { checkUnit } from './checks/unit.mjs';
import { setUp } from './setup/setup.mjs';
import { StepError, main, step } from './step.mjs';

/** The checks in the order in which a mistake is cheapest to see. The last two need the built application. */
const checks = {
  types: { title: 'types', run: checkTypes },
  lint: { title: 'lint', run: checkLint },
  unit: { title: 'unit tests', run: checkUnit },
  chromium: { title: 'in Chromium', run: checkChromium },
  electron: { title: 'in Electron', run: checkElectron },
};

/** Sets up, builds and checks everything, or what `--only NAME` names; the last line is the result. */
await main(async () => {
  const names = wanted(process.argv.slice(2));
  const env = await setUp({ electron: names.includes('electron') || names.includes('chromium') ? 'required' : 'none', forTests: true });
  const tallies = [];
  const built = await attempt(buildAll);
  if (built !== undefined) tallies.push(built);
  for (const name of names) tallies.push(await runCheck(checks[name], env));
  const total = sum(tallies);
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
});

function wanted(args) {
  const at = args.indexOf('--only');
  if (at === -1) return Object.keys(checks);
  const names = args.slice(at + 1).flatMap((arg) => arg.split(','));
  const unknown = names.filter((name) => !(name in checks));
  if (names.length === 0 || unknown.length > 0) throw new StepError(`--only takes ${Object.keys(checks).join(', ')}${unknown.length > 0 ? `, not ${unknown.join(', ')}` : ''}.`);
  return names;
}

async function runCheck({ title, run }, env) {
  let result;
  const broken = await attempt(() =>
    step(title, async () => {
      result = await run(env);
      return inWords(result);
    }),
  );
  if (broken !== undefined) return broken;
  if (result.failures !== '') console.log(`\n${result.failures.trimEnd()}\n`);
  return result;
}

/** A check that cannot even run counts as a failure, and the others still run. */
async function attempt(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    console.log(`\n${error instanceof StepError ? error.message : (error.stack ?? error)}\n`);
    return { passed: 0, failed: 1, skipped: 0, failures: '' };
  }
}
