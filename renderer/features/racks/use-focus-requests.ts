import { useEffect, useRef } from 'react';
import { box, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import { useSession } from '../../state/session.ts';
import { BASE_ZOOM, READABLE_ZOOM, SPACE } from './opening.ts';
import type { RacksDrawing } from './use-racks-model.ts';

/** Brings what others asked for into view. */
export function useFocusRequests(drawing: RacksDrawing, camera: () => Camera | undefined): void {
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

/** Brings what is selected into view; a jump comes from a list. */
export function showSelection({ model, cables }: RacksDrawing, camera: Camera | undefined, isJump: boolean): void {
  const { selection, ports } = useSession.getState();
  const ids = [...selection, ...ports.map((port) => port.deviceId)];
  const boxes = ids.flatMap((id) => model.deviceById.get(id)?.box ?? model.rackById.get(id)?.box ?? cables.byId.get(id)?.box ?? []);
  if (boxes.length === 0 || camera === undefined) return;
  const target = unionBoxes(boxes);
  const around = box(target.x - 120, target.y - 120, target.width + 240, target.height + 240);
  /* Coming from a list, a person wants to see where the thing is: the view moves just enough, and comes closer only where nothing could be read. */
  if (isJump && camera.viewport().zoom >= READABLE_ZOOM) camera.reveal(around);
  else camera.fit(around, SPACE, { isAnimated: true, maxZoom: isJump ? BASE_ZOOM : camera.limits.max });
}
