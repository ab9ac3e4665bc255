import './racks.css';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { box as makeBox, unionBoxes } from '../../../shared/geometry/box.ts';
import { DARK, LIGHT } from '../../../shared/scene/palettes.ts';
import { BitmapLayer } from '../../canvas/bitmap-layer.tsx';
import type { Camera } from '../../canvas/camera.ts';
import { CanvasHost } from '../../canvas/canvas-host.tsx';
import { type RecordFindings, useFindingsByRecord } from '../../canvas/findings-by-record.ts';
import { LiveAnnouncer } from '../../canvas/live-announcer.tsx';
import { Minimap } from '../../canvas/minimap.tsx';
import { PointerHint } from '../../canvas/pointer-hint.tsx';
import { usePointerTool } from '../../canvas/pointer-tool.ts';
import { useVisitingPointer } from '../../canvas/visiting-pointer.ts';
import { useZoomActions } from '../../canvas/use-zoom-actions.ts';
import { openingViewport, type Padding, visibleBox } from '../../canvas/viewport.ts';
import { ZoomControls } from '../../canvas/zoom-controls.tsx';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../state/theme.ts';
import { cableNear } from './cable-lines.ts';
import { ConnectPicker } from './connect-picker.tsx';
import { FindingIcons } from './finding-icons.tsx';
import { focusDevice, useFocusedDevice } from './focused-device.ts';
import { libraryVisit } from './library-visit.ts';
import { cablePainter } from './paint-cables.ts';
import type { PlacedRack } from './placed.ts';
import { pressGesture } from './press.ts';
import { RackHeading } from './rack-heading.tsx';
import { RackNode } from './rack-node.tsx';
import { clearDraft, showDraft, useRacksDraft } from './racks-draft.ts';
import { RacksEmpty } from './racks-empty.tsx';
import { racksKeys } from './racks-keys.ts';
import { RacksOverlay } from './racks-overlay.tsx';
import { useArmedKeys } from './use-armed-keys.ts';
import { endHover, hoverHandler } from './use-hover.ts';
import { type RacksDrawing, useRackNodes, useRacksDrawing } from './use-racks-model.ts';

const LIMITS = { min: 0.02, max: 8 };
/** What the view calls 100 %: a unit is as high as a line of text with its spacing. */
const BASE_ZOOM = 0.4;
/** The smallest zoom the view opens with, while all racks fit its width. */
const READABLE_ZOOM = 0.31;
const SPACE: Padding = { top: 20, right: 28, bottom: 24, left: 28 };

/** All racks side by side, front or rear: devices, ports at their true place, and the cables between them. */
export function RacksView(): ReactElement {
  const drawing = useRacksDrawing();
  const { model, cables, context } = drawing;
  const camera = useRef<Camera>(undefined);
  const getCamera = useCallback(() => camera.current, []);
  const findings = useFindingsByRecord();
  const fitAll = (): void => camera.current?.fit(model.bounds, SPACE, { isAnimated: true });
  const followZoom = useZoomActions(getCamera, BASE_ZOOM, fitAll, () => showSelection(drawing, camera.current, false));
  const onReady = (ready: Camera): void => {
    camera.current = ready;
    followZoom(ready);
    if (model.racks.length > 0) ready.show(openingViewport(model.bounds, ready.size(), SPACE, LIMITS, READABLE_ZOOM));
  };
  const [isPicking, setPicking] = useState(false);
  const ports = useSession((session) => session.ports);

  const findCable = useMemo(() => (at: { x: number; y: number }, reachMm: number) => cableNear(cables, at, reachMm)?.id, [cables]);
  const press = usePointerTool(getCamera, (p) => (useSession.getState().libraryDrag === undefined ? pressGesture(context, findCable, () => visibleOf(camera.current), p) : undefined));
  const onHover = hoverHandler(context, findCable, getCamera);
  const onKeyDown = racksKeys({ ...context, camera: getCamera, openPicker: () => setPicking(true) });
  useLibraryVisit(drawing, getCamera);
  useArmedKeys(context, getCamera);
  useFocusRequests(drawing, getCamera);
  useFirstFocus(drawing);
  useEffect(() => clearDraft, []);

  const draw = useCallback((placed: PlacedRack) => <RackNode placed={placed} face={model.face} />, [model.face]);
  const nodes = useRackNodes(model, draw);
  const boxes = useMemo(() => model.racks.map((rack) => rack.box), [model]);
  const overlay = (
    <>
      <RacksOverlay model={model} lineById={cables.byId} />
      {model.racks.map((placed) => <RackHeading key={placed.id} placed={placed} face={model.face} />)}
      <FindingIcons model={model} cables={cables} findings={findings} />
    </>
  );
  return (
    <CanvasHost label={`Racks, ${model.face}`} limits={LIMITS} nodes={nodes} overlay={overlay} onReady={onReady} onPointerDownCapture={press} onPointerMove={onHover} onPointerLeave={endHover} onKeyDown={onKeyDown}>
      <CableLayer drawing={drawing} findings={findings} />
      <RacksHint />
      {model.racks.length === 0 ? <RacksEmpty context={context} /> : null}
      {isPicking && ports.length > 0 ? <ConnectPicker from={ports} onClose={() => closePicker(setPicking)} /> : null}
      <div className="canvas-corner">
        <Minimap boxes={boxes} />
        <ZoomControls baseZoom={BASE_ZOOM} onFit={fitAll} />
      </div>
    </CanvasHost>
  );
}

