import { describe, expect, it } from 'vitest';
import { formatShortcut, type KeyPress, matchesChord, parseShortcut } from '../../../renderer/app/keymap.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('a shortcut means exactly one key press', () => {
  const table: readonly (readonly [shortcut: string, pressed: KeyPress, isMac: boolean, matches: boolean])[] = [
    ['Ctrl+Z', press('z', { ctrlKey: true }), false, true],
    ['Ctrl+Z', press('Z', { ctrlKey: true }), false, true],
    ['Ctrl+Z', press('z', { ctrlKey: true, shiftKey: true }), false, false],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, true],
    ['Ctrl+Z', press('z'), false, false],
    ['Ctrl+Z', press('z', { ctrlKey: true, altKey: true }), false, false],
    ['Ctrl+Z', press('z', { metaKey: true }), true, true],
    ['Ctrl+Z', press('z', { ctrlKey: true }), true, false],
    ['Ctrl+Z', press('z', { ctrlKey: true, metaKey: true }), false, false],
    ['Ctrl+Plus', press('+', { ctrlKey: true }), false, true],
    ['Ctrl+Plus', press('+', { ctrlKey: true, shiftKey: true }), false, true],
    ['Ctrl+-', press('-', { ctrlKey: true }), false, true],
    ['Ctrl+/', press('/', { ctrlKey: true, shiftKey: true }), false, true],
    ['Ctrl+1', press('1', { ctrlKey: true, shiftKey: true }), false, false],
    ['F6', press('F6'), false, true],
    ['Shift+F6', press('F6'), false, false],
    ['Shift+F6', press('F6', { shiftKey: true }), false, true],
    ['Delete', press('Delete'), false, true],
    ['Escape', press('Escape'), false, true],
    ['F', press('f'), false, true],
    ['F', press('F', { shiftKey: true }), false, false],
  ];
  it.each(table)('%s and %o (Mac: %s): %s', (shortcut, pressed, isMac, matches) => {
    expect(matchesChord(parseShortcut(shortcut), pressed, isMac)).toBe(matches);
  });
});

describe('a shortcut is written as the system writes it', () => {
  it.each([
    ['Ctrl+Shift+Z', false, 'Ctrl+Shift+Z'],
    ['Ctrl+Shift+Z', true, '⌘⇧Z'],
    ['Ctrl+Plus', false, 'Ctrl++'],
    ['Delete', false, 'Del'],
  ])('%s (Mac: %s) reads %s', (shortcut, isMac, text) => {
    expect(formatShortcut(shortcut, isMac)).toBe(text);
  });
});

it.each(['', 'Strg+Z', 'Ctrl+'])('refuses %o as a shortcut', (text) => {
  expect(() => parseShortcut(text)).toThrow('Not a shortcut');
});
