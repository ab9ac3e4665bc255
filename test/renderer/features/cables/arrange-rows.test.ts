import { describe, expect, it } from 'vitest';
import { arrangeRows, filterRows, gridLines, sortedBy, sortRows } from '../../../../renderer/features/cables/arrange-rows.ts';
import type { ColumnFilter } from '../../../../renderer/features/cables/column-filter.ts';
import { valueCounts } from '../../../../renderer/features/cables/column-filter.ts';
import type { ColumnKey } from '../../../../renderer/features/cables/grid-columns.ts';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import { editCables } from '../../../../shared/commands/cables/edit-cables.ts';
import { removeCables } from '../../../../shared/commands/cables/remove-cables.ts';
import { port } from '../../../support/small-room.ts';
import { CablesRoom } from './cables-room.ts';

function roomOfFour(): CablesRoom {
  const room = new CablesRoom();
  const [first, second, third] = room.cables;
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are four cables');
  room.run(editCables, { changes: [{ cableId: first.id, clear: ['lengthMm', 'label'] }, { cableId: second.id, status: 'installed', custom: { tenant: 'North' } }, { cableId: third.id, lengthMm: 12_000 }] });
  return room;
}

const room = roomOfFour();
const { store, cells, columns } = room;
const cables = store.all('cable');
const keys = columns.map(({ key }) => key);
const texts = (column: ColumnKey, isDescending = false): readonly string[] => sortRows(cables, cells, [{ column, isDescending }]).map((cable) => cells.text(cable, column));
const found = (query: string, filters: readonly (readonly [ColumnKey, ColumnFilter])[] = []): number => filterRows(cables, cells, keys, { query, filters: new Map(filters) }).length;

describe('the rows', () => {
  it('are found by any word in any column', () => {
    expect(found('a01/pp1:10')).toBe(1);
    expect(found('PLANNED cat6a')).toBe(3);
    expect(found('north')).toBe(1);
    expect(found('nothing like this')).toBe(0);
    expect(found('  ')).toBe(4);
  });

  it('pass the filters of all columns', () => {
    expect(found('', [['status', { kind: 'is', values: new Set(['Installed']) }]])).toBe(1);
    expect(found('', [['label', { kind: 'empty' }]])).toBe(1);
    expect(found('', [['label', { kind: 'filled' }], ['to', { kind: 'contains', text: 'pp2:1' }]])).toBe(1);
    expect(found('', [['custom:tenant', { kind: 'filled' }]])).toBe(1);
  });

  it.each(keys)('sorted by %s are the same rows, what is absent last either way', (column) => {
    for (const isDescending of [false, true]) {
      const sorted = texts(column, isDescending);
      expect([...sorted].sort()).toEqual(cables.map((cable) => cells.text(cable, column)).sort());
      expect(sorted.slice(sorted.indexOf('') === -1 ? sorted.length : sorted.indexOf('')).every((text) => text === '')).toBe(true);
    }
  });

  it('order numbers in names as numbers, and lengths by length', () => {
    expect(texts('from')).toEqual(['A01/PP1:1', 'A01/PP1:2', 'A01/PP1:3', 'A01/PP1:10']);
    expect(texts('length', true)[0]).toBe('12 m');
  });

  it('are sorted by a second column where the first is equal', () => {
    const sorted = sortRows(cables, cells, [{ column: 'status', isDescending: false }, { column: 'from', isDescending: true }]);
    expect(sorted.map((cable) => cells.text(cable, 'from'))).toEqual(['A01/PP1:2', 'A01/PP1:10', 'A01/PP1:3', 'A01/PP1:1']);
  });

  it('counts what a column holds, empty last', () => {
    expect(valueCounts(cables.map((cable) => cells.text(cable, 'custom:tenant')))).toEqual([{ value: 'North', count: 1 }, { value: '', count: 3 }]);
  });
});

it('a click sorts, turns round, and with Shift adds', () => {
  const byLabel = [{ column: 'label' as const, isDescending: false }];
  expect(sortedBy(byLabel, 'label', false)).toEqual([{ column: 'label', isDescending: true }]);
  expect(sortedBy(byLabel, 'to', false)).toEqual([{ column: 'to', isDescending: false }]);
  expect(sortedBy(byLabel, 'to', true)).toEqual([...byLabel, { column: 'to', isDescending: false }]);
  expect(sortedBy([...byLabel, { column: 'to', isDescending: false }], 'label', true)[0]).toEqual({ column: 'label', isDescending: true });
});

describe('groups', () => {
  it('say how many cables they hold and how long those are, and fold', () => {
    const arranged = arrangeRows(cables, cells, keys, { query: '', sort: [], filters: new Map(), groupBy: 'status' });
    const lines = gridLines(store, arranged, new Set(['Planned']));
    expect(lines.map((line) => line.kind)).toEqual(['group', 'cable', 'group']);
    expect(lines.at(-1)).toMatchObject({ title: 'Planned', count: 3, unknownLengths: 1, isCollapsed: true });
  });

  it('keep their rows in place while cells are edited, with what was removed gone and what is new at the end', () => {
    const here = roomOfFour();
    const arranged = arrangeRows(here.store.all('cable'), here.cells, keys, { query: '', sort: [{ column: 'from', isDescending: false }], filters: new Map(), groupBy: undefined });
    const shown = (): readonly string[] => gridLines(here.store, arranged, new Set()).map((line) => (line.kind === 'cable' ? here.cells.text(line.cable, 'from') : ''));
    const [, second, third] = here.cables;
    if (second === undefined || third === undefined) throw new Error('There are four cables');
    here.run(editCables, { changes: [{ cableId: second.id, a: [{ deviceId: here.panelA, portKey: '20', leg: 0 }] }] });
    here.run(removeCables, { cableIds: [third.id] });
    here.run(connectPorts, { from: port(here.panelA, '5'), to: port(here.panelB, '5') });
    expect(shown()).toEqual(['A01/PP1:1', 'A01/PP1:20', 'A01/PP1:10', 'A01/PP1:5']);
    here.store.undo();
    here.store.undo();
    here.store.undo();
    expect(shown()).toEqual(['A01/PP1:1', 'A01/PP1:2', 'A01/PP1:3', 'A01/PP1:10']);
  });
});
