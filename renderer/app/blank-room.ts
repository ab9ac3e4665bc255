import { makeId } from '../../shared/base/id.ts';
import { type DesignTables, emptyTables } from '../../shared/model/design.ts';
import type { Room } from '../../shared/model/room.ts';

/** A design with one empty room. */
export function blankRoomTables(room: Pick<Room, 'name' | 'widthMm' | 'depthMm'>): DesignTables {
  return { ...emptyTables(room.name), room: [{ id: makeId('room', 'first'), ...room }] };
}
