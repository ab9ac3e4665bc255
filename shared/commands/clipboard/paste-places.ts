import { err, ok, type Result } from '../../base/result.ts';
import { compareNatural } from '../../base/compare.ts';
import type { Id } from '../../base/id.ts';
import type { Device, Placement } from '../../model/device.ts';
import type { DeviceType } from '../../model/device-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { freeBays } from '../../topology/bays.ts';
import { fitInRack, freePositions } from '../../topology/occupancy.ts';
import { moved, type Spot } from './spot.ts';

/** Where a person pastes: what is selected, and where the pointer is. */
export interface PasteTarget {
  readonly roomId?: Id<'room'> | undefined;
  readonly rackId?: Id<'rack'> | undefined;
  /** In the room's millimetres: the top left corner of what is pasted. */
  readonly at?: { readonly xMm: number; readonly yMm: number } | undefined;
}

const byName = (a: { readonly name: string; readonly id: string }, b: { readonly name: string; readonly id: string }): number => compareNatural(a.name, b.name) || compareNatural(a.id, b.id);

/** The room things come to stand in: the one asked for, else the one they were copied from, else the first. */
export function targetRoom(view: DesignView, target: PasteTarget, from: Id<'room'> | undefined): Id<'room'> | undefined {
  const asked = target.roomId ?? (target.rackId && view.get('rack', target.rackId)?.roomId);
  return [asked, from].find((id) => id !== undefined && view.get('room', id) !== undefined) ?? [...view.all('room')].sort(byName)[0]?.id;
}

/** Where a device that was copied for itself goes, or why it cannot go anywhere. */
export function placeForDevice(view: DesignView, device: Device, type: DeviceType, target: PasteTarget, shift: Spot): Result<Placement, string> {
  const { placement } = device;
  switch (placement.kind) {
    case 'rack': {
      const rackId = targetRack(view, target, placement.rackId);
      return rackId === undefined ? err(`${device.name} needs a rack: add one first.`) : unitsFor(view, device, type, { ...placement, rackId });
    }
    case 'rack-side': {
      const rackId = targetRack(view, target, placement.rackId);
      return rackId === undefined ? err(`${device.name} needs a rack: add one first.`) : ok(sideFor(view, { ...placement, rackId }));
    }
    case 'room': {
      const roomId = targetRoom(view, target, placement.roomId);
      return roomId === undefined ? err(`${device.name} needs a room: add one first.`) : ok(freeFloor(view, { ...moved(placement, shift), roomId }));
    }
    case 'bay':
      return bayFor(view, device, type, target, placement);
    case 'unplaced':
      return ok(placement);
  }
}

/** The rack devices come to hang in: the one asked for, else the one they were copied from, else the first. */
export function targetRack(view: DesignView, { rackId, roomId }: PasteTarget, from: Id<'rack'>): Id<'rack'> | undefined {
  const found = [rackId, from].find((id) => id !== undefined && view.get('rack', id) !== undefined);
  if (found !== undefined) return found;
  const racks = roomId === undefined ? view.all('rack') : view.find('racksByRoom', roomId);
  return [...(racks.length > 0 ? racks : view.all('rack'))].sort(byName)[0]?.id;
}

type InRack = Extract<Placement, { kind: 'rack' }>;

/** The same units when they are free, else the nearest that are; of half-width devices both halves. */
function unitsFor(view: DesignView, device: Device, type: DeviceType, placement: InRack): Result<Placement, string> {
  const { column } = placement;
  const columns = type.isHalfWidth === true ? [column ?? 'left', column === 'right' ? 'left' as const : 'right' as const] : [column];
  const places = columns.map((each): InRack => (each === undefined ? placement : { ...placement, column: each }));
  const same = places.find((place) => fitInRack(view, { ...place, type }).ok);
  if (same !== undefined) return ok(same);
  for (const place of places) {
    const [bottomHalfU] = freePositions(view, { ...place, type });
    if (bottomHalfU !== undefined) return ok({ ...place, bottomHalfU });
  }
  return err(`${view.get('rack', placement.rackId)?.name ?? 'The rack'} has no free place for ${device.name}.`);
}

function sideFor(view: DesignView, placement: Extract<Placement, { kind: 'rack-side' }>): Placement {
  const isTaken = view.find('devicesByRack', placement.rackId).some(({ placement: other }) => other.kind === 'rack-side' && other.side === placement.side && other.face === placement.face);
  return isTaken ? { ...placement, side: placement.side === 'left' ? 'right' : 'left' } : placement;
}

const OFFSET_MM = 300;

/** Beside what stands exactly there. */
function freeFloor(view: DesignView, placement: Extract<Placement, { kind: 'room' }>): Placement {
  const taken = new Set(view.find('devicesByRoom', placement.roomId).flatMap((device) => (device.placement.kind === 'room' ? [`${device.placement.xMm} ${device.placement.yMm}`] : [])));
  let { xMm, yMm } = placement;
  for (; taken.has(`${xMm} ${yMm}`); xMm += OFFSET_MM) yMm += OFFSET_MM;
  return { ...placement, xMm, yMm };
}

function bayFor(view: DesignView, device: Device, type: DeviceType, target: PasteTarget, placement: Extract<Placement, { kind: 'bay' }>): Result<Placement, string> {
  const owners = [placement.deviceId, ...(target.rackId === undefined ? [] : view.find('devicesByRack', target.rackId).map(({ id }) => id)), ...view.all('device').map(({ id }) => id)];
  for (const deviceId of owners) {
    const bays = freeBays(view, deviceId, type);
    const bayKey = bays.find((key) => key === placement.bayKey) ?? bays[0];
    if (bayKey !== undefined) return ok({ kind: 'bay', deviceId, bayKey });
  }
  return err(`There is no free bay for ${device.name}.`);
}
