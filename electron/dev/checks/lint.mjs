import { inProject } from '../paths.mjs';
import { runNode } from '../run.mjs';
import { passOrFail } from './tally.mjs';

/** The house rules, with types. */
export async function checkLint() {
  const { code, output } = await runNode(inProject('node_modules/oxlint/bin/oxlint'), ['--type-aware', '--deny-warnings']);
  return passOrFail(code, output);
}
