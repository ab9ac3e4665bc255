import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import type { Underlay } from '../../../../shared/model/underlay.ts';
import { underlayBox } from '../../../../shared/scene/underlay-image.ts';
import { useCamera } from '../../../canvas/camera.ts';
import { toHost } from '../../../canvas/viewport.ts';
import { useUnderlayUrl } from '../../../state/underlay-picture.ts';
import type { PlacedRoom } from '../plan-model.ts';

const SIZE_PX = 148;
const TIMES = 4;
const AWAY_PX = 28;

/** The picture around a point, larger: points are set to the pixel without zooming the plan. */
export function Loupe({ underlay, room, at }: { readonly underlay: Underlay; readonly room: PlacedRoom; readonly at: Vec }): ReactElement | null {
  const camera = useCamera();
  const image = useImage(useUnderlayUrl(underlay));
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null || image === undefined) return undefined;
    const element = canvas.current;
    const show = (): void => {
      place(element, toHost(camera.viewport(), at), camera.size().width);
      paint(element, image, underlay, { x: at.x - room.box.x, y: at.y - room.box.y }, camera.viewport().zoom * TIMES);
    };
    show();
    return camera.subscribe(show);
  }, [image, underlay, room, at, camera]);
  return image === undefined ? null : <canvas ref={canvas} className="plan-underlay-loupe" width={SIZE_PX} height={SIZE_PX} aria-hidden="true" />;
}

function useImage(url: string | undefined): HTMLImageElement | undefined {
  const [image, setImage] = useState<HTMLImageElement>();
  useEffect(() => {
    if (url === undefined) return undefined;
    const loading = new Image();
    loading.onload = () => setImage(loading);
    loading.src = url;
    return () => {
      loading.onload = null;
      setImage(undefined);
    };
  }, [url]);
  return image;
}

function place(element: HTMLElement, host: Vec, hostWidth: number): void {
  const x = host.x + AWAY_PX + SIZE_PX > hostWidth ? host.x - AWAY_PX - SIZE_PX : host.x + AWAY_PX;
  const y = host.y - AWAY_PX - SIZE_PX < 0 ? host.y + AWAY_PX : host.y - AWAY_PX - SIZE_PX;
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

function paint(canvas: HTMLCanvasElement, image: HTMLImageElement, underlay: Underlay, { x, y }: Vec, pxPerMm: number): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const box = underlayBox(underlay);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, SIZE_PX, SIZE_PX);
  context.translate(SIZE_PX / 2, SIZE_PX / 2);
  context.scale(pxPerMm, pxPerMm);
  context.translate(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  context.rotate(((underlay.quarterTurns ?? 0) * Math.PI) / 2);
  context.scale(underlay.mmPerPx, underlay.mmPerPx);
  context.drawImage(image, -underlay.widthPx / 2, -underlay.heightPx / 2);
  context.setTransform(1, 0, 0, 1, SIZE_PX / 2, SIZE_PX / 2);
  context.strokeStyle = getComputedStyle(canvas).borderTopColor;
  context.stroke(new Path2D('M-74 .5H-7M7 .5H74M.5 -74V-7M.5 7V74'));
}
