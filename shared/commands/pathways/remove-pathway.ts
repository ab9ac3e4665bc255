import type { Id } from '../../base/id.ts';
import type { Transaction } from '../../store/transaction.ts';

/** Removes a pathway; the cables in it stay and run there no longer. */
export function removePathway(tx: Transaction, id: Id<'pathway'>): void {
  for (const cable of tx.find('cablesByPathway', id)) {
    const pathwayIds = (cable.pathwayIds ?? []).filter((other) => other !== id);
    if (pathwayIds.length === 0) tx.update('cable', cable.id, {}, ['pathwayIds']);
    else tx.update('cable', cable.id, { pathwayIds });
  }
  tx.remove(id);
}
