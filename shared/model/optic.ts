import { z } from '../base/zod.ts';
import { idField, keyField, lossCentiDbField, nameField, statusField } from './fields.ts';

/** A transceiver plugged into a cage; at most one per port. */
export const opticSchema = z.strictObject({
  id: idField('optic'),
  typeId: idField('opticType'),
  deviceId: idField('device'),
  portKey: keyField,
  status: statusField,
  serial: nameField.optional(),
  /** Fixed attenuator plugged at its receiver. */
  attenuatorCentiDb: lossCentiDbField.optional(),
  /** Adapter between module and cage, for example `QSA`. */
  adapter: nameField.optional(),
});

/** A transceiver plugged into a cage. */
export type Optic = Readonly<z.infer<typeof opticSchema>>;
