import { create } from 'zustand';
import type { Box } from '../../../shared/geometry/box.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { Hint, Tone } from '../../canvas/pointer-hint.tsx';

/** Something on its way to a new place. */
export interface ItemDraft {
  readonly box: Box;
  /** Why it cannot stand there. */
  readonly problem?: string | undefined;
}

/** Everything that is shown for the length of a gesture: never part of the design. */
export interface PlanDraft {
  /** Items that are being moved, by id. */
  readonly moving: ReadonlyMap<string, ItemDraft>;
  /** Ground something new would take. */
  readonly slot: { readonly box: Box; readonly tone: Tone } | undefined;
  /** The room that is being resized, as it would become. */
  readonly resizing: { readonly roomId: string; readonly box: Box; readonly problem?: string | undefined } | undefined;
  readonly band: Box | undefined;
  readonly hint: Hint | undefined;
  readonly hoveredId: RecordId | undefined;
  /** Sentence for the live region. */
  readonly said: string;
}

const NOTHING: PlanDraft = { moving: new Map(), slot: undefined, resizing: undefined, band: undefined, hint: undefined, hoveredId: undefined, said: '' };

/** The gesture under way in the Plan. */
export const usePlanDraft = create<PlanDraft>()(() => NOTHING);

/** Shows part of a gesture. */
export const showPlanDraft = (part: Partial<PlanDraft>): void => usePlanDraft.setState(part);

/** Ends the gesture; what was said last stays for the screen reader. */
export const clearPlanDraft = (): void => usePlanDraft.setState({ ...NOTHING, said: usePlanDraft.getState().said });
