import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import { useSession } from '../../state/session.ts';
import { nodeName } from './kind-words.ts';
import type { PlacedNode, TopologyModel } from './topology-model.ts';
import { showDraft, useTopologyDraft } from './topology-state.ts';

/* Options around the active one that exist as elements: the rest is told by count and position. */
const AROUND = 30;

/** The devices of the diagram as a list for keyboard and screen reader: the same however near or far the diagram is. A tree, as keys in a listbox do not reach the shortcuts of the window. */
export function TopologyList({ model, list, onKeyDown }: { readonly model: TopologyModel; readonly list: RefObject<HTMLDivElement | null>; readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void }): ReactElement {
  const activeId = useTopologyDraft((draft) => draft.activeId);
  const index = Math.max(0, model.nodes.findIndex((node) => node.id === activeId));
  const active = model.nodes[index];
  const first = Math.max(0, index - AROUND);
  return (
    <div
      ref={list}
      className="visually-hidden"
      role="tree"
      aria-label="Devices in the diagram"
      aria-multiselectable="true"
      aria-activedescendant={active === undefined ? undefined : optionId(active)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => showDraft({ isListFocused: true, activeId: active?.id })}
      onBlur={() => showDraft({ isListFocused: false })}
    >
      {model.nodes.slice(first, index + AROUND + 1).map((node, i) => <NodeOption key={node.id} placed={node} position={first + i + 1} count={model.nodes.length} />)}
    </div>
  );
}

const optionId = (node: PlacedNode): string => `diagram-${node.id}`;

function NodeOption({ placed, position, count }: { readonly placed: PlacedNode; readonly position: number; readonly count: number }): ReactElement {
  const isSelected = useSession((session) => session.selection.includes(placed.id));
  return (
    <div id={optionId(placed)} role="treeitem" aria-selected={isSelected} aria-posinset={position} aria-setsize={count}>
      {nodeName(placed.node)}
    </div>
  );
}
