import { box, type Box, overlaps } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import type { GestureContext } from './gesture-context.ts';
import { clearDraft, showDraft } from './racks-draft.ts';
import { rackAt } from './racks-hit.ts';

const boxBetween = (a: Vec, b: Vec): Box => box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));

/** A press on nothing: a click selects the rack under it or nothing, a drag draws a band that selects the devices it touches. */
export function bandSelect(context: GestureContext, p: CanvasPoint): PointerGesture {
  const before = p.isShift ? useSession.getState().selection : [];
  return {
    click: () => {
      const rack = rackAt(context.model(), p.at);
      if (rack === undefined) useSession.getState().select([]);
      else if (p.isShift || p.isCtrl) useSession.getState().toggleSelected(rack.id);
      else useSession.getState().select([rack.id]);
    },
    move: (at) => {
      const band = boxBetween(p.at, at.at);
      const touched = [...context.model().deviceById.values()].filter((device) => overlaps(device.box, band) && device.device.placement.kind !== 'bay').map((device) => device.id);
      useSession.getState().select([...new Set([...before, ...touched])]);
      showDraft({ band, said: `${touched.length} devices selected.` });
    },
    drop: clearDraft,
    cancel: () => {
      clearDraft();
      useSession.getState().select(before);
    },
  };
}
