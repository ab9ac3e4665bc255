import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Id } from '../../../shared/base/id.ts';
import { applyLabelPattern, firstFreeStart, labelsFrom } from '../../../shared/commands/cables/apply-label-pattern.ts';
import { applyLabelScheme } from '../../../shared/commands/cables/apply-label-scheme.ts';
import { readPattern } from '../../../shared/commands/cables/label-pattern.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { drawnLabel } from '../../../shared/topology/drawn-label.ts';
import { runCommand } from '../../state/run-command.ts';

/** How cables are labelled: after their ends as TIA-606 has it, or by a pattern. */
export type LabelScheme = { readonly kind: 'tia-606'; readonly form: 'full' | 'short' } | { readonly kind: 'pattern'; readonly pattern: string; readonly start: number };

/** What the cables are labelled by until the person chooses. */
export const FIRST_PATTERN = '{rack}-{letter}{n:000}';

/* How the TIA forms stand among remembered patterns: no pattern begins so. */
const TIA = '{tia-606:';

/** The choice as it is remembered, and back. */
export const remembered = (scheme: LabelScheme): string => (scheme.kind === 'pattern' ? scheme.pattern : `${TIA}${scheme.form}}`);

/** The scheme that was remembered, with its running number still to be found. */
export function recalled(text: string): LabelScheme {
  if (text.startsWith(TIA)) return { kind: 'tia-606', form: text.includes('short') ? 'short' : 'full' };
  return { kind: 'pattern', pattern: text === '' ? FIRST_PATTERN : text, start: 1 };
}

/** The labels that the cables would get; those that would keep theirs are left out. The error is one sentence. */
export function schemeLabels(view: DesignView, cableIds: readonly Id<'cable'>[], scheme: LabelScheme): Result<ReadonlyMap<Id<'cable'>, string>, string> {
  if (cableIds.length === 0) return err('There are no cables to label.');
  if (scheme.kind === 'pattern') {
    const pattern = readPattern(view, scheme.pattern);
    return pattern.ok ? labelsFrom(view, pattern.value, cableIds, scheme.start) : pattern;
  }
  const labels = new Map(cableIds.flatMap((id): (readonly [Id<'cable'>, string])[] => {
    const cable = view.get('cable', id);
    const label = cable && drawnLabel(view, cable, scheme.form === 'short');
    return label === undefined ? [] : [[id, label]];
  }));
  return labels.size === 0 ? err('None of these cables can be labelled after its ends: both must be plugged in, in cabinets named by their grid position like AB12.') : ok(labels);
}

/** The first running number that is free for the cables; 1 where the pattern cannot be read. */
export function freeStart(view: DesignView, cableIds: readonly Id<'cable'>[], pattern: string): number {
  const read = readPattern(view, pattern);
  return read.ok ? firstFreeStart(view, read.value, cableIds) : 1;
}

/** Labels the cables; true when the design took it. */
export function labelBy(cableIds: readonly Id<'cable'>[], scheme: LabelScheme): boolean {
  if (scheme.kind === 'tia-606') return runCommand(applyLabelScheme, { cableIds, form: scheme.form }).ok;
  return runCommand(applyLabelPattern, { cableIds, pattern: scheme.pattern, start: scheme.start }).ok;
}
