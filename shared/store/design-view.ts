import type { Id } from '../base/id.ts';
import type { RecordByKind, RecordKind } from '../model/design.ts';
import type { IndexedKind, IndexName } from './indexes.ts';

/** Read access to a design: what everything derived is computed from. The store, a transaction and the rules' tracking view are all one. */
export interface DesignView {
  /** The record, or undefined when it does not exist. */
  get<K extends RecordKind>(kind: K, id: Id<K>): RecordByKind[K] | undefined;
  /** All records of a kind, in no promised order. */
  all<K extends RecordKind>(kind: K): readonly RecordByKind[K][];
  /** How many records of a kind there are. */
  count(kind: RecordKind): number;
  /** The records an index holds under a key, in no promised order. */
  find<N extends IndexName>(index: N, key: string): readonly RecordByKind[IndexedKind<N>][];
}
