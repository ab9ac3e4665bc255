import type { Waiver } from '../../../shared/model/waiver.ts';
import type { CheckReport, Finding, NotCheckable } from '../../../shared/rules/finding.ts';
import { wrapped } from './wrapped.ts';

/** A check for people: the findings, then what was and what was not looked at, so that an all-clear can be trusted. */
export function checkText(report: CheckReport, waivers: ReadonlyMap<string, Waiver>): string {
  const { findings, waived, checked, switchedOff, notCheckable } = report;
  return [
    ...findings.map(findingText),
    `${countText(findings)}.\n\n`,
    list(`Checked: ${plural(checked.length, 'rule')}`, byCategory(checked)),
    list(`Switched off: ${switchedOff.length === 0 ? 'none' : plural(switchedOff.length, 'rule')}`, byCategory(switchedOff)),
    list(`Waived: ${waived.length === 0 ? 'none' : plural(waived.length, 'finding')}`, waived.map((finding) => waivedText(finding, waivers.get(finding.waivedBy ?? '')))),
    list(`Could not be checked: ${notCheckable.length === 0 ? 'none' : String(notCheckable.length)}`, notCheckable.map(missingText)),
  ].join('');
}

const list = (title: string, items: readonly string[]): string => `${title}\n${items.join('')}`;

/** A line or two for each group of rules: `copper: connections, conductor`. */
function byCategory(ruleIds: readonly string[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const id of ruleIds) {
    const slash = id.indexOf('/');
    const category = id.slice(0, slash);
    names.set(category, [...(names.get(category) ?? []), id.slice(slash + 1)]);
  }
  return [...names].map(([category, rules]) => wrapped(`${category}: ${rules.join(', ')}`, 2, 2));
}

function findingText(finding: Finding): string {
  const fix = finding.fixes[0] === undefined ? '' : `  fix: ${finding.fixes[0].title}\n`;
  return `${finding.severity}: ${namesOf(finding)}: ${finding.message}\n  ${finding.ruleId}, ${finding.standard}\n${fix}\n`;
}

function waivedText(finding: Finding, waiver: Waiver | undefined): string {
  const by = waiver === undefined ? '' : `    waived by ${waiver.author} on ${waiver.date}: ${waiver.reason}\n`;
  return `  ${namesOf(finding)}: ${finding.message}\n    ${finding.ruleId}\n${by}`;
}

const missingText = (gap: NotCheckable): string => `  ${gap.ruleId}: ${namesOf(gap)}: ${gap.missing} is not known\n`;

const namesOf = ({ subjects }: Pick<Finding, 'subjects'>): string => subjects.map(({ name }) => name).join(', ');

function countText(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${plural(count('info'), 'note')}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
