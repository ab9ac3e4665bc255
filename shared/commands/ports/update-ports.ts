import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { portSettingField } from '../../model/device.ts';
import { idField, keyField } from '../../model/fields.ts';
import { defineCommand } from '../command.ts';
import { putOptic } from './set-optic.ts';
import { putSetting } from './update-port.ts';

const whichPorts = { deviceId: idField('device'), portKeys: z.array(keyField).min(1).max(1000).readonly() };

const countText = (portKeys: readonly string[]): string => (portKeys.length === 1 ? `port ${portKeys[0]}` : `${portKeys.length} ports`);

/** Changes the same settings at several ports of a device; `clear` goes back to the type's. */
export const updatePorts = defineCommand({
  id: 'port.updateMany',
  args: z.strictObject({ ...whichPorts, fields: portSettingField, clear: z.array(z.enum(['label', 'speedMbps', 'fec', 'breakout', 'poe', 'poeW', 'vlan', 'note'])).optional() }),
  title: ({ portKeys }) => `Change ${countText(portKeys)}`,
  run: (tx, { deviceId, portKeys, fields, clear = [] }) => {
    const cleared = Object.fromEntries(clear.map((key) => [key, undefined]));
    for (const portKey of portKeys) {
      const put = putSetting(tx, deviceId, portKey, { ...tx.get('device', deviceId)?.ports?.[portKey], ...fields, ...cleared });
      if (!put.ok) return put;
    }
    return ok(undefined);
  },
});

/** Puts the same optic into several cages of a device, or empties them. */
export const setOptics = defineCommand({
  id: 'optic.setMany',
  args: z.strictObject({ ...whichPorts, /** Absent: take the optics out. */ typeKey: keyField.optional() }),
  title: ({ portKeys, typeKey }) => `${typeKey === undefined ? 'Empty' : 'Put optics into'} ${countText(portKeys)}`,
  run: (tx, { deviceId, portKeys, typeKey }) => {
    for (const portKey of portKeys) {
      const put = putOptic(tx, { deviceId, portKey }, typeKey);
      if (!put.ok) return put;
    }
    return ok(undefined);
  },
});
