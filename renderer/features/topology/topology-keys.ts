import type { KeyboardEvent } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { useSession } from '../../state/session.ts';
import { lineWords } from './line-words.ts';
import { pairKey } from './merged-links.ts';
import { nudgeNodes, selectedNodes, selectPressed } from './node-moves.ts';
import { DIRECTIONS, nextNode, type PlacedLine, type PlacedNode } from './topology-model.ts';
import { showDraft, toggleSpread, useTopologyDraft } from './topology-state.ts';
import type { TopologyContext } from './use-topology-model.ts';

/** What the keys of the diagram need besides the design. */
export interface KeyContext extends TopologyContext {
  readonly camera: () => Camera | undefined;
  readonly arrange: () => void;
}

/** Keys of the list of devices: arrows walk, or move what is selected; Enter selects; L goes through the links of a device, E takes them apart; A arranges. Delete and Escape belong to the whole window. */
export function topologyKeys(context: KeyContext) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (handleKey(context, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

function handleKey(context: KeyContext, event: KeyboardEvent<HTMLElement>): boolean {
  const active = context.model().nodeById.get(useTopologyDraft.getState().activeId ?? '');
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined) {
    if (nudgeNodes(context, direction)) return revealSelected(context);
    const next = active === undefined ? context.model().nodes[0] : nextNode(context.model(), active, direction);
    return next === undefined || walkTo(context, next);
  }
  switch (event.key) {
    case 'Home':
    case 'End':
      return walkToEnd(context, event.key === 'Home' ? 0 : -1);
    case 'Enter':
    case ' ':
      return active !== undefined && selectNode(active, event.shiftKey);
    case 'l':
    case 'L':
      return active !== undefined && selectNextLine(context, active);
    case 'a':
    case 'A':
      context.arrange();
      return true;
    case 'e':
    case 'E':
      return spreadSelected(context);
    default:
      return false;
  }
}

function revealSelected(context: KeyContext): boolean {
  const [first] = selectedNodes(context.model());
  if (first !== undefined) context.camera()?.reveal(first.box);
  return true;
}

function walkTo(context: KeyContext, node: PlacedNode): boolean {
  context.camera()?.reveal(node.box);
  showDraft({ activeId: node.id });
  return true;
}

function walkToEnd(context: KeyContext, index: number): boolean {
  const node = context.model().nodes.at(index);
  return node === undefined || walkTo(context, node);
}

function selectNode(node: PlacedNode, isAdding: boolean): boolean {
  selectPressed(node, isAdding);
  return true;
}

/** Takes the links of the selected line apart, or together again. */
function spreadSelected(context: KeyContext): boolean {
  const { selection } = useSession.getState();
  const line = context.model().lines.find((each) => isSelected(each, selection));
  if (line === undefined) return false;
  toggleSpread(pairKey(line.line));
  return true;
}

const isSelected = ({ line }: PlacedLine, selection: readonly string[]): boolean => line.cableIds.length > 0 && line.cableIds.every((id) => selection.includes(id));

function selectNextLine(context: KeyContext, node: PlacedNode): boolean {
  const lines = context.model().lines.filter(({ line }) => line.a === node.id || line.b === node.id);
  const { selection } = useSession.getState();
  const next = lines[(lines.findIndex((line) => isSelected(line, selection)) + 1) % Math.max(1, lines.length)];
  if (next === undefined) {
    showDraft({ said: `${node.node.name} has no links.` });
    return true;
  }
  useSession.getState().select(next.line.cableIds);
  const { title, kind } = lineWords(context.store(), next.line);
  showDraft({ said: `${title}: ${kind}.` });
  return true;
}
