import { create } from 'zustand';

/** A short message at the edge of the window: never a dialog, never in the way. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

interface NoticesState {
  readonly notices: readonly Notice[];
  readonly show: (notice: Omit<Notice, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

let nextId = 1;

/** Messages shown now, oldest first. */
export const useNotices = create<NoticesState>()((set) => ({
  notices: [],
  show: (notice) => set((s) => ({ notices: [...s.notices.slice(-3), { ...notice, id: nextId++ }] })),
  dismiss: (id) => set((s) => ({ notices: s.notices.filter((n) => n.id !== id) })),
}));
