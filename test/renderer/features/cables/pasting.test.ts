import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCells, writeCells } from '../../../../renderer/features/cables/clipboard-text.ts';
import type { ColumnKey } from '../../../../renderer/features/cables/grid-columns.ts';
import { inSlices } from '../../../../renderer/features/cables/in-slices.ts';
import { pasteAsNew, pasteOver } from '../../../../renderer/features/cables/paste-table.ts';
import type { EditPlan } from '../../../../renderer/features/cables/plan-edits.ts';
import { editCables } from '../../../../shared/commands/cables/edit-cables.ts';
import { CablesRoom } from './cables-room.ts';

function never(): never {
  throw new Error('There is a cable');
}

let room: CablesRoom;
beforeEach(() => {
  room = new CablesRoom();
});

const ALL = ['label', 'farLabel', 'from', 'to', 'type', 'length', 'colour', 'status', 'bundle', 'notes', 'custom:tenant'] as const satisfies readonly ColumnKey[];

/** What pasting a text comes to, from a column on. */
function pasted(text: string, column: ColumnKey = 'label', rangeRows = 1): EditPlan {
  const rows = readCells(text);
  if (!rows.ok) throw new Error(rows.error);
  const keys = ALL.slice(ALL.findIndex((key) => key === column));
  return room.plan(pasteOver(rows.value, { cables: room.cables, columns: keys.map((key) => room.column(key)), rangeRows, rangeColumns: 1 }, room.columns));
}

const commit = (plan: EditPlan): unknown => room.run(editCables, { changes: plan.changes, add: plan.add });
const texts = (column: ColumnKey): readonly string[] => room.cables.map((cable) => room.cells.text(cable, column));

describe('pasting', () => {
  it('what was copied changes nothing', () => {
    const copied = writeCells(room.cables.map((cable) => ALL.map((key) => room.cells.copied(cable, key))));
    expect(pasted(copied)).toMatchObject({ changes: [], add: [], problems: [] });
  });

  it('what was copied elsewhere makes those cells equal, to the millimetre', () => {
    const [first] = room.cables;
    if (first === undefined) throw new Error('There are cables');
    room.run(editCables, { changes: [{ cableId: first.id, lengthMm: 1234, colour: 'red', notes: 'two\nlines "quoted"', status: 'tested' }] });
    const kept = ['length', 'colour', 'status', 'bundle', 'notes'] as const;
    const row = [room.cables[0]].map((cable) => kept.map((key) => (cable === undefined ? '' : room.cells.copied(cable, key))));
    commit(room.plan(pasteOver(row, { cables: room.cables.slice(1), columns: kept.map((key) => room.column(key)), rangeRows: 3, rangeColumns: 5 }, room.columns)));
    expect(room.cables.map(({ lengthMm, colour, notes, status }) => ({ lengthMm, colour, notes, status }))).toEqual(Array.from({ length: 4 }, () => ({ lengthMm: 1234, colour: 'red', notes: 'two\nlines "quoted"', status: 'tested' })));
  });

  it('one cell fills the range', () => {
    commit(pasted('9 m', 'length', 3));
    expect(texts('length').slice(0, 3)).toEqual(['9 m', '9 m', '9 m']);
  });

  it('moves ends, also round in a ring', () => {
    commit(pasted('A02/PP2:2\na02/pp2:3\nPP2:1\n', 'to'));
    expect(texts('to')).toEqual(['A02/PP2:2', 'A02/PP2:3', 'A02/PP2:1', 'A02/PP2:10']);
    room.store.undo();
    expect(texts('to')).toEqual(['A02/PP2:1', 'A02/PP2:2', 'A02/PP2:3', 'A02/PP2:10']);
  });

  it('with the names of columns goes by name, reads metres, and lays new cables where the rows end', () => {
    const [first] = room.cables;
    if (first === undefined) throw new Error('There are cables');
    const plan = room.plan(pasteOver([['Tenant', 'Length (m)', 'From', 'To'], ['North', '2.5', 'A01/PP1:1', 'A02/PP2:1'], ['South', '', 'A01/PP1:7', 'A02/PP2:7']], { cables: [first], columns: [], rangeRows: 1, rangeColumns: 1 }, room.columns));
    expect(plan.problems).toEqual([]);
    commit(plan);
    expect(room.cables[0]).toMatchObject({ lengthMm: 2500, custom: { tenant: 'North' } });
    expect(room.store.find('cablesByLabel', 'A01-C005')).toMatchObject([{ custom: { tenant: 'South' }, status: 'planned', a: [{ portKey: '7' }], b: [{ portKey: '7' }] }]);
  });

  it('says of each cell that does not fit why, and keeps the rest apart', () => {
    const plan = pasted('A02/PP2:2\nA02/PP2:99\nnonsense\nA02/PP2:3', 'to');
    expect(plan.problems.map(({ row, why }) => `${row} ${why}`)).toEqual([
      expect.stringMatching(/^1 A02\/PP2:2 already holds A01-C002\.$/),
      expect.stringMatching(/^2 A02\/PP2 has no port "99"/),
      expect.stringMatching(/^3 "nonsense" does not name a port/),
      expect.stringMatching(/^4 A02\/PP2:3 already holds A01-C003\.$/),
    ]);
    expect(plan.changes).toEqual([]);
  });

  it('gives no end more ports than it has plugs, and no cable a type with fewer', () => {
    expect(pasted('A02/PP2:11; A02/PP2:12', 'to').problems).toMatchObject([{ row: 1, column: 'to', why: expect.stringMatching(/has one plug at this end\.$/) }]);
    const trunk = room.run(editCables, { changes: [], add: [{ typeKey: 'generic-dac-passive-qsfp28-4x-sfp28', label: 'A01-A000', a: [], b: [0, 1, 2].map((leg) => ({ deviceId: room.panelB, portKey: String(20 + leg), leg })) }] });
    expect(room.cells.text(room.cables[0] ?? never(), 'to')).toBe('A02/PP2:20; A02/PP2:21; A02/PP2:22');
    expect(trunk).toHaveLength(1);
    expect(pasted('generic-cord-cat6a-u-utp', 'type').problems).toMatchObject([{ row: 1, column: 'type', why: expect.stringMatching(/fewer legs than the cable has plugged in\.$/) }]);
  });

  it('refuses what every column cannot be', () => {
    for (const column of ['type', 'length', 'colour', 'status', 'bundle'] as const) expect(pasted('*!?', column).problems).toMatchObject([{ row: 1, column, why: expect.stringMatching(/[.]$/) }]);
    expect(pasted('Blue\tPlanned\n', 'colour').problems).toEqual([]);
    expect(pasted('a\nb\nc\nd\ne').problems).toMatchObject([{ row: 5, why: expect.stringMatching(/no more rows/) }]);
  });

  it('of any nonsense never throws, and changes nothing by itself', () => {
    const before = room.store.snapshot();
    const piece = fc.constantFrom('From', 'To', 'Label', 'Length (m)', 'A01/PP1:1', 'A02/PP2:', ':', '', '9e99', '-1', '__proto__', 'Blue', '\u0000', '"', 'x'.repeat(300));
    fc.assert(fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const width = Math.max(...rows.map((row) => row.length));
      const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
      const place = { cables: room.cables, columns: ALL.map((key) => room.column(key)), rangeRows: 1, rangeColumns: 1 };
      for (const plan of [room.plan(pasteOver(even, place, room.columns)), room.plan(pasteAsNew(even, room.columns))]) {
        for (const { why } of plan.problems) expect(why).toMatch(/\.$/);
      }
    }), { numRuns: 200 });
    expect(room.store.snapshot()).toEqual(before);
  });
});

