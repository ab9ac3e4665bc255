import { spawn } from 'node:child_process';
import { StepError } from '../step.mjs';

/** Runs something with a virtual display of its own, so that no window disturbs the person; other systems use their own. */
export async function withDisplay(run) {
  if (process.platform !== 'linux') return run({});
  const { server, display } = await startXvfb();
  try {
    return await run({ DISPLAY: display, WAYLAND_DISPLAY: '' });
  } finally {
    server.kill();
  }
}

/** Xvfb picks a free display itself and writes its number to the file descriptor that it is given. */
function startXvfb() {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const fail = (why) => reject(new StepError(`Xvfb could not be started (${why}). Install it with: sudo apt-get install xvfb xauth`));
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`it ended with code ${code}`));
    server.stdio[3].once('data', (number) => resolve({ server, display: `:${number.toString().trim()}` }));
  });
}
