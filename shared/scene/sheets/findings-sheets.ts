import type { Finding, CheckReport, NotCheckable, Subject } from '../../rules/finding.ts';
import { kindOf } from '../../model/design.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { SheetDraft } from './draft.ts';
import type { SheetLayout } from './layout.ts';
import type { PaperColumn, PaperRow, PaperTable } from './paper-table.ts';
import { pagedSheets } from './table-sheets.ts';

const COLUMNS: readonly PaperColumn[] = [
  { title: 'Severity', isNumeric: false, weight: 1 }, { title: 'Where', isNumeric: false, weight: 2.2 }, { title: 'What', isNumeric: false, weight: 5 },
  { title: 'Actual', isNumeric: false, weight: 1.2 }, { title: 'Required', isNumeric: false, weight: 1.2 }, { title: 'Standard', isNumeric: false, weight: 2.4 }, { title: 'Rule', isNumeric: false, weight: 1.6 },
];

/** All findings with those that were accepted and why, and what could not be or was not checked: an all-clear says what it covers. */
export function findingsSheets(view: DesignView, report: CheckReport, layout: SheetLayout): readonly SheetDraft[] {
  return pagedSheets({ firstName: 'findings', name: 'findings', title: 'Findings', table: findingsTable(view, report) }, layout);
}

function findingsTable(view: DesignView, report: CheckReport): PaperTable {
  const open = section(`Open: ${report.findings.length}`, report.findings.length === 0 ? [note(`None. ${report.checked.length} rules checked.`)] : report.findings.map(findingRow));
  const waived = report.waived.length === 0 ? [] : section(`Waived: ${report.waived.length}`, report.waived.flatMap((finding) => [findingRow(finding), waiverRow(view, finding)]));
  const unchecked = report.notCheckable.length === 0 ? [] : section(`Could not be checked: ${report.notCheckable.length}`, report.notCheckable.map(notCheckableRow));
  const off = report.switchedOff.length === 0 ? [] : section(`Switched off: ${report.switchedOff.length}`, report.switchedOff.map((rule) => row(['', '', '', '', '', '', rule])));
  return { columns: COLUMNS, rows: [...open, ...waived, ...unchecked, ...off] };
}

const row = (cells: readonly string[]): PaperRow => ({ kind: 'item', cells });

const note = (text: string): PaperRow => row(['', '', text, '', '', '', '']);

const section = (title: string, rows: readonly PaperRow[]): PaperRow[] => [{ kind: 'heading', cells: [title, '', '', '', '', '', ''] }, ...rows];

const findingRow = (finding: Finding): PaperRow =>
  row([finding.severity, subjectsText(finding.subjects), finding.message, finding.actual?.text ?? '', finding.required?.text ?? '', finding.standard, finding.ruleId]);

function waiverRow(view: DesignView, { waivedBy }: Finding): PaperRow {
  const waiver = waivedBy !== undefined && kindOf(waivedBy) === 'waiver' ? view.all('waiver').find((candidate) => candidate.id === waivedBy) : undefined;
  return note(waiver === undefined ? 'Accepted.' : `Accepted by ${waiver.author} on ${waiver.date}: ${waiver.reason}`);
}

const notCheckableRow = ({ ruleId, subjects, missing }: NotCheckable): PaperRow => row(['', subjectsText(subjects), `Missing: ${missing}`, '', '', '', ruleId]);

const subjectsText = (subjects: readonly Subject[]): string => subjects.map((subject) => subject.name).join(', ');
