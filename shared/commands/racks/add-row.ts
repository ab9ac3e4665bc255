import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { clearanceMm } from '../../catalog/rack.ts';
import { type Box, box } from '../../geometry/box.ts';
import { type Vec, vec } from '../../geometry/vector.ts';
import { coordinateMmField, idField, keyField } from '../../model/fields.ts';
import { type Facing, facingField } from '../../model/rack.ts';
import type { DesignView } from '../../store/design-view.ts';
import { footprintMm } from '../../topology/footprint.ts';
import { defineCommand, refuse } from '../command.ts';
import { ensureType } from '../type-copies.ts';
import { footprintBox, spotProblem } from './rack-spot.ts';
import { firstRowName, rowNames } from './row-names.ts';

const args = z.strictObject({
  typeKey: keyField,
  roomId: idField('room'),
  count: z.int().min(1).max(200),
  /** Gap between neighbours; 0 when absent. */
  spacingMm: z.int().min(0).max(10_000).optional(),
  facing: facingField.optional(),
  /** Name of the first rack, which counts up. */
  pattern: z.string().min(1).max(200).regex(/^[^\r\n\0]*$/u),
  /** Top left corner of the row; absent: the first free place, with room to work where there is some. */
  at: z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).optional(),
});

/** Places a row of equal racks side by side; all or none. */
export const addRow = defineCommand<z.infer<typeof args>, readonly Id<'rack'>[]>({
  id: 'rack.addRow',
  args,
  title: ({ count, pattern }) => `Add a row of ${count} from ${firstRowName(pattern)}`,
  run: (tx, { typeKey, roomId, count, spacingMm = 0, facing = 'south', pattern, at }) => {
    const room = tx.get('room', roomId);
    if (room === undefined) return refuse('gone', 'The room no longer exists.');
    const names = rowNames(pattern, count);
    if (!names.ok) return refuse('bad-pattern', names.error);
    const taken = tx.find('racksByRoom', roomId).find(({ name }) => names.value.includes(name));
    if (taken !== undefined) return refuse('name-taken', `There is a rack ${taken.name} in ${room.name} already. Begin with another name.`);
    const type = ensureType(tx, 'rackType', typeKey);
    if (!type.ok) return type;
    const row = { facing, count, spacingMm, ...footprintMm({ facing }, type.value) };
    const start = at === undefined ? rowSpot(tx, roomId, row) : vec(at.xMm, at.yMm);
    if (start === undefined) return refuse('no-room', `A row of ${count} does not fit in the free space of ${room.name}: take fewer racks, or make the room larger.`);
    const ids: Id<'rack'>[] = [];
    for (const [i, name] of names.value.entries()) {
      const place = { ...placeInRow(row, start, i), facing };
      const problem = spotProblem(tx, roomId, footprintBox(place, type.value));
      if (problem !== undefined) return refuse('no-fit', `${name} does not fit. ${problem}`);
      const id = tx.newId('rack');
      tx.put({ id, roomId, typeId: type.value.id, name, ...place, numbering: 'bottom-up', status: 'planned' });
      ids.push(id);
    }
    return ok(ids);
  },
});

interface Row {
  readonly facing: Facing;
  readonly count: number;
  readonly spacingMm: number;
  readonly widthMm: number;
  readonly depthMm: number;
}

const isDown = ({ facing }: Row): boolean => facing === 'east' || facing === 'west';

function placeInRow(row: Row, start: Vec, index: number): { readonly xMm: number; readonly yMm: number } {
  const alongMm = index * ((isDown(row) ? row.depthMm : row.widthMm) + row.spacingMm);
  return isDown(row) ? { xMm: start.x, yMm: start.y + alongMm } : { xMm: start.x + alongMm, yMm: start.y };
}

/** The ground of a whole row that starts at a point. */
function rowBox(row: Row, start: Vec): Box {
  const lengthMm = (isDown(row) ? row.depthMm : row.widthMm) * row.count + row.spacingMm * (row.count - 1);
  return isDown(row) ? box(start.x, start.y, row.widthMm, lengthMm) : box(start.x, start.y, lengthMm, row.depthMm);
}

/* Looks at no more places than this along each side: a hall is searched in larger steps. */
const PLACES = 120;
const STEP_MM = 100;

/** The first free place for a row, from the top left: one with room to work before and behind it, else any. */
function rowSpot(view: DesignView, roomId: Id<'room'>, row: Row): Vec | undefined {
  const room = view.get('room', roomId);
  if (room === undefined) return undefined;
  const size = rowBox(row, vec(0, 0));
  const starts = (lengthMm: number, takenMm: number): number[] => {
    const step = Math.max(STEP_MM, Math.ceil(lengthMm / PLACES / STEP_MM) * STEP_MM);
    return takenMm > lengthMm ? [] : Array.from({ length: Math.floor((lengthMm - takenMm) / step) + 1 }, (_, i) => i * step);
  };
  /* In line with a row that stands there already, first of all. */
  const racks = view.find('racksByRoom', roomId);
  const inLine = (at: Vec): boolean => racks.some(({ xMm, yMm }) => (isDown(row) ? yMm === at.y : xMm === at.x));
  const all = starts(room.depthMm, size.height).flatMap((y) => starts(room.widthMm, size.width).map((x) => vec(x, y)));
  const places = [...all.filter(inLine), ...all.filter((at) => !inLine(at))];
  const isFree = (ground: Box): boolean => spotProblem(view, roomId, ground) === undefined;
  const coldMm = clearanceMm('cold-aisle-min') ?? 0;
  const ways = [{ frontMm: coldMm, rearMm: coldMm }, { frontMm: coldMm, rearMm: clearanceMm('rear-clearance-min') ?? 0 }, { frontMm: 0, rearMm: 0 }];
  for (const way of ways) {
    const found = places.find((start) => isFree(withWays(rowBox(row, start), row.facing, way)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Ground with the ways before the fronts and behind the rears. */
function withWays({ x, y, width, height }: Box, facing: Facing, { frontMm: front, rearMm: rear }: { readonly frontMm: number; readonly rearMm: number }): Box {
  switch (facing) {
    case 'south':
      return box(x, y - rear, width, height + rear + front);
    case 'north':
      return box(x, y - front, width, height + rear + front);
    case 'east':
      return box(x - rear, y, width + rear + front, height);
    case 'west':
      return box(x - front, y, width + rear + front, height);
  }
}
