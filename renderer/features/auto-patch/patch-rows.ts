import { foreseeLabels } from '../../../shared/commands/cables/foresee-labels.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { PatchPlan } from '../../../shared/topology/auto-patch.ts';
import { availableCables } from '../../../shared/topology/cable-choice.ts';
import { inkOfColour } from '../../state/ink.ts';
import { shortPortName } from '../../state/port-text.ts';
import type { ToneColumn, ToneRow } from '../../ui/tone-table.tsx';

/** The columns of a plan. */
export const PATCH_COLUMNS: readonly ToneColumn[] = [
  { key: 'from', title: 'From', width: '2.6fr' },
  { key: 'to', title: 'To', width: '2.4fr' },
  { key: 'cable', title: 'Cable', width: '3fr' },
  { key: 'length', title: 'Length', width: '60px', isNumeric: true },
  { key: 'label', title: 'Label', width: '80px' },
  { key: 'remark', title: 'Remark', width: '4fr' },
];

/** What cannot be patched, then every cable. */
export function patchRows(view: DesignView, plan: PatchPlan, showLength: (lengthMm: number) => string): readonly ToneRow[] {
  const mediumByKey = new Map(availableCables(view).map(({ key, medium }) => [key, medium]));
  const labels = foreseeLabels(view, plan.pairs.map(({ from, verdict }) => ({ from, medium: mediumByKey.get(verdict.proposal.typeKey) ?? 'other' })));
  const left = plan.unpatched.map(({ ref, reason }): ToneRow => ({ key: `${ref.deviceId}/${ref.portKey}`, tone: 'error', cells: [shortPortName(view, ref), 'stays free', '', '', '', reason] }));
  const laid = plan.pairs.map(({ from, to, verdict }, index): ToneRow => {
    const { model, lengthMm, colour } = verdict.proposal;
    const length = lengthMm === undefined ? '' : showLength(lengthMm);
    return {
      key: `${from.deviceId}/${from.portKey}`,
      tone: verdict.verdict === 'fits' ? 'success' : 'warning',
      cells: [shortPortName(view, from), shortPortName(view, to), model, length, labels[index] ?? '', verdict.reason ?? ''],
      swatch: colour === undefined ? undefined : inkOfColour(colour),
    };
  });
  return [...left, ...laid];
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The plan in a sentence. */
export function patchText(plan: PatchPlan, showLength: (lengthMm: number) => string): string {
  if (plan.pairs.length + plan.unpatched.length === 0) return 'Nothing to patch: no free port is left that the rule is about.';
  const devices = new Set(plan.pairs.map(({ from }) => from.deviceId)).size;
  const lengthMm = plan.pairs.reduce((sum, { verdict }) => sum + (verdict.proposal.lengthMm ?? 0), 0);
  const left = plan.unpatched.length === 0 ? '' : `${counted(plan.unpatched.length, 'port')} left free, for the reasons listed`;
  return [`${counted(plan.pairs.length, 'cable')} for ${counted(devices, 'device')}${lengthMm === 0 ? '' : `, ${showLength(lengthMm)} in all`}`, left].filter((part) => part !== '').join(' · ');
}
