import type { PointerEvent as ReactPointerEvent } from 'react';
import { create } from 'zustand';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { type LibraryDrag, useSession } from '../../state/session.ts';

const START_PX = 4;

interface GhostState {
  /** Where the pointer is while an entry is dragged, in CSS pixels of the window; absent otherwise. */
  readonly at: Vec | undefined;
  /** Where an entry was dropped that cannot stay there, and why. */
  readonly refusal: { readonly at: Vec; readonly reason: string } | undefined;
}

/** Where the dragged entry is, or where it was dropped in vain. */
export const useGhost = create<GhostState>()(() => ({ at: undefined, refusal: undefined }));

/** Begins a drag once the pointer has moved a little; the canvas takes it from there. */
export function startEntryDrag(event: ReactPointerEvent, drag: LibraryDrag): void {
  if (event.button !== 0) return;
  const { clientX: startX, clientY: startY } = event;
  let isDragging = false;
  const onMove = (move: PointerEvent): void => {
    if (!isDragging && Math.hypot(move.clientX - startX, move.clientY - startY) < START_PX) return;
    if (!isDragging) useSession.getState().setLibraryDrag(drag);
    isDragging = true;
    useGhost.setState({ at: { x: move.clientX, y: move.clientY }, refusal: undefined });
  };
  const end = (up: PointerEvent): void => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    useGhost.setState({ at: undefined });
    if (isDragging && up.type === 'pointerup') refuse({ x: up.clientX, y: up.clientY }, drag);
    /* The canvas hears of the release as well, and must still know what was dragged. */
    if (isDragging) setTimeout(() => useSession.getState().setLibraryDrag(undefined));
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

const WHERE_TO = {
  devices: 'Drop it on a rack in Racks, or what stands in a room on the Plan.',
  racks: 'Drop it in Racks or on the Plan.',
  optics: 'Drop it on a cage in Racks.',
  cables: 'Drop it on a cable in Racks.',
} as const satisfies Record<LibraryDrag['table'], string>;

/** Says in place why nothing came of a drop where nothing takes it; back over the library it means nothing. */
function refuse(at: Vec, { table }: LibraryDrag): void {
  const under = document.elementFromPoint(at.x, at.y);
  if (under === null || takesEntries(under) || under.closest('[data-region=library]') !== null) return;
  useGhost.setState({ refusal: { at, reason: WHERE_TO[table] } });
  const clear = (): void => {
    useGhost.setState({ refusal: undefined });
    for (const type of ['pointerdown', 'keydown'] as const) window.removeEventListener(type, clear, true);
  };
  for (const type of ['pointerdown', 'keydown'] as const) window.addEventListener(type, clear, true);
}

/** Whether a canvas is there that shows itself what would become of an entry. */
export const takesEntries = (under: Element): boolean => under.closest('[data-view=racks] .canvas-host, [data-view=plan] .canvas-host') !== null;
