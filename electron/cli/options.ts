import type { CliOptions } from './cli-command.ts';

/** `--format text|json`, for commands that answer on standard output. */
export const FORMAT_OPTION = { format: { type: 'string', value: 'text|json', help: 'text for people (default), json for programs.' } } as const satisfies CliOptions;

/** Values of `--format`. */
export const FORMATS = ['text', 'json'] as const;

/** `-o FILE`. */
export const outputOption = (endings: string): CliOptions => ({ output: { type: 'string', short: 'o', value: 'FILE', help: `File to write; its ending says the format: ${endings}.` } });

/** `--rules FILE`. */
export const RULES_OPTION = { rules: { type: 'string', value: 'FILE', help: 'Check by the rule settings of this file in place of the design\'s own.' } } as const satisfies CliOptions;
