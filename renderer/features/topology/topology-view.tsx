import './topology.css';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import { CanvasHost } from '../../canvas/canvas-host.tsx';
import type { CanvasNode } from '../../canvas/canvas-node.ts';
import { LiveAnnouncer } from '../../canvas/live-announcer.tsx';
import { Minimap } from '../../canvas/minimap.tsx';
import { PointerHint } from '../../canvas/pointer-hint.tsx';
import { portSheetOpener } from '../../canvas/port-sheet-opener.ts';
import { usePointerTool } from '../../canvas/pointer-tool.ts';
import { useZoomActions } from '../../canvas/use-zoom-actions.ts';
import { fitBox, type Padding } from '../../canvas/viewport.ts';
import { ZoomControls } from '../../canvas/zoom-controls.tsx';
import { useDiagramPlaces } from '../../state/diagram-places.ts';
import { useSession } from '../../state/session.ts';
import { arrangeTopology } from './arrange.ts';
import { endHover, hoverHandler } from './hover.ts';
import { pressGesture, whatIsUnder } from './press.ts';
import { shownPlaces } from './shown-places.ts';
import { TopologyEmpty } from './topology-empty.tsx';
import { topologyKeys } from './topology-keys.ts';
import { TopologyLegend } from './topology-legend.tsx';
import { TopologyList } from './topology-list.tsx';
import type { PlacedNode, TopologyModel } from './topology-model.ts';
import { TopologyNodeView } from './topology-node.tsx';
import { TopologyLines } from './topology-lines.tsx';
import { TopologyNotes } from './topology-notes.tsx';
import { TopologyOverlay } from './topology-overlay.tsx';
import { endGesture, useTopologyChoices, useTopologyDraft } from './topology-state.ts';
import { TopologyToolbar } from './topology-toolbar.tsx';
import { useFarNodes } from './use-far-nodes.ts';
import { useKeptInView } from './use-kept-in-view.ts';
import { type TopologyContext, type TopologyDrawing, useTopologyDrawing } from './use-topology-model.ts';

const LIMITS = { min: 0.02, max: 4 };
/** A diagram of few nodes is not blown up. */
const LARGEST_FIT = 1.2;
/* The toolbar above, legend and zoom below. */
const SPACE: Padding = { top: 56, right: 16, bottom: 60, left: 16 };

/** Devices and the links between them, laid out on request. */
export function TopologyView(): ReactElement {
  const drawing = useTopologyDrawing();
  const { model, context, legend } = drawing;
  const camera = useRef<Camera>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const getCamera = useCallback(() => camera.current, []);
  const fitAll = (): void => showAll(context, camera.current, true);
  const followZoom = useZoomActions(getCamera, 1, fitAll, () => showSelection(context.model(), camera.current));
  const { isFar, follow } = useFarNodes(model);
  const onReady = (ready: Camera): void => {
    camera.current = ready;
    followZoom(ready);
    showAll(context, ready, false);
    follow(ready);
  };
  const press = usePointerTool(getCamera, (p) => {
    /* Keys go on from where the pointer was. */
    requestAnimationFrame(() => list.current?.focus({ preventScroll: true }));
    return pressGesture(context, p);
  });
  const onDoubleClick = portSheetOpener(getCamera, (p) => {
    const { node } = whatIsUnder(context.model(), p);
    return node === undefined || node.node.members !== undefined ? undefined : { deviceId: node.id };
  });
  const arrange = (): void => void arrangeTopology();
  useFocusRequests(drawing, getCamera);
  useFitOnGrouping(context, getCamera);
  useKeptInView(drawing, getCamera, fitAll);
  useEffect(() => endGesture, []);
  useEffect(() => useDiagramPlaces.getState().register(() => shownPlaces(context.groups(), context.positions())), [context]);
  const nodes = useTopologyNodes(drawing, isFar);
  const boxes = useMemo(() => model.nodes.map((node) => node.box), [model]);
  const isEmpty = model.nodes.length === 0;
  return (
    <CanvasHost label="Topology" limits={LIMITS} nodes={nodes} overlay={<TopologyOverlay drawing={drawing} />} onReady={onReady} onPointerDownCapture={press} onPointerMove={hoverHandler(context, getCamera)} onPointerLeave={endHover} onDoubleClick={onDoubleClick}>
      <TopologyLines drawing={drawing} isFar={isFar} />
      <TopologyHint />
      <TopologyNotes model={model} />
      <TopologyList model={model} list={list} onKeyDown={topologyKeys({ ...context, camera: getCamera, arrange })} />
      {isEmpty ? <TopologyEmpty /> : <TopologyToolbar onArrange={arrange} />}
      <TopologyLegend looks={legend} />
      {isEmpty ? null : (
        <div className="canvas-corner">
          <Minimap boxes={boxes} />
          <ZoomControls baseZoom={1} onFit={fitAll} />
        </div>
      )}
    </CanvasHost>
  );
}

