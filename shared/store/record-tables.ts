import type { Id } from '../base/id.ts';
import { type DesignRecord, type DesignTables, RECORD_KINDS, type RecordByKind, type RecordKind, kindOf } from '../model/design.ts';
import { referencesOf } from '../model/references.ts';
import type { DesignView } from './design-view.ts';
import { type IndexedKind, type IndexName, INDEXES, indexKeysOf, indexNamesOf } from './indexes.ts';

const NOTHING: readonly never[] = [];

/** The mutable heart of a store: one map per kind, and the indexes kept in step. Only the store and its transactions write here. */
export class RecordTables implements DesignView {
  private readonly tables = new Map<RecordKind, Map<string, DesignRecord>>(RECORD_KINDS.map((kind) => [kind, new Map()]));
  private readonly indexes = new Map<IndexName, Map<string, Set<DesignRecord>>>((Object.keys(INDEXES) as IndexName[]).map((name) => [name, new Map()]));
  private readonly referrers = new Map<string, number>();

  constructor(tables: DesignTables) {
    for (const kind of RECORD_KINDS) for (const record of tables[kind]) this.write(record.id, record);
  }

  get<K extends RecordKind>(kind: K, id: Id<K>): RecordByKind[K] | undefined {
    return this.table(kind).get(id) as RecordByKind[K] | undefined;
  }

  all<K extends RecordKind>(kind: K): readonly RecordByKind[K][] {
    return [...this.table(kind).values()] as unknown as readonly RecordByKind[K][];
  }

  count(kind: RecordKind): number {
    return this.table(kind).size;
  }

  find<N extends IndexName>(index: N, key: string): readonly RecordByKind[IndexedKind<N>][] {
    const found = this.indexes.get(index)?.get(key);
    return found === undefined ? NOTHING : ([...found] as unknown as readonly RecordByKind[IndexedKind<N>][]);
  }

  /** Any record by its id. */
  record(id: string): DesignRecord | undefined {
    const kind = kindOf(id);
    return kind === undefined ? undefined : this.table(kind).get(id);
  }

  /** How many fields of other records point at this id. */
  referrerCount(id: string): number {
    return this.referrers.get(id) ?? 0;
  }

  /** Puts, replaces or (with undefined) removes a record and yields what was there before. */
  write(id: string, after: DesignRecord | undefined): DesignRecord | undefined {
    const kind = kindOf(id);
    if (kind === undefined) throw new Error(`Not an identifier of a record: ${id}`);
    const table = this.table(kind);
    const before = table.get(id);
    if (before !== undefined) this.unlink(kind, before);
    if (after === undefined) table.delete(id);
    else {
      table.set(id, after);
      this.link(kind, after);
    }
    return before;
  }

  private table(kind: RecordKind): Map<string, DesignRecord> {
    const table = this.tables.get(kind);
    if (table === undefined) throw new Error(`No table of kind ${kind}`);
    return table;
  }

  private link(kind: RecordKind, record: DesignRecord): void {
    for (const name of indexNamesOf(kind)) {
      const index = this.indexes.get(name);
      for (const key of indexKeysOf(name, record)) {
        const found = index?.get(key);
        if (found === undefined) index?.set(key, new Set([record]));
        else found.add(record);
      }
    }
    for (const { to } of referencesOf(kind, record as never)) this.referrers.set(to, this.referrerCount(to) + 1);
  }

  private unlink(kind: RecordKind, record: DesignRecord): void {
    for (const name of indexNamesOf(kind)) {
      const index = this.indexes.get(name);
      for (const key of indexKeysOf(name, record)) {
        const found = index?.get(key);
        found?.delete(record);
        if (found?.size === 0) index?.delete(key);
      }
    }
    for (const { to } of referencesOf(kind, record as never)) {
      const left = this.referrerCount(to) - 1;
      if (left === 0) this.referrers.delete(to);
      else this.referrers.set(to, left);
    }
  }
}
