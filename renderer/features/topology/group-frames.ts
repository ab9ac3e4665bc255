import type { Id } from '../../../shared/base/id.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import { groupFrame, type TopologyGroup } from '../../../shared/scene/topology-groups.ts';
import type { PlacedNode } from './topology-model.ts';

/** A group with the frame around its devices, or around the node it is folded to. */
export interface GroupFrame {
  readonly key: string;
  readonly name: string;
  readonly members: readonly Id<'device'>[];
  readonly isFolded: boolean;
  readonly box: Box;
}

/** The frames of groups where their devices stand. */
export function framesOf(groups: readonly TopologyGroup[], folded: ReadonlySet<string>, nodeOf: (id: Id<'device'>) => PlacedNode | undefined): readonly GroupFrame[] {
  return groups.flatMap(({ key, name, members }): GroupFrame[] => {
    const placed = members.flatMap(({ device }) => nodeOf(device.id) ?? []);
    const [first] = placed;
    if (first === undefined) return [];
    const isFolded = folded.has(key);
    return [{ key, name, members: members.map(({ device }) => device.id), isFolded, box: isFolded ? first.box : groupFrame(placed.map(({ at }) => at)) }];
  });
}
