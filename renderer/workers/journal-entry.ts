import { err, ok, type Result } from '../../shared/base/result.ts';
import { z } from '../../shared/base/zod.ts';
import { fileError, type FileError } from '../../shared/formats/design-file/file-error.ts';
import { validateTables } from '../../shared/formats/design-file/validate-tables.ts';
import { type DesignTables, kindOf, RECORD_KINDS } from '../../shared/model/design.ts';
import type { RecordsDiff } from '../../shared/store/records-diff.ts';

/** One line of the journal: the whole design, or what changed. */
export type JournalEntry = { readonly tables: DesignTables } | { readonly diff: RecordsDiff };

/** The entry as one line. */
export const journalLine = (entry: JournalEntry): string => JSON.stringify(entry);

const recordShape = z.looseObject({ id: z.string() });
const diffShape = z.strictObject({ added: z.array(recordShape), updated: z.array(z.tuple([recordShape, recordShape])), removed: z.array(recordShape) });
const entryShape = z.union([z.strictObject({ tables: z.record(z.string(), z.array(recordShape)) }), z.strictObject({ diff: diffShape })]);

type AnyRecord = z.infer<typeof recordShape>;

/** Replays a journal. The outcome is checked like a file, because a journal can be as damaged as one; a last line that was cut off is left out. */
export function replayJournal(base: DesignTables | undefined, lines: readonly string[], fileName: string): Result<DesignTables, FileError> {
  const records = new Map<string, AnyRecord>();
  if (base !== undefined) load(records, base);
  let hasStart = base !== undefined;
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line);
    if (entry === undefined && index === lines.length - 1) break;
    if (entry === undefined) return damaged(fileName, index);
    if ('tables' in entry) {
      records.clear();
      load(records, entry.tables);
      hasStart = true;
    } else apply(records, entry.diff);
  }
  if (!hasStart) return damaged(fileName, 0);
  const checked = validateTables(tablesFrom(records));
  return checked.ok ? ok(checked.value) : err(fileError(fileName, checked.error));
}

function parseLine(line: string): z.infer<typeof entryShape> | undefined {
  try {
    const parsed = entryShape.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const damaged = (fileName: string, index: number): Result<never, FileError> =>
  err(fileError(fileName, { code: 'damaged', what: 'has a journal of unsaved changes that cannot be read', place: `entry ${index + 1}` }));

function load(records: Map<string, AnyRecord>, tables: Readonly<Record<string, readonly AnyRecord[]>>): void {
  for (const table of Object.values(tables)) for (const record of table) records.set(record.id, record);
}

function apply(records: Map<string, AnyRecord>, diff: z.infer<typeof diffShape>): void {
  for (const { id } of diff.removed) records.delete(id);
  for (const [, after] of diff.updated) records.set(after.id, after);
  for (const record of diff.added) records.set(record.id, record);
}

function tablesFrom(records: ReadonlyMap<string, AnyRecord>): Record<string, AnyRecord[]> {
  const tables = Object.fromEntries(RECORD_KINDS.map((kind): [string, AnyRecord[]] => [kind, []]));
  for (const record of records.values()) tables[kindOf(record.id) ?? '']?.push(record);
  return tables;
}
