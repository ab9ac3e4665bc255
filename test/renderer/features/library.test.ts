import { describe, expect, it } from 'vitest';
import { categoryOf, entriesOf, factsOf } from '../../../renderer/features/library/entry-facts.ts';
import { browseGroups, searchGroups } from '../../../renderer/features/library/library-groups.ts';
import { NO_FILTER } from '../../../shared/catalog/library-filter.ts';
import { LIBRARY } from '../../../shared/catalog/library.ts';

const TABLES = ['devices', 'racks', 'optics', 'cables'] as const;

describe.each(TABLES)('the library of %s', (table) => {
  it('shows every entry under exactly one category', () => {
    const keys = browseGroups(table, [], []).flatMap((group) => group.items.map((item) => item.entry.key));
    expect(keys.toSorted()).toEqual(LIBRARY[table].map((entry) => entry.key).toSorted());
  });

  it('says something about every entry, and never an unknown figure', () => {
    for (const item of entriesOf(table)) {
      expect(categoryOf(item), item.entry.key).not.toBe('');
      expect(factsOf(item), item.entry.key).not.toMatch(/undefined|NaN|null/);
    }
  });
});

it('finds a switch by what it must do, under its heading', () => {
  const { groups: [group], count, of } = searchGroups('devices', { query: '48 port poe 10g uplink', filter: NO_FILTER });
  expect(group).toMatchObject({ title: 'Switches', isCategory: false });
  expect([count === group?.items.length, of]).toEqual([true, LIBRARY.devices.length]);
});

it('narrows a search by a filter, and other tables by their makers', () => {
  const found = searchGroups('devices', { query: '48 port', filter: { kind: 'copper-panel' } });
  expect(found.groups.map(({ title }) => title)).toEqual(['Copper panels']);
  expect(searchGroups('racks', { query: '', filter: { manufacturer: 'Generic' } }).groups.flatMap(({ items }) => items).every(({ entry }) => entry.manufacturer === 'Generic')).toBe(true);
});

it('shows own device types first and under no category, finds them, and as recent and favourite ones too', () => {
  const [base] = LIBRARY.devices;
  if (base === undefined) throw new Error('no devices');
  const own = [{ ...base, key: 'own-acme-zx9', manufacturer: 'Acme', model: 'ZX9' }];
  const keys = browseGroups('devices', ['own-acme-zx9'], ['own-acme-zx9'], own).flatMap(({ title, items }) => items.filter(({ entry }) => entry.key === 'own-acme-zx9').map(() => title));
  expect(keys).toEqual(['My devices', 'Recent', 'Favourites']);
  expect(searchGroups('devices', { query: 'acme zx9', filter: NO_FILTER }, own)).toMatchObject({ count: 1, of: LIBRARY.devices.length + 1 });
  expect(searchGroups('devices', { query: 'acme zx9', filter: NO_FILTER }).count).toBe(0);
});

it.each(['', 'shelf'])('shows shelves that things can stand on before bare ones: %j', (query) => {
  const groups = query === '' ? browseGroups('devices', [], []) : searchGroups('devices', { query, filter: NO_FILTER }).groups;
  const shelves = groups.find(({ title }) => title === 'Shelves')?.items.map(({ entry }) => entry.key.includes('standing')) ?? [];
  expect(shelves.filter((isStanding) => isStanding)).toHaveLength(4);
  expect(shelves.lastIndexOf(true)).toBeLessThan(shelves.indexOf(false));
});

it('puts recent and favourite types first, and leaves out what the library no longer has', () => {
  const groups = browseGroups('devices', ['gone', 'generic-switch-24'], ['generic-server-1u']);
  expect(groups.slice(0, 2).map((group) => [group.title, group.items.map((item) => item.entry.key)])).toEqual([['Recent', ['generic-switch-24']], ['Favourites', ['generic-server-1u']]]);
});
