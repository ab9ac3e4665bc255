import { useMemo, useState } from 'react';
import { formatLength } from '../../../shared/base/units.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { CanvasNode } from '../../canvas/canvas-node.ts';
import { useIsShown } from '../../state/layers.ts';
import { useSession } from '../../state/session.ts';
import { placeName } from './plan-context.ts';
import { usePlanDraft } from './plan-draft.ts';
import type { PlacedItem, PlacedRoom, PlanModel } from './plan-model.ts';
import { DimensionsPart, ItemPart, RoomPart } from './plan-parts.tsx';

/** Rooms below, racks and devices above, dimensions on top; what is being moved stands where it would come to stand. */
export function usePlanNodes(model: PlanModel): readonly CanvasNode[] {
  const selection = useSession((session) => session.selection);
  const moving = usePlanDraft((draft) => draft.moving);
  const hasDimensions = useIsShown('plan', 'dimensions');
  const [known] = useState(() => new WeakMap<PlacedItem | PlacedRoom, CanvasNode>());
  const [knownDimensions] = useState(() => new WeakMap<PlacedRoom, CanvasNode>());
  return useMemo(() => {
    const rooms = model.rooms.map((room) => remembered(known, room, () => roomNode(room)));
    const items = model.items.flatMap((item) => {
      const room = model.roomById.get(item.roomId);
      if (room === undefined) return [];
      const node = remembered(known, item, () => itemNode(item, room));
      return [changed(node, moving.get(item.id)?.box, selection.includes(item.id))];
    });
    const dimensions = hasDimensions ? model.rooms.map((room) => remembered(knownDimensions, room, () => dimensionsNode(room))) : [];
    return [...rooms, ...items, ...dimensions];
  }, [model, selection, moving, hasDimensions, known, knownDimensions]);
}

function remembered<K extends object>(known: WeakMap<K, CanvasNode>, key: K, make: () => CanvasNode): CanvasNode {
  const node = known.get(key) ?? make();
  known.set(key, node);
  return node;
}

const changed = (node: CanvasNode, box: Box | undefined, isSelected: boolean): CanvasNode => (box === undefined && !isSelected ? node : { ...node, box: box ?? node.box, isSelected });

const roomNode = (room: PlacedRoom): CanvasNode => ({
  id: room.id,
  box: room.box,
  element: <RoomPart placed={room} />,
  label: `Room ${room.room.name}, ${formatLength(room.room.widthMm)} by ${formatLength(room.room.depthMm)}`,
});

const dimensionsNode = (room: PlacedRoom): CanvasNode => ({ id: `${room.id} dimensions`, box: room.box, element: <DimensionsPart placed={room} />, layer: 5 });

const LAYER = { planItem: 1, rack: 2, pathway: 4, device: 4 } as const;

/* A door's swing shows over what stands in its way. */
const layerOf = (item: PlacedItem): number => (item.kind === 'planItem' && item.item.form === 'door' ? 3 : LAYER[item.kind]);

const itemNode = (item: PlacedItem, room: PlacedRoom): CanvasNode => ({ id: item.id, box: item.box, element: <ItemPart placed={item} room={room} />, label: itemLabel(item, room), layer: layerOf(item) });

function itemLabel(item: PlacedItem, room: PlacedRoom): string {
  const size = item.kind === 'planItem' ? `, ${formatLength(item.item.widthMm)} by ${formatLength(item.item.depthMm)}` : '';
  const what = item.kind === 'rack' ? `Rack ${item.name}, ${item.what}, front to the ${item.rack.facing}` : `${item.name}, ${item.what}${size}`;
  return `${what}, ${placeName(item.box, room)}, ${room.room.name}`;
}
