import type { CheckReport } from '../../../shared/rules/finding.ts';

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What an all-clear rests on, in a sentence or two: it never claims more than was looked at. */
export function allClearText({ checked, switchedOff, waived, notCheckable }: CheckReport): string {
  const limits = [
    ...(switchedOff.length === 0 ? [] : [some(switchedOff.length, 'rule was switched off', 'rules were switched off')]),
    ...(waived.length === 0 ? [] : [some(waived.length, 'finding was waived', 'findings were waived')]),
    ...(notCheckable.length === 0 ? [] : [`${some(notCheckable.length, 'check', 'checks')} could not run for want of data`]),
  ];
  const looked = `${some(checked.length, 'rule has', 'rules have')} looked at the whole design and found nothing open.`;
  return limits.length === 0 ? `${looked} Nothing was left out.` : `${looked} Not covered: ${limits.join(', ')}.`;
}