function TopologyHint(): ReactElement {
  const hint = useTopologyDraft((draft) => draft.hint);
  const said = useTopologyDraft((draft) => draft.said);
  return (
    <>
      <PointerHint hint={hint} />
      <LiveAnnouncer text={said} />
    </>
  );
}

/** One element for each node while they are near; a node that did not change keeps its element. */
function useTopologyNodes({ still, moving }: TopologyDrawing, isFar: boolean): readonly CanvasNode[] {
  const [known] = useState(() => new WeakMap<PlacedNode, CanvasNode>());
  const elementOf = useCallback((placed: PlacedNode): CanvasNode => {
    const node = known.get(placed) ?? { id: placed.id, box: placed.box, element: <TopologyNodeView node={placed.node} /> };
    known.set(placed, node);
    return node;
  }, [known]);
  const resting = useMemo(() => (isFar ? [] : still.nodes.map(elementOf)), [still, isFar, elementOf]);
  return useMemo(() => (moving === undefined || isFar ? resting : [...resting, ...moving.nodes.map(elementOf)]), [resting, moving, isFar, elementOf]);
}

/** Brings what others asked for into view. */
function useFocusRequests({ context }: TopologyDrawing, camera: () => Camera | undefined): void {
  const request = useSession((session) => session.focusRequest);
  const answered = useRef(request);
  useEffect(() => {
    if (request === answered.current) return;
    answered.current = request;
    showSelection(context.model(), camera());
  }, [request, camera, context]);
}

/** A diagram that is grouped otherwise stands otherwise: it is shown whole. */
function useFitOnGrouping(context: TopologyContext, camera: () => Camera | undefined): void {
  const groupBy = useTopologyChoices((choices) => choices.groupBy);
  const shown = useRef(groupBy);
  useEffect(() => {
    if (shown.current === groupBy) return;
    shown.current = groupBy;
    showAll(context, camera(), true);
  }, [groupBy, context, camera]);
}

function showAll(context: TopologyContext, camera: Camera | undefined, isAnimated: boolean): void {
  if (camera === undefined || context.model().nodes.length === 0) return;
  camera.show(fitBox(context.bounds(), camera.size(), SPACE, { min: LIMITS.min, max: LARGEST_FIT }), { isAnimated });
}

function showSelection(model: TopologyModel, camera: Camera | undefined): void {
  const { selection } = useSession.getState();
  const ids = new Set<string>(selection);
  const nodes = selection.flatMap((id) => model.nodeById.get(id)?.box ?? []);
  const lines = model.lines.flatMap(({ line, box }) => (line.cableIds.some((id) => ids.has(id)) ? [box] : []));
  if (camera === undefined || nodes.length + lines.length === 0) return;
  const target = inflate(unionBoxes([...nodes, ...lines]), 80);
  camera.show(fitBox(target, camera.size(), SPACE, { min: LIMITS.min, max: LARGEST_FIT }), { isAnimated: true });
}
