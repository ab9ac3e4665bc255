import { stableStringify } from '../../base/json.ts';
import type { CheckReport, Finding, Subject } from '../../rules/finding.ts';

const subjectJson = ({ kind, id, name }: Subject): object => ({ kind, id, name });

/** A finding as programs see it. `actual` and `required` are left out where a rule compares nothing. */
function findingJson(finding: Finding): object {
  const { ruleId, severity, message, subjects, actual, required, standard, fixes } = finding;
  return {
    rule: ruleId,
    severity,
    message,
    subjects: subjects.map(subjectJson),
    actual,
    required,
    standard,
    fixes: fixes.map(({ title, commandId, args }) => ({ title, command: commandId, args })),
  };
}

/** A check report for programs: what was found, and what was not looked at. */
export function writeFindingsJson(report: CheckReport): string {
  const { findings, waived, checked, switchedOff, notCheckable } = report;
  const body = {
    findings: findings.map(findingJson),
    checked,
    switchedOff,
    waived: waived.map(findingJson),
    notCheckable: notCheckable.map(({ ruleId, subjects, missing }) => ({ rule: ruleId, subjects: subjects.map(subjectJson), missing })),
  };
  return `${stableStringify(body)}\n`;
}
