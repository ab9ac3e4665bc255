import { type Action, titleOf } from '../actions/action.ts';
import { formatShortcut } from '../keymap.ts';
import { type MenuEntry, MENUS } from '../menus.ts';
import { VIEW_KEYS } from './view-keys.ts';

/** What a key does, as it is listed. */
export interface ShortcutRow {
  readonly title: string;
  readonly keys: readonly string[];
  /** Other words to find it by. */
  readonly keywords: string;
}

/** Keys that belong together. */
export interface ShortcutGroup {
  readonly title: string;
  readonly rows: readonly ShortcutRow[];
}

/** The ids of the actions of a menu entry. */
export function actionsOf(entry: MenuEntry): readonly string[] {
  if (typeof entry === 'string') return [];
  return 'action' in entry ? [entry.action] : entry.actions;
}

/** Every shortcut: those of the actions under the menu they stand in, then those of the views. */
export function shortcutGroups(actions: readonly Action[], isMac: boolean): readonly ShortcutGroup[] {
  const menuOf = new Map(MENUS.flatMap(({ title, entries }) => entries.flatMap(actionsOf).map((id) => [id, title] as const)));
  const rowOf = (action: Action): ShortcutRow => ({ title: titleOf(action), keys: (action.shortcuts ?? []).map((keys) => formatShortcut(keys, isMac)), keywords: action.keywords ?? '' });
  const bound = actions.filter(({ shortcuts = [] }) => shortcuts.length > 0);
  const inMenu = (menu: string | undefined): readonly ShortcutRow[] => bound.filter(({ id }) => menuOf.get(id) === menu).map(rowOf);
  const ofViews = VIEW_KEYS.map(({ title, keys }): ShortcutGroup => ({ title, rows: keys.map(({ keys: names, does }) => ({ title: does, keys: names.map((name) => formatShortcut(name, isMac)), keywords: title })) }));
  return [...MENUS.map(({ title }) => ({ title, rows: inMenu(title) })), { title: 'Everywhere', rows: inMenu(undefined) }, ...ofViews].filter(({ rows }) => rows.length > 0);
}

/** The shortcuts whose name, keys or keywords hold every word that was typed. */
export function searchShortcuts(groups: readonly ShortcutGroup[], query: string): readonly ShortcutGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const matches = ({ title, keys, keywords }: ShortcutRow): boolean => {
    const text = `${title} ${keys.join(' ')} ${keywords}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups.map(({ title, rows }) => ({ title, rows: rows.filter(matches) })).filter(({ rows }) => rows.length > 0);
}
