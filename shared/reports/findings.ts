import type { Waiver } from '../model/waiver.ts';
import type { CheckReport, Finding } from '../rules/finding.ts';
import type { Column, Row, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { key: 'severity', title: 'Severity', type: 'text', weight: 0.7 },
  { key: 'rule', title: 'Rule', type: 'text', weight: 1.5 },
  { key: 'subjects', title: 'Where', type: 'text', weight: 2 },
  { key: 'message', title: 'Finding', type: 'text', weight: 5 },
  { key: 'actual', title: 'Actual', type: 'text' },
  { key: 'required', title: 'Required', type: 'text' },
  { key: 'standard', title: 'Standard', type: 'text', weight: 2 },
  { key: 'fix', title: 'Fix', type: 'text', weight: 1.5 },
  { key: 'waiver', title: 'Waived by', type: 'text', weight: 2 },
];

/** Findings in the report's order, then what was waived and what could not be checked: a clean table says what it did not look at. `waivers` are those of the design, by id. */
export function findingsTable(report: CheckReport, waivers?: ReadonlyMap<string, Waiver>): Table {
  const rows = [
    ...report.findings.map((finding) => findingRow(finding, finding.severity)),
    ...report.waived.map((finding) => findingRow(finding, 'waived', waivers?.get(finding.waivedBy ?? ''))),
    ...report.notCheckable.map(({ ruleId, subjects, missing }): Row => ({
      kind: 'item',
      cells: { severity: 'not checked', rule: ruleId, subjects: namesOf(subjects), message: `Not known: ${missing}` },
      recordIds: subjects.map(({ id }) => id),
    })),
  ];
  return { name: 'findings', title: 'Findings', columns: COLUMNS, rows };
}

function findingRow(finding: Finding, severity: string, waiver?: Waiver): Row {
  const cells = {
    severity,
    rule: finding.ruleId,
    subjects: namesOf(finding.subjects),
    message: finding.message,
    actual: finding.actual?.text,
    required: finding.required?.text,
    standard: finding.standard,
    fix: finding.fixes[0]?.title,
    waiver: waiver === undefined ? undefined : `${waiver.author}, ${waiver.date}: ${waiver.reason}`,
  };
  return { kind: 'item', cells, recordIds: finding.subjects.map(({ id }) => id) };
}

const namesOf = (subjects: Finding['subjects']): string => subjects.map(({ name }) => name).join('; ');
