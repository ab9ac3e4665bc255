import { type Box, box } from '../geometry/box.ts';
import { CAP_HEIGHT, shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { footprintMm } from '../topology/footprint.ts';
import { polygon, segment } from './path-steps.ts';
import { usedHalfU } from './rack-facts.ts';
import type { GroupNode, SceneNode } from './scene.ts';

/** The footprint of a rack as it stands; millimetres of the room. */
export function footprintOf(rack: Pick<Rack, 'xMm' | 'yMm' | 'facing'>, type: Pick<RackType, 'widthMm' | 'depthMm'>): Box {
  const { widthMm, depthMm } = footprintMm(rack, type);
  return box(rack.xMm, rack.yMm, widthMm, depthMm);
}

/** A rack's ground with its name, how full it is, and where its front is. */
export function composeRack(view: DesignView, rack: Rack, textMm: number): GroupNode[] {
  const type = view.get('rackType', rack.typeId);
  if (type === undefined) return [];
  const at = footprintOf(rack, type);
  const local = box(0, 0, at.width, at.height);
  return [{
    kind: 'group', at: vec(at.x, at.y), layer: 'racks', recordId: rack.id, title: `Rack ${rack.name}, front to the ${rack.facing}`,
    children: [
      { kind: 'rect', box: local, radiusMm: 12, paint: { fill: 'rack-space', stroke: 'rack-frame', strokeMm: 14 } },
      ...frontEdge(local, rack.facing),
      ...rackWords(rack.name, `${Math.ceil(usedHalfU(view, rack, type) / 2)}/${type.heightU} U`, local, textMm),
    ],
  }];
}

/* Share of a rack's side that words should take, and may where their letters are wider than digits mostly are. */
const SPAN = 0.88;
const MOST = 0.97;

/** The name of a rack as large as is usual and as fits, along its depth where it is too long for its width; below it how full it is, where there is room. */
function rackWords(name: string, facts: string, { width, height }: Box, textMm: number): SceneNode[] {
  /* As if every digit were as wide as the widest: the names of a row are then of one size. */
  const fitting = (room: number): number => Math.min(textMm * 1.5, (room * SPAN) / textWidthMm(name.replaceAll(/\d/gu, '0'), 1, 'bold'));
  const middle = vec(width / 2, height / 2);
  const isUpright = fitting(width) < textMm * 0.78 && fitting(height) > fitting(width);
  const room = isUpright ? height : width;
  const nameMm = Math.max(Math.min(fitting(room), isUpright ? textMm * 1.1 : textMm * 1.5), Math.min(textMm * 0.9, room / 3, width * 0.6));
  /* A name that is cut anyway keeps off the arrow. */
  const isCut = textWidthMm(name, nameMm, 'bold') > room * MOST;
  const shown = isCut ? shorten(name, isUpright ? room - 2 * FRONT_MM : room * MOST, nameMm, 'bold') : name;
  const factMm = Math.min(textMm, nameMm * 0.8);
  const hasFacts = !isUpright && factMm >= textMm * 0.8 && textWidthMm(facts, factMm) <= width * SPAN && (nameMm + factMm) * 1.4 + 2 * FRONT_MM <= height;
  if (isUpright) return [{ kind: 'text', text: shown, at: vec(middle.x + nameMm * CAP_HEIGHT / 2, middle.y), sizeMm: nameMm, ink: 'text', weight: 'bold', align: 'middle', quarterTurns: 3 }];
  const baseline = hasFacts ? middle.y + nameMm * 0.1 : middle.y + (nameMm * CAP_HEIGHT) / 2;
  return [
    { kind: 'text', text: shown, at: vec(middle.x, baseline), sizeMm: nameMm, ink: 'text', weight: 'bold', align: 'middle' },
    ...(hasFacts ? [{ kind: 'text', text: facts, at: vec(middle.x, baseline + factMm * 1.2), sizeMm: factMm, ink: 'text-muted', align: 'middle' } as const] : []),
  ];
}

/* What the front's arrow takes of the depth. */
const FRONT_MM = 110;

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