describe('pasting as new cables', () => {
  const fresh = (text: string): EditPlan => {
    const rows = readCells(text);
    if (!rows.ok) throw new Error(rows.error);
    return room.plan(pasteAsNew(rows.value, room.columns));
  };

  it('takes From, To, Type, Label and Length, and proposes what is left out', () => {
    const plan = fresh('A01/PP1:11\tA02/PP2:11\t\tX-1\t3 m\nA01/PP1:12\tA02/PP2:12\t\t\t\nA01/PP1:13\t\tgeneric-cord-cat6a-u-utp\t\t\n\t\t\t\t\n');
    expect(plan.problems).toEqual([]);
    commit(plan);
    expect(room.store.find('cablesByLabel', 'X-1')).toMatchObject([{ lengthMm: 3000 }]);
    expect(room.store.find('cablesByLabel', 'A01-C005')[0]?.lengthMm).toBeGreaterThan(0);
    expect(room.store.find('cablesByLabel', 'A01-C006')).toMatchObject([{ b: [] }]);
    expect(room.store.count('cable')).toBe(7);
    room.store.undo();
    expect(room.store.count('cable')).toBe(4);
  });

  it.each([
    ['A01/PP1:1\tA02/PP2:12', /^A01\/PP1:1 already holds A01-C001\.$/],
    ['A01/PP1:12\tA01/PP1:12', /two different ports|given to two/],
    ['A01/PP1:12\t', /^Name the type/],
    ['\t\t\tonly a label', /names no port/],
    ['A01/PP1:12\tA02/PP2:12\tno such cable', /^There is no cable "no such cable"/],
    ['A01/PP1:12\tA02/PP2:12\t\t\tlong', /Enter a length/],
  ])('refuses %j with the reason', (text, why) => {
    const plan = fresh(text);
    expect(plan.add).toEqual([]);
    expect(plan.problems).toMatchObject([{ row: 1, why: expect.stringMatching(why) }]);
  });

  it('gives no port to two rows', () => {
    expect(fresh('A01/PP1:12\tA02/PP2:12\nA01/PP1:12\tA02/PP2:14').problems).toMatchObject([{ row: 2, column: 'from', why: 'A01/PP1:12 is given to two cables.' }]);
  });
});

describe('long work in slices', () => {
  function* counting(): Generator<number, string> {
    for (let n = 1; n <= 100; n += 1) yield n;
    return 'done';
  }

  it('comes to the end, and tells how far it is', async () => {
    let nowMs = 0;
    const told: number[] = [];
    expect(await inSlices(counting(), { nowMs: () => (nowMs += 10), onProgress: (done) => told.push(done) })).toBe('done');
    expect(told.length).toBeGreaterThan(5);
  });

  it('stops when it is told to', async () => {
    let nowMs = 0;
    const controller = new AbortController();
    expect(await inSlices(counting(), { nowMs: () => (nowMs += 10), signal: controller.signal, onProgress: () => controller.abort() })).toBeUndefined();
  });
});
