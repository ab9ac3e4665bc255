import type { StartActions } from '../features/start/start-screen.tsx';
import { useSession } from '../state/session.ts';
import { blankRoomTables } from './blank-room.ts';
import { MAIN_SAMPLE } from './actions/file-actions.ts';
import { newDesign, openRecent, openSample, openWithDialog, restoreUnsaved } from './files/documents.ts';
import { dropUnsavedDesign, forgetRecentFile } from './files/recent-files.ts';

/** What the start screen's doors open. */
export const startActions: StartActions = {
  openBlank: (room) => void newDesign(blankRoomTables(room), room.name).then((isOpen) => { if (isOpen) useSession.getState().setView('plan'); }),
  openTemplate: (template) => void newDesign(template.tables(), template.title).then((isOpen) => { if (isOpen) useSession.getState().setView('racks'); }),
  openSample: () => void openSample(MAIN_SAMPLE),
  openFile: () => void openWithDialog(),
  openRecent: (id) => void openRecent(id),
  forgetRecent: (id) => void forgetRecentFile(id),
  restoreUnsaved: ({ handle, name }) => void restoreUnsaved(handle, name).then(() => dropUnsavedDesign(handle, false)),
  discardUnsaved: ({ handle }) => void dropUnsavedDesign(handle, true),
};
