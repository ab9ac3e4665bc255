import { create } from 'zustand';
import { clockRandom32 } from '../../shared/base/random.ts';
import { idSource } from '../../shared/base/id.ts';
import { sha256 } from '../../shared/formats/design-file/sha256.ts';
import type { DocumentHandle } from '../../shared/ipc/values.ts';
import { type DesignTables, emptyTables } from '../../shared/model/design.ts';
import { DesignStore } from '../../shared/store/design-store.ts';

/** The open document: the store, and where it is kept. The store itself is not React state; `revision` tells that it changed. */
export interface DocumentState {
  readonly store: DesignStore;
  /** What the platform knows the document by; absent where no document is open. */
  readonly handle: DocumentHandle | undefined;
  /** False until the first save: saving then asks for a place. */
  readonly hasFile: boolean;
  readonly fileName: string;
  readonly revision: number;
  /** Revision that is on disk; below 0 when nothing of it is. */
  readonly savedRevision: number;
  readonly savedAt: number | undefined;
  /** What belongs to the design beside its records, by SHA-256: the pictures under plans, also those that only undo can bring back. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Attachments that came with the file and are named by no record: they stay in it. */
  readonly foreignAttachments: ReadonlySet<string>;
  /** Shows a start screen while false. */
  readonly isOpen: boolean;
  readonly open: (tables: DesignTables, fileName: string, handle: DocumentHandle | undefined, options?: OpenOptions) => void;
  /** Keeps bytes with the design and yields the hash that records name them by. They are saved while a record does. */
  readonly addAttachment: (bytes: Uint8Array) => string;
  readonly markSaved: (revision: number, fileName: string, savedAt: number) => void;
  readonly close: () => void;
}

/** How a document enters the window. */
export interface OpenOptions {
  readonly hasFile?: boolean | undefined;
  /** True for what differs from the file: recovered changes, a design made from a template. */
  readonly isDirty?: boolean | undefined;
  /** Files kept inside the design's file, by SHA-256. */
  readonly attachments?: ReadonlyMap<string, Uint8Array> | undefined;
  /** Those of them that no record of the file names. */
  readonly foreignAttachments?: ReadonlySet<string> | undefined;
}

const newStore = (tables: DesignTables): DesignStore => new DesignStore(tables, idSource(clockRandom32()));

const NO_ATTACHMENTS = { attachments: new Map<string, Uint8Array>(), foreignAttachments: new Set<string>() };

/** The open document. */
export const useDocument = create<DocumentState>()((set) => {
  let stopWatching: () => void = () => undefined;
  const watch = (store: DesignStore): DesignStore => {
    stopWatching();
    stopWatching = store.subscribe(() => set({ revision: store.revision }));
    return store;
  };
  return {
    store: watch(newStore(emptyTables('Untitled'))),
    handle: undefined,
    hasFile: false,
    fileName: 'Untitled',
    revision: 0,
    savedRevision: 0,
    savedAt: undefined,
    ...NO_ATTACHMENTS,
    isOpen: false,
    open: (tables, fileName, handle, options = {}) =>
      set({
        store: watch(newStore(tables)),
        fileName,
        handle,
        hasFile: options.hasFile ?? false,
        revision: 0,
        savedRevision: options.isDirty === true ? -1 : 0,
        savedAt: undefined,
        attachments: options.attachments ?? NO_ATTACHMENTS.attachments,
        foreignAttachments: options.foreignAttachments ?? NO_ATTACHMENTS.foreignAttachments,
        isOpen: true,
      }),
    addAttachment: (bytes) => {
      const name = sha256(bytes);
      set(({ attachments }) => (attachments.has(name) ? {} : { attachments: new Map([...attachments, [name, bytes]]) }));
      return name;
    },
    markSaved: (savedRevision, fileName, savedAt) => set({ savedRevision, fileName, savedAt, hasFile: true }),
    close: () =>
      set({ store: watch(newStore(emptyTables('Untitled'))), fileName: 'Untitled', handle: undefined, hasFile: false, revision: 0, savedRevision: 0, savedAt: undefined, ...NO_ATTACHMENTS, isOpen: false }),
  };
});

/** True when something would be lost by closing. */
export const isDirty = (state: DocumentState): boolean => state.isOpen && state.revision !== state.savedRevision;
