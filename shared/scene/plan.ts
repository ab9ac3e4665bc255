import { compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Box, box, unionBoxes } from '../geometry/box.ts';
import { PROJECT_ID } from '../model/design.ts';
import type { PlanItem } from '../model/plan-item.ts';
import type { Rack } from '../model/rack.ts';
import type { Room } from '../model/room.ts';
import type { DesignView } from '../store/design-view.ts';
import { outlineOf, planItemBox } from '../topology/room-outline.ts';
import { composePlanItem } from './plan-building.ts';
import { composeDevices, standingDevices } from './plan-devices.ts';
import { composeDimensions, composeScale, figuresIn } from './plan-dimensions.ts';
import { composePathway, pathwayBox } from './plan-pathways.ts';
import { composeRack, footprintOf } from './plan-racks.ts';
import { composeFloor, composeTiles, composeWalls, wallBox } from './plan-room.ts';
import { PLAN } from './plan-style.ts';
import type { Scene } from './scene.ts';

/** How a plan is drawn. */
export interface PlanOptions {
  /** The tiles of a raised floor; on when absent. */
  readonly hasGrid?: boolean | undefined;
  /** Dimensions of the room, its rows and aisles; on when absent. */
  readonly hasDimensions?: boolean | undefined;
  /** Scale bar and north mark; with the dimensions when absent. A canvas has one of each for all its rooms. */
  readonly hasScale?: boolean | undefined;
  /** Size of small text in room millimetres; 110 when absent. A sheet at 1:50 wants 2.5 mm x 50. */
  readonly textMm?: number | undefined;
}

/** A room to scale seen from above; the origin is its top left corner. A room that does not exist gives an empty scene. */
export function composePlan(view: DesignView, roomId: Id<'room'>, options: PlanOptions = {}): Scene {
  const room = view.get('room', roomId);
  if (room === undefined) return { bounds: box(0, 0, 0, 0), nodes: [] };
  const style = { textMm: options.textMm ?? PLAN.textMm, isImperial: view.get('project', PROJECT_ID)?.units === 'imperial' };
  const racks = [...view.find('racksByRoom', roomId)].sort((a, b) => compareNatural(a.name, b.name));
  const items = inDrawingOrder(view.find('planItemsByRoom', roomId));
  const pathways = [...view.find('pathwaysByRoom', roomId)].sort((a, b) => compareNatural(a.name, b.name));
  const hasDimensions = options.hasDimensions !== false;
  const standing = standingDevices(view, roomId);
  const dimensions = hasDimensions ? [composeDimensions(view, room, style, standing.map(({ symbol }) => symbol))] : [];
  const devices = composeDevices(standing, { figures: dimensions.flatMap(({ children }) => figuresIn(children)), corners: outlineOf(room) }, style.textMm);
  const taken = [...devices.grounds, ...racks.flatMap((rack) => groundOf(view, rack))];
  const nodes = [
    composeFloor(room),
    ...(options.hasGrid === false ? [] : composeTiles(room)),
    ...items.filter((item) => isArea(item)).map((item) => composePlanItem(item, style, taken)),
    composeWalls(room),
    ...items.filter((item) => !isArea(item)).map((item) => composePlanItem(item, style)),
    ...racks.flatMap((rack) => composeRack(view, rack, style.textMm)),
    ...pathways.flatMap((pathway) => composePathway(pathway, style)),
    ...devices.groups,
    ...dimensions,
    ...((options.hasScale ?? hasDimensions) ? [composeScale(room, style)] : []),
  ];
  const drawn = [...items.map(planItemBox), ...pathways.filter(({ points }) => points.length > 0).map(pathwayBox)];
  return { bounds: planBounds(room, drawn, hasDimensions ? style.textMm : 0), nodes };
}

function groundOf(view: DesignView, rack: Rack): readonly Box[] {
  const type = view.get('rackType', rack.typeId);
  return type === undefined ? [] : [footprintOf(rack, type)];
}

const isArea = ({ form }: PlanItem): boolean => form === 'hot-aisle' || form === 'cold-aisle' || form === 'keep-out';

/* Doors are cut into walls: they come last. */
const ORDER: Readonly<Record<PlanItem['form'], number>> = { 'hot-aisle': 0, 'cold-aisle': 1, 'keep-out': 2, wall: 3, column: 4, door: 5 };

const inDrawingOrder = (items: readonly PlanItem[]): readonly PlanItem[] => [...items].sort((a, b) => ORDER[a.form] - ORDER[b.form] || (a.id < b.id ? -1 : 1));

/* Doors swing out of the room, names stand beside things: some air around all that is drawn. */
function planBounds(room: Room, drawn: readonly Box[], textMm: number): Box {
  const { x, y, width, height } = unionBoxes([wallBox(room), ...drawn.map((each) => box(each.x - each.width * 0.05, each.y - each.height * 0.05, each.width * 1.1, each.height * 1.1))]);
  const [left, top, right, bottom] = textMm === 0 ? [0, 0, 0, 0] : [textMm * 2.8, textMm * 2.8, textMm * 3.6, textMm * 3.8];
  return box(x - left, y - top, width + left + right, height + top + bottom);
}
