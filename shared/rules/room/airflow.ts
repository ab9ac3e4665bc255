import { rowsOf, standingRacks } from '../../topology/rack-clearance.ts';
import { subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { breathingIn, commonIntake } from '../rack/air.ts';

/** Neighbouring racks that blow against each other. */
export const roomAirflow = defineRule({
  id: 'room/airflow',
  title: 'Airflow along a row',
  scope: 'room',
  severity: 'warning',
  standard: 'TIA-942; BICSI 002',
  what: 'Neighbouring racks of a row must take in their air on the same side, the cold aisle.',
  why: 'What one rack blows out the next one takes in.',
  todo: 'Turn the devices or the rack, or move them to another row.',
  messages: { against: '{rack} takes in its air at the {face}, {other} beside it at the {otherFace}.' },
  check({ room }, { view, report }) {
    for (const row of rowsOf(standingRacks(view, room.id))) {
      const intakes = row.length < 2 ? [] : row.map(({ rack }) => ({ rack, face: commonIntake(breathingIn(view, rack)) })).filter(({ face }) => face !== undefined);
      for (const [index, { rack, face }] of intakes.entries()) {
        const next = intakes[index + 1];
        if (next === undefined || next.face === face) continue;
        report({
          messageId: 'against',
          data: { rack: rack.name, face: face ?? '', other: next.rack.name, otherFace: next.face ?? '' },
          subjects: [subjectOfRack(rack), subjectOfRack(next.rack)],
          actual: { text: next.face ?? '' },
          required: { text: face ?? '' },
        });
      }
    }
  },
  examples: {
    valid: [{ title: 'a row that breathes one way', design: (d) => row(d, 'front-to-rear', 'front-to-rear') }],
    invalid: [{ title: 'one rack of reversed switches', messageIds: ['against'], design: (d) => row(d, 'front-to-rear', 'rear-to-front') }],
  },
});

function row(d: ExampleDesign, ...flows: readonly ('front-to-rear' | 'rear-to-front')[]): void {
  const roomId = d.room('R');
  for (const [n, flow] of flows.entries()) {
    const rack = d.rack(`A0${n + 1}`, undefined, { roomId, xMm: 1000 + n * 800, yMm: 2000 });
    d.device(`SW${n + 1}`, copperSwitch({ airflow: flow }), { rack, u: 10 });
  }
}
