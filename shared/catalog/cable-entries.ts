import data from '../../assets/catalog/cables.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { cableTypeEntrySchema } from '../model/cable-type.ts';
import type { CableTypeEntry } from '../model/cable-type.ts';

/**
 * Cables, cords and trunks of the library. Figures carry their source; one that is not known is absent.
 * End `a` of a power cord is the plug towards the source, end `b` the connector towards the load. The rate of a DAC or AOC
 * breakout is that of end `a`; each leg carries its share.
 */
export const CABLE_ENTRIES: readonly CableTypeEntry[] = z.array(cableTypeEntrySchema).parse(data.entries);
