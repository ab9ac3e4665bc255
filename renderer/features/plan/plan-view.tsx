import './plan.css';
import { type MouseEvent, type PointerEvent, type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { CanvasHost } from '../../canvas/canvas-host.tsx';
import { useFindingsByRecord } from '../../canvas/findings-by-record.ts';
import { LiveAnnouncer } from '../../canvas/live-announcer.tsx';
import { isNearHeldHint } from '../../canvas/held-hint.ts';
import { Minimap } from '../../canvas/minimap.tsx';
import { PointerHint } from '../../canvas/pointer-hint.tsx';
import { canvasPoint, type CanvasPoint, isControl, usePointerTool } from '../../canvas/pointer-tool.ts';
import { useZoomActions } from '../../canvas/use-zoom-actions.ts';
import { fitBox } from '../../canvas/viewport.ts';
import { ZoomControls } from '../../canvas/zoom-controls.tsx';
import { useDocument } from '../../state/document.ts';
import { useLayers } from '../../state/layers.ts';
import { useSession } from '../../state/session.ts';
import { useDerived } from '../../state/use-design.ts';
import { changeCorners } from './plan-corners.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft, usePlanDraft } from './plan-draft.ts';
import { PlanEmpty } from './plan-empty.tsx';
import { handleAt } from './plan-handles.ts';
import { planKeys } from './plan-keys.ts';
import { openItem } from './open-item.ts';
import { itemAt, planModel, type PlanModel, withoutLayers } from './plan-model.ts';
import { PlanNotes } from './plan-notes.tsx';
import { PlanOverlay } from './plan-overlay.tsx';
import { planPress, touchMm } from './plan-press.ts';
import { PlanScale } from './plan-scale.tsx';
import { usePlanTool } from './plan-tool.ts';
import { PlanToolbar } from './plan-toolbar.tsx';
import { UnderlayLayer } from './underlay/underlay-layer.tsx';
import { PLAN_SPACE, showSelection, useFocusRequests } from './use-focus-requests.ts';
import { useLibraryVisit } from './use-library-visit.ts';
import { usePlanNodes } from './use-plan-nodes.tsx';
import { useLineTool } from './use-plan-tool.ts';

const LIMITS = { min: 0.004, max: 1.2 };
/** What the view calls 100 %: a metre is 100 pixels. */
const BASE_ZOOM = 0.1;

/** The rooms to scale, seen from above: walls, racks, pathways, power sources, outlets and what else is in them. */
export function PlanView(): ReactElement {
  const { model, context } = usePlan();
  const camera = useRef<Camera>(undefined);
  const getCamera = useCallback(() => camera.current, []);
  const fitAll = (): void => camera.current?.fit(model.bounds, PLAN_SPACE, { isAnimated: true });
  const followZoom = useZoomActions(getCamera, BASE_ZOOM, fitAll, () => showSelection(model, camera.current));
  const onReady = (ready: Camera): void => {
    camera.current = ready;
    followZoom(ready);
    if (model.rooms.length > 0) ready.show(fitBox(model.bounds, ready.size(), PLAN_SPACE, LIMITS));
  };
  const line = useLineTool(context);
  const press = usePointerTool(getCamera, (p) => (useSession.getState().libraryDrag === undefined ? planPress(context, p, line) : undefined));
  const findings = useFindingsByRecord();
  const nodes = usePlanNodes(model);
  const { cursor, hover } = useHover(context);
  useLibraryVisit(context, getCamera);
  useFocusRequests(model, getCamera);
  useEffect(() => clearPlanDraft, []);

  const atPointer = (event: MouseEvent<HTMLElement>): CanvasPoint | undefined => (camera.current === undefined ? undefined : canvasPoint(camera.current, event));
  const onHover = (event: PointerEvent<HTMLElement>): void => {
    const p = event.buttons === 0 && useSession.getState().libraryDrag === undefined ? atPointer(event) : undefined;
    if (p === undefined) return;
    if (line === undefined) hover(p);
    else line.hover(p);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const p = atPointer(event);
    if (line !== undefined) line.finish();
    else if (p !== undefined && !changeCorners(context, p) && !isControl(event.target)) openItem(itemAt(context.model(), p.at, touchMm(p.zoom)));
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
      onPointerLeave={() => showPlanDraft({ hoveredId: undefined, hint: undefined, isHintHeld: false })}
      onDoubleClick={onDoubleClick}
      onKeyDown={planKeys(context)}
    >
      <UnderlayLayer model={model} />
      <PlanHint />
      <PlanNotes model={model} />
      {model.rooms.length === 0 ? <PlanEmpty /> : <PlanScale />}
      <PlanToolbar />
      <div className="canvas-corner">
        <Minimap boxes={boxes} />
        <ZoomControls baseZoom={BASE_ZOOM} onFit={fitAll} />
      </div>
    </CanvasHost>
  );
}

function usePlan(): { readonly model: PlanModel; readonly context: PlanContext } {
  const all = useDerived(planModel);
  const hidden = useLayers((state) => state.hidden);
  const model = useMemo(() => withoutLayers(all, (layer) => hidden.has(`plan.${layer}`)), [all, hidden]);
  const latest = useRef(model);
  latest.current = model;
  const [context] = useState((): PlanContext => ({ model: () => latest.current, store: () => useDocument.getState().store }));
  return { model, context };
}

/** What the pointer is over: its name, and the cursor that says what a press would do. */
function useHover(context: PlanContext): { readonly cursor: string | undefined; readonly hover: (p: CanvasPoint) => void } {
  const tool = usePlanTool((state) => state.tool);
  const [overCursor, setCursor] = useState<string>();
  const hover = (p: CanvasPoint): void => {
    if (tool !== 'select') return;
    const item = itemAt(context.model(), p.at, touchMm(p.zoom));
    setCursor(handleAt(context.model(), useSession.getState().selection, p.at, p.zoom)?.cursor ?? (item === undefined ? undefined : 'grab'));
    showPlanDraft({ hoveredId: item?.id, ...(isNearHeldHint(usePlanDraft.getState(), p.host) ? {} : { hint: item && { host: p.host, title: item.name, verdict: item.what }, isHintHeld: false }) });
  };
  return { cursor: tool === 'select' ? overCursor : 'crosshair', hover };
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
