import { describe, expect, it } from 'vitest';
import { categoryOf, entriesOf, factsOf } from '../../../renderer/features/library/entry-facts.ts';
import { browseGroups, searchGroups } from '../../../renderer/features/library/library-groups.ts';
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
  const [group] = searchGroups('devices', '48 port poe 10g uplink');
  expect(group?.title).toBe('Switches');
  expect(group?.isCategory).toBe(false);
});

it('puts recent and favourite types first, and leaves out what the library no longer has', () => {
  const groups = browseGroups('devices', ['gone', 'generic-switch-24'], ['generic-server-1u']);
  expect(groups.slice(0, 2).map((group) => [group.title, group.items.map((item) => item.entry.key)])).toEqual([['Recent', ['generic-switch-24']], ['Favourites', ['generic-server-1u']]]);
});
