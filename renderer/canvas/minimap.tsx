import { type PointerEvent, type ReactElement, useEffect, useMemo, useRef } from 'react';
import { type Box, inflate, unionBoxes } from '../../shared/geometry/box.ts';
import { useCamera, useCameraValue } from './camera.ts';
import { visibleBox } from './viewport.ts';

const WIDTH_PX = 120;
const HEIGHT_PX = 80;
const MARGIN = 0.06;

/** The whole drawing small, with a frame around what is shown, while that is only a part; pressing or dragging in it moves the view. Hidden from screen readers: the nodes themselves are in reach. */
export function Minimap({ boxes }: { readonly boxes: readonly Box[] }): ReactElement | null {
  const camera = useCamera();
  const frame = useRef<SVGRectElement>(null);
  const bounds = useMemo(() => {
    const all = unionBoxes(boxes);
    return inflate(all, Math.max(all.width, all.height) * MARGIN);
  }, [boxes]);
  const isAllShown = useCameraValue((c) => holds(visibleBox(c.viewport(), c.size()), unionBoxes(boxes)));
  const outline = useMemo(() => boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join(''), [boxes]);

  useEffect(() => {
    const follow = (): void => {
      const { x, y, width, height } = clip(visibleBox(camera.viewport(), camera.size()), bounds);
      for (const [name, value] of Object.entries({ x, y, width, height })) frame.current?.setAttribute(name, String(value));
    };
    follow();
    return camera.subscribe(follow);
  }, [camera, bounds, isAllShown]);

  const moveTo = (event: PointerEvent<SVGSVGElement>): void => {
    if ((event.buttons & 1) === 0) return;
    const matrix = event.currentTarget.getScreenCTM();
    if (matrix === null) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const { zoom } = camera.viewport();
    const { width, height } = camera.size();
    camera.show({ zoom, x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom });
  };

  if (boxes.length === 0 || isAllShown) return null;
  return (
    <svg
      className="canvas-minimap canvas-control"
      width={WIDTH_PX}
      height={HEIGHT_PX}
      viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={moveTo}
    >
      <path d={outline} className="canvas-minimap-box" />
      <rect ref={frame} className="canvas-minimap-frame" />
    </svg>
  );
}

const holds = (a: Box, b: Box): boolean => a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

function clip(b: Box, to: Box): Box {
  const [x, y] = [Math.max(b.x, to.x), Math.max(b.y, to.y)];
  return { x, y, width: Math.max(0, Math.min(b.x + b.width, to.x + to.width) - x), height: Math.max(0, Math.min(b.y + b.height, to.y + to.height) - y) };
}
