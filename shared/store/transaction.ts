import { type Id, type IdSource, makeId } from '../base/id.ts';
import type { DesignRecord, RecordByKind, RecordId, RecordKind } from '../model/design.ts';
import { kindOf } from '../model/design.ts';
import { referencesOf } from '../model/references.ts';
import type { DesignView } from './design-view.ts';
import type { IndexedKind, IndexName } from './indexes.ts';
import type { RecordTables } from './record-tables.ts';
import { changesOf, DiffRecorder, type RecordsDiff } from './records-diff.ts';

/** New values for some fields of a record. */
export type FieldChanges<R> = { readonly [P in keyof R]?: R[P] | undefined };

/** The fields of a record that may be absent. */
export type OptionalKeys<R> = { [P in keyof R]-?: undefined extends R[P] ? P : never }[keyof R];

/** A change under way: reads see what it has written so far. */
export class Transaction implements DesignView {
  private readonly recorder = new DiffRecorder();

  constructor(
    private readonly tables: RecordTables,
    private readonly ids: IdSource,
  ) {}

  get<K extends RecordKind>(kind: K, id: Id<K>): RecordByKind[K] | undefined {
    return this.tables.get(kind, id);
  }

  all<K extends RecordKind>(kind: K): readonly RecordByKind[K][] {
    return this.tables.all(kind);
  }

  count(kind: RecordKind): number {
    return this.tables.count(kind);
  }

  find<N extends IndexName>(index: N, key: string): readonly RecordByKind[IndexedKind<N>][] {
    return this.tables.find(index, key);
  }

  /** A fresh identifier. */
  newId<K extends RecordKind>(kind: K): Id<K> {
    return makeId(kind, this.ids());
  }

  /** Adds a record, or replaces the one with its id. Fields that are undefined are dropped, so that absent is absent. */
  put(record: DesignRecord): void {
    const clean = withoutUndefined(record);
    this.recorder.note(record.id, this.tables.write(record.id, clean), clean);
  }

  /** Changes some fields of a record: undefined leaves a field as it is, `clear` makes one absent. Does nothing when the record does not exist. */
  update<K extends RecordKind>(kind: K, id: Id<K>, fields: FieldChanges<RecordByKind[K]>, clear: readonly OptionalKeys<RecordByKind[K]>[] = []): void {
    const before = this.tables.get(kind, id);
    if (before === undefined) return;
    const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const cleared = Object.fromEntries(clear.map((key) => [key, undefined]));
    this.put({ ...before, ...changed, ...cleared });
  }

  /** Removes a record; what points at it must be removed or changed in the same transaction. */
  remove(id: RecordId): void {
    const before = this.tables.write(id, undefined);
    if (before !== undefined) this.recorder.note(id, before, undefined);
  }

  /** What has changed so far. */
  diff(): RecordsDiff {
    return this.recorder.diff();
  }

  /** Takes everything back. */
  rollBack(): void {
    for (const { before, after } of changesOf(this.diff())) this.tables.write((before ?? after)?.id ?? '', before);
  }

  /** Throws when a record points at one that does not exist: a command that does this has a bug. */
  assertReferences(): void {
    for (const { before, after } of changesOf(this.diff())) {
      if (after !== undefined) this.assertReferencesOf(after);
      else if (before !== undefined && this.tables.referrerCount(before.id) > 0) throw new Error(`${before.id} was removed but is still referred to`);
    }
  }

  private assertReferencesOf(record: DesignRecord): void {
    const kind = kindOf(record.id);
    if (kind === undefined) throw new Error(`Not a record: ${record.id}`);
    for (const { field, to } of referencesOf(kind, record as never)) {
      if (this.tables.record(to) === undefined) throw new Error(`${record.id}.${field} points at ${to}, which does not exist`);
    }
  }
}

function withoutUndefined<T extends DesignRecord>(record: T): T {
  return Object.values(record).includes(undefined) ? (Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as T) : record;
}
