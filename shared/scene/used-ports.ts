import type { Id } from '../base/id.ts';
import type { DesignView } from '../store/design-view.ts';

/** Keys of the ports of a device that a cable is plugged into. */
export function usedPortKeysOf(view: DesignView, deviceId: Id<'device'>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const cable of view.find('cablesByDevice', deviceId)) {
    for (const end of [...cable.a, ...cable.b]) if (end.deviceId === deviceId) keys.add(end.portKey);
  }
  return keys;
}
