import type { Table } from '../../reports/table.ts';
import { vec } from '../../geometry/vector.ts';
import { type Box, box } from '../../geometry/box.ts';
import { shorten } from '../../geometry/text-metrics.ts';
import type { SceneNode } from '../scene.ts';
import type { SheetDraft } from './draft.ts';
import type { SheetLayout } from './layout.ts';
import { paperTable } from './report-table.ts';
import type { PaperTable } from './paper-table.ts';
import { layTable } from './table-layout.ts';

const HEADING_MM = 5;

/** A heading over what follows; yields the box left below it. */
export function heading(text: string, area: Box): { readonly nodes: readonly SceneNode[]; readonly below: Box } {
  const node: SceneNode = { kind: 'text', text: shorten(text, area.width, HEADING_MM, 'bold'), at: vec(area.x, area.y + HEADING_MM * 0.8), sizeMm: HEADING_MM, ink: 'text', weight: 'bold' };
  const used = HEADING_MM + 3;
  return { nodes: [node], below: box(area.x, area.y + used, area.width, area.height - used) };
}

/** A report on as many sheets as it needs: `bom-1`, `bom-2`, ... */
export const reportSheets = (name: string, table: Table, layout: SheetLayout): readonly SheetDraft[] =>
  pagedSheets({ firstName: `${name}-1`, name, title: table.title, table: paperTable(table) }, layout);

/** What is set on several sheets. */
export interface PagedTable {
  readonly firstName: string;
  readonly name: string;
  readonly title: string;
  readonly table: PaperTable;
}

/** A table on as many sheets as it needs; every further one is called `<name>-<n>`. */
export function pagedSheets({ firstName, name, title, table }: PagedTable, layout: SheetLayout): readonly SheetDraft[] {
  const { below } = heading(title, layout.content);
  const pages = layTable(table, below);
  return pages.map((nodes, i) => {
    const pageTitle = pages.length === 1 ? title : `${title}, ${i + 1} of ${pages.length}`;
    return { name: i === 0 ? firstName : `${name}-${i + 1}`, title: pageTitle, nodes: [...heading(pageTitle, layout.content).nodes, ...nodes] };
  });
}
