import { StepError } from '../step.mjs';

const OLDEST = [20, 19];

/** Vite and vitest need this version of node; everything else runs inside Electron. */
export function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recentEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (!recentEnough) throw new StepError(`Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}. Install it from nodejs.org or your system's packages.`);
  return process.versions.node;
}
