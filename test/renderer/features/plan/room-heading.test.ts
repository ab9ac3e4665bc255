import { expect, test } from 'vitest';
import { headingFor } from '../../../../renderer/features/plan/room-heading.tsx';
import { planModel } from '../../../../renderer/features/plan/plan-model.ts';
import { addRoom } from '../../../../shared/commands/rooms/add-room.ts';
import { SmallRoom } from '../../../support/small-room.ts';

test.each([
  ['all of it where there is room', 400, { name: 'Main distribution frame', isSmall: false, hasSize: true }],
  ['the name alone', 190, { name: 'Main distribution frame', isSmall: false, hasSize: false }],
  ['the name, smaller', 150, { name: 'Main distribution frame', isSmall: true, hasSize: false }],
  ['its beginning', 60, { name: 'Main dis…', isSmall: true, hasSize: false }],
  ['nothing where nothing can be told', 16, undefined],
] as const)('a heading says %s', (_, roomPx, heading) => {
  expect(headingFor('Main distribution frame', '5 m × 4 m', roomPx)).toEqual(heading);
});

test('the heading of a room has the width up to the next one; that of the last has no end', () => {
  const room = new SmallRoom();
  room.run(addRoom, { name: 'Zoo', widthMm: 5000, depthMm: 5000 });
  const { rooms } = planModel(room.store);
  expect(rooms.map(({ headingMm }) => headingMm)).toEqual([(rooms[1]?.box.x ?? 0) - (rooms[0]?.box.x ?? 0), Infinity]);
});
