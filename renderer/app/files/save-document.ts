import { safeFileName, type DocumentHandle } from '../../../shared/ipc/values.ts';
import type { IpcError } from '../../../shared/ipc/errors.ts';
import { platform } from '../../platform/platform.ts';
import { attachmentsToSave } from '../../state/attachments.ts';
import { useDocument } from '../../state/document.ts';
import { ask } from '../../state/questions.ts';
import { during } from '../../state/task.ts';
import { fileClient } from '../../workers/file-client.ts';
import { applicationInfo } from './application-info.ts';
import { currentJournal } from './current-journal.ts';
import { designPicture } from './design-picture.ts';
import { shownName } from './open-document.ts';
import { keepPicture } from './recent-files.ts';
import { say } from './say.ts';

type Outcome = { readonly name: string } | 'cancelled' | 'failed';

let isSaving = false;

/** Saves over the design's own file; asks for a place when it has none. True when everything is on disk afterwards. */
export const saveDocument = (): Promise<boolean> => save(useDocument.getState().hasFile ? writeOver : writeAs);

/** Asks for a place and saves there. */
export const saveDocumentAs = (): Promise<boolean> => save(writeAs);

async function save(write: (handle: DocumentHandle, bytes: Uint8Array) => Promise<Outcome>): Promise<boolean> {
  const { handle, isOpen } = useDocument.getState();
  if (!isOpen || handle === undefined || isSaving) return false;
  isSaving = true;
  const journal = currentJournal();
  try {
    await journal?.hold();
    return await during('Saving', () => saveNow(handle, write));
  } catch (error) {
    console.error(error);
    say('error', 'The design could not be written; nothing on disk was changed. Try again or save under another name.');
    return false;
  } finally {
    isSaving = false;
    journal?.release(useDocument.getState().hasFile);
  }
}

async function saveNow(handle: DocumentHandle, write: (handle: DocumentHandle, bytes: Uint8Array) => Promise<Outcome>): Promise<boolean> {
  const { store } = useDocument.getState();
  const revision = store.revision;
  const tables = store.snapshot();
  const picture = await designPicture(store);
  const bytes = await fileClient.write(tables, (await applicationInfo()).version, attachmentsToSave(useDocument.getState()), picture);
  const outcome = await write(handle, bytes);
  if (outcome === 'cancelled' || outcome === 'failed') return false;
  /* Before the design can be closed: a closed one has no entry to put a picture to. */
  await keepPicture(handle, picture);
  const state = useDocument.getState();
  if (state.store === store) state.markSaved(revision, shownName(outcome.name), Date.now());
  return true;
}

async function writeOver(handle: DocumentHandle, bytes: Uint8Array): Promise<Outcome> {
  const saved = await platform.call('document.save', { handle, bytes });
  if (saved.ok) return saved.value;
  if (saved.error.code === 'never-saved') return writeAs(handle, bytes);
  if (saved.error.code !== 'changed-on-disk') return failed(saved.error);
  const answer = await ask('The file was changed by another program', saved.error.message, [
    { value: 'as', label: 'Save under another name', look: 'primary' },
    { value: 'over', label: 'Overwrite' },
    { value: 'cancel', label: 'Cancel' },
  ], 'cancel');
  if (answer === 'as') return writeAs(handle, bytes);
  if (answer === 'cancel') return 'cancelled';
  const overwritten = await platform.call('document.save', { handle, bytes, overwriteChanged: true });
  return overwritten.ok ? overwritten.value : failed(overwritten.error);
}

async function writeAs(handle: DocumentHandle, bytes: Uint8Array): Promise<Outcome> {
  const saved = await platform.call('document.saveAs', { handle, bytes, suggestedName: safeFileName(useDocument.getState().fileName) });
  if (!saved.ok) return failed(saved.error);
  return saved.value.kind === 'saved' ? saved.value : 'cancelled';
}

function failed(error: IpcError): 'failed' {
  say('error', error.message);
  return 'failed';
}
