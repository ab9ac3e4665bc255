import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goToStep } from '../../../../renderer/features/history/history-list.tsx';
import { StepNotes } from '../../../../renderer/features/history/step-notes.ts';
import { updateProject } from '../../../../shared/commands/project/update-project.ts';
import { SmallRoom } from '../../../support/small-room.ts';

function start() {
  const { store } = new SmallRoom();
  let clock = 1000;
  const notes = new StepNotes(store, () => (clock += 1000));
  let count = 0;
  const change = (): void => {
    count += 1;
    store.transact(`Name ${count}`, (tx) => updateProject.run(tx, { fields: { name: `Design ${count}` } }));
  };
  return { store, notes, change, design: () => JSON.stringify(store.snapshot()) };
}

describe('going to a step of the history', () => {
  it('brings back the design as it was then, however the steps were gone through, and the mark of what was saved follows it', () => {
    const move = fc.oneof(fc.constant('change' as const), fc.nat(30));
    fc.assert(fc.property(fc.array(move, { minLength: 1, maxLength: 40 }), fc.nat(40), (moves, saveAfter) => {
      const { store, notes, change, design } = start();
      let saved: { readonly revision: number; readonly design: string } | undefined;
      moves.forEach((each, i) => {
        if (each === 'change') change();
        else goToStep(store, each);
        if (i === saveAfter) saved = { revision: store.revision, design: design() };
      });
      if (saved === undefined) return;
      const step = notes.stepsAt(saved.revision);
      const everyDesign = [0, ...store.steps().names.map((_, i) => i + 1)].map((done) => (goToStep(store, done), design()));
      if (step === undefined) expect(everyDesign).not.toContain(saved.design);
      else {
        goToStep(store, step);
        expect(design()).toBe(saved.design);
      }
    }));
  });

  it('knows when each step was done; a step that takes the place of undone ones has its own time', () => {
    const { store, notes, change } = start();
    const before = store.steps().done;
    change();
    change();
    expect([notes.timeOf(before + 1), notes.timeOf(before + 2)]).toEqual([2000, 3000]);
    goToStep(store, before);
    expect(notes.timeOf(before + 1)).toBe(2000);
    change();
    expect([notes.timeOf(before + 1), notes.timeOf(before + 2)]).toEqual([4000, undefined]);
  });
});
