import { useEffect, useRef } from 'react';
import { contains } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import { openingViewport, visibleBox } from '../../canvas/viewport.ts';
import { LIMITS, READABLE_ZOOM, SPACE } from './opening.ts';
import type { RacksModel } from './racks-model.ts';
import { nearestRack } from './racks-hit.ts';
import type { RacksDrawing } from './use-racks-model.ts';

/** Keeps what the person was looking at in view when the racks are turned: racks are wider from the side, so all but the first stand elsewhere. */
export function useSideTurns({ model }: RacksDrawing, camera: () => Camera | undefined): void {
  const before = useRef(model);
  useEffect(() => {
    const last = before.current;
    before.current = model;
    const view = camera();
    if (last.side === model.side || view === undefined || model.racks.length === 0) return;
    follow(view, last, model);
  }, [model, camera]);
}

function follow(view: Camera, last: RacksModel, model: RacksModel): void {
  const seen = visibleBox(view.viewport(), view.size());
  const [first, final] = [last.racks[0], last.racks.at(-1)];
  const wereAllSeen = first !== undefined && final !== undefined && seen.x <= first.box.x && seen.x + seen.width >= final.box.x + final.box.width && first.box.y + first.box.height === final.box.y + final.box.height;
  if (wereAllSeen) {
    const { bounds } = model;
    const isStillSeen = contains(seen, { x: bounds.x, y: seen.y }) && contains(seen, { x: bounds.x + bounds.width, y: seen.y });
    if (!isStillSeen) view.show(openingViewport(bounds, view.size(), SPACE, LIMITS, READABLE_ZOOM));
    return;
  }
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const rack = nearestRack(last, middle, seen.width);
  const now = rack && model.rackById.get(rack.id);
  if (rack === undefined || now === undefined) return;
  const { x, y, zoom } = view.viewport();
  const byX = now.box.x + now.box.width / 2 - (rack.box.x + rack.box.width / 2);
  view.show({ x: x - byX * zoom, y: y - (now.box.y + now.box.height - rack.box.y - rack.box.height) * zoom, zoom });
}
