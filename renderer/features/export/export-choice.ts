import { assertNever } from '../../../shared/base/assert-never.ts';
import { safeFileName } from '../../../shared/ipc/values.ts';
import type { PaperName } from '../../../shared/scene/papers.ts';
import type { ExportJob } from '../../workers/export-protocol.ts';

/** What the person wants to hand over. */
export type ExportSubject = 'drawings' | 'sheets' | 'bom' | 'schedule' | 'findings';

/** The choices of the export panel. */
export interface ExportChoice {
  readonly subject: ExportSubject;
  readonly paper: PaperName;
  /** Names of the chosen sheets; all of them when absent. */
  readonly sheets: readonly string[] | undefined;
  readonly picture: 'svg' | 'png';
  readonly table: 'csv' | 'xlsx' | 'json';
}

/** Where the panel begins. */
export const FIRST_CHOICE: ExportChoice = { subject: 'drawings', paper: 'A3', sheets: undefined, picture: 'svg', table: 'xlsx' };

/** One file to be made, and what it will be called. */
export interface ExportFile {
  readonly name: string;
  readonly job: ExportJob;
}

/** The files a choice makes: one, or one for each sheet. */
export function filesOf(choice: ExportChoice, designName: string, allSheets: readonly string[]): readonly ExportFile[] {
  const { subject, paper, sheets, picture, table } = choice;
  const named = (ending: string): string => safeFileName(`${designName}${ending}`);
  switch (subject) {
    case 'drawings':
      return [{ name: named('.pdf'), job: { what: 'drawings', format: 'pdf', sheets, paper } }];
    case 'sheets':
      return (sheets ?? allSheets).map((sheet) => ({ name: named(`-${sheet}.${picture}`), job: { what: 'drawings', format: picture, sheets: [sheet], paper } }));
    case 'bom':
    case 'schedule':
    case 'findings':
      return [{ name: named(`-${subject}.${table}`), job: { what: subject, format: table } }];
    default:
      return assertNever(subject);
  }
}

/** The kind of file, as the platform's dialog asks. */
export function kindOf({ subject, picture, table }: ExportChoice): 'pdf' | 'svg' | 'png' | 'csv' | 'xlsx' | 'json' {
  if (subject === 'drawings') return 'pdf';
  return subject === 'sheets' ? picture : table;
}
