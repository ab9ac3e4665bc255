import { useEffect, useRef } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import { toHost } from '../../canvas/viewport.ts';
import { useSession } from '../../state/session.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanVisit } from './plan-visit.ts';
import { GRID_MM, TILE_MM } from './snap.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Placing an armed library entry by keyboard: arrows carry it over the floor by grid steps (Shift: by tiles), R turns it, Enter places it. */
export function useArmedKeys(context: PlanContext, camera: () => Camera | undefined, visit: PlanVisit | undefined): void {
  const at = useRef<{ readonly x: number; readonly y: number }>(undefined);
  useEffect(() => {
    if (visit === undefined) return undefined;
    at.current = undefined;
    const onKey = (event: KeyboardEvent): void => {
      const view = camera();
      if (view === undefined || !handleKey(context, view, visit, at, event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [context, camera, visit]);
}

/* Enter counts only once the arrows have chosen a place, so that it still arms entries in the library. */
function handleKey(context: PlanContext, camera: Camera, visit: PlanVisit, at: { current: { readonly x: number; readonly y: number } | undefined }, event: KeyboardEvent): boolean {
  if (event.key === 'Enter' && at.current !== undefined) {
    visit.drop(pointAt(camera, at.current));
    return true;
  }
  if ((event.key === 'r' || event.key === 'R') && visit.turn !== undefined && !(event.target instanceof HTMLInputElement)) {
    visit.turn();
    return true;
  }
  const step = ARROWS[event.key];
  if (step === undefined || event.target instanceof HTMLInputElement) return false;
  const stepMm = event.shiftKey ? TILE_MM : GRID_MM;
  at.current = at.current === undefined ? startOf(context) : { x: at.current.x + step[0] * stepMm, y: at.current.y + step[1] * stepMm };
  if (at.current === undefined) return false;
  camera.reveal({ ...at.current, width: 1, height: 1 });
  visit.show(pointAt(camera, at.current));
  return true;
}

/** The middle of the selected room, or of the first one. */
function startOf(context: PlanContext): { readonly x: number; readonly y: number } | undefined {
  const { rooms } = context.model();
  const { selection } = useSession.getState();
  const room = rooms.find(({ id }) => selection.includes(id)) ?? rooms[0];
  return room === undefined ? undefined : { x: room.box.x + room.box.width / 2, y: room.box.y + room.box.height / 2 };
}

const pointAt = (camera: Camera, at: { readonly x: number; readonly y: number }): CanvasPoint => ({
  at, host: toHost(camera.viewport(), at), zoom: camera.viewport().zoom, isShift: false, isAlt: false, isCtrl: false,
});
