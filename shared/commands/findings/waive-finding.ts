import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { waiverSchema } from '../../model/waiver.ts';
import { defineCommand } from '../command.ts';

/** Accepts one finding with a reason; it comes back when the facts it was made on change. */
export const waiveFinding = defineCommand({
  id: 'finding.waive',
  args: waiverSchema.omit({ id: true }),
  title: ({ ruleId }) => `Waive ${ruleId}`,
  run: (tx, waiver) => {
    for (const old of tx.find('waiversByFingerprint', waiver.fingerprint)) tx.remove(old.id);
    tx.put({ id: tx.newId('waiver'), ...waiver });
    return ok(undefined);
  },
});

/** Takes a waiver back. */
export const unwaiveFinding = defineCommand({
  id: 'finding.unwaive',
  args: z.strictObject({ waiverId: idField('waiver') }),
  title: ({ waiverId }, view) => `Take back waiver of ${view.get('waiver', waiverId)?.ruleId ?? 'a finding'}`,
  run: (tx, { waiverId }) => {
    tx.remove(waiverId);
    return ok(undefined);
  },
});
