import type { DocumentHandle } from '../../../shared/ipc/values.ts';
import { platform } from '../../platform/platform.ts';
import { useDocument } from '../../state/document.ts';
import { useRecentFiles } from '../../state/recent-files.ts';
import { designPicture } from './design-picture.ts';

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

/** Keeps a picture of a design with its entry in the list. */
export async function keepPicture(handle: DocumentHandle, picture: Uint8Array | undefined): Promise<void> {
  if (picture !== undefined) await platform.call('recent.keepPicture', { handle, picture });
  await refreshRecentFiles();
}

/** Takes a picture of the open design once the window has nothing else to do; another program may have changed the file since the last one. */
export function keepPictureSoon(handle: DocumentHandle): void {
  requestIdleCallback(() => {
    const { store, handle: open } = useDocument.getState();
    if (open === handle) void designPicture(store).then((picture) => keepPicture(handle, picture));
  });
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
