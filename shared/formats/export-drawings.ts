import { strToU8 } from 'fflate';
import { err, ok, type Result } from '../base/result.ts';
import { PROJECT_ID } from '../model/design.ts';
import { bomTable } from '../reports/bom.ts';
import { cableScheduleTable } from '../reports/cable-schedule.ts';
import type { CheckReport } from '../rules/finding.ts';
import { PRINT } from '../scene/palettes.ts';
import type { Sheet } from '../scene/scene.ts';
import { composeSheets } from '../scene/sheets/compose-sheets.ts';
import type { DesignView } from '../store/design-view.ts';
import type { DrawingsRequest, ExportError, ExportResources } from './export-design.ts';
import { type Pictures, picturesOf } from './pictures.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { initPng, writePng } from './png/write-png.ts';
import { writeSvg } from './svg/write-svg.ts';

/** Sharp on a screen at full size and readable in print: 203 dots per inch. */
const PIXELS_PER_MM = 8;

type Outcome = Result<Uint8Array, ExportError>;

/** The drawing set as PDF, or one sheet as SVG or PNG. */
export async function exportDrawings(view: DesignView, request: DrawingsRequest, report: CheckReport | undefined): Promise<Outcome> {
  const { paper = 'A3', format } = request;
  const all = composeSheets(view, { paper, findings: report, bom: bomTable(view), schedule: cableScheduleTable(view), hasRackSides: request.sheets?.some(isSideSheet) });
  const chosen = chooseSheets(all, request.sheets);
  if (!chosen.ok) return chosen;
  const pictures = picturesOf(view, request.attachments ?? []);
  if (format === 'pdf') return pdfOf(view, chosen.value, request.resources, pictures);
  const [sheet, ...others] = chosen.value;
  if (sheet === undefined || others.length > 0) return err({ code: 'one-sheet-only', message: `A file ending in .${format} holds one sheet: name one of ${namesOf(chosen.value)}. Nothing was written.` });
  return format === 'svg' ? ok(strToU8(writeSvg(sheet.scene, PRINT, { title: sheet.title, widthMm: sheet.widthMm, pictures }))) : pngOf(sheet, request.resources, pictures);
}

/* Side views of racks are in the set where one is asked for. */
const isSideSheet = (name: string): boolean => /-side(?:-\d+)?$/iu.test(name);

/** The sheets of these names in the order of the set. Case does not matter, and `bom` means all its pages: `bom-1`, `bom-2`. */
function chooseSheets(all: readonly Sheet[], names: readonly string[] | undefined): Result<readonly Sheet[], ExportError> {
  if (names === undefined) return ok(all);
  const chosen = new Set<Sheet>();
  for (const name of names) {
    const found = sheetsNamed(all, name.toLowerCase());
    if (found.length === 0) return err({ code: 'unknown-sheet', message: `There is no sheet "${name}"; there are ${namesOf(all)}. Nothing was written.` });
    found.forEach((sheet) => chosen.add(sheet));
  }
  return ok(all.filter((sheet) => chosen.has(sheet)));
}

function sheetsNamed(all: readonly Sheet[], name: string): readonly Sheet[] {
  const exact = all.filter((sheet) => sheet.name.toLowerCase() === name);
  return exact.length > 0 ? exact : all.filter((sheet) => sheet.name.toLowerCase().replace(/-\d+$/, '') === name);
}

const MOST_NAMES = 40;

function namesOf(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name }) => name);
  return names.length <= MOST_NAMES ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
}

async function pdfOf(view: DesignView, sheets: readonly Sheet[], resources: ExportResources, pictures: Pictures): Promise<Outcome> {
  const fonts = await loaded(resources.fonts);
  if (!fonts.ok) return fonts;
  const project = view.get('project', PROJECT_ID);
  const pdf = await writePdf(sheets, PRINT, fonts.value, { title: project?.name ?? '', author: project?.author, subject: project?.customer, date: project?.date }, pictures);
  return pdf.ok ? pdf : err({ code: 'failed', message: pdf.error.message });
}

async function pngOf(sheet: Sheet, resources: ExportResources, pictures: Pictures): Promise<Outcome> {
  const fonts = await loaded(resources.fonts);
  if (!fonts.ok) return fonts;
  const started = await loaded(async () => initPng(await resources.resvgWasm()));
  if (!started.ok) return started;
  const png = writePng(sheet.scene, PRINT, { widthPx: sheet.widthMm * PIXELS_PER_MM, pictures }, fonts.value);
  return png.ok ? png : err({ code: 'failed', message: png.error.message });
}

/** Resources are files of the installation: when one is missing the export fails, and the program goes on. */
async function loaded<T>(load: () => Promise<T>): Promise<Result<T, ExportError>> {
  try {
    return ok(await load());
  } catch (error) {
    return err({ code: 'resources', message: `A part of the installation could not be loaded (${error instanceof Error ? error.message : String(error)}). Nothing was written; install Cablewright again.` });
  }
}
