import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { ipcError, type IpcError } from '../../../shared/ipc/errors.ts';
import { documentHandleSchema, type DocumentHandle } from '../../../shared/ipc/values.ts';
import type { FileVersion } from './file-version.ts';

/** The place of a design on disk and the state it was last seen in. */
export interface DocumentFile {
  readonly path: string;
  readonly version: FileVersion;
  readonly contentHash: string;
}

/** A design that the renderer has open. */
export interface OpenDocument {
  readonly handle: DocumentHandle;
  readonly name: string;
  readonly file?: DocumentFile;
}

/** Which handle stands for which file. The renderer only ever holds handles. */
export class OpenDocuments {
  readonly #byHandle = new Map<DocumentHandle, OpenDocument>();

  addUnsaved(name: string): OpenDocument {
    return this.#put({ handle: newHandle(), name });
  }

  addFile(file: DocumentFile): OpenDocument {
    return this.#put({ handle: newHandle(), name: basename(file.path), file });
  }

  /** The design was written: its handle now stands for this file in this state. */
  wasWritten(handle: DocumentHandle, file: DocumentFile): OpenDocument {
    return this.#put({ handle, name: basename(file.path), file });
  }

  get(handle: DocumentHandle): Result<OpenDocument, IpcError> {
    const found = this.#byHandle.get(handle);
    return found === undefined ? err(ipcError('unknown-document', 'The design')) : ok(found);
  }

  remove(handle: DocumentHandle): void {
    this.#byHandle.delete(handle);
  }

  all(): readonly OpenDocument[] {
    return [...this.#byHandle.values()];
  }

  #put(document: OpenDocument): OpenDocument {
    this.#byHandle.set(document.handle, document);
    return document;
  }
}

const newHandle = (): DocumentHandle => documentHandleSchema.parse(`document:${randomUUID()}`);
