import { compareCodeUnits, compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import { box, type Box, contains, inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import type { Pathway } from '../../../shared/model/pathway.ts';
import type { PlanItem } from '../../../shared/model/plan-item.ts';
import type { Rack } from '../../../shared/model/rack.ts';
import type { RackType } from '../../../shared/model/rack-type.ts';
import type { Room } from '../../../shared/model/room.ts';
import { composePlan } from '../../../shared/scene/plan.ts';
import { symbolBox } from '../../../shared/scene/plan-devices.ts';
import { pathwayBox, pathwayPoints, pathwayWidthMm } from '../../../shared/scene/plan-pathways.ts';
import { footprintOf } from '../../../shared/scene/plan-racks.ts';
import type { PlanLayer } from '../../../shared/scene/plan-style.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { planItemBox, planItemWord } from '../../../shared/topology/room-outline.ts';
import { distanceToPolyline } from '../../canvas/path-distance.ts';

/** Between rooms; a whole number of grid steps, so that all rooms share one grid. */
const ROOM_GAP_MM = 2400;

/** A room in the drawing. */
export interface PlacedRoom {
  readonly id: Id<'room'>;
  readonly room: Room;
  readonly box: Box;
  /** How wide its heading may be: up to the next room. */
  readonly headingMm: number;
}

/** A rack, a device, a part of the building or a pathway in a room. */
export type PlacedItem = PlacedItemBase &
  (
    | { readonly kind: 'rack'; readonly id: Id<'rack'>; readonly rack: Rack; readonly type: RackType }
    | { readonly kind: 'device'; readonly id: Id<'device'>; readonly device: Device; readonly type: DeviceType }
    | { readonly kind: 'planItem'; readonly id: Id<'planItem'>; readonly item: PlanItem }
    | { readonly kind: 'pathway'; readonly id: Id<'pathway'>; readonly pathway: Pathway }
  );

interface PlacedItemBase {
  readonly name: string;
  /** What it is, in words. */
  readonly what: string;
  readonly roomId: Id<'room'>;
  /** Ground it takes (or its symbol), in millimetres of the drawing. */
  readonly box: Box;
  /** The layer it is drawn on. */
  readonly layer: PlanLayer;
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
  const items = rooms.flatMap((room) => itemsIn(view, room));
  const margins = rooms.map((room) => box(room.box.x - 400, room.box.y - HEADING_MM, room.box.width + 600, room.box.height + HEADING_MM + 500));
  return withItems(rooms, items, unionBoxes(margins));
}

const withItems = (rooms: readonly PlacedRoom[], items: readonly PlacedItem[], bounds: Box): PlanModel => ({
  rooms, items, itemById: new Map(items.map((item) => [item.id, item])), roomById: new Map(rooms.map((room) => [room.id, room])), bounds,
});

/** The plan without what is on layers that are hidden: it can be neither seen nor touched. */
export const withoutLayers = (model: PlanModel, isHidden: (layer: PlanLayer) => boolean): PlanModel =>
  withItems(model.rooms, model.items.filter(({ layer }) => !isHidden(layer)), model.bounds);

/** What is in a room, from the floor up: of two things in one place the later one is touched. */
function itemsIn(view: DesignView, room: PlacedRoom): readonly PlacedItem[] {
  const building = planItemsIn(view, room);
  const isArea = ({ form }: PlanItem): boolean => form === 'hot-aisle' || form === 'cold-aisle' || form === 'keep-out';
  return [
    ...building.filter(({ item }) => isArea(item)), ...building.filter(({ item }) => !isArea(item)).sort((a, b) => Number(a.item.form === 'door') - Number(b.item.form === 'door')),
    ...racksIn(view, room), ...pathwaysIn(view, room), ...devicesIn(view, room),
  ];
}

const inDrawing = ({ box: { x, y } }: PlacedRoom, ground: Box): Box => ({ ...ground, x: ground.x + x, y: ground.y + y });

function planItemsIn(view: DesignView, room: PlacedRoom): Extract<PlacedItem, { kind: 'planItem' }>[] {
  return [...view.find('planItemsByRoom', room.id)].sort((a, b) => compareCodeUnits(a.id, b.id)).map((item) => {
    const word = planItemWord(item.form);
    const layer = item.form === 'hot-aisle' || item.form === 'cold-aisle' ? 'aisles' : 'building';
    return { kind: 'planItem', id: item.id, item, name: item.name ?? capitalised(word), what: word, roomId: room.id, box: inDrawing(room, planItemBox(item)), layer };
  });
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function pathwaysIn(view: DesignView, room: PlacedRoom): PlacedItem[] {
  return [...view.find('pathwaysByRoom', room.id)].filter(({ points }) => points.length > 0).sort((a, b) => compareNatural(a.name, b.name)).map((pathway) => ({
    kind: 'pathway', id: pathway.id, pathway, name: pathway.name, what: pathway.form, roomId: room.id, box: inDrawing(room, pathwayBox(pathway)), layer: 'pathways',
  }));
}

function placeRooms(view: DesignView): readonly PlacedRoom[] {
  let x = 0;
  const rooms = [...view.all('room')].sort((a, b) => rackless(view, a) - rackless(view, b) || compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id));
  return rooms.map((room, i) => {
    const [from, isLast] = [x, i === rooms.length - 1];
    x = Math.ceil((x + room.widthMm + ROOM_GAP_MM) / 600) * 600;
    return { id: room.id, room, box: box(from, 0, room.widthMm, room.depthMm), headingMm: isLast ? Infinity : x - from };
  });
}

/* Rooms with racks are what a plan is opened for: they come first. */
const rackless = (view: DesignView, room: Room): number => (view.find('racksByRoom', room.id).length === 0 ? 1 : 0);

function racksIn(view: DesignView, room: PlacedRoom): PlacedItem[] {
  return view.find('racksByRoom', room.id).flatMap((rack): PlacedItem[] => {
    const type = view.get('rackType', rack.typeId);
    if (type === undefined) return [];
    return [{ kind: 'rack', id: rack.id, rack, type, name: rack.name, what: type.model, roomId: room.id, box: inDrawing(room, footprintOf(rack, type)), layer: 'racks' }];
  });
}

function devicesIn(view: DesignView, room: PlacedRoom): PlacedItem[] {
  return view.find('devicesByRoom', room.id).flatMap((device): PlacedItem[] => {
    const type = view.get('deviceType', device.typeId);
    if (type === undefined || device.placement.kind !== 'room') return [];
    const ground = symbolBox(device.placement.xMm, device.placement.yMm);
    return [{ kind: 'device', id: device.id, device, type, name: device.name, what: type.model, roomId: room.id, box: inDrawing(room, ground), layer: 'devices' }];
  });
}

/** The room under a point, counting its walls. */
export const roomAt = (model: PlanModel, p: Vec): PlacedRoom | undefined => model.rooms.find((room) => contains(inflate(room.box, 60), p));

/** What is under a point: of several, the one drawn on top. A pathway only where it runs, within a reach for the hand. */
export function itemAt(model: PlanModel, p: Vec, reachMm = 0): PlacedItem | undefined {
  return model.items.findLast((item) => {
    if (item.kind !== 'pathway') return contains(isThin(item.box, reachMm) ? inflate(item.box, reachMm / 2) : item.box, p);
    return distanceToPolyline(pathwayCourse(model, item), p) <= Math.max(pathwayWidthMm(item.pathway) / 2, reachMm);
  });
}

const isThin = ({ width, height }: Box, reachMm: number): boolean => Math.min(width, height) < reachMm;

/** The corners of a pathway in the drawing. */
export function pathwayCourse(model: PlanModel, { pathway, roomId }: Extract<PlacedItem, { kind: 'pathway' }>): readonly Vec[] {
  const { x, y } = model.roomById.get(roomId)?.box ?? { x: 0, y: 0 };
  return pathwayPoints(pathway).map((point) => ({ x: point.x + x, y: point.y + y }));
}

/** The drawing of a room, taken apart: floor, walls and dimensions, and each record's own part. */
export interface RoomScene {
  readonly floor: readonly SceneNode[];
  readonly partById: ReadonlyMap<string, readonly SceneNode[]>;
}

const scenes = new WeakMap<PlacedRoom, Map<number, RoomScene>>();

/** The drawing of a room with type of a height in millimetres. Worked out once for each placed room and height. */
export function roomScene(view: DesignView, placed: PlacedRoom, textMm: number): RoomScene {
  const known = scenes.get(placed) ?? new Map<number, RoomScene>();
  scenes.set(placed, known);
  const scene = known.get(textMm) ?? takeApart(composePlan(view, placed.id, { textMm, hasScale: false }).nodes);
  known.set(textMm, scene);
  return scene;
}

function takeApart(nodes: readonly SceneNode[]): RoomScene {
  return {
    floor: nodes.filter((node) => node.kind !== 'group' || node.recordId === undefined),
    partById: new Map(nodes.flatMap((node) => (node.kind === 'group' && node.recordId !== undefined ? [[node.recordId, node.children] as const] : []))),
  };
}
