import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../shared/base/result.ts';
import type { Log } from '../../electron/main/logging/file-log.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cablewright-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The value of a success; a failure fails the test with its sentence. */
export function value<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The code of a failure; undefined for a success. */
export const codeOf = (result: Result<unknown, { readonly code: string }>): string | undefined => (result.ok ? undefined : result.error.code);

/** A log that is read by the test. */
export function memoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, info: (message) => lines.push(message), error: (message) => lines.push(message) };
}
