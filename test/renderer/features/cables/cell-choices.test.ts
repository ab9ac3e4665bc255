import { expect, it } from 'vitest';
import { typedChoice } from '../../../../renderer/features/cables/cell-choices.ts';
import { COLOUR_CHOICES, STATUS_CHOICES } from '../../../../renderer/state/choices.ts';

const COLOURS = [{ value: '', label: 'Not set' }, ...COLOUR_CHOICES];

it.each([
  ['Installed', STATUS_CHOICES, 'installed'],
  [' inst ', STATUS_CHOICES, 'installed'],
  ['to r', STATUS_CHOICES, 'to-remove'],
  ['t', STATUS_CHOICES, 't'],
  ['nonsense', STATUS_CHOICES, 'nonsense'],
  ['re', COLOURS, 'red'],
  ['not set', COLOURS, ''],
  ['n', COLOURS, 'n'],
  ['', COLOURS, ''],
])('typing %j means what begins so and nothing else', (text, choices, means) => {
  expect(typedChoice(choices, text)).toBe(means);
});
