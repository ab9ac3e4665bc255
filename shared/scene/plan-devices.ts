import { compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Box, box, inflate, overlaps } from '../geometry/box.ts';
import { holdsBox } from '../geometry/polygon.ts';
import { shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { deviceSymbol } from './device-symbol.ts';
import { PLAN } from './plan-style.ts';
import type { GroupNode, SceneNode } from './scene.ts';

/** A device standing in a room. */
export interface StandingDevice {
  readonly device: Device;
  readonly type: DeviceType;
  /** Its symbol, in millimetres of the room. */
  readonly symbol: Box;
}

/** The devices standing in a room, in the order of their names. */
export function standingDevices(view: DesignView, roomId: Id<'room'>): readonly StandingDevice[] {
  return [...view.find('devicesByRoom', roomId)].sort((a, b) => compareNatural(a.name, b.name)).flatMap((device): StandingDevice[] => {
    const type = view.get('deviceType', device.typeId);
    const { placement } = device;
    return type === undefined || placement.kind !== 'room' ? [] : [{ device, type, symbol: symbolBox(placement.xMm, placement.yMm) }];
  });
}

/** What names of devices keep off. */
export interface NameSurroundings {
  /** Figures of dimensions. */
  readonly figures: readonly Box[];
  /** Corners of the room's walls. */
  readonly corners: readonly Vec[];
}

/** A symbol for each device, with the name beside it where no other name, symbol or figure is. A name without a free place is left out. Yields also the ground they take. */
export function composeDevices(standing: readonly StandingDevice[], { figures, corners }: NameSurroundings, textMm: number): { readonly groups: readonly GroupNode[]; readonly grounds: readonly Box[] } {
  const taken = [...standing.map(({ symbol }) => inflate(symbol, -PLAN.symbolMm * 0.05)), ...figures];
  const groups = standing.map(({ device, type, symbol }): GroupNode => {
    const name = nameBeside(device.name, symbol, textMm, { taken, corners });
    if (name !== undefined) taken.push(name.ground);
    return {
      kind: 'group', at: vec(symbol.x, symbol.y), layer: 'devices', recordId: device.id, title: `${device.name}, ${type.manufacturer} ${type.model}`,
      children: [...symbolOf(type), ...(name?.nodes ?? [])],
    };
  });
  return { groups, grounds: taken };
}

/** Box of the symbol of a device whose place is a point. */
export const symbolBox = (xMm: number, yMm: number): Box => box(xMm - PLAN.symbolMm / 2, yMm - PLAN.symbolMm / 2, PLAN.symbolMm, PLAN.symbolMm);

function symbolOf({ kind }: DeviceType): SceneNode[] {
  const half = PLAN.symbolMm / 2;
  return [
    { kind: 'rect', box: box(0, 0, PLAN.symbolMm, PLAN.symbolMm), radiusMm: 40, paint: { fill: 'paper', stroke: 'text', strokeMm: 10 } },
    ...deviceSymbol(kind, box(half * 0.36, half * 0.36, PLAN.symbolMm - half * 0.72, PLAN.symbolMm - half * 0.72), 'text'),
  ];
}

interface PlacedName {
  /** The ground of the name, in millimetres of the room. */
  readonly ground: Box;
  /** In coordinates of the symbol. */
  readonly nodes: readonly SceneNode[];
}

/* How many lines away a name may be from its symbol. */
const LINES = [0, 1, 2, 3];

/* Lines of names touch each other: less than a millimetre is none. */
function isFree(place: Box, taken: readonly Box[]): boolean {
  const ground = inflate(place, -0.5);
  return !taken.some((other) => overlaps(other, ground));
}

/** A name below its symbol, a few lines further down, right, left or above: the first of these that is free, and rather inside the room than on its wall. */
function nameBeside(text: string, symbol: Box, textMm: number, { taken, corners }: { readonly taken: readonly Box[]; readonly corners: readonly Vec[] }): PlacedName | undefined {
  const sizeMm = textMm * 0.9;
  const shown = shorten(text, textMm * 14, sizeMm, 'medium');
  const [width, height] = [textWidthMm(shown, sizeMm, 'medium') + sizeMm * 0.4, sizeMm * 1.2];
  const gap = sizeMm * 0.3;
  const left = symbol.x + (symbol.width - width) / 2;
  const top = symbol.y + (symbol.height - height) / 2;
  const below = symbol.y + symbol.height + gap;
  const places = [...LINES.map((line) => box(left, below + line * height, width, height)), box(symbol.x + symbol.width + gap, top, width, height), box(symbol.x - gap - width, top, width, height), ...LINES.map((line) => box(left, symbol.y - gap - (line + 1) * height, width, height))];
  const ground = places.find((place) => holdsBox(corners, place) && isFree(place, taken)) ?? places.find((place) => isFree(place, taken));
  if (ground === undefined) return undefined;
  const local = { ...ground, x: ground.x - symbol.x, y: ground.y - symbol.y };
  return {
    ground,
    nodes: [
      { kind: 'rect', box: local, radiusMm: sizeMm * 0.2, paint: { fill: 'room' } },
      { kind: 'text', text: shown, at: vec(local.x + width / 2, local.y + sizeMm * 0.92), sizeMm, ink: 'text', weight: 'medium', align: 'middle' },
    ],
  };
}
