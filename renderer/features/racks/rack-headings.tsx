import { memo, type ReactElement, useMemo } from 'react';
import { overlaps } from '../../../shared/geometry/box.ts';
import { useCamera } from '../../canvas/camera.ts';
import { useNearBox } from '../../canvas/use-near-box.ts';
import { RackHeading } from './rack-heading.tsx';
import type { RacksModel } from './racks-model.ts';

/** The headings of the racks in or near the visible part. */
export const RackHeadings = memo(function RackHeadings({ model, isGapFree }: { readonly model: RacksModel; readonly isGapFree: boolean }): ReactElement {
  const near = useNearBox(useCamera());
  const leastWidthMm = useMemo(() => Math.min(...model.racks.map((rack) => rack.box.width)), [model]);
  const racks = near === undefined ? [] : model.racks.filter(({ box }) => overlaps(box, near));
  return <>{racks.map((placed) => <RackHeading key={placed.id} placed={placed} side={model.side} leastWidthMm={leastWidthMm} isGapFree={isGapFree} />)}</>;
});
