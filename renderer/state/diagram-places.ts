import { create } from 'zustand';
import type { DiagramPlace } from '../../shared/commands/diagram/diagram-place.ts';

interface DiagramPlacesState {
  /** Where the topology in front shows its devices, also those that were never put anywhere; absent while it is not in front. */
  readonly shown: (() => readonly DiagramPlace[]) | undefined;
  /** Tells of a diagram; yields the way to take it back. */
  readonly register: (shown: () => readonly DiagramPlace[]) => () => void;
}

/** The places of the diagram in front, for commands that line its nodes up. */
export const useDiagramPlaces = create<DiagramPlacesState>()((set, get) => ({
  shown: undefined,
  register: (shown) => {
    set({ shown });
    return () => {
      if (get().shown === shown) set({ shown: undefined });
    };
  },
}));
