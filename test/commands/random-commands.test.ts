import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../shared/commands/registry.ts';
import { checkIntegrity } from '../../shared/model/integrity.ts';
import { checkDesign, createChecker } from '../../shared/rules/registry.ts';
import { MAKERS } from './random-arguments.ts';
import { furnishedRoom, runStep, stepArbitrary } from './random-steps.ts';

/* CABLEWRIGHT_LONG=1 runs for minutes instead of seconds. */
const isLong = process.env['CABLEWRIGHT_LONG'] === '1';
const SEQUENCES = isLong ? 600 : 14;
const LONGEST = isLong ? 120 : 45;

test('every registered command has random arguments', () => {
  expect(Object.keys(MAKERS).sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
});

test('any sequence of commands leaves a whole design, can be taken back to the start and done again to the end, and is checked as if from scratch', () => {
  fc.assert(
    fc.property(fc.array(stepArbitrary, { minLength: 5, maxLength: LONGEST, size: 'max' }), (steps) => {
      const store = furnishedRoom();
      const start = store.snapshot();
      const checker = createChecker(store);
      checker.full();
      store.subscribe(({ diff }) => checker.update(diff));
      for (const step of steps) {
        runStep(store, step, checker.report().findings);
        expect(checkIntegrity(store.snapshot())).toEqual([]);
        expect(checker.report()).toEqual(checkDesign(store));
      }
      while (store.redoName !== undefined) store.redo();
      const end = store.snapshot();
      while (store.undoName !== undefined) store.undo();
      expect(store.snapshot()).toStrictEqual(start);
      expect(checker.report()).toEqual(checkDesign(store));
      while (store.redoName !== undefined) store.redo();
      expect(store.snapshot()).toStrictEqual(end);
      expect(checker.report()).toEqual(checkDesign(store));
    }),
    { numRuns: SEQUENCES, ...(isLong ? {} : { seed: 20_260_302 }) },
  );
});
