import type { PaletteAction } from '../../features/palette/palette-entries.ts';
import { type Action, isEnabled, titleOf } from '../actions/action.ts';
import { formatShortcut } from '../keymap.ts';

/** The actions as the palette offers them: all but those that only make sense elsewhere. What cannot run now is found, but greyed. */
export function paletteActions(actions: readonly Action[], isMac: boolean): readonly PaletteAction[] {
  return actions
    .filter((action) => action.isInPalette !== false)
    .map((action) => {
      const [shortcut] = action.shortcuts ?? [];
      return { id: action.id, title: titleOf(action), keywords: action.keywords, shortcut: shortcut === undefined ? undefined : formatShortcut(shortcut, isMac), isEnabled: isEnabled(action), run: action.run };
    });
}
