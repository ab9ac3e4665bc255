/** How long one slice of work may hold up the window. */
const SLICE_MS = 24;

/** How far work in slices got, and the way to stop it. */
export interface SliceOptions {
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The clock; a test has its own. */
  readonly nowMs?: (() => number) | undefined;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Runs work that yields how far it got, letting the window breathe between slices. Undefined when it was stopped. */
export async function inSlices<T>(work: Generator<number, T>, { onProgress, signal, nowMs = () => performance.now() }: SliceOptions = {}): Promise<T | undefined> {
  let sliceEndsMs = nowMs() + SLICE_MS;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (nowMs() < sliceEndsMs) continue;
    onProgress?.(step.value);
    await nextTurn();
    if (signal?.aborted === true) return undefined;
    sliceEndsMs = nowMs() + SLICE_MS;
  }
}
