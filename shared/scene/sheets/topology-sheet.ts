import type { DesignView } from '../../store/design-view.ts';
import { withAnnotations } from '../annotations.ts';
import { composeTopology } from '../topology-scene.ts';
import { layoutTopology } from '../topology-layout.ts';
import type { SheetDraft } from './draft.ts';
import { placedScene } from './drawing-scale.ts';
import type { SheetLayout } from './layout.ts';
import { heading } from './table-sheets.ts';

/** Diagram units are drawn no larger than this: a node is then 64 mm wide. */
const MAX_FACTOR = 0.35;

/** The whole topology on one sheet; none when there is nothing to show. */
export function topologySheets(view: DesignView, layout: SheetLayout): readonly SheetDraft[] {
  const positions = layoutTopology(view);
  if (positions.size === 0) return [];
  const title = 'Topology';
  const { nodes, below } = heading(title, layout.content);
  const scene = withAnnotations(view, { view: 'topology' }, composeTopology(view, positions));
  const factor = Math.min(MAX_FACTOR, below.width / scene.bounds.width, below.height / scene.bounds.height);
  return [{ name: 'topology', title, nodes: [...nodes, placedScene(scene, below, factor)] }];
}
