import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id.ts';
import { execute } from '../../../shared/commands/command.ts';
import { applyLabelPattern, firstFreeStart } from '../../../shared/commands/cables/apply-label-pattern.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { editCables } from '../../../shared/commands/cables/edit-cables.ts';
import { labelFrom, readPattern } from '../../../shared/commands/cables/label-pattern.ts';
import { updateProject } from '../../../shared/commands/project/update-project.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

let room: SmallRoom;
let cables: readonly Id<'cable'>[];

beforeEach(() => {
  room = new SmallRoom();
  const [a, b] = [room.mount('generic-panel-24-cat6a', room.rackA, 10), room.mount('generic-panel-24-cat6a', room.rackB, 10)];
  cables = ['1', '2', '3', '4'].map((key) => room.run(connectPorts, { from: port(a, key), to: port(b, key) }));
  room.run(updateProject, { fields: { customFields: [{ key: 'tenant', name: 'Tenant of the rack', on: 'cable' }] } });
  room.run(editCables, { changes: cables.map((cableId, at) => ({ cableId, custom: { tenant: `T${at}` } })) });
});

const labels = (): readonly (string | undefined)[] => cables.map((id) => room.store.get('cable', id)?.label);
const refusal = (pattern: string, start = 1, cableIds = cables): string => {
  const before = room.store.snapshot();
  const result = execute(room.store, applyLabelPattern, { cableIds, pattern, start });
  expect(room.store.snapshot()).toEqual(before);
  return result.ok ? '' : result.error.message;
};

describe('labels by a pattern', () => {
  it.each([
    ['{rack}-{n:000}', ['A01-007', 'A01-008', 'A01-009', 'A01-010']],
    ['{from.device}:{from.port}/{to.rack}/{to.device}:{to.port}', ['PP1:1/A02/PP2:1', 'PP1:2/A02/PP2:2', 'PP1:3/A02/PP2:3', 'PP1:4/A02/PP2:4']],
    ['{letter}{n}-{field:tenant}', ['C7-T0', 'C8-T1', 'C9-T2', 'C10-T3']],
    ['{field:tenant of the rack} {medium}', ['T0 cat6a', 'T1 cat6a', 'T2 cat6a', 'T3 cat6a']],
  ])('%s', (pattern, expected) => {
    const before = room.store.snapshot();
    room.run(applyLabelPattern, { cableIds: cables, pattern, start: 7 });
    expect(labels()).toEqual(expected);
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('are refused with the reason, and nothing is labelled', () => {
    expect(refusal('{rack}')).toBe('Two of these cables would be labelled "A01": put {n} into the pattern.');
    expect(refusal('{rack}-C00{n}', 1, cables.slice(2))).toBe('Another cable is labelled "A01-C001" already: begin at another number, or change the pattern.');
    expect(refusal('{nothing}')).toMatch(/^There is no token \{nothing\}/);
    expect(refusal('{field:floor}')).toBe('Cables of this design have no field "floor"; its fields are tenant.');
    expect(refusal('{n')).toMatch(/brace/);
    expect(refusal(' ')).toMatch(/Enter a pattern/);
  });

  it('say which cable lacks what the pattern asks for', () => {
    const [first] = cables;
    if (first !== undefined) room.run(editCables, { changes: [{ cableId: first, b: [] }] });
    expect(refusal('{to.port}-{n}')).toBe('A01-C001 has nothing for {to.port}.');
  });

  it('begin after the numbers that other cables have', () => {
    const pattern = readPattern(room.store, '{rack}-C{n:000}');
    if (!pattern.ok) throw new Error(pattern.error);
    expect(firstFreeStart(room.store, pattern.value, cables)).toBe(1);
    const start = firstFreeStart(room.store, pattern.value, cables.slice(2));
    expect(start).toBe(3);
    expect(execute(room.store, applyLabelPattern, { cableIds: cables.slice(2), pattern: '{rack}-C{n:000}', start }).ok).toBe(true);
  });

  it('take any pattern without falling over', () => {
    const [first] = room.store.all('cable');
    if (first === undefined) throw new Error('There is a cable');
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'n', ':', '0', 'field:', 'rack', 'to.port', ' ', 'é', '\n') }), fc.nat(), (text, n) => {
      const pattern = readPattern(room.store, text);
      if (pattern.ok) labelFrom(room.store, pattern.value, first, n);
      else expect(pattern.error).toMatch(/\.$/);
    }));
  });
});
