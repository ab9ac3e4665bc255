import type { Result } from '../../shared/base/result.ts';
import type { DrawingFormat, ExportError, ReportFormat } from '../../shared/formats/export-design.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import type { CheckReport } from '../../shared/rules/finding.ts';
import type { PaperName } from '../../shared/scene/papers.ts';

/** The design to export, and what the rules said about it. */
export interface ExportSource {
  readonly tables: DesignTables;
  readonly report: CheckReport | undefined;
  /** What belongs to the design beside its records: the pictures under its plans. */
  readonly attachments?: readonly Uint8Array[] | undefined;
}

/** One file to make. */
export type ExportJob =
  | { readonly what: 'drawings'; readonly format: DrawingFormat; readonly sheets: readonly string[] | undefined; readonly paper: PaperName }
  | { readonly what: 'bom' | 'schedule' | 'findings'; readonly format: ReportFormat };

/** What the export worker is asked. `assetsUrl` is where fonts and the picture renderer are served. */
export type ExportWorkRequest =
  | { readonly kind: 'export'; readonly source: ExportSource; readonly job: ExportJob; readonly assetsUrl: string }
  | { readonly kind: 'sheets'; readonly source: ExportSource; readonly paper: PaperName };

/** A sheet of the drawing set. */
export interface SheetName {
  readonly name: string;
  readonly title: string;
}

/** What it answers. */
export type ExportWorkAnswer = { readonly kind: 'exported'; readonly result: Result<Uint8Array, ExportError> } | { readonly kind: 'sheets'; readonly sheets: readonly SheetName[] };
