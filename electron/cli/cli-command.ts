import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type ExitCode, UsageError } from './cli-error.ts';
import type { CliIo } from './io.ts';

/** Options of a command, as node:util's parseArgs takes them, with what `--help` says about each. */
export type CliOptions = Readonly<Record<string, { readonly type: 'string'; readonly short?: string; readonly multiple?: boolean; readonly help: string; readonly value: string }>>;

/** Arguments after parsing. */
export interface ParsedArguments {
  readonly positionals: readonly string[];
  /** The option's value; the last one when it was given more than once. */
  readonly value: (name: string) => string | undefined;
  /** All values of an option. */
  readonly values: (name: string) => readonly string[];
}

/** One subcommand. */
export interface CliCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows `cablewright`, for example `info DESIGN`. */
  readonly usage: string;
  /** Names of the positional arguments; all are required. */
  readonly positionals: readonly string[];
  /** Names of those that may follow. */
  readonly optionalPositionals?: readonly string[];
  readonly options: CliOptions;
  readonly run: (args: ParsedArguments, io: CliIo) => Promise<ExitCode>;
}

/** Reads a command's arguments; anything it does not know is refused. */
export function parseFor(command: CliCommand, argv: readonly string[]): ParsedArguments | 'help' {
  const { values, positionals } = parseStrictly(command, argv);
  if (values['help'] === true) return 'help';
  for (const [index, name] of command.positionals.entries()) if (positionals[index] === undefined) throw new UsageError(`${name} is missing.`);
  const surplus = positionals[command.positionals.length + (command.optionalPositionals?.length ?? 0)];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one argument too many.`);
  const all = (name: string): readonly string[] => asTexts(values[name]);
  return { positionals, values: all, value: (name) => all(name).at(-1) };
}

function parseStrictly(command: CliCommand, argv: readonly string[]): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type, short, multiple = false }] of Object.entries(command.options)) options[name] = { type, multiple, ...(short === undefined ? {} : { short }) };
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(firstSentence(error));
  }
}

/** parseArgs appends advice for programmers to some messages. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message}.`;
}

function asTexts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string');
}

/** One of a few words, or a usage error that lists them. */
export function oneOf<T extends string>(option: string, text: string, words: readonly T[]): T {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new UsageError(`--${option} takes ${words.join(', ')}; "${text}" is none of them.`);
  return word;
}

/** What `--help` prints. */
export function helpText(command: CliCommand): string {
  const options = [...Object.entries(command.options).map(([name, { short, value, help }]) => [`${short === undefined ? '    ' : `-${short}, `}--${name} ${value}`, help] as const), ['-h, --help', 'Show this.'] as const];
  const width = Math.max(...options.map(([left]) => left.length)) + 2;
  return [`${command.summary}`, '', `  cablewright ${command.usage}`, '', ...options.map(([left, help]) => `  ${left.padEnd(width)}${help}`), ''].join('\n');
}
