import { useEffect, useRef } from 'react';
import { inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import type { Padding } from '../../canvas/viewport.ts';
import { useSession } from '../../state/session.ts';
import type { PlanModel } from './plan-model.ts';

/** Free space around what is shown, in CSS pixels: the tool bar is at the left. */
export const PLAN_SPACE: Padding = { top: 48, right: 32, bottom: 48, left: 96 };

/** Brings what others asked for into view. */
export function useFocusRequests(model: PlanModel, camera: () => Camera | undefined): void {
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

/** Shows what is selected, with some of what is around it. */
export function showSelection(model: PlanModel, camera: Camera | undefined): void {
  const boxes = useSession.getState().selection.flatMap((id) => model.itemById.get(id)?.box ?? model.roomById.get(id)?.box ?? []);
  if (boxes.length > 0) camera?.fit(inflate(unionBoxes(boxes), 1200), PLAN_SPACE, { isAnimated: true });
}
