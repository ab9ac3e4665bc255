import { ok, type Result } from '../../base/result.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type CommandError, refuse } from '../command.ts';
import { type Planned, type PlannedId, plannedOf } from './plan-place.ts';

/** The things of a selection that are on the plan, each once; refused when they are not in one room. */
export function arrangedOf(view: DesignView, ids: readonly PlannedId[]): Result<readonly Planned[], CommandError> {
  const things = [...new Set(ids)].flatMap((id) => plannedOf(view, id) ?? []);
  if (new Set(things.map(({ roomId }) => roomId)).size > 1) return refuse('several-rooms', 'Only things of one room can be lined up with each other.');
  return ok(things);
}
