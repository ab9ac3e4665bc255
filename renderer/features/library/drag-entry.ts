import type { PointerEvent as ReactPointerEvent } from 'react';
import { create } from 'zustand';
import { type LibraryDrag, useSession } from '../../state/session.ts';

const START_PX = 4;

interface GhostState {
  /** Where the pointer is while an entry is dragged, in the window; absent otherwise. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly setAt: (at: GhostState['at']) => void;
}

/** Where the dragged entry is. */
export const useGhost = create<GhostState>()((set) => ({ at: undefined, setAt: (at) => set({ at }) }));

/** Begins a drag once the pointer has moved a little; the canvas takes it from there. */
export function startEntryDrag(event: ReactPointerEvent, drag: LibraryDrag): void {
  if (event.button !== 0) return;
  const { clientX: startX, clientY: startY } = event;
  let isDragging = false;
  const onMove = (move: PointerEvent): void => {
    if (!isDragging && Math.hypot(move.clientX - startX, move.clientY - startY) < START_PX) return;
    if (!isDragging) useSession.getState().setLibraryDrag(drag);
    isDragging = true;
    useGhost.getState().setAt({ x: move.clientX, y: move.clientY });
  };
  const end = (): void => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    useGhost.getState().setAt(undefined);
    /* The canvas hears of the release as well, and must still know what was dragged. */
    if (isDragging) setTimeout(() => useSession.getState().setLibraryDrag(undefined));
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}
