import { compareNatural } from '../../base/compare.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import type { Rack } from '../../model/rack.ts';
import type { RackType } from '../../model/rack-type.ts';
import { type CommandError, refuse } from '../command.ts';
import { footprintBox } from '../racks/rack-spot.ts';
import { FreeGround } from './free-ground.ts';
import { targetRoom } from './paste-places.ts';
import type { PasteRun } from './paste-run.ts';
import { moved, type Spot } from './spot.ts';

/** Puts the copied racks on free ground: at the pointer where they fit there, else one beside the other. */
export function pasteRacks(run: PasteRun): Result<readonly Id<'rack'>[], CommandError> {
  const { tx, content, target, ids, names } = run;
  const ground = new FreeGround(tx);
  const pasted: Id<'rack'>[] = [];
  for (const rack of [...content.records.rack].sort((a, b) => compareNatural(a.name, b.name))) {
    const roomId = targetRoom(tx, target, rack.roomId);
    const typeId = ids.of('rackType', rack.typeId);
    const type = tx.get('rackType', typeId);
    if (roomId === undefined || type === undefined) return refuse('no-room', 'Racks need a room to stand in: add one first.');
    const spot = spotAtPointer(run, ground, roomId, rack, type) ?? ground.spotFor(roomId, rack, type);
    if (spot === undefined) return refuse('no-room', `There is no free spot for ${rack.name} in ${tx.get('room', roomId)?.name ?? 'the room'}: move racks, or make the room larger.`);
    const id = ids.make('rack', rack.id);
    const copy = { ...rack, id, roomId, typeId, name: names.rack(rack.name), xMm: spot.xMm, yMm: spot.yMm };
    tx.put(copy);
    ground.take(roomId, footprintBox(copy, type));
    pasted.push(id);
  }
  return ok(pasted);
}

function spotAtPointer({ target, shift }: PasteRun, ground: FreeGround, roomId: Id<'room'>, rack: Rack, type: RackType): Spot | undefined {
  if (target.at === undefined) return undefined;
  const { xMm, yMm } = moved(rack, shift);
  return ground.isFree(roomId, footprintBox({ xMm, yMm, facing: rack.facing }, type)) ? { xMm, yMm } : undefined;
}
