import { z } from '../base/zod.ts';

/** How sure a figure is: a found source states it, states part of it, or it is general knowledge of the field. */
export const confidenceField = z.enum(['confirmed', 'partial', 'own']);

/** How sure a figure is. */
export type Confidence = z.infer<typeof confidenceField>;

/** The two columns every row of a reference table ends with. */
export const provenanceFields = {
  /** Standard, data sheet or page the row was read in. */
  source: z.string().min(1).max(900),
  confidence: confidenceField,
};
