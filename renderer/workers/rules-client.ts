import type { CheckReport } from '../../shared/rules/finding.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import type { Port } from './request.ts';
import type { RulesMessage, RulesReport } from './rules-protocol.ts';

/** Who is told what the rules found. */
export interface RulesListener {
  readonly onStart: () => void;
  readonly onReport: (report: CheckReport, revision: number) => void;
  readonly onFailure: (message: string) => void;
}

/** Has a design checked beside the window's own thread, now and after every change. */
export class RulesClient {
  private port: Port | undefined;
  private session = 0;
  private stopWatching: () => void = () => undefined;

  constructor(
    private readonly start: () => Port,
    private readonly listener: RulesListener,
  ) {}

  /** Follows this design from now on; reports about an earlier one no longer count. */
  follow(store: DesignStore): void {
    this.stopWatching();
    this.session += 1;
    const { session } = this;
    this.send({ kind: 'open', session, tables: store.snapshot(), revision: store.revision });
    this.stopWatching = store.subscribe(({ diff }) => this.send({ kind: 'change', session, diff, revision: store.revision }));
  }

  /** Follows nothing. */
  rest(): void {
    this.stopWatching();
    this.stopWatching = () => undefined;
    this.session += 1;
  }

  private send(message: RulesMessage): void {
    this.listener.onStart();
    this.running().postMessage(message);
  }

  private running(): Port {
    if (this.port !== undefined) return this.port;
    const port = this.start();
    port.onmessage = (event: MessageEvent<RulesReport>) => this.receive(event.data);
    port.onerror = (event) => this.fail(event.message);
    this.port = port;
    return port;
  }

  private receive(message: RulesReport): void {
    if (message.session !== this.session) return;
    if (message.kind === 'crash') this.fail(message.message);
    else this.listener.onReport(message.report, message.revision);
  }

  private fail(reason: string): void {
    console.error(`The rules worker stopped: ${reason}`);
    this.port?.terminate?.();
    this.port = undefined;
    this.rest();
    this.listener.onFailure('The design is unchanged, but its findings are not known. Save it and open it again to check it anew.');
  }
}