function closePicker(setPicking: (isPicking: boolean) => void): void {
  setPicking(false);
  const focused = useFocusedDevice.getState().deviceId;
  if (focused !== undefined) focusDevice(focused);
}

const visibleOf = (camera: Camera | undefined) => (camera === undefined ? makeBox(0, 0, 0, 0) : visibleBox(camera.viewport(), camera.size()));

function CableLayer({ drawing, findings }: { readonly drawing: RacksDrawing; readonly findings: ReadonlyMap<string, RecordFindings> }): ReactElement {
  const isDark = useTheme((theme) => theme.isDark);
  const { cables } = drawing;
  const paint = useMemo(() => {
    const tints = new Map([...findings].flatMap(([id, { severity }]) => (severity === 'info' ? [] : [[id, severity] as const])));
    return cablePainter(cables, isDark ? DARK : LIGHT, tints);
  }, [cables, findings, isDark]);
  return <BitmapLayer paint={paint} />;
}

function RacksHint(): ReactElement {
  const hint = useRacksDraft((draft) => draft.hint);
  const said = useRacksDraft((draft) => draft.said);
  return (
    <>
      <PointerHint hint={hint} />
      <LiveAnnouncer text={said} />
    </>
  );
}

function useLibraryVisit({ context }: RacksDrawing, camera: () => Camera | undefined): void {
  const drag = useSession((session) => session.libraryDrag);
  const visit = useMemo(() => (drag === undefined ? undefined : libraryVisit(context, drag)), [context, drag]);
  useVisitingPointer(camera, visit !== undefined, {
    move: (p) => (p === undefined ? showDraft({ slots: [], marks: [], hint: undefined }) : visit?.show(p)),
    drop: (p) => visit?.drop(p),
  });
}

/** Brings what others asked for into view. */
function useFocusRequests(drawing: RacksDrawing, camera: () => Camera | undefined): void {
  const request = useSession((session) => session.focusRequest);
  const latest = useRef(drawing);
  latest.current = drawing;
  const answered = useRef(request);
  useEffect(() => {
    if (request === answered.current) return;
    answered.current = request;
    showSelection(latest.current, camera(), true);
  }, [request, camera]);
}

function showSelection({ model, cables }: RacksDrawing, camera: Camera | undefined, isJump: boolean): void {
  const { selection, ports } = useSession.getState();
  const ids = [...selection, ...ports.map((port) => port.deviceId)];
  const boxes = ids.flatMap((id) => model.deviceById.get(id)?.box ?? model.rackById.get(id)?.box ?? cables.byId.get(id)?.box ?? []);
  if (boxes.length === 0 || camera === undefined) return;
  const target = unionBoxes(boxes);
  const around = makeBox(target.x - 120, target.y - 120, target.width + 240, target.height + 240);
  /* Coming from a list, a person wants to see where the thing is: the view moves just enough, and comes closer only where nothing could be read. */
  if (isJump && camera.viewport().zoom >= READABLE_ZOOM) camera.reveal(around);
  else camera.fit(around, SPACE, { isAnimated: true, maxZoom: isJump ? BASE_ZOOM : camera.limits.max });
}

/** One device must always be reachable with Tab. */
function useFirstFocus({ model }: RacksDrawing): void {
  const focused = useFocusedDevice((state) => state.deviceId);
  const first = model.racks.find((rack) => rack.devices.length > 0)?.devices[0]?.id;
  const isGone = focused === undefined || !model.deviceById.has(focused);
  useEffect(() => {
    if (isGone) useFocusedDevice.getState().focus(first);
  }, [isGone, first]);
}
