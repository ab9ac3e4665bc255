import { create } from 'zustand';

/** The lists in the drawer. */
export type DrawerTab = 'findings' | 'bom' | 'schedule' | 'history';

interface PanelsState {
  readonly isLibraryOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isDrawerOpen: boolean;
  readonly drawerTab: DrawerTab;
  readonly isPaletteOpen: boolean;
  readonly isExportOpen: boolean;
  readonly setLibraryOpen: (isOpen: boolean) => void;
  readonly setInspectorOpen: (isOpen: boolean) => void;
  readonly setDrawerOpen: (isOpen: boolean) => void;
  /** Shows a list of the drawer, opening the drawer when it is shut. */
  readonly showDrawer: (tab: DrawerTab) => void;
  readonly setPaletteOpen: (isOpen: boolean) => void;
  readonly setExportOpen: (isOpen: boolean) => void;
}

/** Which parts of the window are open. */
export const usePanels = create<PanelsState>()((set) => ({
  isLibraryOpen: true,
  isInspectorOpen: true,
  isDrawerOpen: true,
  drawerTab: 'findings',
  isPaletteOpen: false,
  isExportOpen: false,
  setLibraryOpen: (isLibraryOpen) => set({ isLibraryOpen }),
  setInspectorOpen: (isInspectorOpen) => set({ isInspectorOpen }),
  setDrawerOpen: (isDrawerOpen) => set({ isDrawerOpen }),
  showDrawer: (drawerTab) => set({ drawerTab, isDrawerOpen: true }),
  setPaletteOpen: (isPaletteOpen) => set({ isPaletteOpen }),
  setExportOpen: (isExportOpen) => set({ isExportOpen }),
}));
