import { useEffect, useMemo } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { useVisitingPointer } from '../../canvas/visiting-pointer.ts';
import { useSession } from '../../state/session.ts';
import type { PlanContext } from './plan-context.ts';
import { letGoOnPlan, showPlanDraft } from './plan-draft.ts';
import { planVisit } from './plan-visit.ts';
import { useArmedKeys } from './use-armed-keys.ts';

/** What comes from the library: carried by the pointer, or armed and carried by keys. */
export function useLibraryVisit(context: PlanContext, camera: () => Camera | undefined): void {
  const drag = useSession((session) => session.libraryDrag);
  const visit = useMemo(() => (drag === undefined ? undefined : planVisit(context, drag)), [context, drag]);
  useVisitingPointer(camera, visit !== undefined, {
    move: (p) => (p === undefined ? showPlanDraft({ slot: undefined, guides: [], hint: undefined }) : visit?.show(p)),
    drop: (p) => visit?.drop(p),
  });
  useArmedKeys(context, camera, visit);
  useEffect(() => (visit === undefined ? undefined : letGoOnPlan), [visit]);
}
