import type { Id } from '../base/id.ts';
import { type Box, box, inflate } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import type { Underlay } from '../model/underlay.ts';
import type { DesignView } from '../store/design-view.ts';
import type { ImageNode, Scene, SceneNode } from './scene.ts';

type Placed = Pick<Underlay, 'xMm' | 'yMm' | 'widthPx' | 'heightPx' | 'mmPerPx' | 'quarterTurns'>;

/** The ground a picture covers, in millimetres of the room. It is turned about its own top left corner. */
export function underlayBox({ xMm, yMm, widthPx, heightPx, mmPerPx, quarterTurns = 0 }: Placed): Box {
  const [width, height] = [widthPx * mmPerPx, heightPx * mmPerPx];
  switch (quarterTurns % 4) {
    case 1:
      return box(xMm - height, yMm, height, width);
    case 2:
      return box(xMm - width, yMm - height, width, height);
    case 3:
      return box(xMm, yMm - width, height, width);
    default:
      return box(xMm, yMm, width, height);
  }
}

/** The place of a picture turned a quarter clockwise about its middle: what a person expects of turning. */
export function turnedUnderlay(underlay: Placed): Pick<Underlay, 'xMm' | 'yMm'> & { readonly quarterTurns: number } {
  const quarterTurns = ((underlay.quarterTurns ?? 0) + 1) % 4;
  const [now, turned] = [underlayBox(underlay), underlayBox({ ...underlay, quarterTurns })];
  const [dx, dy] = [now.x + now.width / 2 - turned.x - turned.width / 2, now.y + now.height / 2 - turned.y - turned.height / 2];
  return { quarterTurns, xMm: Math.round(underlay.xMm + dx), yMm: Math.round(underlay.yMm + dy) };
}

/** The picture as part of a drawing of its room. */
export const underlayImage = (underlay: Underlay): ImageNode => ({
  kind: 'image', box: underlayBox(underlay), sha256: underlay.sha256, opacity: underlay.opacityPercent / 100, quarterTurns: underlay.quarterTurns ?? 0,
});

/** What is shown of a picture beyond the walls. */
const MARGIN_MM = 500;

/** The plan of a room with the pictures under it: over the floor, below everything else. Without pictures it is the same plan. */
export function withUnderlays(view: DesignView, roomId: Id<'room'>, plan: Scene): Scene {
  const room = view.get('room', roomId);
  const underlays = view.find('underlaysByRoom', roomId);
  if (room === undefined || underlays.length === 0) return plan;
  const clip = common(inflate(box(0, 0, room.widthMm, room.depthMm), MARGIN_MM), plan.bounds);
  const pictures: SceneNode = { kind: 'group', at: vec(0, 0), clip, layer: 'underlay', children: underlays.map(underlayImage) };
  const floor = plan.nodes.findIndex(isFloor) + 1;
  return { ...plan, nodes: [...plan.nodes.slice(0, floor), pictures, ...plan.nodes.slice(floor)] };
}

const isFloor = (node: SceneNode): boolean => (node.kind === 'rect' || node.kind === 'path') && node.paint.fill === 'room';

function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return box(x, y, Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x), Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y));
}
