import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField, keyField, lossCentiDbField } from '../../model/fields.ts';
import { opticAt } from '../../topology/port-facts.ts';
import { defineCommand, refuse } from '../command.ts';

/** Plugs a fixed attenuator at the receiver of the optic in a port, changes it, or takes it out. */
export const setAttenuator = defineCommand({
  id: 'optic.setAttenuator',
  args: z.strictObject({ deviceId: idField('device'), portKey: keyField, /** Absent: take it out. */ attenuatorCentiDb: lossCentiDbField.optional() }),
  title: ({ portKey, attenuatorCentiDb }) => (attenuatorCentiDb === undefined ? `Remove attenuator at ${portKey}` : `Put attenuator of ${attenuatorCentiDb / 100} dB at ${portKey}`),
  run: (tx, { deviceId, portKey, attenuatorCentiDb }) => {
    const optic = opticAt(tx, { deviceId, portKey });
    if (optic === undefined) return refuse('no-optic', `There is no optic in ${portKey}: put one in before its attenuator.`);
    tx.update('optic', optic.id, attenuatorCentiDb === undefined ? {} : { attenuatorCentiDb }, attenuatorCentiDb === undefined ? ['attenuatorCentiDb'] : []);
    return ok(undefined);
  },
});
