import { memo, type ReactElement, useMemo } from 'react';
import type { Box } from '../../../shared/geometry/box.ts';
import { composeDeviceFace } from '../../../shared/scene/device-face.ts';
import { cableInk } from '../../../shared/scene/palettes.ts';
import { inkVariable, pathStepText, SceneNodes } from '../../ui/scene-svg.tsx';
import { useSession } from '../../state/session.ts';
import type { CableLine } from './cable-lines.ts';
import type { PlacedDevice } from './placed.ts';
import { type SlotDraft, useRacksDraft } from './racks-draft.ts';
import { placedPortOf, type RacksModel } from './racks-model.ts';

const rect = ({ x, y, width, height }: Box): { x: number; y: number; width: number; height: number } => ({ x, y, width, height });

/** Everything over the racks that follows selection, pointer and gestures, in millimetres of the drawing. */
export const RacksOverlay = memo(function RacksOverlay({ model, lineById }: { readonly model: RacksModel; readonly lineById: ReadonlyMap<string, CableLine> }): ReactElement {
  return (
    <svg className="canvas-overlay" aria-hidden="true">
      <SelectedDevices model={model} />
      <CableHighlights lineById={lineById} />
      <PortHighlights model={model} />
      <Marks />
      <Slots model={model} />
      <RubberLines />
      <Band />
    </svg>
  );
});

function SelectedDevices({ model }: { readonly model: RacksModel }): ReactElement {
  const selection = useSession((session) => session.selection);
  const hovered = useRacksDraft((draft) => draft.hover.deviceId);
  const hoveredBox = hovered === undefined || selection.includes(hovered) ? undefined : model.deviceById.get(hovered)?.box;
  return (
    <>
      {hoveredBox === undefined ? null : <rect className="canvas-hovered" {...rect(hoveredBox)} rx={1.5} />}
      {selection.flatMap((id) => model.deviceById.get(id) ?? []).map((device) => (
        <g key={device.id}>
          <rect className="device-selected" {...rect(device.box)} rx={1.5} />
          <rect className="canvas-selected" {...rect(device.box)} rx={1.5} />
        </g>
      ))}
    </>
  );
}

/* The hovered cable over the others, the selected ones over everything; of one in hand the line to the pointer counts. */
function CableHighlights({ lineById }: { readonly lineById: ReadonlyMap<string, CableLine> }): ReactElement {
  const selection = useSession((session) => session.selection);
  const hoveredId = useRacksDraft((draft) => draft.hover.cableId);
  const isCarried = useRacksDraft((draft) => draft.carried !== undefined);
  const hovered = hoveredId === undefined || selection.includes(hoveredId) ? undefined : lineById.get(hoveredId);
  const selected = isCarried ? [] : selection.flatMap((id) => lineById.get(id) ?? []);
  return (
    <>
      {hovered === undefined ? null : <CableHighlight line={hovered} className="cable-halo" />}
      {selected.map((line) => <CableHighlight key={line.id} line={line} className="cable-glow" />)}
    </>
  );
}

function CableHighlight({ line, className }: { readonly line: CableLine; readonly className: string }): ReactElement {
  const d = useMemo(() => line.steps.map(pathStepText).join(''), [line]);
  return (
    <>
      <path className={className} d={d} />
      <path className="cable-line" d={d} stroke={inkVariable(line.ink)} />
    </>
  );
}

function PortHighlights({ model }: { readonly model: RacksModel }): ReactElement {
  const ports = useSession((session) => session.ports);
  const hovered = useRacksDraft((draft) => draft.hover.port);
  const hoveredPort = hovered === undefined ? undefined : placedPortOf(model, hovered);
  return (
    <>
      {hoveredPort === undefined ? null : <rect className="port-hovered" {...rect(hoveredPort.box)} />}
      {ports.flatMap((ref) => placedPortOf(model, ref) ?? []).map(({ ref, box }) => <rect key={`${ref.deviceId}/${ref.portKey}`} className="port-selected" {...rect(box)} />)}
    </>
  );
}

function Marks(): ReactElement {
  const marks = useRacksDraft((draft) => draft.marks);
  const paths = useMemo(() => (['ok', 'warning', 'error'] as const).map((tone) => [tone, marks.filter((mark) => mark.tone === tone).map(({ box: b }) => `M${b.x} ${b.y}h${b.width}v${b.height}h${-b.width}z`).join('')] as const), [marks]);
  return <>{paths.map(([tone, d]) => (d === '' ? null : <path key={tone} className={`port-mark-${tone}`} d={d} />))}</>;
}

/* Of more devices in one hand only the places are drawn: they must follow the pointer. */
const MOST_FACES = 60;

function Slots({ model }: { readonly model: RacksModel }): ReactElement {
  const slots = useRacksDraft((draft) => draft.slots);
  const hasFaces = slots.length <= MOST_FACES;
  return <>{slots.map((slot, i) => <Slot key={slot.deviceId ?? i} slot={slot} device={slot.deviceId === undefined || !hasFaces ? undefined : model.deviceById.get(slot.deviceId)} />)}</>;
}

function Slot({ slot, device }: { readonly slot: SlotDraft; readonly device: PlacedDevice | undefined }): ReactElement {
  const nodes = useMemo(() => (device === undefined || device.seenFace === 'side' ? undefined : composeDeviceFace({ type: device.type, face: device.seenFace, name: device.device.name, detail: 'far' })), [device]);
  return (
    <>
      {nodes === undefined ? null : (
        <g className="canvas-slot-face" transform={`translate(${slot.box.x} ${slot.box.y})`}>
          <SceneNodes nodes={nodes} />
        </g>
      )}
      <rect className={`canvas-slot-${slot.tone}`} data-testid="drop-slot" {...rect(slot.box)} rx={2} />
    </>
  );
}

function RubberLines(): ReactElement {
  const { lines, lineColour, lineTone } = useRacksDraft();
  const stroke = lineTone === 'error' ? 'var(--error)' : lineColour === undefined ? 'var(--accent)' : inkVariable(cableInk(lineColour));
  return <>{lines.map(({ from, to }) => <path key={`${from.x} ${from.y}`} className="rubber-line" stroke={stroke} d={`M${from.x} ${from.y}C${from.x} ${from.y + sag(from, to)} ${to.x} ${to.y + sag(from, to)} ${to.x} ${to.y}`} />)}</>;
}

/* A cord hangs: deeper the farther its ends are apart. */
const sag = (from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): number => Math.min(120, Math.hypot(to.x - from.x, to.y - from.y) * 0.25);

function Band(): ReactElement | null {
  const band = useRacksDraft((draft) => draft.band);
  return band === undefined ? null : <rect className="canvas-band" {...rect(band)} />;
}
