import type { Severity } from '../../model/project.ts';
import type { Finding, Measurement, NotCheckable, Subject } from '../finding.ts';
import { digest } from './digest.ts';
import type { Report, Rule, RuleText } from './rule.ts';

/** A finding before the design's severities and waivers are looked at. */
export interface Found {
  readonly rule: Rule;
  readonly atMost?: Exclude<Severity, 'error' | 'off'> | undefined;
  readonly finding: Omit<Finding, 'severity' | 'waivedBy'>;
}

/** What rules said about one subject. */
export interface Findings {
  readonly found: Found[];
  readonly notCheckable: NotCheckable[];
  /** Absent where nobody asked for figures. */
  readonly measured?: Measurement[] | undefined;
}

/** Fingerprints longer than this keep a digest of their subjects instead of all of them. */
const LONGEST_SUBJECTS = 300;

/** Builds a finding from what a rule reports. Throws when the message has a placeholder without a value: a bug of the rule. */
export function foundFrom(rule: Rule, report: Report): Found {
  const subjects = report.subjects.map(subjectKey).sort();
  return {
    rule,
    atMost: report.atMost,
    finding: {
      ruleId: rule.id,
      messageId: report.messageId,
      message: fillIn(rule, report),
      subjects: report.subjects,
      actual: report.actual,
      required: report.required,
      standard: report.standard ?? rule.standard,
      arithmetic: report.arithmetic,
      fixes: report.fixes ?? [],
      fingerprint: `${rule.id} ${report.messageId} ${shortened(subjects.join(' '))}`,
      facts: digest(JSON.stringify([report.actual ?? 0, report.required ?? 0, subjects])),
    },
  };
}

const subjectKey = (subject: Subject): string => (subject.portKey === undefined ? subject.id : `${subject.id}/${subject.portKey}`);

const shortened = (subjects: string): string => (subjects.length <= LONGEST_SUBJECTS ? subjects : digest(subjects));

function fillIn(rule: RuleText, { messageId, data = {} }: Report): string {
  const template = rule.messages[messageId];
  if (template === undefined) throw new Error(`Rule ${rule.id} has no message ${messageId}`);
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`Rule ${rule.id} gives no value for {${name}} of ${messageId}`);
    return String(value);
  });
}
