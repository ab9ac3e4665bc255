import { basename } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { ipcError, type IpcError } from '../../../shared/ipc/errors.ts';
import type { Done, DocumentHandle, OpenedDocument, Recovery } from '../../../shared/ipc/values.ts';
import { fileVersion, hasChanged } from './file-version.ts';
import { sha256, type JournalFolder } from './journal.ts';
import type { OpenDocument, OpenDocuments } from './open-documents.ts';
import { readDesignFile } from './read-design-file.ts';
import type { RecentFiles } from './recent-files.ts';
import type { Samples } from './samples.ts';
import { writeFileSafely } from './write-file-safely.ts';

export interface DocumentServiceParts {
  readonly documents: OpenDocuments;
  readonly journals: JournalFolder;
  readonly recent: RecentFiles;
  readonly samples: Samples;
}

/** Opens, saves and journals designs. Owns every path; works without Electron. */
export class DocumentService {
  readonly #parts: DocumentServiceParts;
  /** Designs whose unsaved changes were offered and neither taken nor discarded: they are kept until the person decides. */
  readonly #unanswered = new Set<DocumentHandle>();

  constructor(parts: DocumentServiceParts) {
    this.#parts = parts;
  }

  create(name: string): DocumentHandle {
    return this.#parts.documents.addUnsaved(name).handle;
  }

  async openFile(path: string): Promise<Result<OpenedDocument, IpcError>> {
    const read = await readDesignFile(path);
    if (!read.ok) return read;
    const contentHash = sha256(read.value.bytes);
    const document = this.#parts.documents.addFile({ path, version: read.value.version, contentHash });
    await this.#parts.recent.add(path);
    const recovery = await this.#parts.journals.recovery(path, contentHash);
    if (recovery !== undefined) this.#unanswered.add(document.handle);
    return ok(opened(document, read.value.bytes, recovery));
  }

  /** A sample opens as a design without a file, so that saving never changes the sample. */
  async openSample(name: string): Promise<Result<OpenedDocument, IpcError>> {
    const path = await this.#parts.samples.pathOf(name);
    if (path === undefined) return err(ipcError('unknown-sample', name));
    const read = await readDesignFile(path);
    if (!read.ok) return read;
    return ok(opened(this.#parts.documents.addUnsaved(basename(path)), read.value.bytes, undefined));
  }

  async save(handle: DocumentHandle, bytes: Uint8Array, overwriteChanged: boolean): Promise<Result<{ name: string }, IpcError>> {
    const document = this.#parts.documents.get(handle);
    if (!document.ok) return document;
    const { file, name } = document.value;
    if (file === undefined) return err(ipcError('never-saved', name));
    if (!overwriteChanged && (await hasChanged(file.path, file.version))) return err(ipcError('changed-on-disk', name));
    return this.saveTo(handle, bytes, file.path);
  }

  /** Writes the design to a path that the person chose; the handle then stands for that file. */
  async saveTo(handle: DocumentHandle, bytes: Uint8Array, path: string): Promise<Result<{ name: string }, IpcError>> {
    const document = this.#parts.documents.get(handle);
    if (!document.ok) return document;
    const written = await writeFileSafely(path, bytes, { keepBackup: true });
    if (!written.ok) return written;
    const version = (await fileVersion(path)) ?? { modifiedMs: 0, sizeBytes: bytes.length };
    await this.#parts.journals.discard(journalKey(document.value));
    const saved = this.#parts.documents.wasWritten(handle, { path, version, contentHash: sha256(bytes) });
    await this.#parts.journals.discard(journalKey(saved));
    await this.#parts.recent.add(path);
    return ok({ name: saved.name });
  }

  /** Keeps a picture of the design for the list of recent files; a design without a file is not in it. */
  async keepPicture(handle: DocumentHandle, picture: Uint8Array): Promise<Result<Done, IpcError>> {
    const document = this.#parts.documents.get(handle);
    if (!document.ok) return document;
    if (document.value.file !== undefined) await this.#parts.recent.keepPicture(document.value.file.path, picture);
    return ok({});
  }

  async close(handle: DocumentHandle): Promise<Result<Done, IpcError>> {
    const document = this.#parts.documents.get(handle);
    if (!document.ok) return document;
    if (!this.#unanswered.delete(handle)) await this.#parts.journals.discard(journalKey(document.value));
    this.#parts.documents.remove(handle);
    return ok({});
  }

  async appendJournal(handle: DocumentHandle, entries: readonly string[]): Promise<Result<Done, IpcError>> {
    const document = this.#parts.documents.get(handle);
    if (!document.ok) return document;
    if (this.#unanswered.delete(handle)) await this.#parts.journals.setAside(journalKey(document.value));
    const { file, name } = document.value;
    const subject = file === undefined ? { name } : { name, path: file.path, contentHash: file.contentHash };
    await this.#parts.journals.append(journalKey(document.value), subject, entries);
    return ok({});
  }

  async recoverJournal(handle: DocumentHandle): Promise<Result<{ entries: readonly string[] }, IpcError>> {
    const document = this.#parts.documents.get(handle);
    this.#unanswered.delete(handle);
    return document.ok ? ok({ entries: await this.#parts.journals.entries(journalKey(document.value)) }) : document;
  }

  async discardJournal(handle: DocumentHandle): Promise<Result<Done, IpcError>> {
    const document = this.#parts.documents.get(handle);
    if (!document.ok) return document;
    this.#unanswered.delete(handle);
    await this.#parts.journals.discard(journalKey(document.value));
    return ok({});
  }

  /** Closes everything, as the window does once nothing is left to save. */
  async closeAll(): Promise<void> {
    for (const { handle } of this.#parts.documents.all()) await this.close(handle);
  }

  /** Forgets every handle and keeps every journal, as when the page that held them is gone. */
  releaseAll(): void {
    for (const { handle } of this.#parts.documents.all()) this.#parts.documents.remove(handle);
    this.#unanswered.clear();
  }

  /** Designs without a file that were never saved, each under a new handle. */
  async listUnsaved(): Promise<readonly { handle: DocumentHandle; name: string; recovery: Recovery }[]> {
    const live = this.#parts.documents.all().map(journalKey);
    const adopted = new Map<string, OpenDocument>();
    const found = await this.#parts.journals.adoptUnsaved(live, (name) => {
      const document = this.#parts.documents.addUnsaved(name);
      adopted.set(document.handle, document);
      return document.handle;
    });
    return found.flatMap(({ key, name, recovery }) => {
      const handle = adopted.get(key)?.handle;
      if (handle === undefined) return [];
      this.#unanswered.add(handle);
      return [{ handle, name, recovery }];
    });
  }
}

/** A file keeps its journal across starts by its path; a design without one by its handle. */
const journalKey = ({ file, handle }: OpenDocument): string => file?.path ?? handle;

function opened(document: OpenDocument, bytes: Uint8Array, recovery: Recovery | undefined): OpenedDocument {
  const { handle, name } = document;
  const base = { handle, name, bytes, hasFile: document.file !== undefined };
  return recovery === undefined ? base : { ...base, recovery };
}
