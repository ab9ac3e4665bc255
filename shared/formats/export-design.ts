import { strToU8 } from 'fflate';
import { assertNever } from '../base/assert-never.ts';
import { err, ok, type Result } from '../base/result.ts';
import { bomTable } from '../reports/bom.ts';
import { cableScheduleTable } from '../reports/cable-schedule.ts';
import { findingsTable } from '../reports/findings.ts';
import type { Table } from '../reports/table.ts';
import type { CheckReport } from '../rules/finding.ts';
import type { PaperName } from '../scene/papers.ts';
import type { DesignView } from '../store/design-view.ts';
import { writeCsv } from './csv/write-csv.ts';
import { exportDrawings } from './export-drawings.ts';
import type { FontSet } from './pdf/font-set.ts';
import { writeFindingsJson } from './json-report/write-findings-json.ts';
import { writeJsonReport } from './json-report/write-json-report.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** What drawings are made with; asked for only by the formats that need it. */
export interface ExportResources {
  readonly fonts: () => Promise<FontSet>;
  /** Bytes of `@resvg/resvg-wasm/index_bg.wasm`. */
  readonly resvgWasm: () => Promise<Uint8Array>;
}

/** Formats of a drawing. */
export type DrawingFormat = 'pdf' | 'svg' | 'png';

/** Formats of a report. */
export type ReportFormat = 'csv' | 'xlsx' | 'json';

/** The drawing set, or sheets of it. */
export interface DrawingsRequest {
  readonly what: 'drawings';
  readonly format: DrawingFormat;
  /** Names of sheets; all of them when absent. SVG and PNG hold one. */
  readonly sheets?: readonly string[] | undefined;
  /** A3 when absent. */
  readonly paper?: PaperName | undefined;
  /** What the design's file holds beside the design: the pictures under its plans. */
  readonly attachments?: readonly Uint8Array[] | undefined;
  readonly resources: ExportResources;
}

/** One report. */
export interface ReportRequest {
  readonly what: 'bom' | 'schedule' | 'findings';
  readonly format: ReportFormat;
}

/** What to hand over, and how. */
export type ExportRequest = DrawingsRequest | ReportRequest;

/** Why nothing was exported; one sentence for people. */
export interface ExportError {
  readonly code: 'unknown-sheet' | 'one-sheet-only' | 'no-report' | 'resources' | 'failed';
  readonly message: string;
}

/**
 * The bytes of one file made from a design: what the command line and the application's export both call. The check report is what the
 * findings sheets and the findings report show; without one, drawings have no findings sheets. The same design gives the same bytes.
 */
export async function exportDesign(view: DesignView, request: ExportRequest, report?: CheckReport): Promise<Result<Uint8Array, ExportError>> {
  if (request.what === 'drawings') return exportDrawings(view, request, report);
  if (request.what !== 'findings') return ok(tableBytes(request.what === 'bom' ? bomTable(view) : cableScheduleTable(view), request.format));
  if (report === undefined) return err({ code: 'no-report', message: 'The design has not been checked yet. Nothing was written; export the findings after the check.' });
  const waivers = new Map(view.all('waiver').map((waiver) => [waiver.id, waiver]));
  return ok(request.format === 'json' ? strToU8(writeFindingsJson(report, waivers)) : tableBytes(findingsTable(report, waivers), request.format));
}

function tableBytes(table: Table, format: ReportFormat): Uint8Array {
  switch (format) {
    case 'csv':
      return strToU8(writeCsv(table));
    case 'xlsx':
      return writeXlsx([table]);
    case 'json':
      return strToU8(writeJsonReport(table));
    default:
      return assertNever(format);
  }
}
