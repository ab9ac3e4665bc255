import { create } from 'zustand';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Edge } from '../../../shared/geometry/polygon.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { HoldableHint } from '../../canvas/held-hint.ts';
import type { Hint, Tone } from '../../canvas/pointer-hint.tsx';

/** Something on its way to a new place. */
export interface ItemDraft {
  readonly box: Box;
  /** Why it cannot stand there. */
  readonly problem?: string | undefined;
}

/** Everything that is shown for the length of a gesture: never part of the design. */
export interface PlanDraft extends HoldableHint {
  /** Items that are being moved, by id. */
  readonly moving: ReadonlyMap<string, ItemDraft>;
  /** Ground something new would take. */
  readonly slot: { readonly box: Box; readonly tone: Tone } | undefined;
  /** A line that is being drawn or reshaped, corner by corner. */
  readonly line: { readonly points: readonly Vec[]; readonly isClosed?: boolean | undefined; readonly problem?: string | undefined } | undefined;
  /** What the thing in hand lines up with. */
  readonly guides: readonly Edge[];
  readonly band: Box | undefined;
  readonly hoveredId: RecordId | undefined;
  /** Sentence for the live region. */
  readonly said: string;
}

const NOTHING: PlanDraft = { moving: new Map(), slot: undefined, line: undefined, guides: [], band: undefined, hint: undefined, isHintHeld: false, hoveredId: undefined, said: '' };

/** The gesture under way in the Plan. */
export const usePlanDraft = create<PlanDraft>()(() => NOTHING);

/** Shows part of a gesture. */
export const showPlanDraft = (part: Partial<PlanDraft>): void => usePlanDraft.setState(part);

/** Tells at the place of a drop why nothing came of it, until the pointer moves on. */
export const holdPlanHint = (host: Hint['host'], title: string, problem: string | undefined): void => {
  if (problem !== undefined) usePlanDraft.setState({ hint: { host, title, tone: 'error', verdict: problem }, isHintHeld: true, said: `${title}. ${problem}` });
};

/** Lets go of what was in hand; what came of a drop stays to be read until the pointer moves on. */
export const letGoOnPlan = (): void => {
  const { hint, isHintHeld, said } = usePlanDraft.getState();
  usePlanDraft.setState({ ...NOTHING, said, ...(isHintHeld ? { hint, isHintHeld } : {}) });
};

/** Ends the gesture; what was said last stays for the screen reader. */
export const clearPlanDraft = (): void => usePlanDraft.setState({ ...NOTHING, said: usePlanDraft.getState().said });
