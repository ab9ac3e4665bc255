import { create } from 'zustand';
import type { ChannelResponse } from '../../shared/ipc/channels.ts';

/** A file that was opened or saved lately. */
export type RecentFile = ChannelResponse<'recent.list'>['files'][number];

/** A design that was never saved before the application ended. */
export type UnsavedDesign = ChannelResponse<'journal.listUnsaved'>['documents'][number];

interface RecentFilesState {
  readonly files: readonly RecentFile[];
  readonly unsaved: readonly UnsavedDesign[];
  readonly setFiles: (files: readonly RecentFile[]) => void;
  readonly setUnsaved: (unsaved: readonly UnsavedDesign[]) => void;
}

/** What the start screen and the File menu offer to go on with. */
export const useRecentFiles = create<RecentFilesState>()((set) => ({
  files: [],
  unsaved: [],
  setFiles: (files) => set({ files }),
  setUnsaved: (unsaved) => set({ unsaved }),
}));
