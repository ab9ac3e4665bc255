import type { KeyboardEvent } from 'react';
import { useSession } from '../../state/session.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from the search field along the entries and back; while an entry is armed they are the view's. */
export function walkEntries(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || useSession.getState().libraryDrag !== undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], [data-library-key]')];
  const at = stops.findIndex((stop) => stop === event.target);
  const next = stops[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
