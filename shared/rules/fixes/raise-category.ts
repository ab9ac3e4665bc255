import { copperCategory } from '../../catalog/copper.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Fix } from '../finding.ts';
import { retypeFixes, type TypedCable } from './retype.ts';

/** Beyond this many cables of one type, changing them all is a decision for a person, not a button. */
const MOST_ALIKE = 500;

/** Fixes that raise the cables below a category: those of this channel, and all of the same types in the design. */
export function raiseCategoryFixes(view: DesignView, cables: readonly TypedCable[], medium: Medium): readonly Fix[] {
  const category = copperCategory(medium);
  if (category === undefined) return [];
  const weak = cables.filter(({ type }) => (copperCategory(type.medium)?.rank ?? category.rank) < category.rank);
  if (weak.length === 0) return [];
  const alike = [...new Map(weak.map(({ type }) => [type.id, type])).values()].flatMap((type): TypedCable[] => view.find('cablesByType', type.id).map((cable) => ({ cable, type })));
  const here = retypeFixes(view, weak, medium, category.name);
  if (here.length === 0 || alike.length <= weak.length || alike.length > MOST_ALIKE) return here;
  const all = retypeFixes(view, [...alike].sort((a, b) => (a.cable.id < b.cable.id ? -1 : 1)), medium, category.name);
  return [...here, ...(all.length === 0 ? [] : [{ title: `Use ${category.name} for all ${alike.length} cables like this`, commandId: 'design.batch', args: { title: `Use ${category.name} for ${alike.length} cables`, steps: all.map(({ commandId, args }) => ({ commandId, args })) } }])];
}
