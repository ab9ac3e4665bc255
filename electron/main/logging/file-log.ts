import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 1_000_000;

/** Writes what happened, for a person who looks for the cause of a problem. */
export interface Log {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
}

/** A log in `main.log` of the folder; the previous megabyte is kept as `main.old.log`. Logging never fails the program. */
export function fileLog(folder: string): Log {
  const file = join(folder, 'main.log');
  const write = (level: string, message: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > MAX_BYTES) renameSync(file, join(folder, 'main.old.log'));
      appendFileSync(file, `${new Date().toISOString()} ${level} ${message}\n`);
    } catch {
      /* A full disk must not stop the application from saving elsewhere. */
    }
  };
  return {
    info: (message) => write('info', message),
    error: (message, cause) => write('error', cause === undefined ? message : `${message}: ${describe(cause)}`),
  };
}

const describe = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
