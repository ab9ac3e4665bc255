import { useDocument } from '../../state/document.ts';
import { platform } from '../../platform/platform.ts';
import { Journal } from './journal.ts';
import { say } from './say.ts';

let journal: Journal | undefined;
let hasWarned = false;

/** The journal of the open design. */
export const currentJournal = (): Journal | undefined => journal;

/** Starts the journal of the design that was just opened; `isRecovered` for one whose journal was read back and goes on. */
export function startJournal(isRecovered: boolean): void {
  stopJournal();
  const { store, handle, hasFile } = useDocument.getState();
  if (handle === undefined) return;
  journal = new Journal(store, handle, !hasFile && !isRecovered, async (to, lines) => {
    const written = await platform.call('journal.append', { handle: to, entries: lines });
    if (!written.ok && !hasWarned) {
      hasWarned = true;
      say('warning', `Unsaved changes would not survive a crash: ${written.error.message}`);
    }
  }, () => useDocument.getState().attachments);
}

/** Ends the journal; what it wrote is the platform's to keep or delete. */
export function stopJournal(): void {
  journal?.stop();
  journal = undefined;
}
