import { compareCodeUnits } from '../../base/compare.ts';
import type { Cable } from '../../model/cable.ts';
import type { CableEnd, CableType, Medium } from '../../model/cable-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type AnyCableType, availableCables, stockLength } from '../../topology/cable-choice.ts';
import type { Fix } from '../finding.ts';

/** A cable with its type. */
export interface TypedCable {
  readonly cable: Cable;
  readonly type: CableType;
}

/**
 * Fixes that make cables of another medium and keep everything else: connectors, construction, screen and maker where possible.
 * Cords and installed cable need different types, so each group is a fix of its own. Empty when some cable has no counterpart.
 */
export function retypeFixes(view: DesignView, cables: readonly TypedCable[], medium: Medium, mediumName: string): readonly Fix[] {
  const groups = [...groupAlike(uniqueCables(cables)).values()];
  const fixes = groups.flatMap((group): Fix[] => {
    const type = counterpart(view, group, medium);
    if (type === undefined) return [];
    const what = groups.length === 1 ? '' : ` for ${group.length === 1 ? `the ${constructionName(group)}` : `${group.length} ${constructionName(group)}s`}`;
    return [{ title: `Use ${mediumName}${what}`, commandId: 'cable.changeType', args: { cableIds: group.map(({ cable }) => cable.id), typeKey: type.key } }];
  });
  return fixes.length === groups.length ? fixes : [];
}

function uniqueCables(cables: readonly TypedCable[]): readonly TypedCable[] {
  return [...new Map(cables.map((typed) => [typed.cable.id, typed])).values()];
}

function groupAlike(cables: readonly TypedCable[]): ReadonlyMap<string, readonly TypedCable[]> {
  const groups = new Map<string, TypedCable[]>();
  for (const typed of cables) {
    const key = `${typed.type.construction} ${endKey(typed.type.a)} ${endKey(typed.type.b)}`;
    groups.set(key, [...(groups.get(key) ?? []), typed]);
  }
  return groups;
}

const endKey = (end: CableEnd): string => `${end.connector}x${end.legs}`;

const constructionName = (group: readonly TypedCable[]): string => (group[0]?.type.construction === 'cord' ? 'cord' : `${group[0]?.type.construction ?? ''} cable`);

function counterpart(view: DesignView, group: readonly TypedCable[], medium: Medium): AnyCableType | undefined {
  const [like] = group;
  if (like === undefined) return undefined;
  const longestMm = Math.max(...group.map(({ cable }) => cable.lengthMm ?? 0));
  const scored = availableCables(view)
    .filter((type) => type.medium === medium && type.construction === like.type.construction && isSameEnds(type, like.type))
    .map((type) => ({ type, score: likeness(type, like.type) + (stockLength(type, longestMm) === undefined ? 0 : 16) }));
  return scored.sort((a, b) => b.score - a.score || compareCodeUnits(a.type.key, b.type.key))[0]?.type;
}

const isSameEnds = (a: AnyCableType, b: AnyCableType): boolean => endKey(a.a) === endKey(b.a) && endKey(a.b) === endKey(b.b);

function likeness(type: AnyCableType, like: AnyCableType): number {
  return (
    Number(type.manufacturer === like.manufacturer) * 4 +
    Number(type.manufacturer === 'Generic') * 3 +
    Number(type.shielding === like.shielding) * 2 +
    Number(type.polarity === like.polarity) * 2 +
    Number(type.gaugeAwg === like.gaugeAwg) +
    Number(type.jacket === like.jacket)
  );
}
