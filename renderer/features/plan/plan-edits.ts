import { turnPlanned } from '../../../shared/commands/arrange/plan-turn.ts';
import { routeCables } from '../../../shared/commands/pathways/route-cables.ts';
import { markAisles } from '../../../shared/commands/rooms/mark-aisles.ts';
import { setOutline } from '../../../shared/commands/rooms/set-outline.ts';
import type { Id } from '../../../shared/base/id.ts';
import { outlineOf } from '../../../shared/topology/room-outline.ts';
import { useDocument } from '../../state/document.ts';
import { useNotices } from '../../state/notices.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { showPlanDraft } from './plan-draft.ts';

const selection = (): readonly string[] => useSession.getState().selection;

/** What is selected and can be turned. */
export const turnableIds = () => [...idsOfKind('rack', selection()), ...idsOfKind('planItem', selection()), ...idsOfKind('pathway', selection())];

/** Turns what is selected clockwise by a quarter, each about its own middle; where that does not fit, by the next turn that does, and says so. */
export function turnSelection(): void {
  const ids = turnableIds();
  const turned = ids.length === 0 ? undefined : runCommand(turnPlanned, { ids });
  if (turned?.ok !== true) return;
  const { quarters } = turned.value;
  if (quarters > 1) useNotices.getState().show({ tone: 'info', text: `There is no room for a quarter turn: turned by ${quarters * 90}°.` });
  showPlanDraft({ said: ids.length === 1 ? 'Turned.' : `${ids.length} things turned.` });
}

/** The room that is selected, or holds the first selected thing; else the first one with racks. */
export function roomAtHand(): Id<'room'> | undefined {
  const { store } = useDocument.getState();
  const [room] = idsOfKind('room', selection());
  const [rack] = idsOfKind('rack', selection());
  const [item] = idsOfKind('planItem', selection());
  const [pathway] = idsOfKind('pathway', selection());
  const held = (rack && store.get('rack', rack)?.roomId) ?? (item && store.get('planItem', item)?.roomId) ?? (pathway && store.get('pathway', pathway)?.roomId);
  return room ?? held ?? store.all('rack')[0]?.roomId ?? store.all('room')[0]?.id;
}

/** Marks the hot and cold aisles of the room at hand. */
export function markAislesHere(): void {
  const roomId = roomAtHand();
  const marked = roomId && runCommand(markAisles, { roomId });
  if (marked === undefined || !marked.ok) return;
  useSession.getState().setView('plan');
  const { count, hasChanged } = marked.value;
  useNotices.getState().show({ tone: 'info', text: `${count} ${count === 1 ? 'aisle is' : 'aisles are'} marked${hasChanged ? '' : ' already'}.` });
}

/** Lays the selected cables in the selected pathways, in the order these were picked. */
export function routeSelected(): void {
  const [cableIds, pathwayIds] = [idsOfKind('cable', selection()), idsOfKind('pathway', selection())];
  if (cableIds.length === 0 || pathwayIds.length === 0 || !runCommand(routeCables, { cableIds, pathwayIds }).ok) return;
  useNotices.getState().show({ tone: 'info', text: `${cableIds.length} ${cableIds.length === 1 ? 'cable runs' : 'cables run'} through ${pathwayIds.length === 1 ? 'the pathway' : `${pathwayIds.length} pathways`}.` });
}

/** Whether cables and pathways are selected together. */
export const canRoute = (): boolean => idsOfKind('cable', selection()).length > 0 && idsOfKind('pathway', selection()).length > 0;

/** Gives the corners of the room at hand handles of their own; they lie where the walls are. */
export function editOutline(): void {
  const { store } = useDocument.getState();
  const roomId = roomAtHand();
  const room = roomId && store.get('room', roomId);
  if (room === undefined) return;
  if (room.outline === undefined) runCommand(setOutline, { roomId: room.id, corners: outlineOf(room).map(({ x, y }) => ({ xMm: x, yMm: y })) });
  useSession.getState().setView('plan');
  useSession.getState().focusOn([room.id]);
}
