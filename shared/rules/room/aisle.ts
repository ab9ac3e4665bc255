import { clearanceMm } from '../../catalog/rack.ts';
import { formatLength } from '../../base/units.ts';
import type { Face } from '../../model/device-type.ts';
import type { PlanItem } from '../../model/plan-item.ts';
import type { Room } from '../../model/room.ts';
import { faceMet, freeWay, type StandingRack, standingRacks } from '../../topology/rack-clearance.ts';
import { obstaclesIn } from '../../topology/room-outline.ts';
import { subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';

type Kind = 'cold' | 'hot' | 'mixed';

/** The ways between rows of racks. */
export const aisle = defineRule({
  id: 'room/aisle',
  title: 'Width of aisles',
  scope: 'room',
  severity: 'error',
  standard: 'TIA-942; BICSI 002',
  what: 'Between racks that face each other, the cold aisle, there must be 1.2 m; between their rears, the hot aisle, 0.9 m. The front of one row must not look at the rear of another.',
  why: 'Doors must open, a server must come out on its rails with somebody in front of it, and cold air must reach every intake.',
  todo: 'Move the rows apart, or turn one of them.',
  options: {
    coldMm: { default: 0, description: 'Least width of a cold aisle in millimetres; 0: as the documents say, 1200.' },
    hotMm: { default: 0, description: 'Least width of a hot aisle in millimetres; 0: as the documents say, 900.' },
  },
  messages: {
    cold: 'The cold aisle between {rack} and {other} is {width} wide; {limit} is the least.',
    hot: 'The hot aisle between {rack} and {other} is {width} wide; {limit} is the least.',
    mixed: 'The front of {rack} is {width} from {other}; {limit} is the least.',
    exhaust: 'The front of {rack} looks at the rear of {other}, {width} away, and takes in its warm air.',
  },
  check({ room }, { view, options, report, measure }) {
    const racks = standingRacks(view, room.id);
    const obstacles = obstaclesIn(view, room.id);
    for (const from of racks) {
      for (const face of ['front', 'rear'] as const) {
        const { distanceMm, other } = freeWay(room, racks, from, face, obstacles);
        if (other === undefined) continue;
        const met = faceMet(from.rack, face, other.rack);
        if (met === face && isSaidByOther(room, { racks, obstacles }, from, other, face)) continue;
        const kind = kindOf(face, met);
        const limitMm = kind === 'hot' ? orElse(options.hotMm, 'hot-aisle-min') : orElse(options.coldMm, 'cold-aisle-min');
        if (kind === undefined || limitMm === undefined) continue;
        const subjects = [subjectOfRack(from.rack), subjectOfRack(other.rack)];
        measure({ min: lengthQuantity(limitMm), width: lengthQuantity(distanceMm) }, subjects);
        const data = { rack: from.rack.name, other: other.rack.name, width: formatLength(distanceMm), limit: formatLength(limitMm) };
        if (distanceMm < limitMm) report({ messageId: kind, data, subjects, actual: lengthQuantity(distanceMm), required: lengthQuantity(limitMm) });
        else if (kind === 'mixed' && met === 'rear' && distanceMm < EXHAUST_MM) report({ messageId: 'exhaust', data, subjects, actual: lengthQuantity(distanceMm), atMost: 'warning' });
      }
    }
  },
  examples: {
    valid: [
      { title: 'a cold aisle of exactly 1.2 m', design: (d) => facing(d, 'south', 'north', 1200) },
      { title: 'a hot aisle of exactly 0.9 m', design: (d) => facing(d, 'north', 'south', 900) },
    ],
    invalid: [
      { title: 'a cold aisle of 1 m', messageIds: ['cold'], design: (d) => facing(d, 'south', 'north', 1000) },
      { title: 'a hot aisle of 0.6 m', messageIds: ['hot'], design: (d) => facing(d, 'north', 'south', 600) },
      { title: 'a front 1 m from the rear of the next row', messageIds: ['mixed'], design: (d) => facing(d, 'south', 'south', 1000) },
      { title: 'a front 1.5 m from the rear of the next row', messageIds: ['exhaust'], design: (d) => facing(d, 'south', 'south', 1500) },
    ],
  },
});

/* Beyond this the warm air of a row has mixed with the room's: two cold aisles wide. */
const EXHAUST_MM = 2400;

function facing(d: ExampleDesign, first: 'south' | 'north', second: 'south' | 'north', widthMm: number): void {
  const roomId = d.room('R', { widthMm: 8000, depthMm: 10_000 });
  d.rack('A01', undefined, { roomId, xMm: 2000, yMm: 2000, facing: first });
  d.rack('B01', undefined, { roomId, xMm: 2000, yMm: 3200 + widthMm, facing: second });
}

/* The front decides: to a flank, or to a rear, it wants the width of a cold aisle. A rear only looks after itself where it meets a rear or a flank. */
function kindOf(face: Face, met: Face | undefined): Kind | undefined {
  if (face === 'front') return met === 'front' ? 'cold' : 'mixed';
  return met === 'front' ? undefined : 'hot';
}

/** Two racks that look at each other are reported once: by the first of them whose way the other is on, too. */
function isSaidByOther(room: Room, { racks, obstacles }: { readonly racks: readonly StandingRack[]; readonly obstacles: readonly PlanItem[] }, from: StandingRack, other: StandingRack, face: Face): boolean {
  return racks.indexOf(other) < racks.indexOf(from) && freeWay(room, racks, other, face, obstacles).other === from;
}

const orElse = (own: number, item: string): number | undefined => (own > 0 ? own : clearanceMm(item));
