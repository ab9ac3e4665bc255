import { describe, expect, test } from 'vitest';
import { planConnection } from '../../../../renderer/features/racks/connection-plan.ts';
import { fittingPorts } from '../../../../renderer/features/racks/lit-ports.ts';
import { RacksModelCache } from '../../../../renderer/features/racks/racks-model.ts';
import { connectPorts, connectRange } from '../../../../shared/commands/cables/connect-ports.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

function pair() {
  const room = new SmallRoom();
  return { room, sw: room.mount('generic-switch-48', room.rackA, 40), panel: room.mount('generic-panel-24-cat6a', room.rackA, 42) };
}

const keys = (first: number, count: number): readonly string[] => Array.from({ length: count }, (_, i) => String(first + i));

describe('one cable', () => {
  test('is named with its type, length and colour before it is laid', () => {
    const { room, sw, panel } = pair();
    const plan = planConnection(room.store, [port(sw, '1')], port(panel, '1'));
    expect(plan.tone).toBe('ok');
    expect(plan.cableText).toMatch(/Cat\S+ .* · \S+ m · blue/);
    expect(room.store.count('cable')).toBe(0);
  });

  test('to a port that is taken says by what', () => {
    const { room, sw, panel } = pair();
    room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1'), label: 'C-7' });
    const plan = planConnection(room.store, [port(sw, '2')], port(panel, '1'));
    expect(plan).toMatchObject({ tone: 'error', verdict: expect.stringContaining('C-7') });
  });
});

describe('a range', () => {
  test('goes n-th to n-th', () => {
    const { room, sw, panel } = pair();
    const plan = planConnection(room.store, keys(1, 24).map((key) => port(sw, key)), port(panel, '1'));
    expect(plan.tone).toBe('ok');
    expect(plan.pairs.map(({ from, to }) => [from.portKey, to.portKey])).toEqual(keys(1, 24).map((key) => [key, key]));
  });

  test('that is longer than the ports left is refused with both numbers', () => {
    const { room, sw, panel } = pair();
    expect(planConnection(room.store, keys(1, 10).map((key) => port(sw, key)), port(panel, '20'))).toMatchObject({ tone: 'error', verdict: expect.stringMatching(/5 .*10/) });
  });

  test('that meets a taken port names that port', () => {
    const { room, sw, panel } = pair();
    room.run(connectPorts, { from: port(sw, '40'), to: port(panel, '3') });
    expect(planConnection(room.store, keys(1, 4).map((key) => port(sw, key)), port(panel, '1')).verdict).toContain(':3: ');
  });

  test('is laid as it was planned', () => {
    const { room, sw, panel } = pair();
    const plan = planConnection(room.store, keys(1, 6).map((key) => port(sw, key)), port(panel, '7'));
    room.run(connectRange, { pairs: plan.pairs.map(({ from, to }) => ({ from, to })) });
    expect(room.store.count('cable')).toBe(6);
    expect(room.store.steps().names.at(-1)).toBe('Connect 6 ports');
  });
});

test('exactly the free ports that take the cable light up', () => {
  const { room, sw, panel } = pair();
  room.run(connectPorts, { from: port(sw, '40'), to: port(panel, '3') });
  const model = new RacksModelCache().model(room.store, 'front');
  const marks = fittingPorts(room.store, port(sw, '1'), model.deviceById.get(panel));
  expect(marks.length).toBe(23);
  const power = room.mount('generic-ups-2u-230v', room.rackB, 1);
  const rear = new RacksModelCache().model(room.store, 'rear');
  expect(fittingPorts(room.store, port(sw, '1'), rear.deviceById.get(power)).length).toBeLessThan(3);
});
