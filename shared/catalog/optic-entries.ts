import data from '../../assets/catalog/optics.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { opticTypeEntrySchema } from '../model/optic-type.ts';
import type { OpticTypeEntry } from '../model/optic-type.ts';

/** Pluggable transceivers of the library. Figures carry their source; one that is not known is absent. */
export const OPTIC_ENTRIES: readonly OpticTypeEntry[] = z.array(opticTypeEntrySchema).parse(data.entries);
