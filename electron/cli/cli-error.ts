/** Exit codes: fine, findings at or above the limit, unreadable input or wrong usage. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;

/** Exit code of a command. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a sentence on standard error and exit code 2: an expected failure that every caller would only pass on. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** Wrong arguments: the sentence is followed by where to find help. */
export class UsageError extends CliError {}
