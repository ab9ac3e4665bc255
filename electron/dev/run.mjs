import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end and resolves to `{ code, output }`; never rejects for a non-zero code.
 * `show` passes its output through to this terminal instead of collecting it.
 */
export function run(command, args, { env = {}, cwd = root, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? 128, output: Buffer.concat(chunks).toString() + (signal ? `\n(ended by ${signal})` : '') }));
  });
}

/** Runs a JavaScript file of a package with the node that runs this script. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/** The last lines of a program's output: what a person needs to see when it failed. */
export const tail = (output, lines = 25) => output.trimEnd().split('\n').slice(-lines).join('\n');
