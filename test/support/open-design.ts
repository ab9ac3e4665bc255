import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { DesignStore } from '../../shared/store/design-store.ts';

/** A store of a design; new identifiers are the same in every run. */
export const openDesign = (tables: DesignTables): DesignStore => new DesignStore(tables, idSource(seededRandom32(7)));
