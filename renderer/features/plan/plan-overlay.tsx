import type { ReactElement } from 'react';
import { type Box, overlaps } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { useCamera } from '../../canvas/camera.ts';
import { FindingIcon } from '../../canvas/finding-icon.tsx';
import type { RecordFindings } from '../../canvas/findings-by-record.ts';
import { useNearBox } from '../../canvas/use-near-box.ts';
import { useIsShown } from '../../state/layers.ts';
import { useSession } from '../../state/session.ts';
import { usePlanDraft } from './plan-draft.ts';
import { outlineInDrawing, planHandles } from './plan-handles.ts';
import { type PlacedItem, pathwayCourse, type PlanModel } from './plan-model.ts';

const rect = ({ x, y, width, height }: Box): { x: number; y: number; width: number; height: number } => ({ x, y, width, height });
const pointsText = (points: readonly Vec[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** Everything over the plan that follows selection, pointer and gestures. */
export function PlanOverlay({ model, findings }: { readonly model: PlanModel; readonly findings: ReadonlyMap<string, RecordFindings> }): ReactElement {
  const { slot, band, hoveredId, moving, guides } = usePlanDraft();
  const selection = useSession((session) => session.selection);
  const hovered = hoveredId === undefined || selection.includes(hoveredId) ? undefined : model.itemById.get(hoveredId);
  return (
    <>
      <svg className="canvas-overlay" aria-hidden="true">
        {hovered === undefined ? null : <Mark model={model} item={hovered} className="canvas-hovered" />}
        {selection.flatMap((id) => model.itemById.get(id) ?? []).map((item) => <Mark key={item.id} model={model} item={item} moved={moving.get(item.id)?.box} className="canvas-selected" />)}
        {selection.flatMap((id) => model.roomById.get(id) ?? []).map((room) => <polygon key={room.id} className="plan-course" points={pointsText(outlineInDrawing(room))} />)}
        {[...moving].map(([id, { box, problem }]) => <rect key={id} className={problem === undefined ? 'canvas-slot-ok' : 'canvas-slot-error'} {...rect(box)} />)}
        {slot === undefined ? null : <rect className={`canvas-slot-${slot.tone}`} {...rect(slot.box)} />}
        {band === undefined ? null : <rect className="canvas-band" {...rect(band)} />}
        {guides.map(({ from, to }, i) => <line key={i} className="plan-guide" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />)}
        <DrawnLine />
      </svg>
      <Handles model={model} />
      <Findings model={model} findings={findings} />
    </>
  );
}

/* A pathway is marked along its course, anything else around its ground. */
function Mark({ model, item, moved, className }: { readonly model: PlanModel; readonly item: PlacedItem; readonly moved?: Box | undefined; readonly className: string }): ReactElement {
  if (item.kind !== 'pathway' || moved !== undefined) return <rect className={className} {...rect(moved ?? item.box)} />;
  return <polyline className={className === 'canvas-hovered' ? 'plan-course is-hovered' : 'plan-course'} points={pointsText(pathwayCourse(model, item))} />;
}

function DrawnLine(): ReactElement | null {
  const line = usePlanDraft((draft) => draft.line);
  if (line === undefined) return null;
  const points = pointsText(line.points);
  return line.isClosed === true ? <polygon className="plan-drawn is-closed" points={points} /> : <polyline className="plan-drawn" points={points} />;
}

function Handles({ model }: { readonly model: PlanModel }): ReactElement {
  const selection = useSession((session) => session.selection);
  const isMoving = usePlanDraft((draft) => draft.moving.size > 0);
  if (isMoving) return <></>;
  return <>{planHandles(model, selection).map(({ key, at }) => <span key={key} className="plan-handle" style={{ left: at.x, top: at.y }} />)}</>;
}

function Findings({ model, findings }: { readonly model: PlanModel; readonly findings: ReadonlyMap<string, RecordFindings> }): ReactElement {
  const isShown = useIsShown('plan', 'findings');
  const near = useNearBox(useCamera());
  if (!isShown || near === undefined) return <></>;
  return (
    <>
      {[...findings].flatMap(([id, { severity }]) => {
        const item = severity === 'info' ? undefined : model.itemById.get(id);
        return item === undefined || !overlaps(item.box, near) ? [] : [<FindingIcon key={id} at={{ x: item.box.x + item.box.width, y: item.box.y }} severity={severity} />];
      })}
    </>
  );
}
