import { create } from 'zustand';
import type { Id } from '../../../shared/base/id.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { GroupBy } from '../../../shared/scene/topology-groups.ts';
import type { Hint } from '../../canvas/pointer-hint.tsx';
import { isShown } from '../../state/layers.ts';
import type { ConnectionOptions } from './connections.ts';
import type { ColourBy } from './link-looks.ts';
import type { NodeShift } from './moving-part.ts';

/** What the person chose to see in the diagram: kept while the window is open, never part of the design. */
export interface TopologyChoices {
  readonly colourBy: ColourBy;
  readonly groupBy: GroupBy;
  /** Groups that are drawn as one node, by key. */
  readonly folded: ReadonlySet<string>;
  /** Pairs of devices whose links are drawn one by one. */
  readonly spread: ReadonlySet<string>;
}

/** What the person chose to see in the diagram. */
export const useTopologyChoices = create<TopologyChoices>()(() => ({ colourBy: 'speed', groupBy: 'none', folded: new Set(), spread: new Set() }));

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => (keys.has(key) ? new Set([...keys].filter((other) => other !== key)) : new Set([...keys, key]));

/** Folds a group to one node, or unfolds it. */
export const toggleFolded = (key: string): void => useTopologyChoices.setState(({ folded }) => ({ folded: toggled(folded, key) }));

/** Draws the links of a pair one by one, or as one line again. */
export const toggleSpread = (pair: string): void => useTopologyChoices.setState(({ spread }) => ({ spread: toggled(spread, pair) }));

/** Chooses what devices are framed by; every group is then unfolded. */
export const setGroupBy = (groupBy: GroupBy): void => useTopologyChoices.setState({ groupBy, folded: new Set() });

/** What of the design the layout looks at, as the layers are set. */
export const connectionOptions = (): ConnectionOptions => ({ hasPanels: isShown('topology', 'passive'), hasPower: isShown('topology', 'power') });

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
