import { createHash } from 'node:crypto';
import { appendFile, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../../shared/base/zod.ts';
import type { Recovery } from '../../../shared/ipc/values.ts';

/** What a journal belongs to: a file with the content it had, or a design that has no file yet. */
const subjectSchema = z.object({ name: z.string(), path: z.string().exactOptional(), contentHash: z.string().exactOptional() });
export type JournalSubject = z.infer<typeof subjectSchema>;

const headerSchema = z.object({ journal: z.literal(1), subject: subjectSchema });

const ENDING = '.jsonl';

/** The journals of one folder: per design a file of JSON lines, first what it belongs to, then one line per change. */
export class JournalFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the journal of a key is kept. Keys are file paths or handles: hashed, so that any of them makes a file name. */
  #fileOf(key: string): string {
    return join(this.#folder, `${sha256(key).slice(0, 32)}${ENDING}`);
  }

  /** Adds changes, flushed to disk; the first ones write the header. */
  async append(key: string, subject: JournalSubject, entries: readonly string[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = this.#fileOf(key);
    const isNew = (await stat(file).catch(() => undefined)) === undefined;
    const header = isNew ? [JSON.stringify({ journal: 1, subject })] : [];
    await appendFile(file, `${[...header, ...entries].join('\n')}\n`);
    await flush(file);
  }

  /** What can be recovered for this key; a journal that was made on another content of the file is set aside, not offered. */
  async recovery(key: string, contentHash: string | undefined): Promise<Recovery | undefined> {
    const file = this.#fileOf(key);
    const found = await readJournal(file);
    if (found === undefined) return undefined;
    if (found.subject.contentHash !== contentHash) {
      await this.setAside(key);
      return undefined;
    }
    return found.entries.length === 0 ? undefined : { entryCount: found.entries.length, changedAtMs: found.changedAtMs };
  }

  /** The changes, oldest first; a last line that was cut off by the end of the program is left out. */
  async entries(key: string): Promise<readonly string[]> {
    return (await readJournal(this.#fileOf(key)))?.entries ?? [];
  }

  /** Keeps the journal for a person who looks for it, but no longer offers it. */
  async setAside(key: string): Promise<void> {
    const file = this.#fileOf(key);
    await rename(file, `${file}.stale`).catch(() => undefined);
  }

  async discard(key: string): Promise<void> {
    await rm(this.#fileOf(key), { force: true });
  }

  /** The journals of designs without a file that are not among the live keys, newest first; `adopt` gives each the key under which it goes on. */
  async adoptUnsaved(liveKeys: readonly string[], adopt: (name: string) => string): Promise<readonly { key: string; name: string; recovery: Recovery }[]> {
    const live = new Set(liveKeys.map((key) => this.#fileOf(key)));
    const names = await readdir(this.#folder).catch(() => []);
    const unsaved: { key: string; name: string; recovery: Recovery }[] = [];
    const files = names.filter((name) => name.endsWith(ENDING)).map((name) => join(this.#folder, name));
    for (const file of files.filter((each) => !live.has(each))) {
      const found = await readJournal(file);
      if (found === undefined || found.subject.path !== undefined || found.entries.length === 0) continue;
      const key = adopt(found.subject.name);
      await rename(file, this.#fileOf(key));
      unsaved.push({ key, name: found.subject.name, recovery: { entryCount: found.entries.length, changedAtMs: found.changedAtMs } });
    }
    return unsaved.sort((a, b) => b.recovery.changedAtMs - a.recovery.changedAtMs);
  }
}

/** Identifies the content that a journal's changes start from. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

interface FoundJournal {
  readonly subject: JournalSubject;
  readonly entries: readonly string[];
  readonly changedAtMs: number;
}

async function readJournal(file: string): Promise<FoundJournal | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [first = '', ...rest] = text.split('\n');
  const header = headerSchema.safeParse(parseJson(first));
  if (!header.success) return undefined;
  const cutOff = rest.findIndex((line) => parseJson(line) === undefined);
  const changedAtMs = Math.round((await stat(file)).mtimeMs);
  return { subject: header.data.subject, entries: cutOff === -1 ? rest : rest.slice(0, cutOff), changedAtMs };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
