import { useHelp } from '../shell/help.ts';
import type { Action } from './action.ts';

/** What to read. */
export const helpActions: readonly Action[] = [
  { id: 'help.shortcuts', title: 'Keyboard shortcuts', shortcuts: ['F1', 'Ctrl+/'], keywords: 'keys help', run: () => useHelp.getState().show('shortcuts') },
  { id: 'help.about', title: 'About Cablewright', keywords: 'version licence', run: () => useHelp.getState().show('about') },
];
