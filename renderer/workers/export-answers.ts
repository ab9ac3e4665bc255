import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import { exportDesign, type ExportRequest, type ExportResources } from '../../shared/formats/export-design.ts';
import { loadFonts } from '../../shared/formats/pdf/font-files.ts';
import type { FontSet } from '../../shared/formats/pdf/font-set.ts';
import { bomTable } from '../../shared/reports/bom.ts';
import { cableScheduleTable } from '../../shared/reports/cable-schedule.ts';
import type { PaperName } from '../../shared/scene/papers.ts';
import { composeSheets } from '../../shared/scene/sheets/compose-sheets.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import type { ExportJob, ExportSource, ExportWorkAnswer, ExportWorkRequest, SheetName } from './export-protocol.ts';

/** Reads a file of the installation. */
export type ReadAsset = (address: string) => Promise<Uint8Array>;

/* An export changes nothing: ids are never asked for. */
const viewOf = ({ tables }: ExportSource): DesignStore => new DesignStore(tables, idSource(seededRandom32(0)));

/** What the export worker does, apart from being a worker. Fonts are read once. */
export function createExportAnswers(read: ReadAsset): (request: ExportWorkRequest) => Promise<ExportWorkAnswer> {
  let fonts: Promise<FontSet> | undefined;
  const resources = (assetsUrl: string): ExportResources => ({
    fonts: () => {
      /* A failure is not remembered: the next export tries again. */
      fonts ??= loadFonts((file) => read(`${assetsUrl}fonts/${file}`)).catch((error: unknown) => {
        fonts = undefined;
        throw error;
      });
      return fonts;
    },
    resvgWasm: () => read(`${assetsUrl}wasm/resvg.wasm`),
  });
  return async (request) => {
    if (request.kind === 'sheets') return { kind: 'sheets', sheets: sheetNames(request.source, request.paper) };
    const { source, job, assetsUrl } = request;
    return { kind: 'exported', result: await exportDesign(viewOf(source), exportRequest(source, job, resources(assetsUrl)), source.report) };
  };
}

const exportRequest = ({ attachments }: ExportSource, job: ExportJob, resources: ExportResources): ExportRequest => (job.what === 'drawings' ? { ...job, attachments, resources } : job);

function sheetNames(source: ExportSource, paper: PaperName): readonly SheetName[] {
  const view = viewOf(source);
  return composeSheets(view, { paper, findings: source.report, bom: bomTable(view), schedule: cableScheduleTable(view) }).map(({ name, title }) => ({ name, title }));
}
