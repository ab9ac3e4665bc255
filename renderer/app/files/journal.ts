import type { DocumentHandle } from '../../../shared/ipc/values.ts';
import { base64 } from '../../../shared/base/base64.ts';
import type { DesignRecord } from '../../../shared/model/design.ts';
import { isRecordOf } from '../../../shared/model/references.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import type { RecordsDiff } from '../../../shared/store/records-diff.ts';
import { journalLine } from '../../workers/journal-entry.ts';

const BATCH_MS = 300;

/* A line of the journal must stay one message: a picture beyond this is left to the next save, and the plan says when it is missing. */
const MOST_ATTACHMENT_BYTES = 40 * 1024 * 1024;

const changedRecords = ({ added, updated }: RecordsDiff): readonly DesignRecord[] => [...added, ...updated.map(([, after]) => after)];

/** Where lines go. */
export type AppendLines = (handle: DocumentHandle, lines: readonly string[]) => Promise<unknown>;

/** Writes every change of a design down until it is saved, so that it survives a crash. Lines arrive in the order of the changes. */
export class Journal {
  private lines: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private isHeld = false;
  /** Attachments that the file or the journal holds already. */
  private kept: Set<string>;
  private readonly stopWatching: () => void;

  /** A design without a file has nothing to start from: its first entry is the design as it was before the change. */
  constructor(
    private readonly store: DesignStore,
    private readonly handle: DocumentHandle,
    private needsStart: boolean,
    private readonly append: AppendLines,
    /** The files that records name, by SHA-256. */
    private readonly attachments: () => ReadonlyMap<string, Uint8Array> = () => new Map(),
  ) {
    this.kept = new Set(needsStart ? [] : attachments().keys());
    this.stopWatching = store.subscribe(({ diff }) => {
      this.lines.push(...this.newAttachments(this.needsStart ? store.all('underlay') : changedRecords(diff)));
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
    /* The file gets those that records name now, and the others leave with the lines before. */
    this.kept = new Set(this.store.all('underlay').map(({ sha256 }) => sha256));
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

  private newAttachments(records: readonly DesignRecord[]): readonly string[] {
    return records.flatMap((record) => {
      if (!isRecordOf('underlay', record) || this.kept.has(record.sha256)) return [];
      const bytes = this.attachments().get(record.sha256);
      if (bytes === undefined || bytes.length > MOST_ATTACHMENT_BYTES) return [];
      this.kept.add(record.sha256);
      return [journalLine({ attachment: base64(bytes) })];
    });
  }

  private schedule(): void {
    if (this.isHeld || this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.flush(), BATCH_MS);
  }
}
