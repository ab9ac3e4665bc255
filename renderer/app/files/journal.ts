import type { DocumentHandle } from '../../../shared/ipc/values.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { journalLine } from '../../workers/journal-entry.ts';

const BATCH_MS = 300;

/** Where lines go. */
export type AppendLines = (handle: DocumentHandle, lines: readonly string[]) => Promise<unknown>;

/** Writes every change of a design down until it is saved, so that it survives a crash. Lines arrive in the order of the changes. */
export class Journal {
  private lines: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private isHeld = false;
  private readonly stopWatching: () => void;

  /** A design without a file has nothing to start from: its first entry is the design as it was before the change. */
  constructor(
    private readonly store: DesignStore,
    private readonly handle: DocumentHandle,
    private needsStart: boolean,
    private readonly append: AppendLines,
  ) {
    this.stopWatching = store.subscribe(({ diff }) => {
      /* The whole design as it is now holds this change already. */
      this.lines.push(this.needsStart ? journalLine({ tables: store.snapshot() }) : journalLine({ diff }));
      this.needsStart = false;
      this.schedule();
    });
  }

  /** Sends what is waiting and waits until it is written. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const lines = this.lines;
    this.lines = [];
    if (lines.length > 0) this.queue = this.queue.then(() => this.append(this.handle, lines));
    await this.queue;
  }

  /** Keeps lines back while the file is written: saving empties the journal, and later changes must come after that. */
  async hold(): Promise<void> {
    await this.flush();
    this.isHeld = true;
  }

  /** Goes on after saving. Once there is a file, changes alone suffice. */
  release(hasFile: boolean): void {
    this.isHeld = false;
    if (hasFile) this.needsStart = false;
    if (this.lines.length > 0) this.schedule();
  }

  stop(): void {
    this.stopWatching();
    clearTimeout(this.timer);
  }

  private schedule(): void {
    if (this.isHeld || this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.flush(), BATCH_MS);
  }
}
