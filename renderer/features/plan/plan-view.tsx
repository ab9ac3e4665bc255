import './plan.css';
import { type PointerEvent, type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import { CanvasHost, type NodeMove } from '../../canvas/canvas-host.tsx';
import { useFindingsByRecord } from '../../canvas/findings-by-record.ts';
import { LiveAnnouncer } from '../../canvas/live-announcer.tsx';
import { Minimap } from '../../canvas/minimap.tsx';
import { PointerHint } from '../../canvas/pointer-hint.tsx';
import { canvasPoint, usePointerTool } from '../../canvas/pointer-tool.ts';
import { useZoomActions } from '../../canvas/use-zoom-actions.ts';
import { fitBox, type Padding } from '../../canvas/viewport.ts';
import { useVisitingPointer } from '../../canvas/visiting-pointer.ts';
import { ZoomControls } from '../../canvas/zoom-controls.tsx';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { useDerived } from '../../state/use-design.ts';
import { commitMoves, type ItemMove, planMoves } from './item-moves.ts';
import { placeName, type PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft, usePlanDraft } from './plan-draft.ts';
import { PlanEmpty } from './plan-empty.tsx';
import { planKeys } from './plan-keys.ts';
import { itemAt, planModel, type PlanModel } from './plan-model.ts';
import { PlanOverlay } from './plan-overlay.tsx';
import { planPress } from './plan-press.ts';
import { planVisit } from './plan-visit.ts';
import { handleAt } from './room-resize.ts';
import { useArmedKeys } from './use-armed-keys.ts';
import { usePlanNodes } from './use-plan-nodes.tsx';

const LIMITS = { min: 0.004, max: 1.2 };
/** What the view calls 100 %: a metre is 100 pixels. */
const BASE_ZOOM = 0.1;
const SPACE: Padding = { top: 24, right: 32, bottom: 32, left: 32 };

/** The rooms to scale, seen from above: racks, power sources, outlets and what else stands in them. */
export function PlanView(): ReactElement {
  const { model, context } = usePlan();
  const camera = useRef<Camera>(undefined);
  const getCamera = useCallback(() => camera.current, []);
  const fitAll = (): void => camera.current?.fit(model.bounds, SPACE, { isAnimated: true });
  const followZoom = useZoomActions(getCamera, BASE_ZOOM, fitAll, () => showSelection(model, camera.current));
  const onReady = (ready: Camera): void => {
    camera.current = ready;
    followZoom(ready);
    if (model.rooms.length > 0) ready.show(fitBox(model.bounds, ready.size(), SPACE, LIMITS));
  };
  const press = usePointerTool(getCamera, (p) => (useSession.getState().libraryDrag === undefined ? planPress(context, p) : undefined));
  const findings = useFindingsByRecord();
  const nodes = usePlanNodes(model);
  const drag = useItemDrag(context, getCamera);
  const [cursor, setCursor] = useState<string>();
  useLibraryVisit(context, getCamera);
  useFocusRequests(model, getCamera);
  useEffect(() => clearPlanDraft, []);

  const onHover = (event: PointerEvent<HTMLElement>): void => {
    drag.follow(event);
    if (camera.current === undefined || event.buttons !== 0 || useSession.getState().libraryDrag !== undefined) return;
    const p = canvasPoint(camera.current, event);
    setCursor(handleAt(model, useSession.getState().selection, p.at, p.zoom)?.handle.cursor);
    const item = itemAt(model, p.at);
    showPlanDraft({ hoveredId: item?.id, hint: item === undefined ? undefined : { host: p.host, title: item.name, verdict: item.type.model } });
  };
  const boxes = useMemo(() => [...model.rooms, ...model.items].map(({ box }) => box), [model]);
  return (
    <CanvasHost
      label="Plan"
      limits={LIMITS}
      nodes={nodes}
      cursor={cursor}
      overlay={<PlanOverlay model={model} findings={findings} />}
      onReady={onReady}
      onPointerDownCapture={press}
      onPointerMove={onHover}
      onPointerLeave={() => showPlanDraft({ hoveredId: undefined, hint: undefined })}
      onKeyDown={planKeys(context)}
      onNodesMoving={drag.moving}
      onNodesMoved={drag.moved}
    >
      <PlanHint />
      {model.rooms.length === 0 ? <PlanEmpty /> : null}
      <div className="canvas-corner">
        <Minimap boxes={boxes} />
        <ZoomControls baseZoom={BASE_ZOOM} onFit={fitAll} />
      </div>
    </CanvasHost>
  );
}

function usePlan(): { readonly model: PlanModel; readonly context: PlanContext } {
  const model = useDerived(planModel);
  const latest = useRef(model);
  latest.current = model;
  const [context] = useState((): PlanContext => ({ model: () => latest.current, store: () => useDocument.getState().store }));
  return { model, context };
}

interface ItemDrag {
  readonly moving: (moves: readonly NodeMove[]) => void;
  readonly moved: () => void;
  /** The pointer's place, for the words beside it. */
  readonly follow: (event: PointerEvent<HTMLElement>) => void;
}

/** The canvas drags the nodes; here it is decided where they come to stand, and whether they may. Escape takes them back. */
function useItemDrag(context: PlanContext, camera: () => Camera | undefined): ItemDrag {
  const plan = useRef<readonly ItemMove[]>([]);
  const isCancelled = useRef(false);
  const pointer = useRef({ x: 0, y: 0, isAlt: false });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || plan.current.length === 0) return;
      event.stopPropagation();
      isCancelled.current = true;
      plan.current = [];
      clearPlanDraft();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return {
    follow: ({ clientX, clientY, altKey }) => {
      pointer.current = { x: clientX, y: clientY, isAlt: altKey };
    },
    moving: (moves) => {
      if (isCancelled.current) return;
      const items = moves.flatMap(({ id }) => context.model().itemById.get(id) ?? []);
      const [lead] = moves;
      if (lead === undefined) return;
      plan.current = planMoves(context, items, lead.to, pointer.current.isAlt ? 10 : undefined);
      showMoves(plan.current, camera()?.hostPoint(pointer.current));
    },
    moved: () => {
      clearPlanDraft();
      if (!isCancelled.current) commitMoves(plan.current);
      isCancelled.current = false;
      plan.current = [];
    },
  };
}

