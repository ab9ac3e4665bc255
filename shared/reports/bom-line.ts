import { groupBy } from '../base/group-by.ts';
import { compareNatural } from '../base/compare.ts';
import type { Status } from '../model/fields.ts';

/** Groups of a bill of materials, in the order they are listed. */
export const BOM_CATEGORIES = ['racks', 'active', 'patching', 'power', 'accessories', 'optics', 'cables', 'permanent', 'hardware', 'blanks'] as const;

/** A group of a bill of materials. */
export type BomCategory = (typeof BOM_CATEGORIES)[number];

/** Headings of the groups. */
export const CATEGORY_TITLES: Readonly<Record<BomCategory, string>> = {
  racks: 'Racks and cabinets',
  active: 'Active equipment',
  patching: 'Patching',
  power: 'Power',
  accessories: 'Accessories',
  optics: 'Transceivers',
  cables: 'Cables and cords',
  permanent: 'Permanent cabling',
  hardware: 'Rack hardware',
  blanks: 'Blanking of free units',
};

/** One line of a bill of materials. */
export interface BomLine {
  readonly category: BomCategory;
  readonly manufacturer: string;
  readonly model: string;
  readonly partNumber?: string | undefined;
  readonly lengthMm?: number | undefined;
  readonly colour?: string | undefined;
  /** Pieces, or metres rounded up. */
  readonly quantity: number;
  /** How many of the quantity were there before the project. */
  readonly existing: number;
  readonly unit: 'pcs' | 'm';
  /** Hundredths of the design's currency per unit. */
  readonly unitPriceCents?: number | undefined;
  readonly recordIds: readonly string[];
}

/** Something with a life cycle that may be counted. */
export interface Countable {
  readonly id: string;
  readonly status: Status;
}

/** True for what is or will be there: what goes away is not bought. */
export const isCounted = ({ status }: Countable): boolean => status !== 'to-remove' && status !== 'removed';

/** One line per group of equal things; `describe` sees one of them and all of them. */
export function countLines<T extends Countable>(records: readonly T[], keyOf: (record: T) => string, describe: (sample: T, group: readonly T[]) => Omit<BomLine, 'quantity' | 'existing' | 'recordIds' | 'unit'> | undefined): BomLine[] {
  return [...groupBy(records.filter(isCounted), keyOf).values()].flatMap((group) => {
    const [sample] = group;
    const described = sample === undefined ? undefined : describe(sample, group);
    if (described === undefined) return [];
    return [{ ...described, unit: 'pcs' as const, quantity: group.length, existing: countExisting(group), recordIds: idsOf(group) }];
  });
}

/** How many were there before the project. */
export const countExisting = (records: readonly Countable[]): number => records.filter(({ status }) => status === 'existing').length;

/** Identifiers in a fixed order, so that the same design gives the same report. */
export const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id).sort();

/** Orders lines within a group as people look for them. */
export function compareLines(a: BomLine, b: BomLine): number {
  return (
    compareNatural(a.manufacturer, b.manufacturer) || compareNatural(a.model, b.model) || compareNatural(a.partNumber ?? '', b.partNumber ?? '') ||
    (a.lengthMm ?? Infinity) - (b.lengthMm ?? Infinity) || compareNatural(a.colour ?? '', b.colour ?? '') || compareNatural(a.recordIds[0] ?? '', b.recordIds[0] ?? '')
  );
}

/** Price of what is to be bought; undefined when the unit price is not known. */
export const linePriceCents = ({ unitPriceCents, quantity, existing }: BomLine): number | undefined =>
  unitPriceCents === undefined ? undefined : unitPriceCents * (quantity - existing);
