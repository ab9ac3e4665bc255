import { compareCodeUnits } from '../../shared/base/compare.ts';
import { type DesignTables, RECORD_KINDS } from '../../shared/model/design.ts';

/** The same design with every table in the order of its ids: what a file holds. */
export const sortedTables = (tables: DesignTables): DesignTables =>
  Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...tables[kind]].sort((a, b) => compareCodeUnits(a.id, b.id))])) as unknown as DesignTables;
