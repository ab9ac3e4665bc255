import { err, ok, type Result } from '../../shared/base/result.ts';
import { z } from '../../shared/base/zod.ts';
import { fileError, type FileError } from '../../shared/formats/design-file/file-error.ts';
import type { DesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import { validateTables } from '../../shared/formats/design-file/validate-tables.ts';
import { type DesignTables, kindOf, RECORD_KINDS } from '../../shared/model/design.ts';
import type { RecordsDiff } from '../../shared/store/records-diff.ts';

/** One line of the journal: the whole design, what changed, or a file that records name, as base64. */
export type JournalEntry = { readonly tables: DesignTables } | { readonly diff: RecordsDiff } | { readonly attachment: string };

/** The entry as one line. */
export const journalLine = (entry: JournalEntry): string => JSON.stringify(entry);

const recordShape = z.looseObject({ id: z.string() });
const diffShape = z.strictObject({ added: z.array(recordShape), updated: z.array(z.tuple([recordShape, recordShape])), removed: z.array(recordShape) });
const entryShape = z.union([z.strictObject({ tables: z.record(z.string(), z.array(recordShape)) }), z.strictObject({ diff: diffShape }), z.strictObject({ attachment: z.string() })]);

type AnyRecord = z.infer<typeof recordShape>;

/** Replays a journal, and yields the files that it holds. The outcome is checked like a file, because a journal can be as damaged as one; a last line that was cut off is left out. */
export function replayJournal(base: DesignTables | undefined, lines: readonly string[], fileName: string): Result<DesignFile, FileError> {
  const attachments: Uint8Array[] = [];
  const records = new Map<string, AnyRecord>();
  if (base !== undefined) load(records, base);
  let hasStart = base !== undefined;
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line);
    if (entry === undefined && index === lines.length - 1) break;
    if (entry === undefined) return damaged(fileName, index);
    if ('attachment' in entry) {
      attachments.push(entry.attachment);
      continue;
    }
    if ('tables' in entry) {
      records.clear();
      load(records, entry.tables);
      hasStart = true;
    } else apply(records, entry.diff);
  }
  if (!hasStart) return damaged(fileName, 0);
  const checked = validateTables(tablesFrom(records));
  return checked.ok ? ok({ tables: checked.value, attachments, warnings: [] }) : err(fileError(fileName, checked.error));
}

type ReadEntry = Exclude<z.infer<typeof entryShape>, { attachment: string }> | { readonly attachment: Uint8Array };

function parseLine(line: string): ReadEntry | undefined {
  try {
    const parsed = entryShape.safeParse(JSON.parse(line));
    if (!parsed.success) return undefined;
    return 'attachment' in parsed.data ? { attachment: fromBase64(parsed.data.attachment) } : parsed.data;
  } catch {
    return undefined;
  }
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

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
