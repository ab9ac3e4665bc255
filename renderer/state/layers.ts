import { create } from 'zustand';
import type { ViewName } from './session.ts';

/** What each drawn view can show and hide, in the order the menu lists it, with the name it has there. */
export const LAYERS = {
  plan: {
    underlay: 'Underlay', tiles: 'Floor tiles', building: 'Walls, doors and columns', aisles: 'Aisles', pathways: 'Pathways', devices: 'Devices in the room', dimensions: 'Dimensions', labels: 'Labels',
    annotations: 'Annotations', comments: 'Comments', findings: 'Findings',
  },
  racks: {
    copper: 'Copper cables', fibre: 'Fibre cables', power: 'Power cables', labels: 'Labels', units: 'Unit numbers', annotations: 'Annotations', comments: 'Comments', findings: 'Findings',
  },
  topology: {
    copper: 'Copper links', fibre: 'Fibre links', power: 'Power links', passive: 'Panels and outlets', labels: 'Link labels', ports: 'Port labels', annotations: 'Annotations', comments: 'Comments', findings: 'Findings',
  },
} as const;

/** A view that has layers. */
export type LayeredView = keyof typeof LAYERS;

/** A layer of a view. */
export type LayerOf<V extends LayeredView> = keyof (typeof LAYERS)[V] & string;

type LayerId = { readonly [V in LayeredView]: `${V}.${LayerOf<V>}` }[LayeredView];

/* They crowd a diagram: they are asked for. */
const HIDDEN_AT_FIRST: readonly LayerId[] = ['topology.ports', 'topology.power', 'topology.passive'];

interface LayersState {
  readonly hidden: ReadonlySet<string>;
  readonly setShown: <V extends LayeredView>(view: V, layer: LayerOf<V>, isShown: boolean) => void;
  readonly showAll: (view: LayeredView) => void;
}

/** Which layers are hidden: what the person looks at, never part of the design. */
export const useLayers = create<LayersState>()((set) => ({
  hidden: new Set(HIDDEN_AT_FIRST),
  setShown: (view, layer, isShown) => set(({ hidden }) => ({ hidden: isShown ? without(hidden, `${view}.${layer}`) : new Set([...hidden, `${view}.${layer}`]) })),
  showAll: (view) => set(({ hidden }) => ({ hidden: new Set([...hidden].filter((id) => !id.startsWith(`${view}.`))) })),
}));

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...ids].filter((other) => other !== id));

/** Whether a layer is shown; for use in components. */
export const useIsShown = <V extends LayeredView>(view: V, layer: LayerOf<V>): boolean => useLayers((state) => !state.hidden.has(`${view}.${layer}`));

/** Whether a layer is shown now. */
export const isShown = <V extends LayeredView>(view: V, layer: LayerOf<V>): boolean => !useLayers.getState().hidden.has(`${view}.${layer}`);

/** Whether a view has layers. */
export const isLayered = (view: ViewName): view is LayeredView => Object.hasOwn(LAYERS, view);
