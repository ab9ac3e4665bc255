import data from '../../assets/catalog/racks.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { rackTypeEntrySchema } from '../model/rack-type.ts';
import type { RackTypeEntry } from '../model/rack-type.ts';

/** Racks and cabinets of the library. Figures carry their source; one that is not known is absent. */
export const RACK_ENTRIES: readonly RackTypeEntry[] = z.array(rackTypeEntrySchema).parse(data.entries);
