import { type Box, box } from '../../geometry/box.ts';
import type { Rack } from '../../model/rack.ts';
import type { RackSide } from '../../model/rack-side.ts';
import type { DesignView } from '../../store/design-view.ts';
import { withAnnotations } from '../annotations.ts';
import { composeElevation } from '../elevation.ts';
import { composeSideElevation } from '../side-elevation.ts';
import type { SheetDraft } from './draft.ts';
import { slug } from './draft.ts';
import { ELEVATION_SCALES, fittingScale, placedScene } from './drawing-scale.ts';
import type { SheetLayout } from './layout.ts';
import { rackTable } from './rack-table.ts';
import { layTable } from './table-layout.ts';
import { heading, pagedSheets } from './table-sheets.ts';

const GAP_MM = 8;
/** Type of annotations, in millimetres of paper. */
const ANNOTATION_MM = 2.5;

/** One face of a rack, or its right side, with the table of what is in it; a table that is longer than the sheet goes on over further sheets. */
export function rackSheets(view: DesignView, rack: Rack, side: RackSide, layout: SheetLayout): readonly SheetDraft[] {
  const type = view.get('rackType', rack.typeId);
  if (type === undefined) return [];
  const title = `Rack ${rack.name}, ${side}`;
  const name = `rack-${slug(rack.name)}-${side}`;
  const columns = sheetColumns(layout);
  const { scale, scene } = fittingScale(ELEVATION_SCALES, columns.drawing, ({ denominator }) => withAnnotations(view, { view: 'racks', rackId: rack.id, side }, side === 'side' ? composeSideElevation(view, rack.id, { hasSideNames: true }) : composeElevation(view, rack.id, side, { hasSideNames: true }), ANNOTATION_MM * denominator));
  const drawnMm = scene.bounds.width / scale.denominator;
  const tableLeft = columns.drawing.x + drawnMm + GAP_MM;
  const room = box(tableLeft, columns.table.y, columns.table.x + columns.table.width - tableLeft, columns.table.height);
  const { nodes: titleNodes, below } = heading(title, room);
  const table = rackTable(view, rack, type);
  const pages = layTable(table, below);
  const drawing = placedScene(scene, columns.drawing, 1 / scale.denominator, 'left');
  const [first = []] = pages;
  const sheet: SheetDraft = { name, title, scale: scale.text, nodes: [drawing, ...titleNodes, ...first] };
  if (pages.length <= 1) return [sheet];
  const rest = pagedSheets({ firstName: `${name}-2`, name: `${name}-2`, title: `${title}: devices`, table }, layout);
  return [sheet, ...rest];
}

/** The drawing takes the left of the sheet over its whole height where the title block leaves room, the table the rest above the block. */
function sheetColumns({ content, leftColumn }: SheetLayout): { readonly drawing: Box; readonly table: Box } {
  const drawing = leftColumn.width >= 60 ? { ...leftColumn, width: Math.max(leftColumn.width, 0) } : { ...content, width: content.width * 0.42 };
  return { drawing, table: content };
}
