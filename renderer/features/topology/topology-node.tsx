import { memo, type ReactElement, useMemo } from 'react';
import { TOPOLOGY_NODE } from '../../../shared/scene/topology.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import { composeNode, nodeDetail } from './node-scene.ts';
import type { GraphNode } from './topology-graph.ts';

/** A device of the diagram near enough to be read. Screen readers find it in the list of devices. */
export const TopologyNodeView = memo(function TopologyNodeView({ node }: { readonly node: GraphNode }): ReactElement {
  const detail = useCameraValue((camera) => nodeDetail(camera.viewport().zoom));
  const scene = useMemo(() => composeNode(node, detail), [node, detail]);
  return (
    <svg className="topology-node" viewBox={`0 0 ${TOPOLOGY_NODE.width} ${TOPOLOGY_NODE.height}`} data-node-id={node.id} aria-hidden="true">
      <SceneNodes nodes={scene} />
    </svg>
  );
});
