import { compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Box, box, inflate } from '../geometry/box.ts';
import { CAP_HEIGHT, shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import { PROJECT_ID } from '../model/design.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { Room } from '../model/room.ts';
import type { DesignView } from '../store/design-view.ts';
import { footprintMm } from '../topology/cable-route.ts';
import { deviceSymbol } from './device-symbol.ts';
import { type DimensionStyle, horizontalDimension, scaleBar, verticalDimension } from './dimensions.ts';
import { polygon, segment } from './path-steps.ts';
import { usedHalfU } from './rack-facts.ts';
import type { Scene, SceneNode } from './scene.ts';

/** How a plan is drawn. */
export interface PlanOptions {
  /** Floor tiles of 600 mm; on when absent. */
  readonly hasGrid?: boolean | undefined;
  /** Room dimensions, scale bar and north mark; on when absent. A canvas with rulers of its own does without. */
  readonly hasDimensions?: boolean | undefined;
  /** Size of small text in room millimetres; 110 when absent. A sheet at 1:50 wants 2.5 mm x 50. */
  readonly textMm?: number | undefined;
}

/** Side of a raised floor's tile. */
const TILE_MM = 600;
const WALL_MM = 60;
const TEXT_MM = 110;

/** A room to scale seen from above; the origin is its top left corner. A room that does not exist gives an empty scene. */
export function composePlan(view: DesignView, roomId: Id<'room'>, options: PlanOptions = {}): Scene {
  const room = view.get('room', roomId);
  if (room === undefined) return { bounds: box(0, 0, 0, 0), nodes: [] };
  const textMm = options.textMm ?? TEXT_MM;
  const racks = [...view.find('racksByRoom', roomId)].sort((a, b) => compareNatural(a.name, b.name));
  const hasDimensions = options.hasDimensions !== false;
  const nodes = [
    ...composeRoom(room, options.hasGrid !== false),
    ...racks.flatMap((rack) => composeRack(view, rack, textMm)),
    ...composeRoomDevices(view, roomId, textMm),
    ...(hasDimensions ? composeDimensions(view, room, textMm) : []),
  ];
  return { bounds: planBounds(room, hasDimensions ? textMm : 0), nodes };
}

const roomBox = (room: Room): Box => box(0, 0, room.widthMm, room.depthMm);

function planBounds(room: Room, textMm: number): Box {
  const around = inflate(roomBox(room), WALL_MM + textMm * 1.2);
  return textMm === 0 ? around : box(around.x - textMm * 1.6, around.y - textMm * 1.6, around.width + textMm * 5.2, around.height + textMm * 4.2);
}

function composeRoom(room: Room, hasGrid: boolean): SceneNode[] {
  const outline = roomBox(room);
  const wall = inflate(outline, WALL_MM / 2);
  const nodes: SceneNode[] = [{ kind: 'rect', box: outline, paint: { fill: 'room' } }];
  if (hasGrid) {
    const xs = Array.from({ length: Math.floor(room.widthMm / TILE_MM) }, (_, i) => (i + 1) * TILE_MM).filter((x) => x < room.widthMm);
    const ys = Array.from({ length: Math.floor(room.depthMm / TILE_MM) }, (_, i) => (i + 1) * TILE_MM).filter((y) => y < room.depthMm);
    const steps = [...xs.flatMap((x) => segment(vec(x, 0), vec(x, room.depthMm))), ...ys.flatMap((y) => segment(vec(0, y), vec(room.widthMm, y)))];
    if (steps.length > 0) nodes.push({ kind: 'path', steps, paint: { stroke: 'grid', strokeMm: 8 } });
  }
  return [...nodes, { kind: 'rect', box: wall, paint: { stroke: 'wall', strokeMm: WALL_MM } }];
}

/** The footprint of a rack as it stands; millimetres of the room. */
export function footprintOf(rack: Pick<Rack, 'xMm' | 'yMm' | 'facing'>, type: Pick<RackType, 'widthMm' | 'depthMm'>): Box {
  const { widthMm, depthMm } = footprintMm(rack, type);
  return box(rack.xMm, rack.yMm, widthMm, depthMm);
}

function composeRack(view: DesignView, rack: Rack, textMm: number): SceneNode[] {
  const type = view.get('rackType', rack.typeId);
  if (type === undefined) return [];
  const at = footprintOf(rack, type);
  const local = box(0, 0, at.width, at.height);
  const nameMm = Math.min(textMm * 1.5, at.width / 4);
  const facts = `${Math.ceil(usedHalfU(view, rack, type) / 2)}/${type.heightU} U`;
  const factMm = Math.min(textMm, at.width / 5.5);
  const middle = vec(at.width / 2, at.height / 2);
  return [{
    kind: 'group', at: vec(at.x, at.y), layer: 'racks', recordId: rack.id, title: `Rack ${rack.name}, front to the ${rack.facing}`,
    children: [
      { kind: 'rect', box: local, radiusMm: 12, paint: { fill: 'rack-space', stroke: 'rack-frame', strokeMm: 14 } },
      ...frontEdge(local, rack.facing),
      { kind: 'text', text: shorten(rack.name, at.width * 0.86, nameMm, 'bold'), at: vec(middle.x, middle.y + nameMm * 0.1), sizeMm: nameMm, ink: 'text', weight: 'bold', align: 'middle' },
      { kind: 'text', text: shorten(facts, at.width * 0.86, factMm), at: vec(middle.x, middle.y + nameMm * 0.2 + factMm), sizeMm: factMm, ink: 'text-muted', align: 'middle' },
    ],
  }];
}

/** A thick edge and an arrow out of it: where the front door is. */
function frontEdge({ width, height }: Box, facing: Rack['facing']): SceneNode[] {
  const [size, half] = [90, 60];
  const edges: Record<Rack['facing'], { readonly from: Vec; readonly to: Vec; readonly out: Vec }> = {
    south: { from: vec(0, height), to: vec(width, height), out: vec(0, 1) },
    north: { from: vec(0, 0), to: vec(width, 0), out: vec(0, -1) },
    west: { from: vec(0, 0), to: vec(0, height), out: vec(-1, 0) },
    east: { from: vec(width, 0), to: vec(width, height), out: vec(1, 0) },
  };
  const { from, to, out } = edges[facing];
  const middle = vec((from.x + to.x) / 2, (from.y + to.y) / 2);
  const along = vec(out.y, out.x);
  const base = vec(middle.x - out.x * size * 1.2, middle.y - out.y * size * 1.2);
  const tip = vec(middle.x - out.x * size * 0.3, middle.y - out.y * size * 0.3);
  return [
    { kind: 'path', steps: segment(from, to), paint: { stroke: 'accent', strokeMm: 34 } },
    { kind: 'path', steps: polygon([vec(base.x - along.x * half, base.y - along.y * half), vec(base.x + along.x * half, base.y + along.y * half), tip]), paint: { fill: 'accent' } },
  ];
}

/** Size of a room device's symbol on the plan: readable rather than true, as on any electrical plan. The placement is its middle. */
export const PLAN_SYMBOL_MM = 260;

function composeRoomDevices(view: DesignView, roomId: Id<'room'>, textMm: number): SceneNode[] {
  const devices = [...view.find('devicesByRoom', roomId)].sort((a, b) => compareNatural(a.name, b.name));
  return devices.flatMap((device): SceneNode[] => {
    const type = view.get('deviceType', device.typeId);
    const { placement } = device;
    if (type === undefined || placement.kind !== 'room') return [];
    const half = PLAN_SYMBOL_MM / 2;
    const nameMm = textMm * 0.9;
    const name = shorten(device.name, textMm * 14, nameMm, 'medium');
    const nameWidth = textWidthMm(name, nameMm, 'medium') + nameMm * 0.4;
    return [{
      kind: 'group', at: vec(placement.xMm - half, placement.yMm - half), layer: 'devices', recordId: device.id, title: `${device.name}, ${type.manufacturer} ${type.model}`,
      children: [
        { kind: 'rect', box: box(0, 0, PLAN_SYMBOL_MM, PLAN_SYMBOL_MM), radiusMm: 40, paint: { fill: 'paper', stroke: 'text', strokeMm: 10 } },
        ...deviceSymbol(type.kind, box(half * 0.36, half * 0.36, PLAN_SYMBOL_MM - half * 0.72, PLAN_SYMBOL_MM - half * 0.72), 'text'),
        { kind: 'rect', box: box(half - nameWidth / 2, PLAN_SYMBOL_MM + nameMm * 0.4, nameWidth, nameMm * 1.2), radiusMm: nameMm * 0.2, paint: { fill: 'room' } },
        { kind: 'text', text: name, at: vec(half, PLAN_SYMBOL_MM + nameMm * 1.3), sizeMm: nameMm, ink: 'text', weight: 'medium', align: 'middle' },
      ],
    }];
  });
}

function composeDimensions(view: DesignView, room: Room, textMm: number): SceneNode[] {
  const style: DimensionStyle = { textMm, isImperial: view.get('project', PROJECT_ID)?.units === 'imperial' };
  const away = WALL_MM + textMm * 1.1;
  return [{
    kind: 'group', at: vec(0, 0), layer: 'dimensions',
    children: [
      ...horizontalDimension(0, room.widthMm, -away, style),
      ...verticalDimension(0, room.depthMm, -away, style),
      ...scaleBar(vec(0, room.depthMm + away + textMm * 0.9), room.widthMm, style),
      ...northMark(vec(room.widthMm + away + textMm * 0.6, textMm * 1.4), textMm),
    ],
  }];
}

/** Which way the plan's north is: facings in the design are named after it. */
function northMark(at: Vec, textMm: number): SceneNode[] {
  const r = textMm * 0.8;
  return [
    { kind: 'path', steps: polygon([vec(at.x, at.y - r), vec(at.x + r * 0.5, at.y + r), vec(at.x, at.y + r * 0.55), vec(at.x - r * 0.5, at.y + r)]), paint: { fill: 'text-muted' } },
    { kind: 'text', text: 'N', at: vec(at.x - textWidthMm('N', textMm, 'medium') / 2, at.y - r - textMm * (1 - CAP_HEIGHT)), sizeMm: textMm, ink: 'text-muted', weight: 'medium' },
  ];
}