function showMoves(moves: readonly ItemMove[], host: { readonly x: number; readonly y: number } | undefined): void {
  const [lead] = moves;
  if (lead === undefined) return;
  const problem = moves.find((move) => move.problem !== undefined)?.problem;
  const title = moves.length === 1 ? lead.item.name : `${moves.length} things`;
  const where = placeName(lead.box, lead.room);
  showPlanDraft({
    moving: new Map(moves.map((move) => [move.item.id, { box: move.box, problem: move.problem }])),
    hint: host === undefined ? undefined : { host, title, tone: problem === undefined ? 'ok' : 'error', verdict: problem ?? where, detail: problem === undefined ? undefined : where },
    said: `${title}: ${where}. ${problem ?? ''}`,
  });
}

function PlanHint(): ReactElement {
  const hint = usePlanDraft((draft) => draft.hint);
  const said = usePlanDraft((draft) => draft.said);
  return (
    <>
      <PointerHint hint={hint} />
      <LiveAnnouncer text={said} />
    </>
  );
}

function useLibraryVisit(context: PlanContext, camera: () => Camera | undefined): void {
  const drag = useSession((session) => session.libraryDrag);
  const visit = useMemo(() => (drag === undefined ? undefined : planVisit(context, drag)), [context, drag]);
  useVisitingPointer(camera, visit !== undefined, {
    move: (p) => (p === undefined ? showPlanDraft({ slot: undefined, hint: undefined }) : visit?.show(p)),
    drop: (p) => visit?.drop(p),
  });
  useArmedKeys(context, camera, visit);
  useEffect(() => (visit === undefined ? undefined : clearPlanDraft), [visit]);
}

/** Brings what others asked for into view. */
function useFocusRequests(model: PlanModel, camera: () => Camera | undefined): void {
  const request = useSession((session) => session.focusRequest);
  const latest = useRef(model);
  latest.current = model;
  const answered = useRef(request);
  useEffect(() => {
    if (request === answered.current) return;
    answered.current = request;
    showSelection(latest.current, camera());
  }, [request, camera]);
}

function showSelection(model: PlanModel, camera: Camera | undefined): void {
  const boxes = useSession.getState().selection.flatMap((id) => model.itemById.get(id)?.box ?? model.roomById.get(id)?.box ?? []);
  if (boxes.length > 0) camera?.fit(inflate(unionBoxes(boxes), 1200), SPACE, { isAnimated: true });
}
