import { create } from 'zustand';

type Page = 'shortcuts' | 'about';

/** The help page on screen, if any. */
export const useHelp = create<{ readonly page: Page | undefined; readonly show: (page: Page | undefined) => void }>()((set) => ({
  page: undefined,
  show: (page) => set({ page }),
}));
