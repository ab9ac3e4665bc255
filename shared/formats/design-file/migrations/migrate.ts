import { err, ok, type Result } from '../../../base/result.ts';

/** A JSON object as it stands in a file, not validated. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Brings a document from one version to the next. Frozen once released: it works on plain JSON, imports no live code, and is never edited,
 * so that a file of any version reads the same for ever. It may throw on content that never was valid.
 */
export interface Migration {
  /** The version it yields; it takes the one before. */
  readonly to: number;
  /** What changed in the format, in one sentence. */
  readonly title: string;
  readonly up: (document: JsonObject) => JsonObject;
}

/** The version a sequence ends at; a sequence without steps stands at version 1. */
export const latestVersion = (sequence: readonly Migration[]): number => 1 + sequence.length;

/** Runs every step after version `from`. The error is the step that could not be done. */
export function migrate(sequence: readonly Migration[], document: JsonObject, from: number): Result<JsonObject, Migration> {
  let current = document;
  for (const step of sequence.filter(({ to }) => to > from)) {
    try {
      current = step.up(current);
    } catch {
      return err(step);
    }
  }
  return ok(current);
}
