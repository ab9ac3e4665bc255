import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import { type Checker, createChecker } from '../../shared/rules/engine/checker.ts';
import type { Rule } from '../../shared/rules/engine/rule.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { type RecordsDiff, squashDiffs } from '../../shared/store/records-diff.ts';
import type { RulesMessage, RulesReport } from './rules-protocol.ts';

interface Replica {
  readonly session: number;
  readonly store: DesignStore;
  readonly checker: Checker;
  revision: number;
}

/**
 * Follows a design and checks it. Messages that arrive while a check is due are taken together: typing fast costs one check, not many.
 * `later` runs a function after the messages that are waiting.
 */
export class RulesReplica {
  private replica: Replica | undefined;
  private diffs: RecordsDiff[] = [];
  private isDue = false;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly post: (report: RulesReport) => void,
    private readonly later: (run: () => void) => void,
  ) {}

  receive(message: RulesMessage): void {
    if (message.kind === 'open') this.open(message);
    else if (message.session === this.replica?.session) this.change(this.replica, message);
    else return;
    if (this.isDue) return;
    this.isDue = true;
    this.later(() => this.check());
  }

  private open({ session, tables, revision }: Extract<RulesMessage, { kind: 'open' }>): void {
    /* A replica makes no records of its own: its ids are never used. */
    const store = new DesignStore(tables, idSource(seededRandom32(0)));
    this.replica = { session, store, checker: createChecker(store, this.rules), revision };
    this.diffs = [];
  }

  private change(replica: Replica, { diff, revision }: Extract<RulesMessage, { kind: 'change' }>): void {
    replica.store.applyDiff(diff);
    replica.revision = revision;
    this.diffs.push(diff);
  }

  private check(): void {
    this.isDue = false;
    const { replica } = this;
    if (replica === undefined) return;
    const diff = squashDiffs(this.diffs);
    this.diffs = [];
    const { session, revision } = replica;
    try {
      this.post({ kind: 'report', session, revision, report: replica.checker.update(diff) });
    } catch (error) {
      this.replica = undefined;
      this.post({ kind: 'crash', session, message: error instanceof Error ? error.message : String(error) });
    }
  }
}
