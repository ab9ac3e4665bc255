import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useCamera } from './camera.ts';

/** What is drawn in the drawing's own units above nodes and layers. It follows the camera without rendering anything. */
export function DrawingOverlay({ children }: { readonly children: ReactNode }): ReactElement {
  const camera = useCamera();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = (): void => {
      const { x, y, zoom } = camera.viewport();
      if (element.current !== null) element.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    };
    follow();
    return camera.subscribe(follow);
  }, [camera]);
  return (
    <div ref={element} className="canvas-drawing" data-over-drawing>
      {children}
    </div>
  );
}
