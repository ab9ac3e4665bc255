import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import type { Id } from '../../base/id.ts';
import { portSettingField } from '../../model/device.ts';
import { idField, keyField, speedMbpsField } from '../../model/fields.ts';
import type { Transaction } from '../../store/transaction.ts';
import { portFacts } from '../../topology/port-facts.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';

const args = z.strictObject({ deviceId: idField('device'), portKey: keyField, setting: portSettingField });

/** Sets what differs at a port from its type: label, fixed speed, note. An empty setting goes back to the type's. */
export const updatePort = defineCommand({
  id: 'port.update',
  args,
  title: ({ portKey }) => `Change port ${portKey}`,
  run: (tx, { deviceId, portKey, setting }) => putSetting(tx, deviceId, portKey, setting),
});

const speedArgs = z.strictObject({ deviceId: idField('device'), portKey: keyField, speedMbps: speedMbpsField.optional() });

/** Fixes a port's speed, or with none lets it choose. */
export const setPortSpeed = defineCommand({
  id: 'port.setSpeed',
  args: speedArgs,
  title: ({ portKey }) => `Set speed of port ${portKey}`,
  run: (tx, { deviceId, portKey, speedMbps }) => putSetting(tx, deviceId, portKey, { ...tx.get('device', deviceId)?.ports?.[portKey], speedMbps }),
});

/** The change itself, for commands that set several ports. */
export function putSetting(tx: Transaction, deviceId: Id<'device'>, portKey: string, setting: z.infer<typeof portSettingField>): Result<void, CommandError> {
  const facts = portFacts(tx, { deviceId, portKey });
  if (facts === undefined) return refuse('gone', 'The port no longer exists.');
  const kept = Object.fromEntries(Object.entries(setting).filter(([, value]) => value !== undefined));
  const others = Object.fromEntries(Object.entries(facts.device.ports ?? {}).filter(([key]) => key !== portKey));
  const ports = Object.keys(kept).length === 0 ? others : { ...others, [portKey]: kept };
  tx.update('device', deviceId, { ports }, Object.keys(ports).length === 0 ? ['ports'] : []);
  return ok(undefined);
}
