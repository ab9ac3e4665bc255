import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../shared/commands/command.ts';
import { alignNodes, distributeNodes } from '../../../shared/commands/diagram/arrange-nodes.ts';
import { placeDiagramNodes } from '../../../shared/commands/diagram/place-nodes.ts';
import { SmallRoom } from '../../support/small-room.ts';

const WIDTH = 184;

/** Switches at these places of the diagram. */
function diagram(places: readonly { readonly x: number; readonly y: number }[]) {
  const room = new SmallRoom();
  const ids = places.map((_, i) => room.mount('generic-switch-24', room.rackA, i + 1));
  execute(room.store, placeDiagramNodes, { places: ids.flatMap((deviceId, i) => (places[i] === undefined ? [] : [{ deviceId, ...places[i] }])) });
  return { ids, store: room.store, at: () => ids.map((id) => room.store.find('diagramNodesByDevice', id)[0]).map((node) => ({ x: node?.x ?? NaN, y: node?.y ?? NaN })) };
}

const somePlaces = fc.array(fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) }), { minLength: 3, maxLength: 8 });

describe('aligning and distributing nodes', () => {
  it.each([
    ['left', [0, 0, 0], [5, 50, 9]], ['right', [400, 400, 400], [5, 50, 9]], ['centre', [200, 200, 200], [5, 50, 9]],
    ['top', [0, 100, 400], [5, 5, 5]], ['bottom', [0, 100, 400], [50, 50, 50]], ['middle', [0, 100, 400], [28, 28, 28]],
  ] as const)('%s', (edge, xs, ys) => {
    const { ids, store, at } = diagram([{ x: 0, y: 5 }, { x: 100, y: 50 }, { x: 400, y: 9 }]);
    expect(execute(store, alignNodes, { deviceIds: ids, edge }).ok).toBe(true);
    expect(at()).toEqual(xs.map((x, i) => ({ x, y: ys[i] })));
  });

  it('spaces evenly in the order they stand, keeps the outermost where they are, and undoes to the same', () => {
    fc.assert(fc.property(somePlaces, (places) => {
      const { ids, store, at } = diagram(places);
      const before = at();
      expect(execute(store, distributeNodes, { deviceIds: ids, axis: 'vertical' }).ok).toBe(true);
      const after = at();
      expect(after.map(({ x }) => x)).toEqual(before.map(({ x }) => x));
      const order = before.map((place, i) => ({ ...place, i })).sort((a, b) => a.y - b.y || a.x - b.x).map(({ i }) => after[i]?.y ?? NaN);
      const gaps = order.slice(1).map((y, i) => y - (order[i] ?? NaN));
      if (new Set(before.map(({ x }) => x)).size > 1) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
      expect(order[0]).toBe(Math.min(...before.map(({ y }) => y)));
      store.undo();
      expect(at()).toEqual(before);
    }), { numRuns: 30 });
  });

  it('pulls nodes of one row apart that lie on each other', () => {
    const { ids, store, at } = diagram([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 20, y: 0 }]);
    execute(store, distributeNodes, { deviceIds: ids, axis: 'horizontal' });
    expect(at().map(({ x }) => x)).toEqual([0, WIDTH, 2 * WIDTH]);
  });

  it('refuses too few nodes and one that stands nowhere, and takes the place it is shown at', () => {
    const { ids, store, at } = diagram([{ x: 0, y: 0 }, { x: 100, y: 50 }]);
    const room = new SmallRoom();
    const unplaced = [room.mount('generic-switch-24', room.rackA, 1), room.mount('generic-switch-24', room.rackA, 2)];
    expect(execute(store, alignNodes, { deviceIds: ids.slice(0, 1), edge: 'left' })).toMatchObject({ ok: false, error: { code: 'too-few' } });
    expect(execute(store, distributeNodes, { deviceIds: ids, axis: 'vertical' })).toMatchObject({ ok: false, error: { code: 'too-few' } });
    expect(execute(room.store, alignNodes, { deviceIds: unplaced, edge: 'top' })).toMatchObject({ ok: false, error: { code: 'no-place', message: expect.stringContaining('SW1') } });
    expect(execute(room.store, alignNodes, { deviceIds: unplaced, edge: 'top', places: unplaced.map((deviceId, i) => ({ deviceId, x: i * 300, y: i * 40 })) }).ok).toBe(true);
    expect(unplaced.map((id) => room.store.find('diagramNodesByDevice', id)[0]?.y)).toEqual([0, 0]);
    expect(at()).toEqual([{ x: 0, y: 0 }, { x: 100, y: 50 }]);
  });

  it('lines up in the frames of groups, leaves the places without groups alone, and keeps where the others are shown', () => {
    const { ids, store, at } = diagram([{ x: 0, y: 0 }, { x: 100, y: 50 }, { x: 200, y: 70 }]);
    const places = ids.map((deviceId, i) => ({ deviceId, x: i * 10, y: i, group: { by: 'rack' as const, key: 'A01' } }));
    expect(execute(store, alignNodes, { deviceIds: ids.slice(0, 2), edge: 'top', places }).ok).toBe(true);
    expect(at()).toEqual([{ x: 0, y: 0 }, { x: 100, y: 50 }, { x: 200, y: 70 }]);
    const grouped = () => ids.map((id) => store.find('diagramNodesByDevice', id).flatMap(({ x, y, group }) => (group === undefined ? [] : [[x, y, group.key]])));
    expect(grouped()).toEqual([[[0, 0, 'A01']], [[10, 0, 'A01']], [[20, 2, 'A01']]]);
    execute(store, placeDiagramNodes, { places: places.slice(0, 1).map((place) => ({ ...place, x: 5, group: { by: 'rack' as const, key: 'A02' } })) });
    expect(grouped()).toEqual([[[5, 0, 'A02']], [[10, 0, 'A01']], [[20, 2, 'A01']]]);
    expect(at()).toEqual([{ x: 0, y: 0 }, { x: 100, y: 50 }, { x: 200, y: 70 }]);
  });
});
