import { compareCodeUnits, compareNatural } from '../../base/compare.ts';
import { box } from '../../geometry/box.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { defaultProject } from '../../model/project.ts';
import type { Table } from '../../reports/table.ts';
import type { CheckReport } from '../../rules/finding.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Orientation, PaperName } from '../papers.ts';
import type { Sheet } from '../scene.ts';
import { type SheetDraft, withUniqueNames } from './draft.ts';
import { findingsSheets } from './findings-sheets.ts';
import { composeFrame } from './frame.ts';
import { indexSheets } from './index-sheets.ts';
import { type SheetLayout, sheetLayout } from './layout.ts';
import { planSheet } from './plan-sheets.ts';
import { rackSheets } from './rack-sheets.ts';
import { reportSheets } from './table-sheets.ts';
import { composeTitleBlock } from './title-block.ts';
import { topologySheets } from './topology-sheet.ts';

/** What goes into a drawing set besides the design's own drawings. */
export interface SheetsOptions {
  readonly paper: PaperName;
  /** Landscape when absent. */
  readonly orientation?: Orientation | undefined;
  readonly findings?: CheckReport | undefined;
  readonly bom?: Table | undefined;
  readonly schedule?: Table | undefined;
  /** Each rack also from its right side, with depths. */
  readonly hasRackSides?: boolean | undefined;
  /** Date in the title blocks, `YYYY-MM-DD`; the project's own when absent. */
  readonly date?: string | undefined;
}

const byName = (a: { readonly name: string; readonly id: string }, b: { readonly name: string; readonly id: string }): number => compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id);

/** The drawing set of a design: index, plan of each room, each rack front and rear, topology, cable schedule, bill of materials, findings. The same design gives the same sheets. */
export function composeSheets(view: DesignView, options: SheetsOptions): readonly Sheet[] {
  const layout = sheetLayout(options.paper, options.orientation);
  const project = view.get('project', PROJECT_ID) ?? defaultProject(PROJECT_ID, 'Untitled');
  const drafts = withUniqueNames(composeDrafts(view, options, layout));
  const all = [...indexSheets(view, { project, report: options.findings, drafts }, layout), ...drafts];
  const frame = composeFrame(layout);
  return all.map((draft, i): Sheet => {
    const facts = { project, date: options.date ?? project.date, sheetTitle: draft.title, scale: draft.scale, number: i + 1, total: all.length };
    const nodes = [...frame, ...draft.nodes, ...composeTitleBlock(layout, facts)];
    return { name: draft.name, title: draft.title, widthMm: layout.widthMm, heightMm: layout.heightMm, scene: { bounds: box(0, 0, layout.widthMm, layout.heightMm), nodes } };
  });
}

function composeDrafts(view: DesignView, options: SheetsOptions, layout: SheetLayout): readonly SheetDraft[] {
  const racks = [...view.all('rack')].sort(byName);
  return [
    ...[...view.all('room')].sort(byName).map((room) => planSheet(view, room, layout)),
    ...racks.flatMap((rack) => [...rackSheets(view, rack, 'front', layout), ...rackSheets(view, rack, 'rear', layout), ...(options.hasRackSides === true ? rackSheets(view, rack, 'side', layout) : [])]),
    ...topologySheets(view, layout),
    ...(options.schedule === undefined ? [] : reportSheets('schedule', options.schedule, layout)),
    ...(options.bom === undefined ? [] : reportSheets('bom', options.bom, layout)),
    ...(options.findings === undefined ? [] : findingsSheets(view, options.findings, layout)),
  ];
}
