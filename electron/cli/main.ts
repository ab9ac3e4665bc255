import { CliError, EXIT, type ExitCode, UsageError } from './cli-error.ts';
import { type CliCommand, helpText, parseFor } from './cli-command.ts';
import { bomCommand } from './commands/bom.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { explainCommand } from './commands/explain.ts';
import { infoCommand } from './commands/info.ts';
import { newCommand } from './commands/new.ts';
import { rulesCommand } from './commands/rules.ts';
import { scheduleCommand } from './commands/schedule.ts';
import { traceCommand } from './commands/trace.ts';
import type { CliIo } from './io.ts';
import { printable } from './text/printable.ts';

const COMMANDS: readonly CliCommand[] = [newCommand, infoCommand, checkCommand, rulesCommand, explainCommand, traceCommand, bomCommand, scheduleCommand, exportCommand];

/** Runs `cablewright` with the arguments after its name and yields the exit code. Failures are told on standard error. */
export async function main(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = argv;
  try {
    return await runNamed(name, rest, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    io.error(`cablewright: ${printable(error.message)}\n`);
    if (error instanceof UsageError) io.error(`Run "cablewright ${COMMANDS.some((command) => command.name === name) ? `${name} ` : ''}--help" for what it takes.\n`);
    return EXIT.failed;
  }
}

async function runNamed(name: string | undefined, rest: readonly string[], io: CliIo): Promise<ExitCode> {
  if (name === undefined) throw new UsageError('No command was given.');
  if (name === '--help' || name === '-h' || name === 'help') return say(io, overview());
  if (name === '--version' || name === '-v') return say(io, `${io.version}\n`);
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(`There is no command "${name}"; there are ${COMMANDS.map((candidate) => candidate.name).join(', ')}.`);
  const args = parseFor(command, rest);
  return args === 'help' ? say(io, helpText(command)) : command.run(args, io);
}

function say(io: CliIo, text: string): ExitCode {
  io.out(text);
  return EXIT.fine;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return [
    'Cablewright designs a server room\'s racks, devices and cabling and says what will not work.', '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`), '',
    'DESIGN is a .cablewright file, or the design.json of one. Every command takes --help.',
    'Exit codes: 0 fine, 1 findings at or above --fail-on, 2 unreadable input or wrong usage.', '',
  ].join('\n');
}
