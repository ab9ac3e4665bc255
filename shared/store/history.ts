import { type RecordsDiff, squashDiffs } from './records-diff.ts';

/** One named step that can be undone. */
export interface HistoryEntry {
  readonly name: string;
  readonly diff: RecordsDiff;
  /** Steps in a row with the same key become one: holding an arrow key is one move. */
  readonly mergeKey?: string | undefined;
}

/** The stack of named steps, and where in it the design stands. */
export class History {
  private readonly entries: HistoryEntry[] = [];
  private position = 0;

  /** Adds a step after the present one; what was undone before it is forgotten. */
  push(entry: HistoryEntry): void {
    this.entries.length = this.position;
    const last = this.entries.at(-1);
    if (last !== undefined && entry.mergeKey !== undefined && last.mergeKey === entry.mergeKey) {
      this.entries[this.position - 1] = { ...entry, diff: squashDiffs([last.diff, entry.diff]) };
      return;
    }
    this.entries.push(entry);
    this.position += 1;
  }

  /** The step that undo would take back. */
  get undoable(): HistoryEntry | undefined {
    return this.position === 0 ? undefined : this.entries[this.position - 1];
  }

  /** The step that redo would do again. */
  get redoable(): HistoryEntry | undefined {
    return this.entries[this.position];
  }

  /** Moves the position one step back or forth. */
  step(by: 1 | -1): void {
    this.position += by;
  }

  /** Names of all steps, oldest first, and how many of them are done. */
  list(): { readonly names: readonly string[]; readonly done: number } {
    return { names: this.entries.map((entry) => entry.name), done: this.position };
  }
}
