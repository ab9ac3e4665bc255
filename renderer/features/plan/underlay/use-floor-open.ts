import type { Id } from '../../../../shared/base/id.ts';
import { useDocument } from '../../../state/document.ts';
import { useIsShown } from '../../../state/layers.ts';

/** Whether a room's floor lets the picture under it through: the layer then draws the floor. */
export function useFloorOpen(roomId: Id<'room'>): boolean {
  const isShown = useIsShown('plan', 'underlay');
  const hasUnderlay = useDocument((state) => state.store.find('underlaysByRoom', roomId).length > 0);
  return isShown && hasUnderlay;
}
