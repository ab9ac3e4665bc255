import { ArrowUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import { useDocument } from '../../state/document.ts';

const WIDEST_PX = 140;
const MM_PER_FOOT = 304.8;

/* Lengths a scale is drawn for, in metres or feet. */
const STEPS = [500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1] as const;

/** The longest round length that is not drawn wider than a scale should be; in metres or feet. */
export function scaleLength(zoom: number, isImperial: boolean): number {
  const unitMm = isImperial ? MM_PER_FOOT : 1000;
  return STEPS.find((step) => step * unitMm * zoom <= WIDEST_PX) ?? 0.1;
}

/** The one scale and the one north of the drawing. */
export function PlanScale(): ReactElement {
  const isImperial = useDocument((state) => state.store.get('project', PROJECT_ID)?.units === 'imperial');
  const length = useCameraValue((camera) => scaleLength(camera.viewport().zoom, isImperial));
  const widthPx = useCameraValue((camera) => Math.round(length * (isImperial ? MM_PER_FOOT : 1000) * camera.viewport().zoom));
  const text = `${length} ${isImperial ? 'ft' : 'm'}`;
  return (
    <div className="plan-scale" role="img" aria-label={`Scale: the bar is ${text}. North is up.`}>
      <span className="plan-scale-bar" style={{ width: widthPx }} />
      <span>{text}</span>
      <span className="plan-north"><ArrowUp size={13} aria-hidden="true" />N</span>
    </div>
  );
}
