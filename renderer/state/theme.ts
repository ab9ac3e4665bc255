import { create } from 'zustand';

interface ThemeState {
  readonly isDark: boolean;
  readonly setDark: (isDark: boolean) => void;
}

/** Whether the window is dark now: canvases choose their palette by it. CSS follows by itself. */
export const useTheme = create<ThemeState>()((set) => ({ isDark: false, setDark: (isDark) => set({ isDark }) }));
