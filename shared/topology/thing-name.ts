import type { Id } from '../base/id.ts';
import { type CommentedKind, COMMENTED_KINDS } from '../model/comment.ts';
import { kindOf, type RecordId, type RecordKind } from '../model/design.ts';
import type { DesignView } from '../store/design-view.ts';
import { PLAN_ITEM_WORDS } from './kind-words.ts';
import { unitLabel, heightHalfUOf } from './occupancy.ts';
import { cableName, deviceName, portName } from './names.ts';

/** True when the id is of this kind. */
export const isIdOf = <K extends RecordKind>(kind: K, id: RecordId): id is RecordId & Id<K> => kindOf(id) === kind;

/** Whether a design has the thing that something is written about. */
export const hasThing = (view: DesignView, id: Id<CommentedKind>): boolean => COMMENTED_KINDS.some((kind) => isIdOf(kind, id) && view.get(kind, id) !== undefined);

/** What people call the thing with this id; the id itself when the design has no such thing. */
export function thingName(view: DesignView, id: RecordId): string {
  return nameIfThere(view, id) ?? id;
}

function nameIfThere(view: DesignView, id: RecordId): string | undefined {
  if (isIdOf('device', id)) return view.get('device', id)?.name;
  if (isIdOf('rack', id)) return view.get('rack', id)?.name;
  if (isIdOf('room', id)) return view.get('room', id)?.name;
  if (isIdOf('pathway', id)) return view.get('pathway', id)?.name;
  if (isIdOf('cable', id)) {
    const cable = view.get('cable', id);
    return cable && cableName(view, cable);
  }
  if (isIdOf('planItem', id)) {
    const item = view.get('planItem', id);
    return item && (item.name ?? PLAN_ITEM_WORDS[item.form]);
  }
  if (isIdOf('annotation', id)) return view.get('annotation', id)?.text ?? 'Annotation';
  return undefined;
}

/** Where a thing is, in few words: `A01, U12` for a device, both ends for a cable, the room for what stands in one. Empty where that says nothing. */
export function thingPlace(view: DesignView, id: RecordId): string {
  if (isIdOf('device', id)) return devicePlace(view, id);
  if (isIdOf('cable', id)) {
    const cable = view.get('cable', id);
    const ends = [cable?.a[0], cable?.b[0]].map((end) => (end === undefined ? 'open end' : portName(view, end)));
    return cable === undefined ? '' : ends.join(' – ');
  }
  if (isIdOf('rack', id)) return roomName(view, view.get('rack', id)?.roomId);
  if (isIdOf('pathway', id)) return roomName(view, view.get('pathway', id)?.roomId);
  if (isIdOf('planItem', id)) return roomName(view, view.get('planItem', id)?.roomId);
  if (!isIdOf('annotation', id)) return '';
  const place = view.get('annotation', id)?.place;
  if (place?.view === 'plan') return roomName(view, place.roomId);
  return place?.view === 'racks' ? (view.get('rack', place.rackId)?.name ?? '') : 'Topology';
}

const roomName = (view: DesignView, id: Id<'room'> | undefined): string => (id === undefined ? '' : (view.get('room', id)?.name ?? ''));

function devicePlace(view: DesignView, id: Id<'device'>): string {
  const device = view.get('device', id);
  if (device === undefined) return '';
  const { placement } = device;
  switch (placement.kind) {
    case 'rack': {
      const rack = view.get('rack', placement.rackId);
      const rackType = rack && view.get('rackType', rack.typeId);
      const type = view.get('deviceType', device.typeId);
      return rack === undefined || rackType === undefined || type === undefined ? '' : `${rack.name}, U${unitLabel(rack, rackType, placement.bottomHalfU, heightHalfUOf(type))}`;
    }
    case 'rack-side':
      return `${view.get('rack', placement.rackId)?.name ?? ''}, ${placement.side} side`;
    case 'room':
      return roomName(view, placement.roomId);
    case 'bay': {
      const owner = view.get('device', placement.deviceId);
      return owner === undefined ? '' : `${deviceName(view, owner)}, bay ${placement.bayKey}`;
    }
    case 'unplaced':
      return 'Not placed';
  }
}
