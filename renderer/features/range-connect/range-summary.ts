import type { PlannedCable } from '../../state/cable-plan.ts';
import type { RangePlan } from './range-plan.ts';

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The plan in a sentence: `24 cables, 36 m in all · 24 × Cat6A cord · 24 ports of the target left over`. */
export function summaryOf(plan: RangePlan, showLength: (lengthMm: number) => string): string {
  if (plan.cables.length === 0) return 'Nothing to connect yet: name the ports on both sides.';
  const parts = [lengthText(plan.fitting, showLength), modelText(plan.fitting), opticText(plan.fitting), leftText(plan)];
  return parts.filter((part) => part !== '').join(' · ');
}

function lengthText(cables: readonly PlannedCable[], showLength: (lengthMm: number) => string): string {
  const lengths = cables.flatMap(({ proposal }) => proposal?.lengthMm ?? []);
  const unknown = cables.length - lengths.length;
  const total = lengths.length === 0 ? '' : `, ${showLength(lengths.reduce((sum, length) => sum + length, 0))} in all`;
  return `${counted(cables.length, 'cable')}${total}${unknown === 0 || cables.length === 0 ? '' : `, ${unknown} of unknown length`}`;
}

function modelText(cables: readonly PlannedCable[]): string {
  const models = new Set(cables.flatMap(({ proposal }) => proposal?.model ?? []));
  const [first = ''] = models;
  return models.size > 1 ? `${models.size} cable types` : first;
}

function opticText(cables: readonly PlannedCable[]): string {
  const optics = cables.flatMap(({ proposal }) => proposal?.optics ?? []);
  return optics.length === 0 ? '' : `adds ${counted(optics.length, 'optic')}`;
}

function leftText({ leftFrom, leftTo }: RangePlan): string {
  const left = [leftFrom === 0 ? '' : `${leftFrom} left over on the near side`, leftTo === 0 ? '' : `${leftTo} left over on the far side`];
  return left.filter((part) => part !== '').join(', ');
}
