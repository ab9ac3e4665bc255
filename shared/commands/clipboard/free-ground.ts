import { type Box, box, overlaps } from '../../geometry/box.ts';
import type { Id } from '../../base/id.ts';
import type { Rack } from '../../model/rack.ts';
import type { RackType } from '../../model/rack-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { footprintMm } from '../../topology/footprint.ts';
import { footprintBox } from '../racks/rack-spot.ts';
import type { Spot } from './spot.ts';

const STEP_MM = 100;
const FROM_WALL_MM = 600;

/** The ground of rooms that racks stand on, followed while racks are pasted: many racks find their spots without looking at every rack for every step. */
export class FreeGround {
  private readonly takenByRoom = new Map<Id<'room'>, Box[]>();

  constructor(private readonly view: DesignView) {}

  /** True when a rack can stand there: inside the room, and on no other. */
  isFree(roomId: Id<'room'>, ground: Box): boolean {
    const room = this.view.get('room', roomId);
    const isInside = room !== undefined && ground.x >= 0 && ground.y >= 0 && ground.x + ground.width <= room.widthMm && ground.y + ground.height <= room.depthMm;
    return isInside && !this.taken(roomId).some((other) => overlaps(other, ground));
  }

  /** Notes that a rack has come to stand there. */
  take(roomId: Id<'room'>, ground: Box): void {
    this.taken(roomId).push(ground);
  }

  /** The next free spot: first in the rows that are there, then in new ones; undefined when the room is full. */
  spotFor(roomId: Id<'room'>, rack: Pick<Rack, 'facing'>, type: RackType): Spot | undefined {
    const room = this.view.get('room', roomId);
    if (room === undefined) return undefined;
    const { widthMm, depthMm } = footprintMm(rack, type);
    const last = { xMm: room.widthMm - widthMm, yMm: room.depthMm - depthMm };
    const rows = [...new Set(this.taken(roomId).map(({ y }) => y))].sort((a, b) => a - b);
    const firstMm = Math.min(1200, Math.max(0, Math.floor(last.yMm / 2)));
    for (const yMm of [...rows, ...steps(firstMm, last.yMm), ...steps(0, firstMm)]) {
      const xMm = this.freeInRow(roomId, box(0, yMm, widthMm, depthMm), last.xMm);
      if (xMm !== undefined && yMm <= last.yMm) return { xMm, yMm };
    }
    return undefined;
  }

  /* Beside what stands in the row; in an empty row a little off the wall. */
  private freeInRow(roomId: Id<'room'>, ground: Box, lastMm: number): number | undefined {
    const inRow = this.taken(roomId).filter((other) => overlaps(other, { ...ground, x: other.x }));
    const edge = inRow.reduce((least, { x, width }) => Math.min(least, x + width), Infinity);
    const starts = [edge, Math.min(FROM_WALL_MM, Math.max(0, lastMm)), 0].filter((start) => start <= lastMm);
    return starts.map((start) => firstGap(inRow, ground, start, lastMm)).find((xMm) => xMm !== undefined);
  }

  private taken(roomId: Id<'room'>): Box[] {
    const known = this.takenByRoom.get(roomId);
    if (known !== undefined) return known;
    const boxes = this.view.find('racksByRoom', roomId).flatMap((rack) => {
      const type = this.view.get('rackType', rack.typeId);
      return type === undefined ? [] : [footprintBox(rack, type)];
    });
    this.takenByRoom.set(roomId, boxes);
    return boxes;
  }
}

/** From a start to the right, past everything in the way. */
function firstGap(inRow: readonly Box[], ground: Box, startMm: number, lastMm: number): number | undefined {
  let x = startMm;
  while (x <= lastMm) {
    const at = { ...ground, x };
    const other = inRow.find((each) => overlaps(each, at));
    if (other === undefined) return x;
    x = other.x + other.width;
  }
  return undefined;
}

const steps = (first: number, last: number): number[] => Array.from({ length: Math.max(0, Math.floor((last - first) / STEP_MM) + 1) }, (_, i) => first + i * STEP_MM);
