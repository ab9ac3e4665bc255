import { isEnabled, titleOf, type Action } from '../actions/action.ts';
import type { ActionRegistry } from '../actions/registry.ts';
import { formatShortcut } from '../keymap.ts';
import { CONTEXT_MENUS, type ContextMenuSubject, MENUS, type MenuEntry } from '../menus.ts';
import type { MenuLine, MenuModel } from '../../ui/menu.tsx';

/** The menus as they are drawn: titles and states are worked out when a menu opens. */
export function menuModels(registry: ActionRegistry, isMac: boolean, recentLines: () => readonly MenuLine[]): readonly MenuModel[] {
  return MENUS.map(({ title, entries }) => ({ title, lines: () => linesOf(entries, registry, isMac, recentLines) }));
}

/** The menu of the right button: only what can be done now. */
export function contextLines(registry: ActionRegistry, isMac: boolean, subject: ContextMenuSubject): readonly MenuLine[] {
  const lines = linesOf(CONTEXT_MENUS[subject], registry, isMac, () => []).flatMap(onlyPossible);
  return lines.filter((line, at) => line.kind !== 'separator' || isBetweenGroups(lines, at));
}

/* Of several separators in a row the last one stands, and none at either end. */
const isBetweenGroups = (lines: readonly MenuLine[], at: number): boolean =>
  lines.slice(0, at).some(({ kind }) => kind !== 'separator') && (lines[at + 1]?.kind ?? 'separator') !== 'separator';

function onlyPossible(line: MenuLine): readonly MenuLine[] {
  if (line.kind === 'item') return line.isDisabled === true ? [] : [line];
  if (line.kind === 'separator') return [line];
  const lines = line.lines.flatMap(onlyPossible);
  return lines.length === 0 ? [] : [{ ...line, lines }];
}

function linesOf(entries: readonly MenuEntry[], registry: ActionRegistry, isMac: boolean, recentLines: () => readonly MenuLine[]): readonly MenuLine[] {
  return entries.map((entry, index) => {
    if (entry === 'separator') return { kind: 'separator', id: `separator-${index}` };
    if (entry === 'recent-files') return { kind: 'submenu', id: 'recent-files', title: 'Open recent', lines: recentLines() };
    if ('submenu' in entry) return { kind: 'submenu', id: entry.submenu, title: entry.submenu, lines: entry.actions.map((id) => actionLine(registry.get(id), isMac)) };
    return actionLine(registry.get(entry.action), isMac);
  });
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
