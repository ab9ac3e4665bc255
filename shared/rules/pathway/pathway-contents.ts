import type { Cable } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import type { Pathway } from '../../model/pathway.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { NamedThing } from '../../topology/subjects.ts';

/** A pathway as the subject of a statement. */
export const subjectOfPathway = (pathway: Pathway): NamedThing => ({ kind: 'pathway', id: pathway.id, name: pathway.name });

/** Cables of one type in a pathway. */
export interface CablesOfType {
  readonly type: CableType;
  readonly count: number;
}

/** What runs in a pathway. */
export interface PathwayContents {
  readonly count: number;
  /** By type, in the order of the types' ids. */
  readonly byType: readonly CablesOfType[];
  /** Square millimetres of all cables together; absent where a diameter is not known. */
  readonly areaMm2?: number | undefined;
  /** Models whose diameter is not known. */
  readonly unknownDiameters: readonly string[];
}

const GONE: ReadonlySet<Cable['status']> = new Set(['removed']);

/** Counts what runs in a pathway; `quarterPi` is what its method takes for a quarter of pi. */
export function contentsOf(view: DesignView, pathway: Pathway, quarterPi = Math.PI / 4): PathwayContents {
  const counts = new Map<CableType['id'], number>();
  for (const { typeId, status } of view.find('cablesByPathway', pathway.id)) if (!GONE.has(status)) counts.set(typeId, (counts.get(typeId) ?? 0) + 1);
  const byType = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([typeId, count]): CablesOfType[] => {
    const type = view.get('cableType', typeId);
    return type === undefined ? [] : [{ type, count }];
  });
  const unknownDiameters = [...new Set(byType.filter(({ type }) => type.diameterCentiMm === undefined).map(({ type }) => type.model))].sort();
  return { count: byType.reduce((sum, { count }) => sum + count, 0), byType, areaMm2: unknownDiameters.length > 0 ? undefined : areaOf(byType, quarterPi), unknownDiameters };
}

const areaOf = (byType: readonly CablesOfType[], quarterPi: number): number =>
  byType.reduce((sum, { type, count }) => sum + (quarterPi * count * (type.diameterCentiMm ?? 0) ** 2) / 10_000, 0);

/** Lines that show how the area of the cables comes about: `272 x Cat6A, 7.5 mm: 12 017 mm2`. */
export function areaArithmetic({ byType, areaMm2 }: PathwayContents, quarterPi = Math.PI / 4): readonly string[] {
  const lines = byType.map((group) => `${group.count} x ${group.type.model}, ${(group.type.diameterCentiMm ?? 0) / 100} mm: ${areaText(areaOf([group], quarterPi))}`);
  return areaMm2 === undefined || lines.length < 2 ? lines : [...lines, `Together: ${areaText(areaMm2)}`];
}

/** An area for people. */
export const areaText = (areaMm2: number): string => `${Math.round(areaMm2)} mm²`;

/* Rounding of inches and of diameters given to a hundredth must not tip a pathway that is filled to exactly its limit. */
const FILL_TOLERANCE_PERCENT = 0.005;

/** True when a fill is more than a limit, beyond rounding. */
export const isOverFill = (fillPercent: number, limitPercent: number): boolean => fillPercent > limitPercent + FILL_TOLERANCE_PERCENT;

/** Most cables of the mean size of these that stay within a limit; undefined when there are none to take the size from. */
export function mostCables({ count, areaMm2 }: PathwayContents, innerMm2: number, limitPercentFor: (count: number) => number | undefined): number | undefined {
  if (areaMm2 === undefined || count === 0) return undefined;
  const eachMm2 = areaMm2 / count;
  for (let most = Math.floor(innerMm2 / eachMm2); most > 0; most -= 1) {
    const limitPercent = limitPercentFor(most);
    if (limitPercent !== undefined && !isOverFill((most * eachMm2 * 100) / innerMm2, limitPercent)) return most;
  }
  return 0;
}
