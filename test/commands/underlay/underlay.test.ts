import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../shared/commands/command.ts';
import { addUnderlay } from '../../../shared/commands/underlay/add-underlay.ts';
import { calibrateUnderlay } from '../../../shared/commands/underlay/calibrate-underlay.ts';
import { updateUnderlay } from '../../../shared/commands/underlay/update-underlay.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Underlay } from '../../../shared/model/underlay.ts';
import { turnedUnderlay, underlayBox } from '../../../shared/scene/underlay-image.ts';
import { SmallRoom } from '../../support/small-room.ts';

const PICTURE = { name: 'floor.pdf, page 2', sha256: 'ab'.repeat(32), widthPx: 4000, heightPx: 2000 };

function roomWithUnderlay(): { readonly room: SmallRoom; readonly id: Id<'underlay'>; readonly underlay: () => Underlay } {
  const room = new SmallRoom();
  const id = room.run(addUnderlay, { roomId: room.roomId, ...PICTURE });
  const underlay = (): Underlay => {
    const found = room.store.get('underlay', id);
    if (found === undefined) throw new Error('The underlay is gone');
    return found;
  };
  return { room, id, underlay };
}

describe('a picture under the plan', () => {
  it('first fills the room as far as it fits, in its middle', () => {
    const { underlay } = roomWithUnderlay();
    expect(underlayBox(underlay())).toEqual({ x: 0, y: 1000, width: 6000, height: 3000 });
  });

  it('is one per room, and undo of every step restores what was', () => {
    const room = new SmallRoom();
    const before = room.store.snapshot();
    const id = room.run(addUnderlay, { roomId: room.roomId, ...PICTURE });
    const second = execute(room.store, addUnderlay, { roomId: room.roomId, ...PICTURE });
    expect(second.ok ? undefined : second.error.code).toBe('taken');
    room.run(updateUnderlay, { underlayId: id, fields: { opacityPercent: 20, xMm: -500 } });
    room.run(calibrateUnderlay, { underlayId: id, from: { xMm: 0, yMm: 0 }, to: { xMm: 100, yMm: 0 }, distanceMm: 321 });
    room.run(removeRecords, { ids: [id] });
    expect(room.store.count('underlay')).toBe(0);
    for (let step = 0; step < 4; step += 1) room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('replaced by another print of the same drawing keeps its place and width', () => {
    const { room, id, underlay } = roomWithUnderlay();
    const before = underlayBox(underlay());
    room.run(updateUnderlay, { underlayId: id, fields: { ...PICTURE, sha256: 'cd'.repeat(32), widthPx: 1000, heightPx: 500 } });
    expect(underlayBox(underlay())).toEqual(before);
  });

  it('goes with its room', () => {
    const { room } = roomWithUnderlay();
    room.run(removeRecords, { ids: [room.roomId] });
    expect(room.store.count('underlay')).toBe(0);
  });
});

describe('calibrating by two points', () => {
  const mm = fc.integer({ min: -20_000, max: 20_000 });
  const point = fc.record({ xMm: mm, yMm: mm });

  it('makes their distance true and leaves the first one where it is, however the picture is turned', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: 100, max: 50_000 }), fc.integer({ min: 0, max: 3 }), (from, to, distanceMm, quarterTurns) => {
        const shownMm = Math.hypot(to.xMm - from.xMm, to.yMm - from.yMm);
        fc.pre(shownMm > 50);
        const { room, id, underlay } = roomWithUnderlay();
        room.run(updateUnderlay, { underlayId: id, fields: { quarterTurns } });
        /* A point of the picture, as its share of the ground that is covered. */
        const shareOf = (p: { xMm: number; yMm: number }) => {
          const box = underlayBox(underlay());
          return { x: (p.xMm - box.x) / box.width, y: (p.yMm - box.y) / box.height };
        };
        const pointAt = (share: { x: number; y: number }) => {
          const box = underlayBox(underlay());
          return { x: box.x + share.x * box.width, y: box.y + share.y * box.height };
        };
        const [a, b] = [shareOf(from), shareOf(to)];
        room.run(calibrateUnderlay, { underlayId: id, from, to, distanceMm });
        const [first, second] = [pointAt(a), pointAt(b)];
        /* The corner stands on whole millimetres. */
        expect(Math.hypot(first.x - from.xMm, first.y - from.yMm)).toBeLessThan(1);
        expect(Math.hypot(second.x - first.x, second.y - first.y)).toBeCloseTo(distanceMm, 3);
      }),
    );
  });

  it.each([
    ['one point twice', { xMm: 5, yMm: 5 }, { xMm: 5, yMm: 5 }, 4000, 'same-point'],
    ['a distance larger than any plan', { xMm: 0, yMm: 0 }, { xMm: 2, yMm: 0 }, 1_000_000_000, 'out-of-range'],
  ])('with %s is refused and changes nothing', (_what, from, to, distanceMm, code) => {
    const { room, id } = roomWithUnderlay();
    const before = room.store.snapshot();
    const result = execute(room.store, calibrateUnderlay, { underlayId: id, from, to, distanceMm });
    expect(result.ok ? undefined : result.error.code).toBe(code);
    expect(room.store.snapshot()).toEqual(before);
  });
});

it('turning keeps the middle, and four turns are none', () => {
  const { underlay } = roomWithUnderlay();
  const middle = (u: Underlay): readonly [number, number] => {
    const box = underlayBox(u);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  let turned = underlay();
  for (let turn = 0; turn < 4; turn += 1) {
    turned = { ...turned, ...turnedUnderlay(turned) };
    expect(middle(turned)).toEqual(middle(underlay()));
  }
  expect(turned).toEqual({ ...underlay(), quarterTurns: 0 });
});
