import { expect, test } from 'vitest';
import { seededRandom32 } from '../../shared/base/random.ts';
import { COMMANDS } from '../../shared/commands/registry.ts';
import { checkIntegrity } from '../../shared/model/integrity.ts';
import { checkDesign } from '../../shared/rules/registry.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { furnishedRoom, runStep, type Step } from './random-steps.ts';

const COMMANDS_IN_A_ROW = 10_000;
/* Checking the whole design is much dearer than a command. */
const INTEGRITY_EVERY = 50;
const FINDINGS_EVERY = 1000;
/* CABLEWRIGHT_LONG=1 goes many ways instead of the one. */
const SEEDS = Array.from({ length: process.env['CABLEWRIGHT_LONG'] === '1' ? 30 : 1 }, (_, n) => 20_261_120 + n);

const OFTEN = ['device.add', 'cable.connect', 'cable.connectRange', 'cable.reterminate', 'optic.set', 'rack.add'];
const BETWEEN = ['undo', 'redo', 'fix'];

/** What a person does next: mostly making and connecting, often anything, now and then back and forth. */
function nextStep(random32: () => number): Step {
  const kind = random32() % 14;
  const ids = kind < 6 ? OFTEN : kind < 12 ? COMMANDS.map(({ id }) => id) : BETWEEN;
  return { id: ids[random32() % ids.length] ?? 'undo', seed: random32() };
}

function takeBackAll(store: DesignStore): void {
  while (store.undoName !== undefined) store.undo();
}

test.each(SEEDS)('ten thousand commands in a row never throw, always leave a whole design, and can all be taken back (seed %i)', (seed) => {
  const store = furnishedRoom();
  const start = store.snapshot();
  const random32 = seededRandom32(seed);
  const done = new Map<string, number>();
  let { findings } = checkDesign(store);
  for (let n = 1; n <= COMMANDS_IN_A_ROW; n += 1) {
    const step = nextStep(random32);
    const before = store.revision;
    runStep(store, step, findings);
    if (store.revision !== before) done.set(step.id, (done.get(step.id) ?? 0) + 1);
    if (n % INTEGRITY_EVERY === 0) expect(checkIntegrity(store.snapshot()), `after command ${n}, ${step.id}`).toEqual([]);
    if (n % FINDINGS_EVERY === 0) ({ findings } = checkDesign(store));
  }
  const neverDone = COMMANDS.map(({ id }) => id).filter((id) => !done.has(id));
  expect(neverDone, 'commands that were always refused: their random arguments never fit').toEqual([]);
  const end = store.snapshot();
  takeBackAll(store);
  expect(store.snapshot()).toStrictEqual(start);
  while (store.redoName !== undefined) store.redo();
  expect(store.snapshot()).toStrictEqual(end);
});
