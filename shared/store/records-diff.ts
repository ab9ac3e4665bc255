import type { DesignRecord } from '../model/design.ts';

/** What changed between two states of a design, record by record. Plain data: it crosses to workers and into the journal as it is. */
export interface RecordsDiff {
  readonly added: readonly DesignRecord[];
  readonly updated: readonly (readonly [from: DesignRecord, to: DesignRecord])[];
  readonly removed: readonly DesignRecord[];
}

/** The diff that changes nothing. */
export const EMPTY_DIFF: RecordsDiff = { added: [], updated: [], removed: [] };

/** True when nothing changed. */
export const isEmptyDiff = (diff: RecordsDiff): boolean => diff.added.length + diff.updated.length + diff.removed.length === 0;

/** The diff that takes `diff` back. */
export function reverseDiff(diff: RecordsDiff): RecordsDiff {
  return { added: diff.removed, updated: diff.updated.map(([from, to]) => [to, from] as const), removed: diff.added };
}

/** State of one record before and after; absent means it did not exist. */
export interface RecordChange {
  readonly before?: DesignRecord | undefined;
  readonly after?: DesignRecord | undefined;
}

/** Every change of a diff as before and after. */
export function changesOf(diff: RecordsDiff): RecordChange[] {
  return [
    ...diff.removed.map((before) => ({ before })),
    ...diff.updated.map(([before, after]) => ({ before, after })),
    ...diff.added.map((after) => ({ after })),
  ];
}

/** Builds a diff from single changes; changes of one record in a row become one, and changes that cancel out vanish. */
export class DiffRecorder {
  private readonly changes = new Map<string, RecordChange>();

  /** Notes that a record changed from `before` to `after`. */
  note(id: string, before: DesignRecord | undefined, after: DesignRecord | undefined): void {
    const earlier = this.changes.get(id);
    this.changes.set(id, { before: earlier === undefined ? before : earlier.before, after });
  }

  /** All that was noted so far. */
  diff(): RecordsDiff {
    const added: DesignRecord[] = [];
    const updated: (readonly [DesignRecord, DesignRecord])[] = [];
    const removed: DesignRecord[] = [];
    for (const { before, after } of this.changes.values()) {
      if (before === undefined && after !== undefined) added.push(after);
      else if (before !== undefined && after === undefined) removed.push(before);
      else if (before !== undefined && after !== undefined && before !== after) updated.push([before, after]);
    }
    return { added, updated, removed };
  }
}

/** One diff for several in a row. */
export function squashDiffs(diffs: readonly RecordsDiff[]): RecordsDiff {
  const recorder = new DiffRecorder();
  for (const diff of diffs) {
    for (const { before, after } of changesOf(diff)) recorder.note((before ?? after)?.id ?? '', before, after);
  }
  return recorder.diff();
}
