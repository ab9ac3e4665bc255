import { beforeEach, describe, expect, it } from 'vitest';
import { choicesOf, commitCell, fillColumn } from '../../../../renderer/features/cables/cable-edits.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { parseLength } from '../../../../renderer/state/length-text.ts';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import type { Cable } from '../../../../shared/model/cable.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

const read = (text: string) => parseLength(text, 'metric');
const store = () => useDocument.getState().store;

function firstCable(): Cable {
  const [cable] = [...store().all('cable')].sort((a, b) => (a.label ?? '').localeCompare(b.label ?? ''));
  if (cable === undefined) throw new Error('There is a cable');
  return cable;
}

beforeEach(() => {
  const room = new SmallRoom();
  const [a, b] = [room.mount('generic-panel-24-cat6a', room.rackA, 10), room.mount('generic-panel-24-cat6a', room.rackB, 10)];
  for (const key of ['1', '2', '3']) room.run(connectPorts, { from: port(a, key), to: port(b, key) });
  useDocument.getState().open(room.store.snapshot(), 'Room', undefined);
});

describe('an edited cell', () => {
  it('writes lengths in metres, with comma or point, and takes nothing for unknown', () => {
    expect(commitCell(store(), firstCable(), 'length', '7,5', read)).toBeUndefined();
    expect(firstCable().lengthMm).toBe(7500);
    expect(commitCell(store(), firstCable(), 'length', '', read)).toBeUndefined();
    expect(firstCable().lengthMm).toBeUndefined();
  });

  it('refuses a length that is none, and says so', () => {
    const before = firstCable();
    expect(commitCell(store(), before, 'length', 'long', read)).toMatch(/Enter a length/);
    expect(firstCable()).toEqual(before);
  });

  it('moves an end to a port that is named, and unplugs it when the name is taken out', () => {
    expect(commitCell(store(), firstCable(), 'to', 'A02/PP2:7', read)).toBeUndefined();
    expect(firstCable().b.map((end) => end.portKey)).toEqual(['7']);
    expect(commitCell(store(), firstCable(), 'to', '', read)).toBeUndefined();
    expect(firstCable().b).toEqual([]);
    expect(commitCell(store(), firstCable(), 'to', 'A02/PP2:99', read)).toMatch(/no port "99"/);
  });

  it.each(['colour', 'status', 'type'] as const)('of %s takes each of its choices', (column) => {
    for (const { value } of choicesOf(store(), firstCable(), column) ?? []) expect(commitCell(store(), firstCable(), column, value, read)).toBeUndefined();
    expect(choicesOf(store(), firstCable(), column)?.length).toBeGreaterThan(1);
  });
});

it('the value of one row is given to all selected rows in one step', () => {
  commitCell(store(), firstCable(), 'status', 'installed', read);
  fillColumn(store(), firstCable(), 'status', store().all('cable').map((cable) => cable.id));
  expect(store().all('cable').map((cable) => cable.status)).toEqual(['installed', 'installed', 'installed']);
  store().undo();
  expect(store().all('cable').filter((cable) => cable.status === 'installed')).toHaveLength(1);
});
