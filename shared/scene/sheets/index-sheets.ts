import { formatPower } from '../../base/units.ts';
import { type Box, box } from '../../geometry/box.ts';
import { shorten, wrap } from '../../geometry/text-metrics.ts';
import { vec } from '../../geometry/vector.ts';
import type { Project } from '../../model/project.ts';
import type { CheckReport } from '../../rules/finding.ts';
import type { DesignView } from '../../store/design-view.ts';
import { rackPower } from '../../topology/power.ts';
import type { SceneNode } from '../scene.ts';
import type { SheetDraft } from './draft.ts';
import type { SheetLayout } from './layout.ts';
import type { PaperTable } from './paper-table.ts';
import { layTable } from './table-layout.ts';

/** What the first sheet tells. */
export interface IndexFacts {
  readonly project: Project;
  readonly report?: CheckReport | undefined;
  readonly drafts: readonly SheetDraft[];
}

/** The first sheet: what the project is, what it comes to, and the list of all sheets. */
export function indexSheets(view: DesignView, facts: IndexFacts, layout: SheetLayout): readonly SheetDraft[] {
  const head = composeHead(view, facts, layout.content);
  const below = box(layout.content.x, head.bottom, Math.min(layout.content.width, 260), layout.content.y + layout.content.height - head.bottom);
  const count = layTable(indexTable(facts.drafts, 1), below).length;
  return layTable(indexTable(facts.drafts, count), below).map((nodes, i) => ({ name: i === 0 ? 'index' : `index-${i + 1}`, title: 'Sheet index', nodes: [...head.nodes, ...nodes] }));
}

function indexTable(drafts: readonly SheetDraft[], indexCount: number): PaperTable {
  return {
    columns: [{ title: 'Sheet', isNumeric: true, weight: 1 }, { title: 'Title', isNumeric: false, weight: 5 }, { title: 'Name', isNumeric: false, weight: 3 }, { title: 'Scale', isNumeric: false, weight: 1.6 }],
    rows: drafts.map((draft, i) => ({ kind: 'item', cells: [String(i + 1 + indexCount), draft.title, draft.name, draft.scale ?? ''] })),
  };
}

function composeHead(view: DesignView, { project, report }: IndexFacts, area: Box): { readonly nodes: readonly SceneNode[]; readonly bottom: number } {
  const nodes: SceneNode[] = [];
  let y = area.y;
  const line = (text: string, sizeMm: number, weight: 'regular' | 'bold', ink: 'text' | 'text-muted', gapMm: number): void => {
    y += sizeMm * 0.85;
    nodes.push({ kind: 'text', text: shorten(text, area.width, sizeMm, weight), at: vec(area.x, y), sizeMm, ink, weight });
    y += sizeMm * 0.25 + gapMm;
  };
  line(project.name, 9, 'bold', 'text', 1.5);
  if (project.customer !== undefined) line(project.customer, 5, 'regular', 'text-muted', 1);
  y += 2;
  line(countsText(view), 3.4, 'regular', 'text', 1);
  line(powerLine(view), 3.4, 'regular', 'text', 1);
  if (report !== undefined) line(reportText(report), 3.4, 'regular', 'text', 1);
  for (const text of wrap(project.notes ?? '', { maxWidthMm: Math.min(area.width, 220), sizeMm: 3, maxLines: 5 })) if (text !== '') line(text, 3, 'regular', 'text-muted', 0.6);
  return { nodes, bottom: y + 5 };
}

const counted = (count: number, singular: string, plural = `${singular}s`): string => `${count} ${count === 1 ? singular : plural}`;

const countsText = (view: DesignView): string =>
  [counted(view.count('room'), 'room'), counted(view.count('rack'), 'rack'), counted(view.count('device'), 'device'), counted(view.count('cable'), 'cable'), counted(view.count('optic'), 'optic')].join(' · ');

function powerLine(view: DesignView): string {
  const draws = view.all('rack').map((rack) => rackPower(view, rack).draw);
  const unknown = draws.reduce((sum, draw) => sum + draw.unknown.length, 0);
  const text = `Racks draw at most ${formatPower(draws.reduce((sum, draw) => sum + draw.maxW, 0))}`;
  return unknown === 0 ? text : `${text}, not counting ${counted(unknown, 'device')} whose figure is not known`;
}

function reportText(report: CheckReport): string {
  const of = (severity: 'error' | 'warning' | 'info'): number => report.findings.filter((finding) => finding.severity === severity).length;
  const parts = [counted(of('error'), 'error'), counted(of('warning'), 'warning'), counted(of('info'), 'note'), `${report.waived.length} waived`, `${report.notCheckable.length} not checkable`];
  return `Checked by ${counted(report.checked.length, 'rule')}: ${parts.join(', ')}`;
}
