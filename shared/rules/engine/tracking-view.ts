import type { Id } from '../../base/id.ts';
import type { RecordByKind, RecordKind } from '../../model/design.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type IndexedKind, type IndexName, indexKeysOf, indexNamesOf } from '../../store/indexes.ts';
import { changesOf, type RecordsDiff } from '../../store/records-diff.ts';
import { kindOf } from '../../model/design.ts';

/* What is noted of a read: the id of a record, a key of an index, or a whole table. */
const indexRead = (index: IndexName, key: string): string => `${index} ${key}`;
const tableRead = (kind: RecordKind): string => `all ${kind}`;

/** A view that notes every record, index key and table read through it. */
export class TrackingView implements DesignView {
  private readonly reads = new Set<string>();

  constructor(private readonly base: DesignView) {}

  /** Forgets what was read and begins again. */
  begin(): void {
    this.reads.clear();
  }

  /** What was read since the beginning, each once. */
  end(): readonly string[] {
    return [...this.reads];
  }

  get<K extends RecordKind>(kind: K, id: Id<K>): RecordByKind[K] | undefined {
    this.reads.add(id);
    return this.base.get(kind, id);
  }

  all<K extends RecordKind>(kind: K): readonly RecordByKind[K][] {
    this.reads.add(tableRead(kind));
    return this.base.all(kind);
  }

  count(kind: RecordKind): number {
    this.reads.add(tableRead(kind));
    return this.base.count(kind);
  }

  find<N extends IndexName>(index: N, key: string): readonly RecordByKind[IndexedKind<N>][] {
    this.reads.add(indexRead(index, key));
    return this.base.find(index, key);
  }
}

/** Every read whose answer a diff can have changed. */
export function readsTouchedBy(diff: RecordsDiff): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { before, after } of changesOf(diff)) {
    for (const record of [before, after]) {
      const kind = record === undefined ? undefined : kindOf(record.id);
      if (record === undefined || kind === undefined) continue;
      touched.add(record.id);
      touched.add(tableRead(kind));
      for (const index of indexNamesOf(kind)) for (const key of indexKeysOf(index, record)) touched.add(indexRead(index, key));
    }
  }
  return touched;
}
