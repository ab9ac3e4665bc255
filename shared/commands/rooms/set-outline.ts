import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { boundsOfPoints, isSimplePolygon } from '../../geometry/polygon.ts';
import { type Vec, vec } from '../../geometry/vector.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import type { Room } from '../../model/room.ts';
import type { DesignView } from '../../store/design-view.ts';
import { isInRoom, outlineOf } from '../../topology/room-outline.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { footprintBox } from '../racks/rack-spot.ts';
import { shiftContents } from './room-contents.ts';
import { carryWallContents } from './wall-contents.ts';

/** Corners of walls, in order; millimetres from the room's origin. */
export const cornersField = z.array(z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).readonly()).min(3).max(200).readonly();

const args = z.strictObject({
  roomId: idField('room'),
  /** Absent: back to the rectangle of the room's width and depth. */
  corners: cornersField.optional(),
});

/** Gives a room the walls between corners, or makes it a rectangle again. What is in the room keeps its place. */
export const setOutline = defineCommand({
  id: 'room.setOutline',
  args,
  title: ({ roomId, corners }, view) => `${corners === undefined ? 'Make a rectangle of' : 'Draw the outline of'} ${view.get('room', roomId)?.name ?? 'the room'}`,
  run: (tx, { roomId, corners }) => {
    const room = tx.get('room', roomId);
    if (room === undefined) return refuse('gone', 'The room no longer exists.');
    if (corners === undefined) {
      tx.update('room', roomId, {}, ['outline']);
      return ok(undefined);
    }
    const outline = outlineFrom(corners);
    if (!outline.ok) return outline;
    const { origin, ...fields } = outline.value;
    const before = racksOutside(tx, roomId);
    const [old, drawn] = [outlineOf(room), corners.map(({ xMm, yMm }) => vec(xMm, yMm))];
    if (isSameShape(old, drawn)) carryWallContents(tx, roomId, old, drawn);
    tx.update('room', roomId, fields);
    shiftContents(tx, roomId, vec(-origin.x, -origin.y));
    const left = racksOutside(tx, roomId).find(({ id }) => !before.some((rack) => rack.id === id));
    return left === undefined ? ok(undefined) : refuse('no-fit', `${left.name} would be left outside of the walls. Move it first.`);
  },
});

/* Two corners are one wall: where more have moved the room was drawn anew, and its walls are others. */
const isSameShape = (old: readonly Vec[], drawn: readonly Vec[]): boolean => drawn.filter(({ x, y }, i) => x !== old[i]?.x || y !== old[i]?.y).length <= 2;

const LARGEST_MM = 1_000_000;

/** The fields of a room with walls between corners, and the point that becomes its origin. */
export function outlineFrom(corners: readonly { readonly xMm: number; readonly yMm: number }[]): Result<Required<Pick<Room, 'widthMm' | 'depthMm' | 'outline'>> & { readonly origin: Vec }, CommandError> {
  const points = corners.map(({ xMm, yMm }) => vec(xMm, yMm));
  const whole = boundsOfPoints(points);
  if (whole.width > LARGEST_MM || whole.height > LARGEST_MM) return refuse('no-outline', 'A room is at most 1 km wide and deep.');
  if (!isSimplePolygon(points) || whole.width < 1 || whole.height < 1) return refuse('no-outline', 'The walls of a room must not cross or touch each other. Draw the corners in order, once around.');
  const outline = points.map(({ x, y }) => ({ xMm: x - whole.x, yMm: y - whole.y }));
  return ok({ origin: vec(whole.x, whole.y), widthMm: whole.width, depthMm: whole.height, outline });
}

/** The racks of a room that do not stand within its walls. */
function racksOutside(view: DesignView, roomId: Room['id']): readonly { readonly id: string; readonly name: string }[] {
  return view.find('racksByRoom', roomId).filter((rack) => {
    const [type, room] = [view.get('rackType', rack.typeId), view.get('room', roomId)];
    return type !== undefined && room !== undefined && !isInRoom(room, footprintBox(rack, type));
  });
}
