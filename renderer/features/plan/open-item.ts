import { goTo } from '../../state/go-to.ts';
import { usePanels } from '../../state/panels.ts';
import type { PlacedItem } from './plan-model.ts';

/** Goes into a thing on the plan: to the ports of a device, to a rack in the Racks view. False for what has no inside. */
export function openItem(item: PlacedItem | undefined): boolean {
  if (item?.kind === 'device') usePanels.getState().showPortSheet(item.id);
  else if (item?.kind === 'rack') goTo(item.id, undefined, 'racks');
  else return false;
  return true;
}
