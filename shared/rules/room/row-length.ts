import { MOST_CABINETS_IN_A_ROW } from '../../catalog/rack.ts';
import { rowsOf, standingRacks } from '../../topology/rack-clearance.ts';
import { subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cabinet } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity } from '../quantities.ts';

/** How long rows are. */
export const rowLength = defineRule({
  id: 'room/row-length',
  title: 'Length of a row',
  scope: 'room',
  severity: 'warning',
  standard: 'TIA-942; BICSI 002',
  what: 'No more than 24 cabinets may stand side by side without a way through.',
  why: 'The way out, and the way round to the rear, becomes too long.',
  todo: 'Leave a way through the row.',
  options: {
    max: { default: 0, description: 'Most cabinets in a row; 0: as the documents say, 24.' },
  },
  messages: { tooLong: '{count} racks stand in a row from {first} to {last}; {limit} are the most.' },
  check({ room }, { view, options, report, measure }) {
    const limit = options.max > 0 ? options.max : MOST_CABINETS_IN_A_ROW;
    for (const row of rowsOf(standingRacks(view, room.id))) {
      const [first, last] = [row[0], row.at(-1)];
      if (first === undefined || last === undefined) continue;
      const subjects = [subjectOfRack(first.rack), subjectOfRack(last.rack)];
      measure({ max: countQuantity(limit, 'rack'), count: countQuantity(row.length, 'rack') }, subjects);
      if (row.length <= limit) continue;
      report({
        messageId: 'tooLong',
        data: { count: row.length, first: first.rack.name, last: last.rack.name, limit },
        subjects,
        actual: countQuantity(row.length, 'rack'),
        required: countQuantity(limit, 'rack'),
      });
    }
  },
  examples: {
    valid: [{ title: '24 cabinets', design: (d) => row(d, 24) }],
    invalid: [{ title: '25 cabinets', messageIds: ['tooLong'], design: (d) => row(d, 25) }],
  },
});

function row(d: ExampleDesign, count: number): void {
  const roomId = d.room('R', { widthMm: 30_000 });
  const type = cabinet();
  for (let n = 0; n < count; n += 1) d.rack(`A${String(n + 1).padStart(2, '0')}`, type, { roomId, xMm: 2000 + n * 800, yMm: 1200 });
}
