import { memo, type ReactElement, useMemo } from 'react';
import { boxSteps } from '../../../shared/scene/path-steps.ts';
import { composeElevation } from '../../../shared/scene/elevation.ts';
import type { Face } from '../../../shared/model/device-type.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import { readableNodes } from '../../canvas/readable-nodes.ts';
import { useDocument } from '../../state/document.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import type { PlacedRack } from './placed.ts';
import { useRackDetail, useZoomStep } from './rack-detail.ts';

/** One face of a rack with its devices: one picture, drawn again only when something in the rack or the step of detail changes. */
export const RackPicture = memo(function RackPicture({ placed, face }: { readonly placed: PlacedRack; readonly face: Face }): ReactElement {
  const detail = useRackDetail();
  const pxPerMm = useZoomStep();
  const nodes = useMemo(() => (detail === 'boxes' ? boxesOnly(placed) : elevation(placed, face, detail)), [placed, face, detail]);
  const shown = useMemo(() => readableNodes(nodes, pxPerMm), [nodes, pxPerMm]);
  const { width, height } = placed.box;
  return (
    <svg className="rack-picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <SceneNodes nodes={shown} />
    </svg>
  );
});

const elevation = (placed: PlacedRack, face: Face, detail: 'near' | 'far'): readonly SceneNode[] =>
  composeElevation(useDocument.getState().store, placed.id, face, { hasHeading: false, detail }).nodes;

function boxesOnly({ box, devices }: PlacedRack): readonly SceneNode[] {
  return [
    { kind: 'rect', box: { x: 2, y: 2, width: box.width - 4, height: box.height - 4 }, paint: { fill: 'rack-space', stroke: 'rack-frame', strokeMm: 8 } },
    { kind: 'path', steps: devices.flatMap((device) => boxSteps(device.inRack)), paint: { fill: 'device-face', stroke: 'device-edge', strokeMm: 3 } },
  ];
}
