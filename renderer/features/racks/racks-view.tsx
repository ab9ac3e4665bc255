import './racks.css';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { box as makeBox } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import { CanvasHost } from '../../canvas/canvas-host.tsx';
import { type RecordFindings, useFindingsByRecord } from '../../canvas/findings-by-record.ts';
import { Minimap } from '../../canvas/minimap.tsx';
import { usePointerTool } from '../../canvas/pointer-tool.ts';
import { portSheetOpener } from '../../canvas/port-sheet-opener.ts';
import { useVisitingPointer } from '../../canvas/visiting-pointer.ts';
import { useZoomActions } from '../../canvas/use-zoom-actions.ts';
import { openingViewport, visibleBox } from '../../canvas/viewport.ts';
import { ZoomControls } from '../../canvas/zoom-controls.tsx';
import { useIsShown } from '../../state/layers.ts';
import { useSession } from '../../state/session.ts';
import { hasOverhead } from './cable-lines.ts';
import { ConnectPicker } from './connect-picker.tsx';
import { FindingIcons } from './finding-icons.tsx';
import { focusDevice, useFocusedDevice } from './focused-device.ts';
import { libraryVisit } from './library-visit.ts';
import type { PlacedRack } from './placed.ts';
import { BASE_ZOOM, LIMITS, READABLE_ZOOM, SPACE } from './opening.ts';
import { pickedDevice } from './open-port-sheet.ts';
import { PlugGrips } from './plug-handles.tsx';
import { pressGesture } from './press.ts';
import { RackHeadings } from './rack-headings.tsx';
import { RackNode } from './rack-node.tsx';
import { clearDraft, showDraft, useRacksDraft } from './racks-draft.ts';
import { RacksEmpty } from './racks-empty.tsx';
import { racksKeys } from './racks-keys.ts';
import { CableLayer, RacksHint } from './racks-layers.tsx';
import { RacksNotes } from './racks-notes.tsx';
import { RacksOverlay } from './racks-overlay.tsx';
import { useArmedKeys } from './use-armed-keys.ts';
import { endHover, hoverHandler } from './use-hover.ts';
import { showSelection, useFocusRequests } from './use-focus-requests.ts';
import { useSideTurns } from './use-side-turns.ts';
import { type RacksDrawing, useRackNodes, useRacksDrawing } from './use-racks-model.ts';

const NO_FINDINGS: ReadonlyMap<string, RecordFindings> = new Map();

/** All racks side by side, front, rear or from the side: devices, ports at their true place, and the cables between them. */
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
  const isOverPlug = useRacksDraft((draft) => draft.hover.isPlug === true);

  const press = usePointerTool(getCamera, (p) => (useSession.getState().libraryDrag === undefined ? pressGesture(context, () => visibleOf(camera.current), p) : undefined));
  const onHover = hoverHandler(context, getCamera);
  const onDoubleClick = portSheetOpener(getCamera, (p) => pickedDevice(context, p));
  const onKeyDown = racksKeys({ ...context, camera: getCamera, openPicker: () => setPicking(true) });
  useLibraryVisit(drawing, getCamera);
  useArmedKeys(context, getCamera);
  useFocusRequests(drawing, getCamera);
  useFirstFocus(drawing);
  useSideTurns(drawing, getCamera);
  useEffect(() => clearDraft, []);

  const draw = useCallback((placed: PlacedRack) => <RackNode placed={placed} side={model.side} />, [model.side]);
  const nodes = useRackNodes(model, draw);
  const boxes = useMemo(() => model.racks.map((rack) => rack.box), [model]);
  const isGapFree = useMemo(() => !hasOverhead(model, cables), [model, cables]);
  const hasFindings = useIsShown('racks', 'findings');
  const overlay = (
    <>
      <RacksOverlay model={model} lineById={cables.byId} />
      <PlugGrips model={model} lineById={cables.byId} />
      <RackHeadings model={model} isGapFree={isGapFree} />
      {hasFindings ? <FindingIcons model={model} cables={cables} findings={findings} /> : null}
    </>
  );
  return (
    <CanvasHost label={`Racks, ${model.side}`} limits={LIMITS} cursor={isOverPlug ? 'grab' : undefined} nodes={nodes} overlay={overlay} onReady={onReady} onPointerDownCapture={press} onPointerMove={onHover} onPointerLeave={endHover} onDoubleClick={onDoubleClick} onKeyDown={onKeyDown}>
      <CableLayer drawing={drawing} findings={hasFindings ? findings : NO_FINDINGS} />
      <RacksHint />
      <RacksNotes drawing={drawing} />
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

function useLibraryVisit({ context }: RacksDrawing, camera: () => Camera | undefined): void {
  const drag = useSession((session) => session.libraryDrag);
  const visit = useMemo(() => (drag === undefined ? undefined : libraryVisit(context, drag)), [context, drag]);
  useVisitingPointer(camera, visit !== undefined, {
    move: (p) => (p === undefined ? showDraft({ slots: [], marks: [], hint: undefined }) : visit?.show(p)),
    drop: (p) => visit?.drop(p),
  });
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
