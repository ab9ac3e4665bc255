import { beforeEach, describe, expect, test } from 'vitest';
import { cableLines } from '../../../../renderer/features/racks/cable-lines.ts';
import { gestureContext } from '../../../../renderer/features/racks/gesture-context.ts';
import { portsForMove } from '../../../../renderer/features/racks/lit-ports.ts';
import { centreOf } from '../../../../renderer/features/racks/placed.ts';
import { plugIn } from '../../../../renderer/features/racks/plug-drag.ts';
import { gripAt, plugGrips } from '../../../../renderer/features/racks/plug-grips.ts';
import { placedPortOf, RacksModelCache } from '../../../../renderer/features/racks/racks-model.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { useSession } from '../../../../renderer/state/session.ts';
import type { Id } from '../../../../shared/base/id.ts';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import { reterminateCable } from '../../../../shared/commands/cables/reterminate-cable.ts';
import type { RackSide } from '../../../../shared/model/rack-side.ts';
import type { PortRef } from '../../../../shared/model/port-ref.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

/** A cord from switch to panel in the open document, seen from a side. */
function corded(side: RackSide = 'front') {
  const room = new SmallRoom();
  const [panel, sw] = [room.mount('generic-panel-24-cat6a', room.rackA, 42), room.mount('generic-switch-24', room.rackA, 41)];
  const cableId = room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1') });
  useDocument.setState({ store: room.store, isOpen: true });
  const cache = new RacksModelCache();
  const model = () => cache.model(room.store, side);
  const context = gestureContext(model, () => cableLines(room.store, model()));
  const gripsOf = (...ids: readonly Id<'cable'>[]) => plugGrips(room.store, model(), context.cables().byId, ids);
  const middleOf = (ref: PortRef) => centreOf(placedPortOf(model(), ref)?.box ?? expect.fail('not in the picture'));
  return { room, panel, sw, cableId, model, context, gripsOf, middleOf };
}

beforeEach(() => useSession.getState().select([]));

describe('what a drag from a port picks up', () => {
  test('is the plug it holds, and nothing where it is free', () => {
    const { context, sw, cableId } = corded();
    expect(plugIn(context, port(sw, '1'))).toEqual({ cableId, end: 'a', leg: 0 });
    expect(plugIn(context, port(sw, '2'))).toBeUndefined();
  });

  test('is no plug where several ports are connected together', () => {
    const { context, sw } = corded();
    useSession.getState().selectPorts([port(sw, '1'), port(sw, '2')]);
    expect(plugIn(context, port(sw, '1'))).toBeUndefined();
  });
});

describe('grips of the selected cable', () => {
  test('are on both plugs, and are met in their middle', () => {
    const { context, gripsOf, middleOf, sw, panel, cableId } = corded();
    expect(gripsOf(cableId).map(({ at }) => at)).toEqual([middleOf(port(sw, '1')), middleOf(port(panel, '1'))]);
    expect(gripAt(context, [cableId], { at: middleOf(port(panel, '1')), zoom: 0.4 })?.plug).toEqual({ cableId, end: 'b', leg: 0 });
    expect(gripAt(context, [cableId], { at: middleOf(port(panel, '20')), zoom: 0.4 })).toBeUndefined();
  });

  test('are absent for several cables and from a side where none shows', () => {
    const { room, gripsOf, sw, panel, cableId } = corded();
    const other = room.run(connectPorts, { from: port(sw, '2'), to: port(panel, '2') });
    expect(gripsOf(cableId, other)).toEqual([]);
    const side = corded('side');
    expect(side.gripsOf(side.cableId)).toEqual([]);
  });

  test('of an end that hangs is in the ring that is drawn there', () => {
    const { room, gripsOf, middleOf, sw, panel, cableId, context } = corded();
    room.run(reterminateCable, { cableId, end: 'a', leg: 0 });
    const [hanging, plugged] = gripsOf(cableId);
    expect(hanging).toMatchObject({ plug: { cableId, end: 'a', leg: 0 } });
    expect(hanging?.port).toBeUndefined();
    expect(plugged?.at).toEqual(middleOf(port(panel, '1')));
    const ring = context.cables().byId.get(cableId)?.chains[0]?.at(-1);
    expect(Math.hypot((ring?.x ?? 0) - (hanging?.at.x ?? 0), (ring?.y ?? 0) - (hanging?.at.y ?? 0))).toBeLessThan(5);
    room.run(reterminateCable, { cableId, end: 'a', leg: 0, to: port(sw, '5') });
    expect(gripsOf(cableId)[0]?.at).toEqual(middleOf(port(sw, '5')));
  });
});

test('exactly the free ports that take the plug light up, an empty cage with a warning', () => {
  const { room, context, sw, panel, model } = corded();
  room.run(connectPorts, { from: port(sw, '2'), to: port(panel, '2') });
  const plug = plugIn(context, port(sw, '1')) ?? expect.fail('no plug');
  const tones = portsForMove(room.store, plug, model().deviceById.get(sw)).map(({ tone }) => tone);
  expect(tones.filter((tone) => tone === 'ok')).toHaveLength(22);
  expect(tones).toContain('warning');
  expect(tones).not.toContain('error');
});
