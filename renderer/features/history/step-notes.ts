import type { DesignStore } from '../../../shared/store/design-store.ts';

/** What is known of the steps of a design beside their names. The store keeps none of it: it is about this window's work. */
export class StepNotes {
  /* A state of the design is what it was after so many steps; one that was undone and replaced is another state. */
  private readonly states: number[];
  private readonly stateAtRevision: Map<number, number>;
  private readonly times: number[] = [];
  private nextState: number;
  readonly stop: () => void;

  constructor(
    store: DesignStore,
    private readonly now: () => number = Date.now,
  ) {
    const { names, done } = store.steps();
    this.states = Array.from({ length: names.length + 1 }, (_, step) => step);
    this.stateAtRevision = new Map([[store.revision, done]]);
    this.nextState = names.length + 1;
    this.stop = store.subscribe(({ origin }) => {
      if (origin === 'do') this.add(store.steps().done);
      this.stateAtRevision.set(store.revision, this.states[store.steps().done] ?? 0);
    });
  }

  /** When the step with this number was done, in milliseconds since 1970; the first is 1. */
  timeOf(step: number): number | undefined {
    return this.times[step - 1];
  }

  /** How many steps led to the design of a revision; undefined when other steps have taken their place. */
  stepsAt(revision: number): number | undefined {
    const state = this.stateAtRevision.get(revision);
    const steps = state === undefined ? -1 : this.states.indexOf(state);
    return steps === -1 ? undefined : steps;
  }

  private add(done: number): void {
    this.states.length = done;
    this.states[done] = this.nextState;
    this.nextState += 1;
    this.times.length = done - 1;
    this.times[done - 1] = this.now();
  }
}
