import { err, ok, type Result } from '../../base/result.ts';
import type { z } from '../../base/zod.ts';
import { type DesignTables, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind, emptyTables } from '../../model/design.ts';
import { checkIntegrity, recordPlace } from '../../model/integrity.ts';
import type { FileFault } from './file-error.ts';

/** A thing that is wrong and where. */
interface Problem {
  readonly place: string;
  readonly message: string;
}

const MOST_PROBLEMS = 20;

/** Checks plain JSON against the record schemas and then the references between records. Reports at most 20 problems. */
export function validateTables(raw: unknown): Result<DesignTables, FileFault> {
  if (!isObject(raw)) return failed('schema', [{ place: 'tables', message: 'must be an object with one list per kind of record' }]);
  const problems: Problem[] = unknownKinds(raw);
  const entries = RECORD_KINDS.map((kind) => [kind, validRecords(kind, raw[kind] ?? [], problems)]);
  if (problems.length > 0) return failed('schema', problems);
  const tables: DesignTables = { ...emptyTables(''), ...(Object.fromEntries(entries) as DesignTables) };
  const errors = checkIntegrity(tables);
  return errors.length > 0 ? failed('integrity', errors) : ok(tables);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function unknownKinds(raw: Readonly<Record<string, unknown>>): Problem[] {
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(RECORD_SCHEMAS, name));
  return unknown.slice(0, MOST_PROBLEMS).map((name) => ({ place: `tables.${name.slice(0, 60)}`, message: 'is not a kind of record' }));
}

function validRecords(kind: RecordKind, rows: unknown, problems: Problem[]): readonly unknown[] {
  if (!Array.isArray(rows)) {
    problems.push({ place: kind, message: 'must be a list' });
    return [];
  }
  const valid: unknown[] = [];
  for (const [index, row] of rows.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    const parsed = RECORD_SCHEMAS[kind].safeParse(row);
    if (parsed.success) valid.push(parsed.data);
    else problems.push(...parsed.error.issues.map((issue) => ({ place: recordPlace(kind, index, row, fieldPath(issue)), message: wording(issue) })));
  }
  return valid;
}

/** `placement.bottomHalfU`, `a[0].portKey`. */
function fieldPath(issue: z.core.$ZodIssue): string {
  return issue.path.reduce<string>((path, part) => (typeof part === 'number' ? `${path}[${part}]` : path === '' ? String(part) : `${path}.${String(part)}`), '');
}

const wording = (issue: z.core.$ZodIssue): string => issue.message.charAt(0).toLowerCase() + issue.message.slice(1);

function failed(code: 'schema' | 'integrity', problems: readonly Problem[]): Result<never, FileFault> {
  const details = problems.slice(0, MOST_PROBLEMS).map(({ place, message }) => `${place}: ${message}`);
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
  return err({ code, place: problems[0]?.place, what: `does not hold a valid design: ${details[0] ?? ''}${more}`, details });
}
