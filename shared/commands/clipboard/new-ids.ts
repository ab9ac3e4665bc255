import { type Id, makeId } from '../../base/id.ts';
import type { RecordId, RecordKind } from '../../model/design.ts';
import type { Transaction } from '../../store/transaction.ts';

/** The identifiers that records get when they are pasted, by the ones they had. */
export class NewIds {
  private readonly uniqueByOld = new Map<string, string>();

  constructor(private readonly tx: Transaction) {}

  /** Gives a record a new identifier. */
  make<K extends RecordKind>(kind: K, old: RecordId): Id<K> {
    const id = this.tx.newId(kind);
    this.map(old, id.slice(kind.length + 1));
    return id;
  }

  /** Lets an identifier of the clipboard stand for one of the design, given by its unique part. */
  map(old: RecordId, unique: string): void {
    this.uniqueByOld.set(old, unique);
  }

  /** The identifier that stands for one of the clipboard; undefined for what was not copied. */
  find<K extends RecordKind>(kind: K, old: Id<K>): Id<K> | undefined {
    const unique = this.uniqueByOld.get(old);
    return unique === undefined ? undefined : makeId(kind, unique);
  }

  /** The same for what must have been copied: the content was checked before. */
  of<K extends RecordKind>(kind: K, old: Id<K>): Id<K> {
    return this.find(kind, old) ?? old;
  }
}
