import { inProject } from '../paths.mjs';
import { runNode } from '../run.mjs';
import { passOrFail } from './tally.mjs';

/** Every layer by its own compiler settings; references between them point one way. */
export async function checkTypes() {
  const { code, output } = await runNode(inProject('node_modules/typescript/bin/tsc'), ['-b']);
  return passOrFail(code, output);
}
