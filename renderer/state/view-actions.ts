import { create } from 'zustand';

/** What the view in front offers beyond the design: registered by the canvas while it is mounted. */
export interface ViewActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** To what the view calls 100 %. */
  readonly zoomToActual: () => void;
  readonly zoomToFit: () => void;
  readonly zoomToSelection: () => void;
}

interface ViewActionsState {
  /** Absent while the view in front has nothing to zoom. */
  readonly actions: ViewActions | undefined;
  /** Zoom of the view in front in whole percent, for the label in the view bar. */
  readonly zoomPercent: number | undefined;
  /** Offers the actions of a view; yields the way to take them back. */
  readonly register: (actions: ViewActions) => () => void;
  readonly setZoomPercent: (percent: number | undefined) => void;
}

/** The actions of the view in front. */
export const useViewActions = create<ViewActionsState>()((set, get) => ({
  actions: undefined,
  zoomPercent: undefined,
  register: (actions) => {
    set({ actions });
    return () => {
      /* The next view may have registered before this one lets go. */
      if (get().actions === actions) set({ actions: undefined, zoomPercent: undefined });
    };
  },
  setZoomPercent: (zoomPercent) => set({ zoomPercent }),
}));
