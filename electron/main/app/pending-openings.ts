import { randomUUID } from 'node:crypto';

/** Something that the system or the command line asked to be opened. */
export type Opening = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'sample'; readonly name: string };

/** Files that wait until the renderer is ready to show them. */
export class PendingOpenings {
  readonly #byRequest = new Map<string, Opening>();
  #initial: Opening | undefined;

  setInitial(opening: Opening | undefined): void {
    this.#initial = opening;
  }

  /** What the program was started with, once: a reloaded page must not open it again over other work. */
  takeInitial(): Opening | undefined {
    const opening = this.#initial;
    this.#initial = undefined;
    return opening;
  }

  add(opening: Opening): string {
    const requestId = randomUUID();
    this.#byRequest.set(requestId, opening);
    return requestId;
  }

  take(requestId: string): Opening | undefined {
    const opening = this.#byRequest.get(requestId);
    this.#byRequest.delete(requestId);
    return opening;
  }
}
