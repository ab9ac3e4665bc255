import { isEnabled, titleOf, type Action } from '../actions/action.ts';
import type { ActionRegistry } from '../actions/registry.ts';
import { formatShortcut } from '../keymap.ts';
import { MENUS, type MenuEntry } from '../menus.ts';
import type { MenuLine, MenuModel } from '../../ui/menu.tsx';

/** The menus as they are drawn: titles and states are worked out when a menu opens. */
export function menuModels(registry: ActionRegistry, isMac: boolean, recentLines: () => readonly MenuLine[]): readonly MenuModel[] {
  const lineOf = (entry: MenuEntry, index: number): MenuLine => {
    if (entry === 'separator') return { kind: 'separator', id: `separator-${index}` };
    if (entry === 'recent-files') return { kind: 'submenu', id: 'recent-files', title: 'Open recent', lines: recentLines() };
    if ('submenu' in entry) return { kind: 'submenu', id: entry.submenu, title: entry.submenu, lines: entry.actions.map((id) => actionLine(registry.get(id), isMac)) };
    return actionLine(registry.get(entry.action), isMac);
  };
  return MENUS.map(({ title, entries }) => ({ title, lines: () => entries.map(lineOf) }));
}

function actionLine(action: Action, isMac: boolean): MenuLine {
  const [shortcut] = action.shortcuts ?? [];
  return {
    kind: 'item',
    id: action.id,
    title: titleOf(action),
    shortcut: shortcut === undefined ? undefined : formatShortcut(shortcut, isMac),
    isDisabled: !isEnabled(action),
    isOn: action.isOn?.(),
    run: action.run,
  };
}
