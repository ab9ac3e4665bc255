import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CellReader } from '../../../../renderer/features/cables/cell-reader.ts';
import { clearCells, commitCell, type EditTools, type Filling, fillDown, pasteText } from '../../../../renderer/features/cables/table-edits.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { useNotices } from '../../../../renderer/state/notices.ts';
import { editCables } from '../../../../shared/commands/cables/edit-cables.ts';
import { removeCables } from '../../../../shared/commands/cables/remove-cables.ts';
import type { Cable } from '../../../../shared/model/cable.ts';
import { CablesRoom, METRIC } from './cables-room.ts';

let room: CablesRoom;
beforeEach(() => {
  room = new CablesRoom();
  useDocument.setState({ store: room.store });
  useNotices.setState({ notices: [] });
});

const tools = (): EditTools => ({ view: room.store, cells: room.cells, reader: new CellReader(room.store, room.cells, METRIC) });
const labels = (): readonly (string | undefined)[] => [...room.store.all('cable')].map(({ label }) => label);
const said = (): readonly string[] => useNotices.getState().notices.map(({ text }) => text);

/* Long edits are read in slices: what they come to is there in a moment. */
const done = (check: () => void): Promise<void> => vi.waitFor(check);

function first(): Cable {
  const [cable] = room.cables;
  if (cable === undefined) throw new Error('There is a cable');
  return cable;
}

function fill(column: string, filling: Filling, sources = 1): void {
  fillDown(tools(), [...room.store.all('cable')], sources, [room.column(column)], filling);
}

describe('the history', () => {
  it('names a single cable by its label, or by what it joins', async () => {
    commitCell(tools(), [first()], room.column('label'), 'X-1');
    expect(room.store.undoName).toBe('Change Label of A01-C001');
    const renamed = room.store.find('cablesByLabel', 'X-1');
    clearCells(tools(), renamed, [room.column('label')]);
    await done(() => expect(room.store.undoName).toBe('Clear cells of X-1'));
    const [cable] = room.store.all('cable').filter(({ label }) => label === undefined);
    if (cable === undefined) throw new Error('The label is gone');
    commitCell(tools(), [cable], room.column('colour'), 'Red');
    expect(room.store.undoName).toBe('Change Colour of A01/PP1:1 - A02/PP2:1');
    room.run(editCables, { changes: [{ cableId: cable.id, label: 'Y-1' }] });
    expect(room.store.undoName).toBe('Change A01/PP1:1 - A02/PP2:1');
    room.run(removeCables, { cableIds: [cable.id] });
    expect(room.store.undoName).toBe('Delete Y-1');
  });

  it('counts the cables that changed', async () => {
    commitCell(tools(), room.cables, room.column('colour'), 'Red');
    expect(room.store.undoName).toBe('Change Colour of 4 cables');
    pasteText(tools(), 'Green', { cables: room.cables, columns: [room.column('colour')], rangeRows: 4, rangeColumns: 1 }, room.columns);
    await done(() => expect(room.store.undoName).toBe('Paste 4 rows'));
    pasteText(tools(), 'Blue', { cables: room.cables, columns: [room.column('colour')], rangeRows: 1, rangeColumns: 1 }, room.columns);
    await done(() => expect(room.store.undoName).toBe('Paste into A01-C001'));
  });

  it('takes a cable between ports of long names', () => {
    const [cable] = room.cables;
    room.run(editCables, { changes: [{ cableId: first().id, label: 'x'.repeat(200) }] });
    expect(commitCell(tools(), [room.store.get('cable', cable?.id ?? first().id) ?? first()], room.column('colour'), 'Red')).toBeUndefined();
    expect(room.store.undoName).toMatch(/^Change Colour of x+$/);
  });
});

describe('filling', () => {
  it('down gives the cells below the same as the first', async () => {
    fill('label', 'copy');
    await done(() => expect(labels()).toEqual(Array.from({ length: 4 }, () => 'A01-C001')));
    expect(room.store.undoName).toBe('Fill 3 cables');
  });

  it('as a series counts on from the first', async () => {
    commitCell(tools(), [first()], room.column('label'), 'X-01');
    fill('label', 'series');
    await done(() => expect(labels()).toEqual(['X-01', 'X-02', 'X-03', 'X-04']));
  });

  it('as a series goes in the steps of the first two, or on from the first where they are none', async () => {
    room.run(editCables, { changes: [...room.store.all('cable')].slice(0, 2).map(({ id }, at) => ({ cableId: id, label: ['X-10', 'X-20'][at] })) });
    fill('label', 'series', 2);
    await done(() => expect(labels()).toEqual(['X-10', 'X-20', 'X-30', 'X-40']));
    commitCell(tools(), room.store.find('cablesByLabel', 'X-10'), room.column('label'), 'Y-1');
    fill('label', 'series', 2);
    await done(() => expect(labels()).toEqual(['Y-1', 'Y-2', 'Y-3', 'Y-4']));
  });

  it('says so where nothing changes', async () => {
    fill('status', 'copy');
    fill('label', 'series');
    fill('fromRack', 'copy');
    await done(() => expect(said().toSorted()).toEqual([
      'The cells below say the same already: nothing was changed.',
      'The series comes to what the cells say already: nothing was changed.',
      'What is worked out cannot be filled: choose cells of another column.',
    ]));
  });
});
