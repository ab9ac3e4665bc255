import { z } from '../base/zod.ts';
import { idField, keyField, nameField, textField } from './fields.ts';

/** A recorded acceptance of one finding. It holds only while the facts it was made on are unchanged. */
export const waiverSchema = z.strictObject({
  id: idField('waiver'),
  ruleId: keyField,
  /** Fingerprint of the finding: rule, subjects and message. */
  fingerprint: z.string().min(1).max(2000),
  /** Digest of the facts the finding stated when it was waived. */
  facts: z.string().max(2000),
  reason: textField,
  author: nameField,
  /** `YYYY-MM-DD`. */
  date: z.iso.date(),
});

/** A recorded acceptance of one finding. */
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;
