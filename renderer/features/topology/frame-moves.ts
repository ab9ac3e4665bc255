import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import type { Drag } from '../../canvas/drag.ts';
import { GRID } from './diagram-grid.ts';
import type { GroupFrame } from './group-frames.ts';
import { dragBy, moveNodes } from './node-moves.ts';
import { endGesture, showDraft } from './topology-state.ts';
import type { TopologyContext } from './use-topology-model.ts';

/** Dragging a frame by its title: its nodes go with it, in one step of the history. */
export function frameDrag(context: TopologyContext, { members }: GroupFrame): Pick<Drag, 'move' | 'drop' | 'cancel'> {
  const { nodeById } = context.model();
  const nodes = [...new Set(members.flatMap((id) => nodeById.get(id) ?? []))];
  const ids = new Set<string>(nodes.map(({ id }) => id));
  const byOf = (at: Vec, from: Vec): Vec => dragBy(nodes[0]?.at ?? from, from, at, false);
  return {
    move: (at, from) => showDraft({ shift: { ids, by: byOf(at, from) }, hint: undefined, hoverNodeId: undefined, hoverLineKey: undefined }),
    drop: (at, from) => {
      const by = byOf(at, from);
      if (by.x !== 0 || by.y !== 0) moveNodes(context, members, by);
      endGesture();
    },
    cancel: endGesture,
  };
}

/** Moves a frame by keyboard: presses in a row are one entry in the history. */
export const nudgeFrame = (context: TopologyContext, { key, members }: GroupFrame, direction: Vec): void => moveNodes(context, members, vec(direction.x * GRID, direction.y * GRID), `diagram frame ${key}`);
