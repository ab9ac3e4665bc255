import type { DesignRecord, RecordByKind, RecordKind } from '../model/design.ts';
import { portRefKey } from '../model/port-ref.ts';
import { isRecordOf } from '../model/references.ts';

interface IndexDefinition<K extends RecordKind> {
  readonly kind: K;
  /** The keys a record is found under; none for records of another kind. */
  readonly keysOf: (record: DesignRecord) => readonly string[];
}

const define = <K extends RecordKind>(kind: K, keys: (record: RecordByKind[K]) => readonly string[]): IndexDefinition<K> => ({
  kind,
  keysOf: (record) => (isRecordOf(kind, record) ? keys(record) : []),
});

/** All lookups by something else than the id. They follow the diffs. */
export const INDEXES = {
  /** Cables plugged into a port; key: `portRefKey`. */
  cablesByPort: define('cable', (c) => [...c.a, ...c.b].map(portRefKey)),
  cablesByDevice: define('cable', (c) => [...c.a, ...c.b].map((end) => end.deviceId)),
  cablesByLabel: define('cable', (c) => (c.label === undefined ? [] : [c.label])),
  cablesByType: define('cable', (c) => [c.typeId]),
  cablesByPathway: define('cable', (c) => c.pathwayIds ?? []),
  pathwaysByRoom: define('pathway', (p) => [p.roomId]),
  /** Devices fixed to a rack, in U positions or on its side rails. */
  devicesByRack: define('device', (d) => (d.placement.kind === 'rack' || d.placement.kind === 'rack-side' ? [d.placement.rackId] : [])),
  devicesByRoom: define('device', (d) => (d.placement.kind === 'room' ? [d.placement.roomId] : [])),
  /** Modules in the bays of a device. */
  devicesByBayOwner: define('device', (d) => (d.placement.kind === 'bay' ? [d.placement.deviceId] : [])),
  devicesByName: define('device', (d) => [d.name]),
  /** Devices with a port of that label. */
  devicesByPortLabel: define('device', (d) => Object.values(d.ports ?? {}).flatMap(({ label }) => label ?? [])),
  devicesByType: define('device', (d) => [d.typeId]),
  racksByRoom: define('rack', (r) => [r.roomId]),
  racksByName: define('rack', (r) => [r.name]),
  racksByType: define('rack', (r) => [r.typeId]),
  opticsByDevice: define('optic', (o) => [o.deviceId]),
  /** The optic in a cage; key: `portRefKey`. */
  opticsByPort: define('optic', (o) => [portRefKey(o)]),
  opticsByType: define('optic', (o) => [o.typeId]),
  waiversByFingerprint: define('waiver', (w) => [w.fingerprint]),
  diagramNodesByDevice: define('diagramNode', (n) => [n.deviceId]),
  planItemsByRoom: define('planItem', (i) => [i.roomId]),
  underlaysByRoom: define('underlay', (u) => [u.roomId]),
  /** Annotations by what they are drawn on: the id of a room or rack, or `topology`. */
  annotationsByPlace: define('annotation', ({ place }) => [place.view === 'plan' ? place.roomId : place.view === 'racks' ? place.rackId : 'topology']),
  /** Callouts by the thing they point at. */
  annotationsByTarget: define('annotation', ({ target }) => (target === undefined ? [] : [target.id])),
  commentsBySubject: define('comment', (c) => [c.subjectId]),
} as const;

/** Name of an index. */
export type IndexName = keyof typeof INDEXES;

/** The kind of record an index yields. */
export type IndexedKind<N extends IndexName> = (typeof INDEXES)[N]['kind'];

/** The keys a record has in an index; none when the index is about another kind. */
export function indexKeysOf(name: IndexName, record: DesignRecord): readonly string[] {
  return INDEXES[name].keysOf(record);
}

/** The names of all indexes over a kind of record. */
export function indexNamesOf(kind: RecordKind): readonly IndexName[] {
  return namesByKind.get(kind) ?? [];
}

const namesByKind = new Map<RecordKind, IndexName[]>();
for (const name of Object.keys(INDEXES) as IndexName[]) {
  const { kind } = INDEXES[name];
  namesByKind.set(kind, [...(namesByKind.get(kind) ?? []), name]);
}
