import type { LinkReport, LinkRequest } from '../../shared/rules/link-calculator/ask-link.ts';
import { type Port, RequestClient } from './request.ts';

/** Has links judged beside the window's own thread. Only the latest question counts: one is under way at a time, and those asked meanwhile make room for the last of them. */
export class LinkClient {
  private readonly client: RequestClient<LinkRequest, LinkReport>;
  private running: Promise<unknown> = Promise.resolve();
  private latest = 0;

  constructor(start: () => Port) {
    this.client = new RequestClient(start);
  }

  /** Yields undefined when another question was asked since. */
  async ask(request: LinkRequest): Promise<LinkReport | undefined> {
    this.latest += 1;
    const number = this.latest;
    await this.running;
    if (number !== this.latest) return undefined;
    const answer = this.client.ask(request);
    this.running = answer.catch(() => undefined);
    const report = await answer;
    return number === this.latest ? report : undefined;
  }
}

/** The link calculator's worker of the window. */
export const linkClient = new LinkClient(() => new Worker(new URL('./link.worker.ts', import.meta.url), { type: 'module', name: 'link' }));
