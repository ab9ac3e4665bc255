import { useSession, type ViewName } from '../../state/session.ts';

/** Something a person can do: the menus, the palette and the keymap all read the same list. */
export interface Action {
  /** `area.verb`, stable: keymaps and tests name it. */
  readonly id: string;
  /** Imperative, as the menus show it; a function where it depends on the design (`Undo Move SW1`). */
  readonly title: string | (() => string);
  /** For example `Ctrl+Shift+Z`; on a Mac, Ctrl stands for the Command key. */
  readonly shortcuts?: readonly string[];
  /** The view it belongs to: keys mean it there alone, and the search goes there first. */
  readonly view?: ViewName;
  /** What to do before it can run, in the search: `select a rack first`. */
  readonly needs?: string;
  readonly isEnabled?: () => boolean;
  /** Present for actions that switch something: whether it is on now. */
  readonly isOn?: () => boolean;
  /** True for actions that also run while a text is being typed; `settled` for those that run in a field once its text was taken over. */
  readonly worksWhileTyping?: boolean | 'settled';
  /** False for what only makes sense with a shortcut or in a menu. */
  readonly isInPalette?: boolean;
  /** Words people also search it by. */
  readonly keywords?: string;
  readonly run: () => void;
}

/** The title as it reads now. */
export const titleOf = (action: Action): string => (typeof action.title === 'string' ? action.title : action.title());

/** Whether it can run now. */
export const isEnabled = (action: Action): boolean => !isElsewhere(action) && (action.isEnabled?.() ?? true);

/** Whether another view than its own is in front. */
export const isElsewhere = ({ view }: Action): boolean => view !== undefined && useSession.getState().view !== view;
