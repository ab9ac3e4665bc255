import type { PaletteAction } from '../../features/palette/palette-entries.ts';
import { useDocument } from '../../state/document.ts';
import { inView } from '../../state/in-view.ts';
import type { ViewName } from '../../state/session.ts';
import { type Action, isElsewhere, isEnabled, titleOf } from '../actions/action.ts';
import { formatShortcut } from '../keymap.ts';

const VIEWS: Readonly<Record<ViewName, string>> = { plan: 'the plan', racks: 'the racks', topology: 'the topology', cables: 'the cables' };

/** The actions as the palette offers them: all but those that only make sense elsewhere. What cannot run now is found, but greyed, and says why; what belongs to another view goes there first. */
export function paletteActions(actions: readonly Action[], isMac: boolean): readonly PaletteAction[] {
  return actions.filter((action) => action.isInPalette !== false).map((action) => paletteAction(action, isMac));
}

function paletteAction(action: Action, isMac: boolean): PaletteAction {
  const { id, keywords, view, run, shortcuts: [shortcut] = [] } = action;
  const base = { id, title: titleOf(action), keywords, shortcut: shortcut === undefined ? undefined : formatShortcut(shortcut, isMac) };
  const { isOpen } = useDocument.getState();
  if (view !== undefined && isElsewhere(action) && isOpen && (action.isEnabled?.() ?? true)) return { ...base, isEnabled: true, goesTo: VIEWS[view], run: () => inView(view, run) };
  return { ...base, isEnabled: isEnabled(action), whyNot: isOpen ? action.needs : 'open a design first', run };
}
