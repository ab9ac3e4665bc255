import { assertNever } from '../base/assert-never.ts';
import type { AnnotationPlace } from './annotation.ts';
import type { Placement } from './device.ts';
import type { DesignRecord, RecordByKind, RecordId, RecordKind } from './design.ts';

/** A record pointing at another. */
export interface Reference {
  /** Path of the field, for messages: `a[0].deviceId`. */
  readonly field: string;
  readonly to: RecordId;
}

const none = (): readonly Reference[] => [];

const readers: { readonly [K in RecordKind]: (record: RecordByKind[K]) => readonly Reference[] } = {
  project: none,
  room: none,
  rackType: none,
  deviceType: none,
  opticType: none,
  cableType: none,
  waiver: none,
  planItem: (item) => [{ field: 'roomId', to: item.roomId }],
  underlay: (underlay) => [{ field: 'roomId', to: underlay.roomId }],
  pathway: (pathway) => [{ field: 'roomId', to: pathway.roomId }],
  rack: (rack) => [{ field: 'roomId', to: rack.roomId }, { field: 'typeId', to: rack.typeId }],
  device: (device) => [{ field: 'typeId', to: device.typeId }, ...placementReferences(device.placement)],
  optic: (optic) => [{ field: 'typeId', to: optic.typeId }, { field: 'deviceId', to: optic.deviceId }],
  cable: (cable) => [
    { field: 'typeId', to: cable.typeId },
    ...cable.a.map((end, i) => ({ field: `a[${i}].deviceId`, to: end.deviceId })),
    ...cable.b.map((end, i) => ({ field: `b[${i}].deviceId`, to: end.deviceId })),
    ...(cable.pathwayIds ?? []).map((to, i) => ({ field: `pathwayIds[${i}]`, to })),
  ],
  diagramNode: (node) => [{ field: 'deviceId', to: node.deviceId }],
  annotation: ({ place, target }) => [...placeReferences(place), ...(target === undefined ? [] : [{ field: 'target.id', to: target.id }])],
  comment: (comment) => [{ field: 'subjectId', to: comment.subjectId }],
};

/** Everything a record points at. */
export function referencesOf<K extends RecordKind>(kind: K, record: RecordByKind[K]): readonly Reference[] {
  return readers[kind](record);
}

function placeReferences(place: AnnotationPlace): readonly Reference[] {
  if (place.view === 'plan') return [{ field: 'place.roomId', to: place.roomId }];
  return place.view === 'racks' ? [{ field: 'place.rackId', to: place.rackId }] : [];
}

function placementReferences(placement: Placement): readonly Reference[] {
  switch (placement.kind) {
    case 'rack':
    case 'rack-side':
      return [{ field: 'placement.rackId', to: placement.rackId }];
    case 'room':
      return [{ field: 'placement.roomId', to: placement.roomId }];
    case 'bay':
      return [{ field: 'placement.deviceId', to: placement.deviceId }];
    case 'unplaced':
      return [];
    default:
      return assertNever(placement);
  }
}

/** Narrows a record by the kind in its identifier. */
export function isRecordOf<K extends RecordKind>(kind: K, record: DesignRecord): record is RecordByKind[K] {
  return record.id.startsWith(`${kind}:`);
}
