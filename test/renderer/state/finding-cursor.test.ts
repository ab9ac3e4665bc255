import { beforeEach, expect, test } from 'vitest';
import { useChecks } from '../../../renderer/state/checks.ts';
import { useDocument } from '../../../renderer/state/document.ts';
import { findingInFront, fixFindingInFront, stepFinding, useFindingCursor } from '../../../renderer/state/finding-cursor.ts';
import { useSession } from '../../../renderer/state/session.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

/** A room with two links of weak cable between fast ports, checked. */
beforeEach(() => {
  const room = new SmallRoom();
  const [one, two] = [room.mount('netgear-m4300-12x12f', room.rackA, 10), room.mount('netgear-m4300-12x12f', room.rackB, 10)];
  for (const key of ['1/0/13', '1/0/14']) room.run(connectPorts, { from: port(one, key), to: port(two, key), typeKey: 'generic-cord-cat5e-u-utp', lengthMm: 60_000 });
  useDocument.getState().open(room.store.snapshot(), 'Test', undefined);
  useFindingCursor.getState().put(undefined);
  useChecks.getState().receive(checkDesign(useDocument.getState().store), 0, 0);
});

const findings = () => useChecks.getState().report?.findings ?? [];

test('stepping goes through all findings, selects what each is about, and begins again', () => {
  expect(findings().length).toBeGreaterThan(1);
  for (const finding of findings()) {
    stepFinding(1);
    expect(findingInFront()).toBe(finding);
    expect(useSession.getState().selection).toEqual([finding.subjects[0]?.id]);
  }
  stepFinding(1);
  expect(findingInFront()).toBe(findings()[0]);
  stepFinding(-1);
  expect(findingInFront()).toBe(findings().at(-1));
});

test('fixing does what the finding in front offers, as one undoable step', () => {
  const at = findings().findIndex(({ fixes }) => fixes.length > 0);
  for (let n = 0; n <= at; n += 1) stepFinding(1);
  const { store } = useDocument.getState();
  const before = store.snapshot();
  fixFindingInFront();
  expect(store.snapshot()).not.toStrictEqual(before);
  store.undo();
  expect(store.snapshot()).toStrictEqual(before);
});
