import { create } from 'zustand';
import { compareNatural } from '../../shared/base/compare.ts';
import type { Id } from '../../shared/base/id.ts';
import { updateUnderlay } from '../../shared/commands/underlay/update-underlay.ts';
import type { Vec } from '../../shared/geometry/vector.ts';
import type { Room } from '../../shared/model/room.ts';
import type { Underlay } from '../../shared/model/underlay.ts';
import { turnedUnderlay } from '../../shared/scene/underlay-image.ts';
import { useDocument } from './document.ts';
import { useLayers } from './layers.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

/** What the hand does with a picture under the plan: moves it, or points at two of its points. */
export interface UnderlayTool {
  readonly kind: 'move' | 'calibrate';
  readonly underlayId: Id<'underlay'>;
}

interface UnderlayToolState {
  readonly tool: UnderlayTool | undefined;
  /** How far the picture is carried by a drag under way, in millimetres. */
  readonly carried: Vec | undefined;
  /** The room a picture is being chosen for, and the file when one was dropped. */
  readonly importing: { readonly roomId: Id<'room'>; readonly file?: File | undefined } | undefined;
  readonly carry: (carried: Vec | undefined) => void;
  readonly endTool: () => void;
  readonly endImport: () => void;
}

/** Work on the pictures under plans: never part of the design. */
export const useUnderlayTool = create<UnderlayToolState>()((set) => ({
  tool: undefined,
  carried: undefined,
  importing: undefined,
  carry: (carried) => set({ carried }),
  endTool: () => set({ tool: undefined, carried: undefined }),
  endImport: () => set({ importing: undefined }),
}));

/** Asks for a picture to put under the plan of a room. */
export function importUnderlay(roomId: Id<'room'>, file?: File): void {
  showPlan();
  useUnderlayTool.setState({ importing: { roomId, file }, tool: undefined, carried: undefined });
}

/** Takes a picture in hand. */
export function takeUnderlay(kind: UnderlayTool['kind'], underlayId: Id<'underlay'>): void {
  showPlan();
  useUnderlayTool.setState({ tool: { kind, underlayId }, carried: undefined });
}

/** Turns a picture clockwise by a quarter, about its middle. */
export const turnUnderlay = (underlay: Underlay): unknown => runCommand(updateUnderlay, { underlayId: underlay.id, fields: turnedUnderlay(underlay) });

/* What is worked on must be seen. */
function showPlan(): void {
  useSession.getState().setView('plan');
  useLayers.getState().setShown('plan', 'underlay', true);
}

/** The room a picture goes under: the selected one, the one the selection stands in, else the first in the plan. */
export function roomAtHand(): Id<'room'> | undefined {
  const { store } = useDocument.getState();
  const selected = useSession.getState().selection.flatMap((id) => {
    const record = store.record(id);
    return record === undefined ? [] : 'roomId' in record ? [record.roomId] : store.all('room').filter((room) => room.id === record.id).map((room) => room.id);
  });
  /* As the plan shows them: rooms with racks first. */
  const rackless = ({ id }: Room): number => (store.find('racksByRoom', id).length === 0 ? 1 : 0);
  return selected[0] ?? [...store.all('room')].sort((a, b) => rackless(a) - rackless(b) || compareNatural(a.name, b.name))[0]?.id;
}

/** The picture that is meant when none is named: that of the room at hand, else the only one there is. */
export function underlayAtHand(): Underlay | undefined {
  const { store } = useDocument.getState();
  const roomId = roomAtHand();
  const here = roomId === undefined ? undefined : store.find('underlaysByRoom', roomId)[0];
  const all = store.all('underlay');
  return here ?? (all.length === 1 ? all[0] : undefined);
}
