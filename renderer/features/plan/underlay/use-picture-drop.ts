import { useEffect, useRef } from 'react';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import { useCamera } from '../../../canvas/camera.ts';
import { importUnderlay, roomAtHand } from '../../../state/underlay-tool.ts';
import { type PlanModel, roomAt } from '../plan-model.ts';

const PICTURE_TYPES = /^(?:image\/|application\/pdf)/;

/** Takes pictures that are dropped on the plan: the room under the pointer gets them. Everything else is left to the window, which opens designs. */
export function usePictureDrop(model: PlanModel): void {
  const camera = useCamera();
  const latest = useRef(model);
  latest.current = model;
  useEffect(() => {
    const isOurs = (event: DragEvent): boolean => [...(event.dataTransfer?.items ?? [])].some(({ kind, type }) => kind === 'file' && PICTURE_TYPES.test(type)) && isOnCanvas(event) && latest.current.rooms.length > 0;
    const onDragOver = (event: DragEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      stopOffer();
    };
    const onDrop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined || !isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      stopOffer();
      const at: Vec = camera.drawingPoint({ x: event.clientX, y: event.clientY });
      const roomId = roomAt(latest.current, at)?.id ?? roomAtHand();
      if (roomId !== undefined) importUnderlay(roomId, file);
    };
    window.addEventListener('dragover', onDragOver, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragover', onDragOver, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, [camera]);
}

const isOnCanvas = ({ clientX, clientY }: DragEvent): boolean => document.elementsFromPoint(clientX, clientY).some((element) => element.classList.contains('canvas-host'));

/* The window offers to open a design while a file is over it; here it would not be one. Leaving the window ends the offer. */
const stopOffer = (): unknown => window.dispatchEvent(new DragEvent('dragleave'));
