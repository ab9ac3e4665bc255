import { overlaps } from '../../geometry/box.ts';
import type { Room } from '../../model/room.ts';
import { type StandingRack, standingRacks } from '../../topology/rack-clearance.ts';
import { subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';

/** Where racks stand. */
export const footprint = defineRule({
  id: 'room/footprint',
  title: 'Ground of a rack',
  scope: 'room',
  severity: 'error',
  standard: 'Geometry of the room',
  what: 'A rack must stand inside its room, and no two racks on the same ground.',
  why: 'It cannot be set up there.',
  todo: 'Move the rack, or correct the size of the room.',
  messages: {
    outside: '{rack} stands partly outside {room}.',
    sharing: '{rack} and {other} stand on the same ground.',
  },
  check({ room }, { view, report }) {
    const racks = standingRacks(view, room.id);
    for (const [index, standing] of racks.entries()) {
      if (isOutside(room, standing)) report({ messageId: 'outside', data: { rack: standing.rack.name, room: room.name }, subjects: [subjectOfRack(standing.rack)] });
      for (const other of racks.slice(index + 1)) {
        if (!overlaps(standing.ground, other.ground)) continue;
        report({ messageId: 'sharing', data: { rack: standing.rack.name, other: other.rack.name }, subjects: [subjectOfRack(standing.rack), subjectOfRack(other.rack)] });
      }
    }
  },
  examples: {
    valid: [{ title: 'side by side', design: (d) => twoAt(d, 0, 800) }],
    invalid: [
      { title: 'one in the other', messageIds: ['sharing'], design: (d) => twoAt(d, 0, 700) },
      { title: 'through the wall', messageIds: ['outside'], design: (d) => twoAt(d, -100, 800) },
    ],
  },
});

function twoAt(d: ExampleDesign, ...positionsMm: readonly number[]): void {
  const roomId = d.room('R');
  for (const [index, xMm] of positionsMm.entries()) d.rack(`A0${index + 1}`, undefined, { roomId, xMm, yMm: 2000 });
}

const isOutside = (room: Room, { ground }: StandingRack): boolean => ground.x < 0 || ground.y < 0 || ground.x + ground.width > room.widthMm || ground.y + ground.height > room.depthMm;
