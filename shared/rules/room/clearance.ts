import { clearanceMm } from '../../catalog/rack.ts';
import { formatLength } from '../../base/units.ts';
import { freeWay, type StandingRack, standingRacks } from '../../topology/rack-clearance.ts';
import { obstaclesIn, planItemName } from '../../topology/room-outline.ts';
import { subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cabinet } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';

type Message = 'door' | 'front' | 'rear';

/** Room between racks and walls. */
export const clearance = defineRule({
  id: 'room/clearance',
  title: 'Clearance to walls',
  scope: 'room',
  severity: 'error',
  standard: 'TIA-942; BICSI 002; NEC 110.26 (working space)',
  what: 'In front of a rack there must be 0.9 m to the wall to work in, better 1.2 m, behind it 0.6 m; a cabinet\'s front door must be able to open.',
  why: 'Without it the door meets the wall, equipment cannot be pulled out, and nobody reaches the cabling behind.',
  todo: 'Move the rack away from the wall, or turn it.',
  options: {
    frontMm: { default: 0, description: 'Least distance in front in millimetres; 0: the working space of NEC 110.26, 900; TIA-942 prefers 1200.' },
    rearMm: { default: 0, description: 'Least distance behind in millimetres; 0: as the documents say, 600.' },
  },
  messages: {
    door: '{rack} is {distance} from {obstacle} in front: its door of {limit} does not open.',
    front: '{rack} has {distance} to {obstacle} in front; {limit} is the least.',
    rear: '{rack} has {distance} to {obstacle} behind; {limit} is the least.',
  },
  check({ room }, { view, options, report, measure }) {
    const racks = standingRacks(view, room.id);
    const obstacles = obstaclesIn(view, room.id);
    for (const from of racks) {
      for (const face of ['front', 'rear'] as const) {
        const { distanceMm, other, obstacle } = freeWay(room, racks, from, face, obstacles);
        const limitMm = face === 'front' ? orElse(options.frontMm, 'nec-110-26-working-space') : orElse(options.rearMm, 'rear-clearance-min');
        /* Negative: the rack stands in the wall, which is a finding of its own. */
        if (other !== undefined || limitMm === undefined || distanceMm < 0 || (face === 'rear' && from.type.form === 'wall-cabinet')) continue;
        const subjects = [subjectOfRack(from.rack)];
        measure({ min: lengthQuantity(limitMm), [face === 'front' ? 'minFront' : 'minRear']: lengthQuantity(limitMm), [face]: lengthQuantity(distanceMm) }, subjects);
        if (distanceMm >= limitMm) continue;
        const messageId = messageFor(from, face, distanceMm);
        const neededMm = messageId === 'door' ? from.type.widthMm : limitMm;
        report({
          messageId,
          data: { rack: from.rack.name, obstacle: obstacle === undefined ? 'the wall' : planItemName(obstacle), distance: formatLength(distanceMm), limit: formatLength(neededMm) },
          subjects,
          actual: lengthQuantity(distanceMm),
          required: lengthQuantity(neededMm),
          atMost: messageId === 'door' ? undefined : 'warning',
        });
      }
    }
  },
  examples: {
    valid: [
      { title: '0.9 m in front, 0.6 m behind', design: (d) => at(d, 600, 2700) },
      { title: 'a wall cabinet on its wall', design: (d) => void d.rack('W01', cabinet({ form: 'wall-cabinet', depthMm: 450 })) },
    ],
    invalid: [
      { title: 'a cabinet on the wall', messageIds: ['rear'], design: (d) => at(d, 0, 4000) },
      { title: '0.85 m in front', messageIds: ['front'], design: (d) => at(d, 600, 2650) },
      { title: 'half a metre in front', messageIds: ['door'], design: (d) => at(d, 600, 2300) },
      { title: 'the wall of an L-shaped room in front', messageIds: ['front'], design: (d) => inCorner(d) },
    ],
  },
});

function at(d: ExampleDesign, yMm: number, depthMm: number): void {
  d.rack('A01', undefined, { roomId: d.room('R', { widthMm: 4000, depthMm }), xMm: 1000, yMm });
}

/* A room whose lower left quarter is built over: what is below the rack is a wall 0.85 m away, not the far side of the room. */
function inCorner(d: ExampleDesign): void {
  const outline = [[0, 0], [6000, 0], [6000, 6000], [3000, 6000], [3000, 2650], [0, 2650]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm }));
  d.rack('A01', undefined, { roomId: d.room('R', { widthMm: 6000, depthMm: 6000, outline }), xMm: 1000, yMm: 600 });
}

function messageFor({ type }: StandingRack, face: 'front' | 'rear', distanceMm: number): Message {
  if (face === 'rear') return 'rear';
  const hasDoor = type.form === 'cabinet' || type.form === 'wall-cabinet';
  return hasDoor && distanceMm < type.widthMm ? 'door' : 'front';
}

const orElse = (own: number, item: string): number | undefined => (own > 0 ? own : clearanceMm(item));
