import { describe, expect, it } from 'vitest';
import { cableRows, COLUMN_KEYS, filterRows, sortRows } from '../../../../renderer/features/cables/cable-rows.ts';
import { lengthText } from '../../../../renderer/state/length-text.ts';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import { updateCables } from '../../../../shared/commands/cables/update-cable.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

function connectedRoom(): SmallRoom {
  const room = new SmallRoom();
  const panelA = room.mount('generic-panel-24-cat6a', room.rackA, 10);
  const panelB = room.mount('generic-panel-24-cat6a', room.rackB, 10);
  for (const key of ['1', '2', '3', '10']) room.run(connectPorts, { from: port(panelA, key), to: port(panelB, key) });
  const [first] = room.store.all('cable');
  if (first !== undefined) room.run(updateCables, { cableIds: [first.id], fields: {}, clear: ['lengthMm', 'label'] });
  return room;
}

const rows = cableRows(connectedRoom().store, (lengthMm) => lengthText(lengthMm, 'metric', 'point'));

describe('the rows of the table', () => {
  it('are every cable, with its ends by name', () => {
    expect(rows).toHaveLength(4);
    expect(rows.map(({ cells }) => `${cells.from} ${cells.to}`)).toContain('A01/PP1:10 A02/PP2:10');
  });

  it('are found by any word in any column', () => {
    expect(filterRows(rows, 'a01/pp1:10')).toHaveLength(1);
    expect(filterRows(rows, 'PLANNED cat6a')).toHaveLength(4);
    expect(filterRows(rows, 'nothing like this')).toHaveLength(0);
    expect(filterRows(rows, '  ')).toBe(rows);
  });

  it.each(COLUMN_KEYS)('sorted by %s are the same rows, and the other way round where all differ', (column) => {
    const up = sortRows(rows, { column, isDescending: false });
    const down = sortRows(rows, { column, isDescending: true });
    expect(new Set(up)).toEqual(new Set(rows));
    expect(new Set(down)).toEqual(new Set(rows));
  });

  it('put what is absent last, whichever way they are sorted', () => {
    for (const isDescending of [false, true]) expect(sortRows(rows, { column: 'length', isDescending }).at(-1)?.cells.length).toBe('');
  });

  it('order numbers in names as numbers', () => {
    const from = sortRows(rows, { column: 'from', isDescending: false }).map(({ cells }) => cells.from);
    expect(from).toEqual(['A01/PP1:1', 'A01/PP1:2', 'A01/PP1:3', 'A01/PP1:10']);
  });
});
