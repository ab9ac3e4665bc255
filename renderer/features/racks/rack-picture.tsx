import { memo, type ReactElement, useMemo } from 'react';
import { boxSteps } from '../../../shared/scene/path-steps.ts';
import { composeElevation } from '../../../shared/scene/elevation.ts';
import type { RackSide } from '../../../shared/model/rack-side.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import { composeSideElevation } from '../../../shared/scene/side-elevation.ts';
import { readableNodes } from '../../canvas/readable-nodes.ts';
import { useInTurn } from '../../canvas/use-in-turn.ts';
import { useDocument } from '../../state/document.ts';
import { useIsShown } from '../../state/layers.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import type { PlacedRack } from './placed.ts';
import { type RackDetail, useRackDetail, useZoomStep } from './rack-detail.ts';

/** One side of a rack with its devices: one picture, drawn again only when something in the rack or the step of detail changes. */
export const RackPicture = memo(function RackPicture({ placed, side }: { readonly placed: PlacedRack; readonly side: RackSide }): ReactElement {
  const { detail, pxPerMm } = useShownDetail();
  const hasLabels = useIsShown('racks', 'labels');
  const hasUnits = useIsShown('racks', 'units');
  const nodes = useMemo(() => (detail === 'boxes' ? boxesOnly(placed) : elevation(placed, side, detail)), [placed, side, detail]);
  const shown = useMemo(() => readableNodes(withoutHiddenText(nodes, { hasLabels, hasUnits }), pxPerMm), [nodes, pxPerMm, hasLabels, hasUnits]);
  const { width, height } = placed.box;
  return (
    <svg className="rack-picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <SceneNodes nodes={shown} />
    </svg>
  );
});

/** The detail that this picture is drawn in: finer ones are taken over a few pictures in each frame, coarser ones at once, for they are soon drawn and what they replace is dear. */
function useShownDetail(): { readonly detail: RackDetail; readonly pxPerMm: number } {
  const [detail, pxPerMm] = [useRackDetail(), useZoomStep()];
  const wanted = useMemo(() => ({ detail, pxPerMm }), [detail, pxPerMm]);
  const inTurn = useInTurn(wanted);
  return pxPerMm < inTurn.pxPerMm ? wanted : inTurn;
}

function elevation({ id }: PlacedRack, side: RackSide, detail: 'near' | 'far'): readonly SceneNode[] {
  const { store } = useDocument.getState();
  return side === 'side' ? composeSideElevation(store, id, { hasHeading: false, detail }).nodes : composeElevation(store, id, side, { hasHeading: false, detail }).nodes;
}

const DIGITS = /^\d+$/;

/** The picture without the text of hidden layers: labels are what stands on devices, unit numbers the figures beside them. */
export function withoutHiddenText(nodes: readonly SceneNode[], { hasLabels, hasUnits }: { readonly hasLabels: boolean; readonly hasUnits: boolean }): readonly SceneNode[] {
  if (hasLabels && hasUnits) return nodes;
  return nodes.flatMap((node): readonly SceneNode[] => {
    if (node.kind === 'text') return hasUnits || !DIGITS.test(node.text) ? [node] : [];
    return node.kind === 'group' && !hasLabels ? [{ ...node, children: textless(node.children) }] : [node];
  });
}

const textless = (nodes: readonly SceneNode[]): readonly SceneNode[] =>
  nodes.flatMap((node): readonly SceneNode[] => (node.kind === 'text' ? [] : node.kind === 'group' ? [{ ...node, children: textless(node.children) }] : [node]));

function boxesOnly({ box, devices }: PlacedRack): readonly SceneNode[] {
  return [
    { kind: 'rect', box: { x: 2, y: 2, width: box.width - 4, height: box.height - 4 }, paint: { fill: 'rack-space', stroke: 'rack-frame', strokeMm: 8 } },
    { kind: 'path', steps: devices.flatMap((device) => boxSteps(device.inRack)), paint: { fill: 'device-face', stroke: 'device-edge', strokeMm: 3 } },
  ];
}
