import { useEffect, useRef } from 'react';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { freePositions, heightHalfUOf } from '../../../shared/topology/occupancy.ts';
import type { Camera } from '../../canvas/camera.ts';
import { toHost } from '../../canvas/viewport.ts';
import { type LibraryDrag, useSession } from '../../state/session.ts';
import { findDeviceEntry } from '../../state/user-library.ts';
import type { GestureContext } from './gesture-context.ts';
import { addAt, addRackFrom } from './library-visit.ts';
import type { PlacedRack } from './placed.ts';
import { type PlacementTarget, unitTargetAt } from './placement-target.ts';
import { letGo, showDraft } from './racks-draft.ts';

interface Cursor {
  readonly rack: PlacedRack;
  readonly bottomHalfU: number;
}

/** Placing an armed library entry by keyboard: arrows choose rack and unit, Enter places. Escape is the window's. */
export function useArmedKeys(context: GestureContext, camera: () => Camera | undefined): void {
  const drag = useSession((session) => session.libraryDrag);
  const cursor = useRef<Cursor>(undefined);
  useEffect(() => {
    if (drag === undefined) return undefined;
    cursor.current = undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isHandled = event.key === 'Enter' ? place(context, drag, cursor.current) : moveCursor(context, camera, drag, cursor, event);
      if (!isHandled) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      letGo();
    };
  }, [drag, context, camera]);
}

/** Enter is handled here only once the arrows have chosen a place, so that it still arms entries in the library. */
function place(context: GestureContext, drag: LibraryDrag, cursor: Cursor | undefined): boolean {
  const type = drag.table === 'devices' ? findDeviceEntry(drag.key) : undefined;
  if (drag.table === 'racks' && cursor !== undefined) {
    useSession.getState().setLibraryDrag(undefined);
    addRackFrom(context, drag.key);
    return true;
  }
  if (type === undefined || cursor === undefined) return false;
  const target = targetOf(context, type, cursor);
  if (target.problem === undefined) {
    useSession.getState().setLibraryDrag(undefined);
    addAt(drag.key, target);
  }
  return true;
}

function targetOf(context: GestureContext, type: DeviceTypeEntry, cursor: Cursor): PlacementTarget {
  const rack = context.model().rackById.get(cursor.rack.id) ?? cursor.rack;
  return unitTargetAt(context, type, rack, { face: context.model().face, bottomHalfU: cursor.bottomHalfU, column: type.isHalfWidth === true ? 'left' : undefined });
}

function moveCursor(context: GestureContext, camera: () => Camera | undefined, drag: LibraryDrag, cursor: { current: Cursor | undefined }, event: KeyboardEvent): boolean {
  const type = drag.table === 'devices' ? findDeviceEntry(drag.key) : undefined;
  if (!event.key.startsWith('Arrow') || type === undefined || type.mount !== 'rack') return false;
  const next = cursor.current === undefined ? firstCursor(context, type) : stepCursor(context, type, cursor.current, event);
  if (next === undefined) return false;
  cursor.current = next;
  const target = targetOf(context, type, next);
  const view = camera();
  if (target.box !== undefined && view !== undefined) {
    view.reveal(target.box);
    const tone = target.problem === undefined ? 'ok' : 'error';
    const host = toHost(view.viewport(), { x: target.box.x + target.box.width * 0.6, y: target.box.y + target.box.height });
    showDraft({ slots: [{ box: target.box, tone }], hint: { host, title: type.model, tone, verdict: target.problem ?? target.where, detail: target.problem === undefined ? 'Enter places it' : target.where } });
  }
  showDraft({ said: `${type.model}: ${target.where ?? ''}. ${target.problem ?? 'Enter places it.'}` });
  return true;
}

/** The highest free place of the selected rack, or of the first one. */
function firstCursor(context: GestureContext, type: DeviceTypeEntry): Cursor | undefined {
  const { racks } = context.model();
  const { selection } = useSession.getState();
  const rack = racks.find(({ id }) => selection.includes(id)) ?? racks[0];
  return rack === undefined ? undefined : nearestFree(context, type, rack, rack.type.heightU * 2 - heightHalfUOf(type));
}

/** The free place of a rack nearest to a height; the height itself when the rack is full. */
function nearestFree(context: GestureContext, type: DeviceTypeEntry, rack: PlacedRack, nearHalfU: number): Cursor {
  const [free] = freePositions(context.store(), { rackId: rack.id, type, bottomHalfU: nearHalfU, face: context.model().face });
  return { rack, bottomHalfU: free ?? Math.max(0, Math.min(nearHalfU, rack.type.heightU * 2 - heightHalfUOf(type))) };
}

function stepCursor(context: GestureContext, type: DeviceTypeEntry, { rack, bottomHalfU }: Cursor, event: KeyboardEvent): Cursor {
  const { racks } = context.model();
  const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
  const index = racks.findIndex(({ id }) => id === rack.id) + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0);
  const next = racks[Math.min(racks.length - 1, Math.max(0, index))] ?? rack;
  if (next.id !== rack.id) return nearestFree(context, type, next, bottomHalfU);
  const highest = Math.max(0, next.type.heightU * 2 - heightHalfUOf(type));
  return { rack: next, bottomHalfU: Math.min(highest, Math.max(0, bottomHalfU + by * (event.altKey ? 1 : 2))) };
}
