import { compareCodeUnits } from '../../base/compare.ts';
import { subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity } from '../quantities.ts';

/** Racks of one name in one room. */
export const duplicateRackName = defineRule({
  id: 'data/duplicate-rack-name',
  title: 'A duplicate name of a rack',
  scope: 'rack',
  severity: 'warning',
  standard: 'Completeness of the design; TIA-606',
  what: 'No two racks in one room may have the same name.',
  why: 'Everything in a rack is named by it.',
  todo: 'Rename all but one of them.',
  messages: { shared: '{count} racks in one room are named {name}.' },
  check({ rack }, { view, report }) {
    const sharing = view.find('racksByName', rack.name).filter(({ roomId }) => roomId === rack.roomId).sort((a, b) => compareCodeUnits(a.id, b.id));
    if (sharing.length < 2 || sharing[0]?.id !== rack.id) return;
    const last = sharing.at(-1) ?? rack;
    const name = [...Array(sharing.length + 1).keys()].map((n) => `${rack.name}-${n + 2}`).find((candidate) => view.find('racksByName', candidate).length === 0);
    report({
      messageId: 'shared',
      data: { count: sharing.length, name: rack.name },
      subjects: sharing.map(subjectOfRack),
      actual: countQuantity(sharing.length, 'rack'),
      required: countQuantity(1, 'rack'),
      fixes: name === undefined ? [] : [{ title: `Rename one to ${name}`, commandId: 'rack.update', args: { rackId: last.id, fields: { name } } }],
    });
  },
  examples: {
    valid: [{ title: 'the same name in two rooms', design: (d) => named(d, d.room('R1'), d.room('R2')) }],
    invalid: [{ title: 'the same name twice in a room', messageIds: ['shared'], design: (d) => { const room = d.room('R1'); named(d, room, room); } }],
  },
});

function named(d: ExampleDesign, ...rooms: readonly ReturnType<ExampleDesign['room']>[]): void {
  for (const [n, roomId] of rooms.entries()) d.rack('A01', undefined, { roomId, xMm: 1000 + n * 800, yMm: 2000 });
}
