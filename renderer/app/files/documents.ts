import { DESIGN_ENDING, type DocumentHandle, type OpenedDocument, safeFileName } from '../../../shared/ipc/values.ts';
import type { DesignTables } from '../../../shared/model/design.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { IpcError } from '../../../shared/ipc/errors.ts';
import { platform } from '../../platform/platform.ts';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { stopJournal } from './current-journal.ts';
import { mayLeaveDocument } from './leave-document.ts';
import { openDocument, openUnsaved, showDesign } from './open-document.ts';
import { saveDocument } from './save-document.ts';
import { say } from './say.ts';

/** Opens what the platform answered, or says why it could not. */
async function open(answer: Result<OpenedDocument, IpcError>): Promise<boolean> {
  if (answer.ok) return openDocument(answer.value);
  say('error', answer.error.message);
  return false;
}

/** Shows a new design made from tables; it has no file yet. */
export async function newDesign(tables: DesignTables, name: string): Promise<boolean> {
  if (!(await mayLeaveDocument())) return false;
  const created = await platform.call('document.create', { name: safeFileName(name) });
  if (!created.ok) {
    say('error', created.error.message);
    return false;
  }
  showDesign(tables, name, created.value.handle);
  return true;
}

/** Asks for a file and opens it. */
export async function openWithDialog(): Promise<void> {
  if (!(await mayLeaveDocument())) return;
  const answer = await platform.call('document.openDialog', {});
  if (!answer.ok) say('error', answer.error.message);
  else if (answer.value.kind === 'opened') await openDocument(answer.value.document);
}

/** Opens a file of the list of recent ones. */
export async function openRecent(id: string): Promise<void> {
  if (await mayLeaveDocument()) await open(await platform.call('document.openRecent', { id }));
}

/** Opens a sample as a design without a file. */
export async function openSample(name: string): Promise<void> {
  if (await mayLeaveDocument()) await open(await platform.call('document.openSample', { name }));
}

/** Opens the file of a request from the system, such as a double click on it. */
export async function openPending(requestId: string): Promise<void> {
  if (await mayLeaveDocument()) await open(await platform.call('document.openPending', { requestId }));
}

/** Takes up a design that was never saved before the application ended. */
export async function restoreUnsaved(handle: DocumentHandle, name: string): Promise<void> {
  if (await mayLeaveDocument()) await openUnsaved(handle, name);
}

/** Opens a file that was dropped on the window: its place is not known here, so saving asks for one. */
export async function openDropped(file: File): Promise<void> {
  if (!file.name.endsWith(DESIGN_ENDING) && !file.name.endsWith('.json')) {
    say('warning', `"${file.name}" is not a Cablewright design; nothing was changed. Drop a file ending in ${DESIGN_ENDING}.`);
    return;
  }
  if (!(await mayLeaveDocument())) return;
  const name = safeFileName(file.name);
  const created = await platform.call('document.create', { name });
  if (!created.ok) return say('error', created.error.message);
  await openDocument({ handle: created.value.handle, name, bytes: new Uint8Array(await file.arrayBuffer()), hasFile: false });
}

/** Opens what the application was started with; false when it was started bare. */
export async function openInitial(): Promise<boolean> {
  const initial = await platform.call('document.initial', {});
  if (!initial.ok) {
    say('error', initial.error.message);
    return false;
  }
  return initial.value.document !== undefined && openDocument(initial.value.document);
}

/** Back to the start screen. */
export async function closeDocument(): Promise<void> {
  if (!(await mayLeaveDocument())) return;
  const { handle, close } = useDocument.getState();
  stopJournal();
  useSession.getState().select([]);
  close();
  if (handle !== undefined) await platform.call('document.closed', { handle });
}

/** Closes the window; the platform asks about unsaved changes. */
export const quit = async (): Promise<void> => void (await platform.call('app.quit', {}));

/** The person closed the window and chose to save. */
export async function saveAndQuit(): Promise<void> {
  if (await saveDocument()) await quit();
}
