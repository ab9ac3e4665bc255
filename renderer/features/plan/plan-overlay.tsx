import type { ReactElement } from 'react';
import type { Box } from '../../../shared/geometry/box.ts';
import { FindingIcon } from '../../canvas/finding-icon.tsx';
import type { RecordFindings } from '../../canvas/findings-by-record.ts';
import { useSession } from '../../state/session.ts';
import { usePlanDraft } from './plan-draft.ts';
import type { PlanModel } from './plan-model.ts';
import { roomHandles } from './room-resize.ts';

const rect = ({ x, y, width, height }: Box): { x: number; y: number; width: number; height: number } => ({ x, y, width, height });

/** Everything over the plan that follows selection, pointer and gestures. */
export function PlanOverlay({ model, findings }: { readonly model: PlanModel; readonly findings: ReadonlyMap<string, RecordFindings> }): ReactElement {
  const { slot, band, hoveredId, moving } = usePlanDraft();
  const selection = useSession((session) => session.selection);
  const hovered = hoveredId === undefined || selection.includes(hoveredId) ? undefined : model.itemById.get(hoveredId);
  return (
    <>
      <svg className="canvas-overlay" aria-hidden="true">
        {hovered === undefined ? null : <rect className="canvas-hovered" {...rect(hovered.box)} />}
        {selection.flatMap((id) => model.itemById.get(id) ?? []).map((item) => <rect key={item.id} className="canvas-selected" {...rect(moving.get(item.id)?.box ?? item.box)} />)}
        {[...moving].map(([id, { box, problem }]) => <rect key={id} className={problem === undefined ? 'canvas-slot-ok' : 'canvas-slot-error'} {...rect(box)} />)}
        {slot === undefined ? null : <rect className={`canvas-slot-${slot.tone}`} {...rect(slot.box)} />}
        {band === undefined ? null : <rect className="canvas-band" {...rect(band)} />}
        <SelectedRooms model={model} />
      </svg>
      <RoomHandles model={model} />
      {[...findings].flatMap(([id, { severity }]) => {
        const item = severity === 'info' ? undefined : model.itemById.get(id);
        return item === undefined ? [] : [<FindingIcon key={id} at={{ x: item.box.x + item.box.width, y: item.box.y }} severity={severity} />];
      })}
    </>
  );
}

function SelectedRooms({ model }: { readonly model: PlanModel }): ReactElement {
  const selection = useSession((session) => session.selection);
  const resizing = usePlanDraft((draft) => draft.resizing);
  return (
    <>
      {selection.flatMap((id) => model.roomById.get(id) ?? []).map((room) => <rect key={room.id} className="canvas-selected" {...rect(room.box)} />)}
      {resizing === undefined ? null : <rect className={resizing.problem === undefined ? 'canvas-slot-ok' : 'canvas-slot-error'} {...rect(resizing.box)} />}
    </>
  );
}

function RoomHandles({ model }: { readonly model: PlanModel }): ReactElement {
  const selection = useSession((session) => session.selection);
  const rooms = selection.flatMap((id) => model.roomById.get(id) ?? []);
  return <>{rooms.flatMap((room) => roomHandles(room).map(({ at, cursor }) => <span key={`${room.id} ${cursor}`} className="plan-handle" style={{ left: at.x, top: at.y }} />))}</>;
}
