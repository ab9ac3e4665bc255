import type { DocumentHandle, OpenedDocument, Recovery } from '../../../shared/ipc/values.ts';
import { DESIGN_ENDING } from '../../../shared/ipc/values.ts';
import type { DesignTables } from '../../../shared/model/design.ts';
import { platform } from '../../platform/platform.ts';
import { useChecks } from '../../state/checks.ts';
import { foreignTo } from '../../state/attachments.ts';
import { useDocument, type OpenOptions } from '../../state/document.ts';
import { ask } from '../../state/questions.ts';
import { useSession } from '../../state/session.ts';
import { during } from '../../state/task.ts';
import { fileClient } from '../../workers/file-client.ts';
import type { Attachment, LoadedDesign } from '../../workers/file-protocol.ts';
import { startJournal, stopJournal } from './current-journal.ts';
import { keepPictureSoon } from './recent-files.ts';
import { say } from './say.ts';

/** The design's name as it is shown: the file's without its ending. */
export const shownName = (fileName: string): string => (fileName.endsWith(DESIGN_ENDING) ? fileName.slice(0, -DESIGN_ENDING.length) : fileName);

/** Puts a design into the window in place of the one that was open. Unsaved changes were asked about before. */
export function showDesign(tables: DesignTables, fileName: string, handle: DocumentHandle, options: OpenOptions & { readonly isRecovered?: boolean } = {}): void {
  const before = useDocument.getState();
  stopJournal();
  useChecks.getState().reset();
  useSession.getState().select([]);
  before.open(tables, shownName(fileName), handle, options);
  startJournal(options.isRecovered ?? false);
  if (before.handle !== undefined && before.handle !== handle) void platform.call('document.closed', { handle: before.handle });
}

const byHash = (attachments: readonly Attachment[]): ReadonlyMap<string, Uint8Array> => new Map(attachments.map(({ sha256, bytes }) => [sha256, bytes]));

const letGo = (handle: DocumentHandle): void => void platform.call('document.closed', { handle });

/** Reads what the platform opened and shows it; a file that cannot be read leaves the open design alone. */
export async function openDocument(document: OpenedDocument): Promise<boolean> {
  return during(`Opening ${shownName(document.name)}`, async () => {
    const read = await fileClient.read(document.bytes, document.name);
    if (!read.ok) {
      say('error', read.error.message);
      letGo(document.handle);
      return false;
    }
    const { tables, warnings } = read.value;
    const inFile = byHash(read.value.attachments);
    const recovered = document.recovery === undefined ? undefined : await offerRecovery(tables, document, document.recovery);
    const attachments = new Map([...inFile, ...byHash(recovered?.attachments ?? [])]);
    showDesign(recovered?.tables ?? tables, document.name, document.handle, { hasFile: document.hasFile, attachments, foreignAttachments: foreignTo(tables, inFile), isDirty: recovered !== undefined, isRecovered: recovered !== undefined });
    if (document.hasFile && recovered === undefined) keepPictureSoon(document.handle);
    for (const warning of warnings) say('info', warning);
    return true;
  });
}

const timeText = (atMs: number): string => new Date(atMs).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

async function offerRecovery(base: DesignTables, { handle, name }: OpenedDocument, { entryCount, changedAtMs }: Recovery): Promise<LoadedDesign | undefined> {
  const answer = await ask(
    `Restore unsaved changes to ${shownName(name)}?`,
    `Cablewright ended before ${entryCount === 1 ? 'a change' : `${entryCount} changes`} of ${timeText(changedAtMs)} could be saved. The file itself is as it was last saved.`,
    [{ value: 'restore', label: 'Restore changes', look: 'primary' }, { value: 'ignore', label: 'Open as saved' }],
    'ignore',
  );
  return answer === 'restore' ? recover(base, handle, name) : undefined;
}

async function recover(base: DesignTables | undefined, handle: DocumentHandle, name: string): Promise<LoadedDesign | undefined> {
  const journal = await platform.call('journal.recover', { handle });
  if (!journal.ok) {
    say('error', journal.error.message);
    return undefined;
  }
  const result = await fileClient.recover(base, journal.value.entries, name);
  if (result.ok) return result.value;
  say('error', result.error.message);
  return undefined;
}

/** Opens a design that never had a file, from its journal. */
export async function openUnsaved(handle: DocumentHandle, name: string): Promise<boolean> {
  const recovered = await during(`Restoring ${shownName(name)}`, () => recover(undefined, handle, name));
  if (recovered !== undefined) showDesign(recovered.tables, name, handle, { attachments: byHash(recovered.attachments), isDirty: true, isRecovered: true });
  return recovered !== undefined;
}
