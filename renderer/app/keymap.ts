/** A shortcut taken apart. */
export interface Chord {
  readonly key: string;
  readonly isMod: boolean;
  readonly isShift: boolean;
  readonly isAlt: boolean;
}

/** The parts of a keyboard event that a shortcut looks at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const KEY_BY_NAME: Readonly<Record<string, string>> = { Plus: '+', Space: ' ', Esc: 'Escape', Del: 'Delete' };

/** Reads `Ctrl+Shift+Z`; the last part is the key, named as the browser names it. Throws on what is no shortcut: shortcuts are written by us. */
export function parseShortcut(text: string): Chord {
  const parts = text.split('+');
  const name = parts.pop() ?? '';
  const unknown = parts.find((part) => !['Ctrl', 'Shift', 'Alt'].includes(part));
  if (name === '' || unknown !== undefined) throw new Error(`Not a shortcut: ${text}`);
  return { key: (KEY_BY_NAME[name] ?? name).toLowerCase(), isMod: parts.includes('Ctrl'), isShift: parts.includes('Shift'), isAlt: parts.includes('Alt') };
}

/* On many layouts `+`, `?` and the like need Shift: for such keys the character itself decides. */
const isSymbol = (key: string): boolean => key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== ' ' && !/\d/.test(key);

/** True when the key press is this shortcut. `isMac` makes Command take the place of Ctrl. */
export function matchesChord(chord: Chord, press: KeyPress, isMac: boolean): boolean {
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  const isOtherMod = isMac ? press.ctrlKey : press.metaKey;
  if (isOtherMod || isMod !== chord.isMod || press.altKey !== chord.isAlt) return false;
  if (press.key.toLowerCase() !== chord.key) return false;
  return isSymbol(chord.key) || press.shiftKey === chord.isShift;
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };
const NAMES: Readonly<Record<string, string>> = { Plus: '+', Escape: 'Esc', Delete: 'Del' };

/** How the shortcut is written in menus: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function formatShortcut(text: string, isMac: boolean): string {
  const parts = text.split('+').map((part) => NAMES[part] ?? part);
  if (!isMac) return parts.join('+');
  return parts.map((part) => MAC_SIGNS[part] ?? part).join('');
}

/** True while the person types into a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** What keys mean where they are pressed: `typing` goes into a text; `settled` is a field whose text was taken over, where undo means the design's. */
export type KeyPlace = 'window' | 'typing' | 'settled';

/** What keys mean at an element. */
export function keyPlaceOf(target: EventTarget | null): KeyPlace {
  if (!isTyping(target)) return 'window';
  return target instanceof HTMLElement && target.dataset['settled'] !== undefined ? 'settled' : 'typing';
}

/** True on a Mac, where Command does what Ctrl does elsewhere. */
export const isMacPlatform = (): boolean => /mac/i.test(navigator.platform);
