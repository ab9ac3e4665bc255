import { compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Box, box, inflate, overlaps } from '../geometry/box.ts';
import { shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { deviceSymbol } from './device-symbol.ts';
import { PLAN } from './plan-style.ts';
import type { GroupNode, SceneNode } from './scene.ts';

interface Standing {
  readonly device: Device;
  readonly type: DeviceType;
  /** Its symbol, in millimetres of the room. */
  readonly symbol: Box;
}

/** The devices standing in a room: a symbol each, with the name beside it where no other name or symbol is. A name without a free place is left out. */
export function composeRoomDevices(view: DesignView, roomId: Id<'room'>, textMm: number): GroupNode[] {
  const standing = [...view.find('devicesByRoom', roomId)].sort((a, b) => compareNatural(a.name, b.name)).flatMap((device): Standing[] => {
    const type = view.get('deviceType', device.typeId);
    const { placement } = device;
    return type === undefined || placement.kind !== 'room' ? [] : [{ device, type, symbol: symbolBox(placement.xMm, placement.yMm) }];
  });
  const taken = standing.map(({ symbol }) => inflate(symbol, -PLAN.symbolMm * 0.05));
  return standing.map(({ device, type, symbol }) => {
    const name = nameBeside(device.name, symbol, textMm, taken);
    if (name !== undefined) taken.push(name.ground);
    return {
      kind: 'group', at: vec(symbol.x, symbol.y), layer: 'devices', recordId: device.id, title: `${device.name}, ${type.manufacturer} ${type.model}`,
      children: [...symbolOf(type), ...(name?.nodes ?? [])],
    };
  });
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

/** A name below its symbol, a line further down, right, left or above: the first of these that is free. */
function nameBeside(text: string, symbol: Box, textMm: number, taken: readonly Box[]): PlacedName | undefined {
  const sizeMm = textMm * 0.9;
  const shown = shorten(text, textMm * 14, sizeMm, 'medium');
  const [width, height] = [textWidthMm(shown, sizeMm, 'medium') + sizeMm * 0.4, sizeMm * 1.2];
  const gap = sizeMm * 0.3;
  const left = symbol.x + (symbol.width - width) / 2;
  const top = symbol.y + (symbol.height - height) / 2;
  const below = symbol.y + symbol.height + gap;
  const places = [box(left, below, width, height), box(left, below + height, width, height), box(symbol.x + symbol.width + gap, top, width, height), box(symbol.x - gap - width, top, width, height), box(left, symbol.y - gap - height, width, height)];
  const ground = places.find((place) => !taken.some((other) => overlaps(other, place)));
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
