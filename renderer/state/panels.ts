import { create } from 'zustand';
import type { Id } from '../../shared/base/id.ts';
import type { PortRef } from '../../shared/model/port-ref.ts';

/** The lists in the drawer. */
export type DrawerTab = 'findings' | 'bom' | 'schedule' | 'comments' | 'history';

interface PanelsState {
  readonly isLibraryOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isDrawerOpen: boolean;
  readonly drawerTab: DrawerTab;
  readonly isPaletteOpen: boolean;
  readonly isExportOpen: boolean;
  readonly isRulesOpen: boolean;
  /** The rule whose page is open; absent where the list stands alone. */
  readonly openRuleId: string | undefined;
  /** The device whose port sheet is open. */
  readonly portSheet: { readonly deviceId: Id<'device'>; readonly portKey?: string | undefined } | undefined;
  /** Whether ranges of ports are being matched. */
  readonly isRangeOpen: boolean;
  readonly isFindOpen: boolean;
  readonly setLibraryOpen: (isOpen: boolean) => void;
  readonly setInspectorOpen: (isOpen: boolean) => void;
  readonly setDrawerOpen: (isOpen: boolean) => void;
  /** Shows a list of the drawer, opening the drawer when it is shut. */
  readonly showDrawer: (tab: DrawerTab) => void;
  readonly setPaletteOpen: (isOpen: boolean) => void;
  readonly setExportOpen: (isOpen: boolean) => void;
  /** Shows the rules, and the page of one. */
  readonly showRules: (ruleId?: string) => void;
  readonly closeRules: () => void;
  /** Shows the ports of a device, with one of them in front. */
  readonly showPortSheet: (deviceId: Id<'device'>, portKey?: PortRef['portKey']) => void;
  readonly closePortSheet: () => void;
  readonly setRangeOpen: (isOpen: boolean) => void;
  readonly setFindOpen: (isOpen: boolean) => void;
}

/** Which parts of the window are open. */
export const usePanels = create<PanelsState>()((set) => ({
  isLibraryOpen: true,
  isInspectorOpen: true,
  isDrawerOpen: true,
  drawerTab: 'findings',
  isPaletteOpen: false,
  isExportOpen: false,
  isRulesOpen: false,
  openRuleId: undefined,
  portSheet: undefined,
  isRangeOpen: false,
  isFindOpen: false,
  setLibraryOpen: (isLibraryOpen) => set({ isLibraryOpen }),
  setInspectorOpen: (isInspectorOpen) => set({ isInspectorOpen }),
  setDrawerOpen: (isDrawerOpen) => set({ isDrawerOpen }),
  showDrawer: (drawerTab) => set({ drawerTab, isDrawerOpen: true }),
  setPaletteOpen: (isPaletteOpen) => set({ isPaletteOpen }),
  setExportOpen: (isExportOpen) => set({ isExportOpen }),
  showRules: (openRuleId) => set({ openRuleId, isRulesOpen: true }),
  closeRules: () => set({ openRuleId: undefined, isRulesOpen: false }),
  showPortSheet: (deviceId, portKey) => set({ portSheet: { deviceId, portKey } }),
  closePortSheet: () => set({ portSheet: undefined }),
  setRangeOpen: (isRangeOpen) => set({ isRangeOpen }),
  setFindOpen: (isFindOpen) => set({ isFindOpen }),
}));
