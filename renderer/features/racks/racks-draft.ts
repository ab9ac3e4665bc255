import { create } from 'zustand';
import type { HoldableHint } from '../../canvas/held-hint.ts';
import type { Hint, Tone } from '../../canvas/pointer-hint.tsx';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Colour } from '../../../shared/model/cable-type.ts';
import type { CablePlug } from '../../state/move-cable-end.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';

/** A place that would be taken. */
export interface SlotDraft {
  readonly box: Box;
  readonly tone: Tone;
  /** Device whose face is shown in the place while it is dragged. */
  readonly deviceId?: Id<'device'> | undefined;
}

/** Ports that light up while a connection is made. */
export interface PortMark {
  readonly box: Box;
  readonly tone: Tone;
}

/** A line from a port to the pointer. */
export interface RubberLine {
  readonly from: Vec;
  readonly to: Vec;
}

/** What the pointer is over. */
export interface HoverDraft {
  /** True where a drag would take a plug to another port. */
  readonly isPlug?: boolean | undefined;
  readonly port?: PortRef | undefined;
  readonly cableId?: Id<'cable'> | undefined;
  readonly deviceId?: Id<'device'> | undefined;
}

/** Everything that is shown for the length of a gesture: never part of the design, never of the session. */
export interface RacksDraft extends HoldableHint {
  readonly slots: readonly SlotDraft[];
  readonly marks: readonly PortMark[];
  readonly lines: readonly RubberLine[];
  readonly lineColour: Colour | undefined;
  readonly lineTone: Tone | undefined;
  /** The plug in hand. */
  readonly carried: CablePlug | undefined;
  readonly band: Box | undefined;
  readonly hover: HoverDraft;
  /** Sentence for the live region. */
  readonly said: string;
}

const NOTHING: RacksDraft = { slots: [], hint: undefined, isHintHeld: false, marks: [], lines: [], lineColour: undefined, lineTone: undefined, carried: undefined, band: undefined, hover: {}, said: '' };

/** The gesture under way in the Racks view. */
export const useRacksDraft = create<RacksDraft>()(() => NOTHING);

/** Shows part of a gesture. */
export const showDraft = (part: Partial<RacksDraft>): void => useRacksDraft.setState(part);

/** Tells at the place of a drop why nothing came of it, until the pointer moves on. */
export const holdHint = (hint: Hint): void => useRacksDraft.setState({ hint, isHintHeld: true, said: `${hint.title}. ${hint.verdict ?? ''}` });

/** Lets go of what was in hand; what came of a drop stays to be read until the pointer moves on. */
export const letGo = (): void => {
  const { hint, isHintHeld, said } = useRacksDraft.getState();
  useRacksDraft.setState({ ...NOTHING, said, ...(isHintHeld ? { hint, isHintHeld } : {}) });
};

/** Ends the gesture; what was said last stays for the screen reader. */
export const clearDraft = (): void => useRacksDraft.setState({ ...NOTHING, said: useRacksDraft.getState().said });
