import type { Id } from '../../../shared/base/id.ts';
import type { DiagramPlace } from '../../../shared/commands/diagram/diagram-place.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { TopologyGroup } from '../../../shared/scene/topology-groups.ts';

/** Places as the design keeps them: in the frame of the group a device belongs to, where there are groups. */
export function shownPlaces(groups: readonly TopologyGroup[], positions: ReadonlyMap<Id<'device'>, Vec>): readonly DiagramPlace[] {
  const homes = new Map(groups.flatMap(({ by, key, members }) => members.map(({ device }) => [device.id, { by, key }] as const)));
  return [...positions].map(([deviceId, at]) => {
    const group = homes.get(deviceId);
    return { deviceId, x: Math.round(at.x), y: Math.round(at.y), ...(group === undefined ? {} : { group }) };
  });
}
