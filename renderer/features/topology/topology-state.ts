import { create } from 'zustand';
import type { Id } from '../../../shared/base/id.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Hint } from '../../canvas/pointer-hint.tsx';
import type { ConnectionOptions } from './connections.ts';
import type { ColourBy } from './link-looks.ts';
import type { NodeShift } from './topology-model.ts';

/** What the person chose to see in the diagram: kept while the window is open, never part of the design. */
export interface TopologyChoices extends ConnectionOptions {
  readonly colourBy: ColourBy;
}

/** What the person chose to see in the diagram. */
export const useTopologyChoices = create<TopologyChoices>()(() => ({ hasPanels: false, hasPower: false, colourBy: 'speed' }));

/** Everything that is shown for the length of a gesture: never part of the design, never of the session. */
export interface TopologyDraft {
  readonly shift: NodeShift | undefined;
  readonly band: Box | undefined;
  readonly hoverNodeId: Id<'device'> | undefined;
  readonly hoverLineKey: string | undefined;
  readonly hint: Hint | undefined;
  /** The node the keyboard is on. */
  readonly activeId: Id<'device'> | undefined;
  readonly isListFocused: boolean;
  /** Sentence for the live region. */
  readonly said: string;
}

const NO_GESTURE: Pick<TopologyDraft, 'shift' | 'band' | 'hoverNodeId' | 'hoverLineKey' | 'hint'> = { shift: undefined, band: undefined, hoverNodeId: undefined, hoverLineKey: undefined, hint: undefined };

/** The gesture under way in the diagram. */
export const useTopologyDraft = create<TopologyDraft>()(() => ({ ...NO_GESTURE, activeId: undefined, isListFocused: false, said: '' }));

/** Shows part of a gesture. */
export const showDraft = (part: Partial<TopologyDraft>): void => useTopologyDraft.setState(part);

/** Ends the gesture; the keyboard stays where it is. */
export const endGesture = (): void => useTopologyDraft.setState(NO_GESTURE);
