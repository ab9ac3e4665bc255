import { app } from 'electron';
import { basename } from 'node:path';
import type { MainWindow } from '../windows/main-window.ts';
import { openingFromArguments } from './arguments.ts';
import type { Opening, PendingOpenings } from './pending-openings.ts';

/** Files that another start of the program or the system (macOS) asks to open come to the window that is there. */
export function receiveOpenings(pending: PendingOpenings, window: MainWindow): void {
  const offer = (opening: Opening): void => {
    const name = opening.kind === 'file' ? basename(opening.path) : opening.name;
    window.send('document.openRequested', { requestId: pending.add(opening), name });
  };
  app.on('second-instance', (_event, args, workingFolder) => {
    window.focus();
    const opening = openingFromArguments(args.slice(1), workingFolder);
    if (opening !== undefined) offer(opening);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) offer({ kind: 'file', path });
    else pending.setInitial({ kind: 'file', path });
  });
}
