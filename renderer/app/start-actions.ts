import { idSource } from '../../shared/base/id.ts';
import { clockRandom32 } from '../../shared/base/random.ts';
import { type Template, templateTables } from '../../shared/commands/templates/templates.ts';
import { useGuide } from '../features/guide/guide-state.ts';
import type { StartActions } from '../features/start/start-screen.tsx';
import { useNotices } from '../state/notices.ts';
import { useSession } from '../state/session.ts';
import { blankRoomTables } from './blank-room.ts';
import { MAIN_SAMPLE } from './actions/file-actions.ts';
import { newDesign, openRecent, openSample, openWithDialog, restoreUnsaved } from './files/documents.ts';
import { dropUnsavedDesign, forgetRecentFile } from './files/recent-files.ts';

async function openTemplate(template: Template): Promise<void> {
  const tables = templateTables(template, template.title, idSource(clockRandom32()));
  if (!tables.ok) return useNotices.getState().show({ tone: 'error', text: tables.error.message });
  if (await newDesign(tables.value, template.title)) useSession.getState().setView('racks');
}

/** What the start screen's doors open. */
export const startActions: StartActions = {
  openBlank: (room) => void newDesign(blankRoomTables(room), room.name).then((isOpen) => { if (isOpen) useSession.getState().setView('plan'); }),
  openTemplate: (template) => void openTemplate(template),
  openSample: () => void openSample(MAIN_SAMPLE),
  openFile: () => void openWithDialog(),
  openRecent: (id) => void openRecent(id),
  forgetRecent: (id) => void forgetRecentFile(id),
  restoreUnsaved: ({ handle, name }) => void restoreUnsaved(handle, name).then(() => dropUnsavedDesign(handle, false)),
  startGuide: () => useGuide.getState().start(),
  discardUnsaved: ({ handle }) => void dropUnsavedDesign(handle, true),
};
