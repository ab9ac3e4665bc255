import { cableEntry, deviceEntry, opticEntry, rackEntry } from '../catalog/library.ts';
import { ok, type Result } from '../base/result.ts';
import type { CableTypeEntry } from '../model/cable-type.ts';
import type { RecordByKind } from '../model/design.ts';
import type { DeviceTypeEntry } from '../model/device-type.ts';
import type { OpticTypeEntry } from '../model/optic-type.ts';
import type { RackTypeEntry } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import type { Transaction } from '../store/transaction.ts';
import { type CommandError, refuse } from './command.ts';

/** The kinds of record that are copies of library entries. */
export type TypeKind = 'deviceType' | 'cableType' | 'opticType' | 'rackType';

/** Library entries by the kind of record that copies them. */
interface EntryByKind {
  readonly deviceType: DeviceTypeEntry;
  readonly cableType: CableTypeEntry;
  readonly opticType: OpticTypeEntry;
  readonly rackType: RackTypeEntry;
}

const LIBRARY_ENTRY = { deviceType: deviceEntry, cableType: cableEntry, opticType: opticEntry, rackType: rackEntry };

/** The design's own copy of a type, or the library's entry when the design has none yet. */
export function typeByKey<K extends TypeKind>(view: DesignView, kind: K, key: string): RecordByKind[K] | ReturnType<(typeof LIBRARY_ENTRY)[K]> {
  const own = view.all(kind).find((type) => type.key === key);
  return own ?? (LIBRARY_ENTRY[kind](key) as ReturnType<(typeof LIBRARY_ENTRY)[K]>);
}

/**
 * The design's copy of a type, copied from the library when it is the first of its kind: a file never needs a library to be read.
 * `brought` is an entry from elsewhere, for a key that the built-in library does not have.
 */
export function ensureType<K extends TypeKind>(tx: Transaction, kind: K, key: string, brought?: EntryByKind[K]): Result<RecordByKind[K], CommandError> {
  const own = tx.all(kind).find((type) => type.key === key);
  if (own !== undefined) return ok(own);
  const entry = brought?.key === key ? brought : LIBRARY_ENTRY[kind](key);
  if (entry === undefined) return refuse('unknown-type', `The library has no entry "${key}".`);
  const copy = { ...entry, id: tx.newId(kind) } as unknown as RecordByKind[K];
  tx.put(copy);
  return ok(copy);
}

const INDEX_OF_TYPE = { deviceType: 'devicesByType', cableType: 'cablesByType', opticType: 'opticsByType', rackType: 'racksByType' } as const;

/** Drops the copy of a type that nothing is made from any more. */
export function dropUnusedType(tx: Transaction, kind: TypeKind, id: RecordByKind[TypeKind]['id']): void {
  if (tx.find(INDEX_OF_TYPE[kind], id).length === 0) tx.remove(id);
}
