import type { DocumentHandle } from '../../../shared/ipc/values.ts';
import { platform } from '../../platform/platform.ts';
import { useRecentFiles } from '../../state/recent-files.ts';

/** Asks the platform for the list of recent files anew. */
export async function refreshRecentFiles(): Promise<void> {
  const recent = await platform.call('recent.list', {});
  if (recent.ok) useRecentFiles.getState().setFiles(recent.value.files);
}

/** Takes a file out of the list; the file itself stays. */
export async function forgetRecentFile(id: string): Promise<void> {
  await platform.call('recent.remove', { id });
  await refreshRecentFiles();
}

/** Asks once which designs were never saved before the application ended. */
export async function findUnsavedDesigns(): Promise<void> {
  const unsaved = await platform.call('journal.listUnsaved', {});
  if (unsaved.ok) useRecentFiles.getState().setUnsaved(unsaved.value.documents);
}

/** Stops offering an unsaved design; `discard` also deletes what was kept of it. */
export async function dropUnsavedDesign(handle: DocumentHandle, discard: boolean): Promise<void> {
  const { unsaved, setUnsaved } = useRecentFiles.getState();
  setUnsaved(unsaved.filter((design) => design.handle !== handle));
  if (!discard) return;
  await platform.call('journal.discard', { handle });
  await platform.call('document.closed', { handle });
}
