import type { Id } from '../base/id.ts';
import type { DeviceType, DeviceTypeEntry } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';

/** Keys of the bays of a device that nothing is in and that take this type, in the order of its type. */
export function freeBays(view: DesignView, ownerId: Id<'device'>, module: DeviceType | DeviceTypeEntry): readonly string[] {
  const owner = view.get('device', ownerId);
  const ownerType = owner && view.get('deviceType', owner.typeId);
  if (ownerType === undefined || module.mount !== 'bay') return [];
  const taken = new Set(view.find('devicesByBayOwner', ownerId).map((device) => (device.placement.kind === 'bay' ? device.placement.bayKey : '')));
  return (ownerType.bays ?? []).filter((bay) => bay.family === module.bayFamily && !taken.has(bay.key)).map((bay) => bay.key);
}
