// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../renderer/app/actions/action.ts';
import { registry } from '../../../renderer/app/actions/all-actions.ts';
import { MENUS } from '../../../renderer/app/menus.ts';
import { paletteActions } from '../../../renderer/app/shell/palette-actions.ts';
import { actionsOf, searchShortcuts, shortcutGroups } from '../../../renderer/app/shell/shortcut-groups.ts';

const groups = shortcutGroups(registry.actions, false);
const titles = (found: typeof groups): readonly string[] => found.flatMap(({ rows }) => rows.map(({ title }) => title));

describe('the list of shortcuts', () => {
  it('holds every action that has a shortcut once, under the menu it stands in', () => {
    const listed = titles(groups.filter(({ title }) => title === 'Everywhere' || MENUS.some((menu) => menu.title === title)));
    const bound = registry.actions.filter(({ shortcuts = [] }) => shortcuts.length > 0).map(titleOf);
    expect([...listed].sort()).toEqual([...bound].sort());
  });

  it.each([['undo', 'Undo'], ['ctrl+s', 'Save'], ['arrange', 'Arrange the diagram'], ['half a u', 'Move the selected devices by half a U']])('%s finds %s', (query, title) => {
    expect(titles(searchShortcuts(groups, query))).toContain(title);
  });

  it('says nothing for what no key does', () => {
    expect(searchShortcuts(groups, 'no such thing')).toEqual([]);
  });
});

describe('the palette', () => {
  it('offers every action but those that only make sense elsewhere, and so every entry of every menu', () => {
    const offered = new Set(paletteActions(registry.actions, false).map(({ id }) => id));
    const elsewhere = registry.actions.filter(({ isInPalette }) => isInPalette === false).map(({ id }) => id);
    expect([...offered, ...elsewhere].sort()).toEqual(registry.actions.map(({ id }) => id).sort());
    const inMenus = MENUS.flatMap(({ entries }) => entries.flatMap(actionsOf));
    expect(inMenus.filter((id) => !offered.has(id) && !elsewhere.includes(id))).toEqual([]);
  });
});
