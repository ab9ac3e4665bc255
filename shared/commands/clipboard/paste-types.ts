import { stableStringify } from '../../base/json.ts';
import type { RecordByKind } from '../../model/design.ts';
import type { Transaction } from '../../store/transaction.ts';
import type { TypeKind } from '../type-copies.ts';
import type { ClipboardContent } from './clipboard-content.ts';
import { freeName } from './free-name.ts';
import type { NewIds } from './new-ids.ts';

const TYPE_KINDS = ['rackType', 'deviceType', 'opticType', 'cableType'] as const;
const MAX_KEY = 100;

/**
 * Gives the design the types of what is pasted. A type it has already is shared; one that has the same key but differs, because either was
 * edited, comes along under a key of its own, so that no port that a cable is plugged into is lost.
 */
export function pasteTypes(tx: Transaction, content: ClipboardContent, ids: NewIds): void {
  for (const kind of TYPE_KINDS) pasteTypesOf(tx, kind, content.records[kind], ids);
}

function pasteTypesOf<K extends TypeKind>(tx: Transaction, kind: K, types: readonly RecordByKind[K][], ids: NewIds): void {
  const own = new Map<string, RecordByKind[K]>(tx.all(kind).map((type) => [contentOf(type), type]));
  const keys = new Set(tx.all(kind).map(({ key }) => key));
  for (const type of types) {
    const present = own.get(contentOf(type));
    if (present !== undefined) ids.map(type.id, present.id.slice(kind.length + 1));
    else {
      const key = freeName(type.key.slice(0, MAX_KEY - 12), (candidate) => keys.has(candidate));
      const copy = { ...type, id: ids.make(kind, type.id), key: keys.has(type.key) ? key : type.key };
      keys.add(copy.key);
      own.set(contentOf(copy), copy);
      tx.put(copy);
    }
  }
}

const contentOf = (type: RecordByKind[TypeKind]): string => stableStringify({ ...type, id: undefined }, 0);
