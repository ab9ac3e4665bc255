import type { Id, IdSource } from '../base/id.ts';
import { compareCodeUnits } from '../base/compare.ts';
import type { Result } from '../base/result.ts';
import { type DesignRecord, type DesignTables, RECORD_KINDS, type RecordByKind, type RecordKind } from '../model/design.ts';
import type { DesignView } from './design-view.ts';
import { History, type HistoryEntry } from './history.ts';
import type { IndexedKind, IndexName } from './indexes.ts';
import { RecordTables } from './record-tables.ts';
import { changesOf, isEmptyDiff, type RecordsDiff, reverseDiff } from './records-diff.ts';
import { Transaction } from './transaction.ts';

/** Why a change happened. */
export type ChangeOrigin = 'do' | 'undo' | 'redo' | 'replica';

/** What subscribers are told. */
export interface StoreChange {
  readonly diff: RecordsDiff;
  readonly name: string;
  readonly origin: ChangeOrigin;
}

/** How a step enters the history. */
export interface TransactOptions {
  readonly mergeKey?: string | undefined;
}

/** The document while it is worked on: records, named undo without limit, and diffs for everybody who derives something. */
export class DesignStore implements DesignView {
  private readonly tables: RecordTables;
  private readonly history = new History();
  private readonly listeners = new Set<(change: StoreChange) => void>();
  private revisionCount = 0;

  constructor(
    tables: DesignTables,
    private readonly ids: IdSource,
  ) {
    this.tables = new RecordTables(tables);
  }

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

  /** Any record by its id. */
  record(id: string): DesignRecord | undefined {
    return this.tables.record(id);
  }

  /** Grows with every change, undo and redo. */
  get revision(): number {
    return this.revisionCount;
  }

  /** Runs a change. An error result, or an exception, leaves the design as it was; a change of nothing leaves no mark. */
  transact<T, E>(name: string, change: (tx: Transaction) => Result<T, E>, options: TransactOptions = {}): Result<T, E> {
    const tx = new Transaction(this.tables, this.ids);
    let result: Result<T, E>;
    try {
      result = change(tx);
      if (result.ok) tx.assertReferences();
    } catch (error) {
      tx.rollBack();
      throw error;
    }
    if (!result.ok) {
      tx.rollBack();
      return result;
    }
    const diff = tx.diff();
    if (!isEmptyDiff(diff)) {
      this.history.push({ name, diff, mergeKey: options.mergeKey });
      this.publish({ diff, name, origin: 'do' });
    }
    return result;
  }

  /** Takes the last step back and yields its name; undefined when there is none. */
  undo(): string | undefined {
    return this.travel(this.history.undoable, -1);
  }

  /** Does the last undone step again and yields its name; undefined when there is none. */
  redo(): string | undefined {
    return this.travel(this.history.redoable, 1);
  }

  /** Name of the step undo would take back. */
  get undoName(): string | undefined {
    return this.history.undoable?.name;
  }

  /** Name of the step redo would do again. */
  get redoName(): string | undefined {
    return this.history.redoable?.name;
  }

  /** Names of all steps, oldest first, and how many of them are done. */
  steps(): { readonly names: readonly string[]; readonly done: number } {
    return this.history.list();
  }

  /** Applies a diff made elsewhere, without history: how a worker's replica follows, and how a journal is replayed. */
  applyDiff(diff: RecordsDiff): void {
    this.write(diff);
    this.publish({ diff, name: '', origin: 'replica' });
  }

  /** Calls the listener after every change; yields the way to stop. */
  subscribe(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The plain form of the design, each table ordered by id. */
  snapshot(): DesignTables {
    const entries = RECORD_KINDS.map((kind) => [kind, [...this.tables.all(kind)].sort((a, b) => compareCodeUnits(a.id, b.id))]);
    return Object.fromEntries(entries);
  }

  private travel(entry: HistoryEntry | undefined, by: 1 | -1): string | undefined {
    if (entry === undefined) return undefined;
    const diff = by === 1 ? entry.diff : reverseDiff(entry.diff);
    this.write(diff);
    this.history.step(by);
    this.publish({ diff, name: entry.name, origin: by === 1 ? 'redo' : 'undo' });
    return entry.name;
  }

  private write(diff: RecordsDiff): void {
    for (const { before, after } of changesOf(diff)) this.tables.write((before ?? after)?.id ?? '', after);
  }

  private publish(change: StoreChange): void {
    this.revisionCount += 1;
    for (const listener of this.listeners) listener(change);
  }
}
