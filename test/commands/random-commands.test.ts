import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { reterminateCable } from '../../shared/commands/cables/reterminate-cable.ts';
import { COMMANDS, runById } from '../../shared/commands/registry.ts';
import { checkIntegrity } from '../../shared/model/integrity.ts';
import type { CheckReport } from '../../shared/rules/finding.ts';
import { checkDesign, createChecker } from '../../shared/rules/registry.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { port, SmallRoom } from '../support/small-room.ts';
import { MAKERS, RandomArguments } from './random-arguments.ts';

/* CABLEWRIGHT_LONG=1 runs for minutes instead of seconds. */
const isLong = process.env['CABLEWRIGHT_LONG'] === '1';
const SEQUENCES = isLong ? 600 : 14;
const LONGEST = isLong ? 120 : 45;

interface Step {
  readonly id: string;
  readonly seed: number;
}

/** Commands that make something come up more often than those that take it away, or there would be nothing to work on. */
const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  id: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('device.add', 'cable.connect', 'cable.connectRange', 'cable.reterminate', 'optic.set') },
    { weight: 6, arbitrary: fc.constantFrom(...COMMANDS.map(({ id }) => id)) },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'redo', 'fix') },
  ),
  seed: fc.nat(),
});

function run(store: DesignStore, { id, seed }: Step, report: CheckReport): void {
  if (id === 'undo') return void store.undo();
  if (id === 'redo') return void store.redo();
  if (id === 'fix') return applyFix(store, report, seed);
  const before = store.revision;
  const args = new RandomArguments(store, seededRandom32(seed)).for(id);
  const result = COMMANDS.find((command) => command.id === id)?.run(store, args);
  if (result?.ok !== true) expect(store.revision, `${id} was refused and still changed something`).toBe(before);
}

/** Does what a finding offers, as a click on it would. */
function applyFix(store: DesignStore, { findings }: CheckReport, seed: number): void {
  const fixes = findings.flatMap((finding) => finding.fixes);
  const fix = fixes[seed % Math.max(1, fixes.length)];
  if (fix !== undefined) runById(store, fix.commandId, fix.args);
}

/** A room with something of everything in it, so that even short sequences connect. */
function furnishedRoom(): DesignStore {
  const room = new SmallRoom(3);
  const types = ['generic-switch-24-poe', 'generic-switch-24-sfp28', 'generic-server-1u-sfp28', 'generic-panel-24-cat6a', 'generic-panel-12-lc-om4', 'generic-lgx-housing-1u', 'generic-pdu-1u-16a'];
  for (const rackId of [room.rackA, room.rackB]) types.forEach((typeKey, i) => room.mount(typeKey, rackId, 20 + i));
  trunkBetweenPanels(room);
  room.stand('generic-access-point');
  room.stand('generic-source-cee-16a-1p', 'A');
  return new DesignStore(room.store.snapshot(), idSource(seededRandom32(4)));
}

/* A cable with several legs at both ends: not every change of type suits it. */
function trunkBetweenPanels(room: SmallRoom): void {
  const [from, to] = room.store.all('device').filter((device) => room.store.get('deviceType', device.typeId)?.key === 'generic-panel-12-lc-om4');
  if (from === undefined || to === undefined) throw new Error('The room has two fibre panels');
  const cableId = room.run(connectPorts, { from: port(from.id, 'R1'), to: port(to.id, 'R1'), typeKey: 'generic-trunk-om4-12f-lc' });
  for (const leg of [1, 2]) {
    room.run(reterminateCable, { cableId, end: 'a', leg, to: port(from.id, `R${leg + 1}`) });
    room.run(reterminateCable, { cableId, end: 'b', leg, to: port(to.id, `R${leg + 1}`) });
  }
}

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
        run(store, step, checker.report());
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
