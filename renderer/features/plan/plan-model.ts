import { compareCodeUnits, compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import { box, type Box, contains, inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import type { Rack } from '../../../shared/model/rack.ts';
import type { RackType } from '../../../shared/model/rack-type.ts';
import type { Room } from '../../../shared/model/room.ts';
import { composePlan, footprintOf, PLAN_SYMBOL_MM } from '../../../shared/scene/plan.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { dropCollidingLabels } from './label-collisions.ts';

/** Between rooms; a whole number of grid steps, so that all rooms share one grid. */
const ROOM_GAP_MM = 2400;

/** A room in the drawing. */
export interface PlacedRoom {
  readonly id: Id<'room'>;
  readonly room: Room;
  readonly box: Box;
}

/** A rack or a device standing in a room. */
export type PlacedItem = PlacedItemBase & ({ readonly kind: 'rack'; readonly id: Id<'rack'>; readonly rack: Rack; readonly type: RackType } | { readonly kind: 'device'; readonly id: Id<'device'>; readonly device: Device; readonly type: DeviceType });

interface PlacedItemBase {
  readonly name: string;
  readonly roomId: Id<'room'>;
  /** Ground it takes (or its symbol), in millimetres of the drawing. */
  readonly box: Box;
}

/** All rooms side by side with what stands in them. */
export interface PlanModel {
  readonly rooms: readonly PlacedRoom[];
  readonly items: readonly PlacedItem[];
  readonly itemById: ReadonlyMap<string, PlacedItem>;
  readonly roomById: ReadonlyMap<string, PlacedRoom>;
  readonly bounds: Box;
}

/** Height kept free above rooms for their names, in millimetres. */
const HEADING_MM = 700;

/** Places all rooms of the design. */
export function planModel(view: DesignView): PlanModel {
  const rooms = placeRooms(view);
  const items = rooms.flatMap((room) => [...racksIn(view, room), ...devicesIn(view, room)]);
  const margins = rooms.map((room) => box(room.box.x - 400, room.box.y - HEADING_MM, room.box.width + 600, room.box.height + HEADING_MM + 500));
  return { rooms, items, itemById: new Map(items.map((item) => [item.id, item])), roomById: new Map(rooms.map((room) => [room.id, room])), bounds: unionBoxes(margins) };
}

function placeRooms(view: DesignView): readonly PlacedRoom[] {
  let x = 0;
  return [...view.all('room')]
    .sort((a, b) => rackless(view, a) - rackless(view, b) || compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id))
    .map((room) => {
      const placed = { id: room.id, room, box: box(x, 0, room.widthMm, room.depthMm) };
      x = Math.ceil((x + room.widthMm + ROOM_GAP_MM) / 600) * 600;
      return placed;
    });
}

/* Rooms with racks are what a plan is opened for: they come first. */
const rackless = (view: DesignView, room: Room): number => (view.find('racksByRoom', room.id).length === 0 ? 1 : 0);

function racksIn(view: DesignView, room: PlacedRoom): PlacedItem[] {
  return view.find('racksByRoom', room.id).flatMap((rack): PlacedItem[] => {
    const type = view.get('rackType', rack.typeId);
    if (type === undefined) return [];
    const ground = footprintOf(rack, type);
    return [{ kind: 'rack', id: rack.id, rack, type, name: rack.name, roomId: room.id, box: { ...ground, x: ground.x + room.box.x, y: ground.y + room.box.y } }];
  });
}

function devicesIn(view: DesignView, room: PlacedRoom): PlacedItem[] {
  return view.find('devicesByRoom', room.id).flatMap((device): PlacedItem[] => {
    const type = view.get('deviceType', device.typeId);
    if (type === undefined || device.placement.kind !== 'room') return [];
    const at = { x: room.box.x + device.placement.xMm, y: room.box.y + device.placement.yMm };
    return [{ kind: 'device', id: device.id, device, type, name: device.name, roomId: room.id, box: symbolBox(at) }];
  });
}

/** Box of the symbol of a device whose place is a point. */
export const symbolBox = (at: Vec): Box => box(at.x - PLAN_SYMBOL_MM / 2, at.y - PLAN_SYMBOL_MM / 2, PLAN_SYMBOL_MM, PLAN_SYMBOL_MM);

/** The room under a point, counting its walls. */
export const roomAt = (model: PlanModel, p: Vec): PlacedRoom | undefined => model.rooms.find((room) => contains(inflate(room.box, 60), p));

/** What stands under a point: of several, the one drawn on top. */
export const itemAt = (model: PlanModel, p: Vec): PlacedItem | undefined => model.items.findLast((item) => contains(item.box, p));

/** The drawing of a room, taken apart: floor and walls, and each record's own part. */
export interface RoomScene {
  readonly floor: readonly SceneNode[];
  readonly partById: ReadonlyMap<string, readonly SceneNode[]>;
}

const scenes = new WeakMap<PlacedRoom, Map<number, RoomScene>>();

/** The drawing of a room with type of a height in millimetres. Worked out once for each placed room and height. */
export function roomScene(view: DesignView, placed: PlacedRoom, textMm: number): RoomScene {
  const known = scenes.get(placed) ?? new Map<number, RoomScene>();
  scenes.set(placed, known);
  const scene = known.get(textMm) ?? takeApart(composePlan(view, placed.id, { textMm }).nodes);
  known.set(textMm, scene);
  return scene;
}

function takeApart(nodes: readonly SceneNode[]): RoomScene {
  const records = nodes.flatMap((node) => (node.kind === 'group' && node.recordId !== undefined ? [{ ...node, recordId: node.recordId }] : []));
  const [racks, devices] = [records.filter(({ layer }) => layer === 'racks'), records.filter(({ layer }) => layer !== 'racks')];
  const drawn = [...racks, ...dropCollidingLabels(devices)];
  return {
    floor: nodes.filter((node) => node.kind !== 'group' || node.recordId === undefined),
    partById: new Map(drawn.flatMap(({ recordId, children }) => (recordId === undefined ? [] : [[recordId, children] as const]))),
  };
}
