import ELK, { type ELK as Elk } from 'elkjs/lib/elk-api.js';
import { placesOf, toElkGraph } from './layout-graph.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-protocol.ts';

/** Lays diagrams out beside the window's own thread. The worker starts with the first request; cancelling ends it, and the next request starts another. */
export class LayoutClient {
  private engine: Elk | undefined;
  private stop: (answer: LayoutAnswer) => void = () => undefined;

  constructor(private readonly start: () => Worker) {}

  async layout(request: LayoutRequest): Promise<LayoutAnswer> {
    const stopped = new Promise<LayoutAnswer>((resolve) => {
      this.stop = resolve;
    });
    return Promise.race([stopped, this.run(request)]);
  }

  /** Ends the layout under way: whoever waits is told. */
  cancel(): void {
    this.end({ kind: 'cancelled' });
  }

  private async run(request: LayoutRequest): Promise<LayoutAnswer> {
    try {
      return { kind: 'places', places: placesOf(await this.running().layout(toElkGraph(request))) };
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  private running(): Elk {
    this.engine ??= new ELK({ algorithms: ['layered'], workerFactory: () => this.startWorker() });
    return this.engine;
  }

  private startWorker(): Worker {
    const worker = this.start();
    /* The engine does not listen for a worker that cannot start: its promises would wait forever. */
    worker.addEventListener('error', (event) => this.end({ kind: 'failed', reason: event.message }));
    return worker;
  }

  private end(answer: LayoutAnswer): void {
    this.engine?.terminateWorker();
    this.engine = undefined;
    this.stop(answer);
  }
}

/** The layout worker of the window. */
export const layoutClient = new LayoutClient(() => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' }));
