import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { isCage } from '../../model/connector.ts';
import { idField, keyField, nameField } from '../../model/fields.ts';
import { type PortRef, portRefKey } from '../../model/port-ref.ts';
import type { Transaction } from '../../store/transaction.ts';
import { portFacts } from '../../topology/port-facts.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { removeWithDependents } from '../removal.ts';
import { ensureType, typeByKey } from '../type-copies.ts';

const args = z.strictObject({ deviceId: idField('device'), portKey: keyField, /** Absent: take the optic out. */ typeKey: keyField.optional(), /** Adapter between module and cage. */ adapter: nameField.optional() });

/** Puts an optic into a cage, changes it, or takes it out. Whether it works there is for the rules to say. */
export const setOptic = defineCommand({
  id: 'optic.set',
  args,
  title: ({ portKey, typeKey }, view) => (typeKey === undefined ? `Remove optic of ${portKey}` : `Put ${typeByKey(view, 'opticType', typeKey)?.model ?? typeKey} into ${portKey}`),
  run: (tx, { deviceId, portKey, typeKey, adapter }) => putOptic(tx, { deviceId, portKey }, typeKey, adapter),
});

/** The change itself, for commands that also plug optics. */
export function putOptic(tx: Transaction, ref: PortRef, typeKey: string | undefined, adapter?: string): Result<void, CommandError> {
  const facts = portFacts(tx, ref);
  if (facts === undefined) return refuse('gone', 'The port no longer exists.');
  const present = tx.find('opticsByPort', portRefKey(ref));
  if (typeKey === undefined) {
    for (const optic of present) removeWithDependents(tx, optic.id);
    return ok(undefined);
  }
  if (!isCage(facts.port.group.connector)) return refuse('no-cage', `${facts.device.name}:${ref.portKey} is not a cage: it takes no optic.`);
  const type = ensureType(tx, 'opticType', typeKey);
  if (!type.ok) return type;
  for (const optic of present) if (optic.typeId !== type.value.id) removeWithDependents(tx, optic.id);
  if (!present.some((optic) => optic.typeId === type.value.id)) {
    tx.put({ id: tx.newId('optic'), typeId: type.value.id, deviceId: ref.deviceId, portKey: ref.portKey, status: 'planned', ...(adapter === undefined ? {} : { adapter }) });
  } else if (adapter !== undefined) {
    for (const optic of present) if (optic.typeId === type.value.id) tx.update('optic', optic.id, { adapter });
  }
  return ok(undefined);
}
