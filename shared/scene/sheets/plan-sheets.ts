import type { Room } from '../../model/room.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { DesignView } from '../../store/design-view.ts';
import { withAnnotations } from '../annotations.ts';
import { composePlan } from '../plan.ts';
import type { SheetDraft } from './draft.ts';
import { slug } from './draft.ts';
import { fittingScale, IMPERIAL_PLAN_SCALES, placedScene, PLAN_SCALES } from './drawing-scale.ts';
import type { SheetLayout } from './layout.ts';
import { heading } from './table-sheets.ts';
import { withUnderlays } from '../underlay-image.ts';

/** Type on a plan, in millimetres of paper. */
const TEXT_MM = 2.5;

/** The plan of a room at the largest usual scale that fits. */
export function planSheet(view: DesignView, room: Room, layout: SheetLayout): SheetDraft {
  const title = `Plan of ${room.name}`;
  const { nodes, below } = heading(title, layout.content);
  const isImperial = view.get('project', PROJECT_ID)?.units === 'imperial';
  const { scale, scene } = fittingScale(isImperial ? IMPERIAL_PLAN_SCALES : PLAN_SCALES, below, ({ denominator }) => withAnnotations(view, { view: 'plan', roomId: room.id }, withUnderlays(view, room.id, composePlan(view, room.id, { textMm: TEXT_MM * denominator })), TEXT_MM * denominator));
  return { name: `plan-${slug(room.name)}`, title, scale: scale.text, nodes: [...nodes, placedScene(scene, below, 1 / scale.denominator)] };
}
