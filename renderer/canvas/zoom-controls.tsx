import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCamera, useCameraValue } from './camera.ts';

const STEP = 1.25;

/** Zoom out, the zoom in percent, zoom in, show all. `baseZoom` is what the view calls 100 %. */
export function ZoomControls({ baseZoom, onFit }: { readonly baseZoom: number; readonly onFit: () => void }): ReactElement {
  const camera = useCamera();
  const percent = useCameraValue((c) => Math.round((c.viewport().zoom / baseZoom) * 100));
  const toBase = (): void => camera.zoomBy(baseZoom / camera.viewport().zoom);
  return (
    <div className="canvas-zoom canvas-control" role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => camera.zoomBy(1 / STEP)}>
        <Minus size={14} aria-hidden="true" />
      </button>
      <button type="button" className="canvas-zoom-percent" aria-label={`Zoom is ${percent} %, set to 100 %`} title="Set to 100 %" onClick={toBase}>
        {percent} %
      </button>
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => camera.zoomBy(STEP)}>
        <Plus size={14} aria-hidden="true" />
      </button>
      <button type="button" aria-label="Zoom to fit" title="Zoom to fit" onClick={onFit}>
        <Maximize size={13} aria-hidden="true" />
      </button>
    </div>
  );
}
