import { useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { box, type Box, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { placeGroups, type TopologyGroup, topologyGroups } from '../../../shared/scene/topology-groups.ts';
import { placeTopology } from '../../../shared/scene/topology-layout.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useDocument } from '../../state/document.ts';
import { useIsShown } from '../../state/layers.ts';
import { useStore } from '../../state/use-design.ts';
import { foldGroups } from './collapse.ts';
import type { Connection } from './connections.ts';
import { framesOf, type GroupFrame } from './group-frames.ts';
import { type Gravity, gravestOf, useGravestByRecord } from './link-findings.ts';
import { type LinkLook, lookOf } from './link-looks.ts';
import { mergeConnections } from './merged-links.ts';
import { movingPart, stillPart } from './moving-part.ts';
import { graphOf, type TopologyGraph } from './topology-graph.ts';
import { type TopologyModel, TopologyModelCache } from './topology-model.ts';
import { useTopologyChoices, useTopologyDraft } from './topology-state.ts';
import { usePlaceChanges, useWiringChanges } from './use-changes.ts';

type Places = ReadonlyMap<Id<'device'>, Vec>;

/** What gestures and keys look at: always the present state, however long a gesture takes. */
export interface TopologyContext {
  readonly model: () => TopologyModel;
  readonly store: () => DesignStore;
  /** Where every device of the diagram stands, also those folded into a group. */
  readonly positions: () => Places;
  /** The groups that devices are framed by; none in a diagram without groups. */
  readonly groups: () => readonly TopologyGroup[];
  /** Around everything that is drawn. */
  readonly bounds: () => Box;
}

/** What the view is drawn from. */
export interface TopologyDrawing {
  /** The diagram as it stands, without what a drag has moved. */
  readonly model: TopologyModel;
  /** What of it stands still during a drag: otherwise all of it. */
  readonly still: TopologyModel;
  /** What a drag moves, where it is now. */
  readonly moving: TopologyModel | undefined;
  readonly frames: readonly GroupFrame[];
  /** Looks that occur, as the legend lists them. */
  readonly legend: readonly LinkLook[];
  readonly findings: ReadonlyMap<string, Gravity>;
  readonly context: TopologyContext;
}

/* Room for the names above frames. */
const TITLES = 60;

/** Around everything that is drawn. */
export const boundsOfDrawing = (model: TopologyModel, frames: readonly GroupFrame[]): Box => (frames.length === 0 ? model.bounds : above(unionBoxes([model.bounds, ...frames.map((frame) => frame.box)])));

const above = ({ x, y, width, height }: Box): Box => box(x, y - TITLES, width, height + TITLES);

/* Merging by what findings say would redraw every line after each check, so they only count while they decide the colour. */
const NO_GRAVITY: ReadonlyMap<string, Gravity> = new Map();

/** The diagram of the open design: links are traced again only when the wiring changed, lines drawn again when their ends move. */
export function useTopologyDrawing(): TopologyDrawing {
  const store = useStore();
  const { graph, groups, positions } = usePlacedGraph(store);
  const folded = useTopologyChoices((choices) => choices.folded);
  const shown = useShownConnections(graph.connections);
  const { nodes, connections, positions: places } = useMemo(() => foldGroups(graph.nodes, shown, positions, groups.filter(({ key }) => folded.has(key))), [graph, shown, positions, groups, folded]);
  const { model, legend, findings } = useModel(nodes, connections, places);
  const dragged = useDragged(model);
  const { moving } = dragged;
  const frames = useMemo(() => framesOf(groups, folded, (id) => moving?.nodeById.get(id) ?? model.nodeById.get(id)), [groups, folded, model, moving]);
  const latest = useRef({ model, positions, groups, frames });
  latest.current = { model, positions, groups, frames };
  const [context] = useState((): TopologyContext => ({ model: () => latest.current.model, store: () => useDocument.getState().store, positions: () => latest.current.positions, groups: () => latest.current.groups, bounds: () => boundsOfDrawing(latest.current.model, latest.current.frames) }));
  return { model, ...dragged, frames, legend, findings, context };
}

/** Devices with the place of each. The layers decide which devices there are; hiding lines moves nothing. */
function usePlacedGraph(store: DesignStore): { readonly graph: TopologyGraph; readonly groups: readonly TopologyGroup[]; readonly positions: Places } {
  const wiring = useWiringChanges(store);
  const places = usePlaceChanges(store);
  const hasPanels = useIsShown('topology', 'passive');
  const hasPower = useIsShown('topology', 'power');
  const by = useTopologyChoices((choices) => choices.groupBy);
  // The store is mutable: the counts of its changes stand for its content.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const graph = useMemo(() => graphOf(store, { hasPanels, hasPower }), [store, wiring, hasPanels, hasPower]);
  const groups = useMemo(() => topologyGroups(store, graph.nodes, by), [store, graph, by]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const positions = useMemo(() => (groups.length === 0 ? placeTopology(store, graph.topology) : placeGroups(store, groups)), [store, graph, groups, places]);
  return { graph, groups, positions };
}

/** Connections of the media that are shown. */
function useShownConnections(connections: readonly Connection[]): readonly Connection[] {
  const hasCopper = useIsShown('topology', 'copper');
  const hasFibre = useIsShown('topology', 'fibre');
  return useMemo(() => connections.filter(({ medium, isPower }) => isPower || (isFibre(medium) ? hasFibre : hasCopper)), [connections, hasCopper, hasFibre]);
}

const FIBRE: ReadonlySet<Connection['medium']> = new Set<Connection['medium']>(['om1', 'om2', 'om3', 'om4', 'om5', 'os1', 'os1a', 'os2', 'aoc']);
const isFibre = (medium: Connection['medium']): boolean => FIBRE.has(medium);

function useModel(nodes: TopologyGraph['nodes'], connections: readonly Connection[], places: Places): Pick<TopologyDrawing, 'model' | 'legend' | 'findings'> {
  const colourBy = useTopologyChoices((choices) => choices.colourBy);
  const spread = useTopologyChoices((choices) => choices.spread);
  const [cache] = useState(() => new TopologyModelCache());
  const findings = useGravestByRecord();
  const hasFindings = useIsShown('topology', 'findings');
  const gravity = colourBy === 'finding' ? findings : NO_GRAVITY;
  const lines = useMemo(() => mergeConnections(connections, (connection) => lookOf(colourBy, connection, ({ cableIds }) => gravestOf(gravity, cableIds)), spread), [connections, colourBy, gravity, spread]);
  const model = useMemo(() => cache.model(nodes, lines, places), [cache, nodes, lines, places]);
  const legend = useMemo(() => [...new Map(lines.map(({ look }) => [look.key, look])).values()].sort((a, b) => a.order - b.order), [lines]);
  return { model, legend, findings: hasFindings ? findings : NO_GRAVITY };
}

/** Splits the diagram for a drag: for each frame only what moves is worked out anew. */
function useDragged(model: TopologyModel): Pick<TopologyDrawing, 'still' | 'moving'> {
  const shift = useTopologyDraft((draft) => draft.shift);
  const ids = shift?.ids;
  const still = useMemo(() => (ids === undefined ? model : stillPart(model, ids)), [model, ids]);
  const moving = useMemo(() => (shift === undefined ? undefined : movingPart(model, still, shift)), [model, still, shift]);
  return { still, moving };
}
