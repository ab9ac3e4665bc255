/** A request to a worker and its answer, matched by number. `bytes` inside are copied, never shared. */
export interface Asked<Request> {
  readonly id: number;
  readonly request: Request;
}

/** What comes back: the value, or the text of an exception that should not have happened. */
export type Answered<Answer> = { readonly id: number; readonly answer: Answer } | { readonly id: number; readonly crash: string };

/** The part of a Worker that the client needs. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror?: ((event: ErrorEvent) => void) | null;
  terminate?(): void;
}

/** Thrown when a worker stopped working; the design itself lives outside of it. */
export class WorkerCrash extends Error {}

/** Asks a worker and waits for its answers. The worker starts with the first question and starts anew after it crashed. */
export class RequestClient<Request, Answer> {
  private port: Port | undefined;
  private nextId = 1;
  private readonly waiting = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }>();

  constructor(private readonly start: () => Port) {}

  ask(request: Request): Promise<Answer> {
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.running().postMessage({ id, request } satisfies Asked<Request>);
    });
  }

  /** Ends the worker; whoever waits is told. */
  stop(reason = 'The work was cancelled.'): void {
    this.port?.terminate?.();
    this.port = undefined;
    for (const { reject } of this.waiting.values()) reject(new WorkerCrash(reason));
    this.waiting.clear();
  }

  private running(): Port {
    if (this.port !== undefined) return this.port;
    const port = this.start();
    port.onmessage = (event: MessageEvent<Answered<Answer>>) => this.settle(event.data);
    port.onerror = (event) => this.stop(event.message || 'The worker could not be started.');
    this.port = port;
    return port;
  }

  private settle(message: Answered<Answer>): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if ('crash' in message) waiting?.reject(new WorkerCrash(message.crash));
    else waiting?.resolve(message.answer);
  }
}

/** Answers requests in the worker: every message gets exactly one answer, an exception included. */
export function answerRequests<Request, Answer>(port: Pick<Port, 'postMessage' | 'onmessage'>, answer: (request: Request) => Answer | Promise<Answer>): void {
  port.onmessage = async ({ data: { id, request } }: MessageEvent<Asked<Request>>) => {
    try {
      port.postMessage({ id, answer: await answer(request) } satisfies Answered<Answer>);
    } catch (error) {
      port.postMessage({ id, crash: error instanceof Error ? error.message : String(error) } satisfies Answered<Answer>);
    }
  };
}
