import type { ReactElement } from 'react';
import { depthLimitMm } from '../../../shared/topology/occupancy.ts';
import { useLength } from '../../state/use-length.ts';
import type { PlacedRack } from './placed.ts';
import { DEPTHS_MM } from '../../../shared/scene/side-frame.ts';

/** Front, rear and the depths of a rack below its side view, in type of constant size, while the dimensions are too small to read. */
export function DepthWords({ placed: { type, box } }: { readonly placed: PlacedRack }): ReactElement {
  const { show } = useLength();
  const usableMm = depthLimitMm(type) === undefined ? undefined : type.usableDepthMm;
  const top = box.height + DEPTHS_MM - 20;
  return (
    <>
      <span className="rack-depth" style={{ left: 0, top }}>Front</span>
      <span className="rack-depth rack-depth-middle" style={{ left: box.width / 2, top }}>{usableMm === undefined ? `${show(type.depthMm)} deep` : `${show(usableMm)} of ${show(type.depthMm)}`}</span>
      <span className="rack-depth rack-depth-end" style={{ left: box.width, top }}>Rear</span>
    </>
  );
}
