import { stat } from 'node:fs/promises';

/** What tells one state of a file on disk from another without reading it. */
export interface FileVersion {
  readonly modifiedMs: number;
  readonly sizeBytes: number;
}

/** The present state of a file; undefined when there is none. */
export async function fileVersion(path: string): Promise<FileVersion | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : { modifiedMs: found.mtimeMs, sizeBytes: found.size };
}

/** True when the file is not the one that was read or written last. A file that is gone leaves nothing to overwrite. */
export async function hasChanged(path: string, known: FileVersion): Promise<boolean> {
  const now = await fileVersion(path);
  return now !== undefined && (now.modifiedMs !== known.modifiedMs || now.sizeBytes !== known.sizeBytes);
}
