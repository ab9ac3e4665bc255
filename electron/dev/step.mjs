/** A step that cannot work: the message names what is missing and what to do. Printed without a stack. */
export class StepError extends Error {}

const WIDTH = 20;

/** Runs one named step and prints one line about it: `name  outcome (seconds)`. The step returns its outcome as text. */
export async function step(name, run) {
  const startedMs = Date.now();
  process.stdout.write(`${name.padEnd(WIDTH)} `);
  try {
    const outcome = await run();
    process.stdout.write(`${outcome}${elapsed(startedMs)}\n`);
  } catch (error) {
    process.stdout.write(`failed${elapsed(startedMs)}\n`);
    throw error;
  }
}

function elapsed(startedMs) {
  const seconds = (Date.now() - startedMs) / 1000;
  return seconds < 1 ? '' : ` (${seconds.toFixed(0)} s)`;
}

/** Runs a script's main function; a failed step ends the process with its message and a non-zero code. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    console.error(error instanceof StepError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
