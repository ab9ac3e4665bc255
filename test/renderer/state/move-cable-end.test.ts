import { beforeEach, describe, expect, it } from 'vitest';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { setCableLength } from '../../../shared/commands/cables/update-cable.ts';
import { emptyTables } from '../../../shared/model/design.ts';
import { useDocument } from '../../../renderer/state/document.ts';
import { useNotices } from '../../../renderer/state/notices.ts';
import { judgeMove, moveCableEnd, plugAt, portsForPlug } from '../../../renderer/state/move-cable-end.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

/** A cord between panel and switch in the open document. */
function corded() {
  const room = new SmallRoom();
  const [panel, sw, fibre, far] = [room.mount('generic-panel-24-cat6a', room.rackA, 42), room.mount('generic-switch-24', room.rackA, 41), room.mount('generic-panel-24-lc-om4', room.rackA, 40), room.mount('generic-switch-24', room.rackB, 1)];
  const cableId = room.run(connectPorts, { from: port(panel, '1'), to: port(sw, '1') });
  room.run(connectPorts, { from: port(panel, '2'), to: port(sw, '2') });
  useDocument.getState().open(emptyTables('Moves'), 'Moves', undefined);
  useDocument.setState({ store: room.store });
  const cable = room.store.get('cable', cableId);
  const plug = cable && plugAt(cable, port(sw, '1'));
  if (plug === undefined) throw new Error('The cord is not plugged in');
  return { room, panel, sw, fibre, far, cableId, plug };
}

describe('plugging one end in elsewhere', () => {
  let scene: ReturnType<typeof corded>;
  beforeEach(() => {
    scene = corded();
  });

  it.each([
    ['a free port beside it', () => port(scene.sw, '3'), 'success', /Fits/],
    ['where it is', () => port(scene.sw, '1'), 'success', /is now/],
    ['a port that is taken', () => port(scene.sw, '2'), 'error', /already holds A01-C002/],
    ['its own other end', () => port(scene.panel, '1'), 'error', /already holds this cable/],
    ['another kind of socket', () => port(scene.fibre, '1'), 'error', /does not go into/],
    ['an empty cage', () => port(scene.sw, '25'), 'warning', /Needs an optic/],
    ['a rack too far away', () => port(scene.far, '24'), 'warning', /Too short: .* is needed, the cable has 1 m/],
  ] as const)('judges %s', (_, to, tone, text) => {
    scene.room.run(setCableLength, { cableId: scene.cableId, lengthMm: 1000 });
    const verdict = judgeMove(scene.room.store, scene.plug, to());
    expect(verdict.tone).toBe(tone);
    expect(verdict.text).toMatch(text);
  });

  it('moves that end alone, as one step, and unplugs it', () => {
    const { room, sw, cableId, plug } = scene;
    const before = room.store.get('cable', cableId);
    expect(moveCableEnd(plug, port(sw, '5'))).toBe(true);
    expect(room.store.get('cable', cableId)).toEqual({ ...before, b: [{ ...port(sw, '5'), leg: 0 }] });
    expect(room.store.undoName).toBe('Move end of A01-C001');
    expect(moveCableEnd(plug, undefined)).toBe(true);
    expect(room.store.get('cable', cableId)?.b).toEqual([]);
  });

  it('says so when the port was taken meanwhile, and changes nothing', () => {
    const { room, sw, plug } = scene;
    const before = room.store.snapshot();
    expect(moveCableEnd(plug, port(sw, '2'))).toBe(false);
    expect(room.store.snapshot()).toEqual(before);
    expect(useNotices.getState().notices.at(-1)?.text).toMatch(/already holds a cable/);
  });

  it('offers only ports the plug goes into, those of the same device first', () => {
    const names = portsForPlug(scene.room.store, scene.plug);
    expect(names[0]).toBe('A01/SW1:3');
    expect(names.some((name) => name.includes('FP') || name.endsWith('SW1:2') || name.endsWith('SW1:25'))).toBe(false);
  });
});
