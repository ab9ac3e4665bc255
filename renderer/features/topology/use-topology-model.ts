import { useMemo, useRef, useState } from 'react';
import { placeTopology } from '../../../shared/scene/topology-layout.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useStore } from '../../state/use-design.ts';
import { useDocument } from '../../state/document.ts';
import { type Gravity, gravestOf, useGravestByRecord } from './link-findings.ts';
import { type LinkLook, lookOf } from './link-looks.ts';
import { mergeConnections } from './merged-links.ts';
import { graphOf } from './topology-graph.ts';
import { type TopologyModel, TopologyModelCache } from './topology-model.ts';
import { useTopologyChoices, useTopologyDraft } from './topology-state.ts';
import { usePlaceChanges, useWiringChanges } from './use-changes.ts';

/** What gestures and keys look at: always the present state, however long a gesture takes. */
export interface TopologyContext {
  readonly model: () => TopologyModel;
  readonly store: () => DesignStore;
}

/** What the view is drawn from. */
export interface TopologyDrawing {
  readonly model: TopologyModel;
  /** Looks that occur, as the legend lists them. */
  readonly legend: readonly LinkLook[];
  readonly findings: ReadonlyMap<string, Gravity>;
  readonly context: TopologyContext;
}

/* Merging by what findings say would redraw every line after each check, so they only count while they decide the colour. */
const NO_GRAVITY: ReadonlyMap<string, Gravity> = new Map();

/** The diagram of the open design: links are traced again only when the wiring changed, lines drawn again when their ends move. */
export function useTopologyDrawing(): TopologyDrawing {
  const store = useStore();
  const wiring = useWiringChanges(store);
  const places = usePlaceChanges(store);
  const { hasPanels, hasPower, colourBy } = useTopologyChoices();
  const findings = useGravestByRecord();
  const shift = useTopologyDraft((draft) => draft.shift);
  const [cache] = useState(() => new TopologyModelCache());
  // The store is mutable: the counts of its changes stand for its content.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const graph = useMemo(() => graphOf(store, { hasPanels, hasPower }), [store, wiring, hasPanels, hasPower]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const positions = useMemo(() => placeTopology(store, graph.topology), [store, graph, places]);
  const gravity = colourBy === 'finding' ? findings : NO_GRAVITY;
  const lines = useMemo(() => mergeConnections(graph.connections, (connection) => lookOf(colourBy, connection, ({ cableIds }) => gravestOf(gravity, cableIds))), [graph, colourBy, gravity]);
  const model = useMemo(() => cache.model(graph.nodes, lines, positions, shift), [cache, graph, lines, positions, shift]);
  const legend = useMemo(() => [...new Map(lines.map(({ look }) => [look.key, look])).values()].sort((a, b) => a.order - b.order), [lines]);
  const latest = useRef(model);
  latest.current = model;
  const [context] = useState((): TopologyContext => ({ model: () => latest.current, store: () => useDocument.getState().store }));
  return { model, legend, findings, context };
}
