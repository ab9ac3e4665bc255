import { create } from 'zustand';

interface PlanDialogsState {
  /** The dialog of the plan that is open. */
  readonly dialog: 'row' | 'rename' | undefined;
  readonly show: (dialog: 'row' | 'rename' | undefined) => void;
}

/** Which dialog of the plan is open. */
export const usePlanDialogs = create<PlanDialogsState>()((set) => ({ dialog: undefined, show: (dialog) => set({ dialog }) }));
