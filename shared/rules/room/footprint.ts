import { overlaps } from '../../geometry/box.ts';
import { standingRacks } from '../../topology/rack-clearance.ts';
import { isInRoom, obstaclesIn, planItemBox, planItemName } from '../../topology/room-outline.ts';
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
  what: 'A rack must stand inside its room, no two racks on the same ground, and none on a wall, a column or an area that must be kept clear.',
  why: 'It cannot be set up there.',
  todo: 'Move the rack, or correct the size of the room.',
  messages: {
    outside: '{rack} stands partly outside {room}.',
    sharing: '{rack} and {other} stand on the same ground.',
    blocked: '{rack} stands on {obstacle}.',
  },
  check({ room }, { view, report }) {
    const racks = standingRacks(view, room.id);
    const obstacles = obstaclesIn(view, room.id);
    for (const [index, standing] of racks.entries()) {
      if (!isInRoom(room, standing.ground)) report({ messageId: 'outside', data: { rack: standing.rack.name, room: room.name }, subjects: [subjectOfRack(standing.rack)] });
      const obstacle = obstacles.find((item) => overlaps(planItemBox(item), standing.ground));
      if (obstacle !== undefined) report({ messageId: 'blocked', data: { rack: standing.rack.name, obstacle: planItemName(obstacle) }, subjects: [subjectOfRack(standing.rack)] });
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
      { title: 'in the part that an outline leaves out', messageIds: ['outside'], design: (d) => inOutline(d) },
      { title: 'on a column', messageIds: ['blocked'], design: (d) => onColumn(d) },
    ],
  },
});

function twoAt(d: ExampleDesign, ...positionsMm: readonly number[]): void {
  const roomId = d.room('R');
  for (const [index, xMm] of positionsMm.entries()) d.rack(`A0${index + 1}`, undefined, { roomId, xMm, yMm: 2000 });
}

function inOutline(d: ExampleDesign): void {
  const outline = [[0, 0], [6000, 0], [6000, 2500], [3000, 2500], [3000, 4000], [0, 4000]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm }));
  d.rack('A01', undefined, { roomId: d.room('R', { widthMm: 6000, depthMm: 4000, outline }), xMm: 4000, yMm: 2000 });
}

function onColumn(d: ExampleDesign): void {
  const roomId = d.room('R');
  d.rack('A01', undefined, { roomId, xMm: 1000, yMm: 2000 });
  d.planItem({ roomId, form: 'column', xMm: 1500, yMm: 2900, widthMm: 400, depthMm: 400 });
}
