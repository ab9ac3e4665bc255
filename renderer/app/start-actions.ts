import { PROJECT_ID, emptyTables, type DesignTables } from '../../shared/model/design.ts';
import { makeId } from '../../shared/base/id.ts';
import type { StartActions } from '../features/start/start-screen.tsx';
import { useSession } from '../state/session.ts';
import { MAIN_SAMPLE } from './actions/file-actions.ts';
import { newDesign, openRecent, openSample, openWithDialog, restoreUnsaved } from './files/documents.ts';
import { dropUnsavedDesign, forgetRecentFile } from './files/recent-files.ts';

/** A design with one empty room. */
export function blankRoomTables(room: { readonly name: string; readonly widthMm: number; readonly depthMm: number }): DesignTables {
  const tables = emptyTables(room.name);
  return { ...tables, project: tables.project.map((project) => ({ ...project, id: PROJECT_ID })), room: [{ id: makeId('room', 'first'), ...room }] };
}

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
