import { stableStringify } from '../../base/json.ts';
import type { Waiver } from '../../model/waiver.ts';
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

/** A waived finding; who accepted it, when and why is told where the waivers are at hand. */
function waivedJson(finding: Finding, waivers: ReadonlyMap<string, Waiver> | undefined): object {
  const waiver = waivers?.get(finding.waivedBy ?? '');
  return { ...findingJson(finding), waiver: waiver === undefined ? undefined : { author: waiver.author, date: waiver.date, reason: waiver.reason } };
}

/** A check report for programs: what was found, and what was not looked at. `waivers` are those of the design, by id. */
export function writeFindingsJson(report: CheckReport, waivers?: ReadonlyMap<string, Waiver>): string {
  const { findings, waived, checked, switchedOff, notCheckable } = report;
  const body = {
    findings: findings.map(findingJson),
    checked,
    switchedOff,
    waived: waived.map((finding) => waivedJson(finding, waivers)),
    notCheckable: notCheckable.map(({ ruleId, subjects, missing }) => ({ rule: ruleId, subjects: subjects.map(subjectJson), missing })),
  };
  return `${stableStringify(body)}\n`;
}
