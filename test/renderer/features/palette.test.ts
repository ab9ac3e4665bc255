import { describe, expect, it } from 'vitest';
import { matchRank, searchables, searchEntries } from '../../../renderer/features/palette/palette-entries.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

const room = new SmallRoom();
const [a, b] = [room.mount('generic-panel-24-cat6a', room.rackA, 10), room.mount('generic-panel-24-cat6a', room.rackB, 10)];
room.run(connectPorts, { from: port(a, '1'), to: port(b, '1'), label: 'UPLINK-1' });
const visited: string[] = [];
const actions = [
  { id: 'file.save', title: 'Save', keywords: 'write disk', shortcut: 'Ctrl+S', isEnabled: true, run: () => void visited.push('saved') },
  { id: 'edit.paste', title: 'Paste', isEnabled: false, run: () => void visited.push('pasted') },
  { id: 'plan.rows', title: 'Draw a panel', isEnabled: true, goesTo: 'the plan', run: () => void visited.push('drawn') },
  { id: 'edit.delete', title: 'Remove', isEnabled: false, whyNot: 'select something first', run: () => void visited.push('removed') },
  { id: 'view.fit', title: 'Zoom to fit', isEnabled: true, run: () => void visited.push('fitted') },
];
const all = searchables(room.store, actions, (id) => void visited.push(id));

const titles = (query: string): readonly string[] => searchEntries(all, query).map((entry) => entry.title);

describe('one box finds everything', () => {
  it.each([
    ['pp2', 'A02/PP2'],
    ['a02', 'A02'],
    ['uplink', 'UPLINK-1'],
    ['save', 'Save'],
    ['disk', 'Save'],
    ['cat6a pp1', 'A01/PP1'],
  ])('%s finds %s', (query, title) => {
    expect(titles(query)).toContain(title);
  });

  it('shows the commands before anything is typed, and nothing for what is not there', () => {
    expect(titles('')).toEqual(['Save', 'Zoom to fit']);
    expect(titles('no such thing')).toEqual([]);
  });

  it('shows what was used lately first, and nothing there that cannot be done now', () => {
    const entries = searchEntries(all, '', ['view.fit', 'edit.paste', 'gone.action']);
    expect(entries.map(({ group, title }) => [group, title])).toEqual([['Used lately', 'Zoom to fit'], ['Commands', 'Save']]);
  });

  it('finds what cannot be done now after everything else, marked', () => {
    expect(searchEntries(all, 'paste').map(({ title, isDisabled, note }) => [title, isDisabled, note])).toEqual([['Paste', true, 'not now']]);
    expect(searchEntries(all, 'p').filter(({ group }) => group === 'Commands').at(-1)?.title).toBe('Paste');
  });

  it('says of a command why it cannot run, or where it goes, and lists neither before anything is typed', () => {
    expect(searchEntries(all, 'remove').map(({ note, isDisabled }) => [note, isDisabled])).toEqual([['select something first', true]]);
    expect(searchEntries(all, 'draw').map(({ note, isDisabled }) => [note, isDisabled])).toEqual([['in the plan', false]]);
    expect(titles('')).not.toContain('Draw a panel');
  });

  it('lists a command with the very word before things that are of such a kind', () => {
    expect(titles('panel')[0]).toBe('Draw a panel');
    expect(titles('panel')).toContain('A01/PP1');
    expect(titles('pp1')[0]).toBe('A01/PP1');
  });

  it('goes to what is picked', () => {
    searchEntries(all, 'pp2')[0]?.run();
    expect(visited).toEqual([b]);
  });
});

it('ranks the beginning of a name above the beginning of a word above the rest', () => {
  const ranks = ['sw1 of rack', 'rack/sw1', 'rsw1'].map((text) => matchRank(text, ['sw1']) ?? -1);
  expect(ranks).toEqual([...ranks].sort((x, y) => y - x));
  expect(new Set(ranks).size).toBe(3);
  expect(matchRank('rack', ['sw1'])).toBeUndefined();
});
