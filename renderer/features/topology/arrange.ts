import { create } from 'zustand';
import { placeDiagramNodes } from '../../../shared/commands/diagram/place-nodes.ts';
import { type TopologyGroup, topologyGroups } from '../../../shared/scene/topology-groups.ts';
import { layoutClient } from '../../workers/layout-client.ts';
import type { LayoutAnswer } from '../../workers/layout-protocol.ts';
import { useDocument } from '../../state/document.ts';
import { useNotices } from '../../state/notices.ts';
import { runCommand } from '../../state/run-command.ts';
import { useTask } from '../../state/task.ts';
import { useViewActions } from '../../state/view-actions.ts';
import { blockRows, groupBlockRows, type LayoutBlock } from './layout-blocks.ts';
import { layoutRequest, placesOfBlocks } from './layout-request.ts';
import { shownPlaces } from './shown-places.ts';
import { graphOf } from './topology-graph.ts';
import { connectionOptions, useTopologyChoices } from './topology-state.ts';

interface ArrangingState {
  /** The layout under way. */
  readonly running: { readonly cancel: () => void } | undefined;
  /** True once it takes long enough to say so. */
  readonly isSlow: boolean;
}

/** Whether the diagram is being laid out. */
export const useArranging = create<ArrangingState>()(() => ({ running: undefined, isSlow: false }));

/** Work that takes longer than this is shown. */
const SLOW_MS = 100;

/** Lays the diagram out beside the window's own thread, and applies the result as one step of the history. Does nothing while a layout is under way. */
export async function arrangeTopology(): Promise<void> {
  if (useArranging.getState().running !== undefined) return;
  const { store } = useDocument.getState();
  const graph = graphOf(store, connectionOptions());
  if (graph.nodes.length === 0) return;
  const groups = topologyGroups(store, graph.nodes, useTopologyChoices.getState().groupBy);
  const rows = groups.length === 0 ? blockRows(graph.topology) : groupBlockRows(groups);
  const running = { cancel: () => layoutClient.cancel() };
  const task = { title: 'Arranging the diagram', cancel: running.cancel };
  useArranging.setState({ running, isSlow: false });
  const timer = setTimeout(() => {
    useArranging.setState({ isSlow: true });
    useTask.getState().begin(task);
  }, SLOW_MS);
  try {
    const answer = await layoutClient.layout(layoutRequest(graph.topology, rows));
    /* Another design may have been opened meanwhile. */
    if (useDocument.getState().store === store) applyLayout(groups, rows, answer);
  } finally {
    clearTimeout(timer);
    useTask.getState().end(task);
    useArranging.setState({ running: undefined, isSlow: false });
  }
}

function applyLayout(groups: readonly TopologyGroup[], rows: readonly (readonly LayoutBlock[])[], answer: LayoutAnswer): void {
  switch (answer.kind) {
    case 'places': {
      const places = shownPlaces(groups, new Map(placesOfBlocks(rows, answer.places).map(({ id, at }) => [id, at])));
      if (runCommand(placeDiagramNodes, { places, isLayout: true }).ok) requestAnimationFrame(() => useViewActions.getState().actions?.zoomToFit());
      return;
    }
    case 'cancelled':
      return useNotices.getState().show({ tone: 'info', text: 'The layout was cancelled; the diagram is as it was.' });
    case 'failed':
      return useNotices.getState().show({ tone: 'error', text: 'The diagram could not be laid out and is as it was. Move its nodes by hand, or try again.' });
  }
}
