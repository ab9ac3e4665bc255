import { useEffect, useState } from 'react';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { autoPatch, type PatchPlan, type PatchRequest } from '../../../shared/topology/auto-patch.ts';
import { useDocument } from '../../state/document.ts';
import { useStore } from '../../state/use-design.ts';

/** A plan while it is worked out. */
export interface PlanProgress {
  readonly plan: PatchPlan | undefined;
  /** Devices looked at so far. */
  readonly done: number;
}

/* Short enough that typing stays smooth while a large room is looked at. */
const SLICE_MS = 12;

/** Works a plan out in slices, so that the window stays awake; what is no longer asked for is dropped. */
function workOut(store: DesignStore, request: PatchRequest, onProgress: (progress: PlanProgress) => void): () => void {
  const steps = autoPatch(store, request);
  let timer = 0;
  const slice = (): void => {
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) return onProgress({ plan: step.value, done: request.deviceIds.length });
    onProgress({ plan: undefined, done: step.value });
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice);
  return () => window.clearTimeout(timer);
}

const NOTHING: PlanProgress = { plan: undefined, done: 0 };

/** The plan of a request, worked out again when the design or the request changes. */
export function usePatchPlan(request: PatchRequest): PlanProgress {
  const store = useStore();
  const revision = useDocument((state) => state.revision);
  const [progress, setProgress] = useState<{ readonly of: PatchRequest; readonly at: number; readonly progress: PlanProgress } | undefined>(undefined);
  useEffect(() => workOut(store, request, (next) => setProgress({ of: request, at: revision, progress: next })), [store, request, revision]);
  return progress?.of === request && progress.at === revision ? progress.progress : NOTHING;
}
