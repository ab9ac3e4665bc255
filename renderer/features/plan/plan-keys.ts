import type { KeyboardEvent } from 'react';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { useNotices } from '../../state/notices.ts';
import { useSession } from '../../state/session.ts';
import { withWallContents } from './carried-items.ts';
import { commitMoves, type ItemMove, moveBy } from './item-moves.ts';
import { openItem } from './open-item.ts';
import { placeName, type PlanContext } from './plan-context.ts';
import { showPlanDraft } from './plan-draft.ts';
import type { PlacedItem } from './plan-model.ts';
import { FINE_MM, GRID_MM, TILE_MM } from './snap.ts';

const ARROWS: Readonly<Record<string, Vec>> = { ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 }, ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 } };

/** Keys of the Plan: Enter selects and, once more, opens the ports of a device; arrows move by a grid step (Shift: a tile, Alt: 10 mm). */
export function planKeys(context: PlanContext) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || isControl(event.target)) return;
    if (!handleKey(context, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/* Fields and the tool bar keep their keys. */
const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('input, textarea, button, select') !== null;

function selectedItems(context: PlanContext): readonly PlacedItem[] {
  return useSession.getState().selection.flatMap((id) => context.model().itemById.get(id) ?? []);
}

function handleKey(context: PlanContext, event: KeyboardEvent<HTMLElement>): boolean {
  const direction = ARROWS[event.key];
  if (direction !== undefined) return nudge(context, event, direction);
  return (event.key === 'Enter' || event.key === ' ') && selectFocused(context, event);
}

function nudge(context: PlanContext, event: KeyboardEvent<HTMLElement>, { x, y }: Vec): boolean {
  const items = withWallContents(context, selectedItems(context));
  if (items.length === 0) return false;
  const stepMm = event.shiftKey ? TILE_MM : event.altKey ? FINE_MM : GRID_MM;
  const moves = moveBy(context, items, { x: x * stepMm, y: y * stepMm });
  tell(moves, commitMoves(moves, `plan nudge ${items.map((item) => item.id).join(' ')}`));
  return true;
}

function tell(moves: readonly ItemMove[], isDone: boolean): void {
  const problem = moves.find((move) => move.problem !== undefined);
  const [first] = moves;
  if (problem !== undefined) {
    const text = `${problem.item.name} stays: ${problem.problem ?? ''}`;
    showPlanDraft({ said: text });
    useNotices.getState().show({ tone: 'warning', text });
  } else if (isDone && first !== undefined) showPlanDraft({ said: `${first.item.name}: ${placeName(first.box, first.room)}.` });
}

function selectFocused(context: PlanContext, event: KeyboardEvent<HTMLElement>): boolean {
  const focused = event.target instanceof HTMLElement ? (event.target.dataset['id'] ?? '') : '';
  const id = context.model().itemById.get(focused)?.id ?? context.model().roomById.get(focused)?.id;
  if (id === undefined) return false;
  const { selection } = useSession.getState();
  const only = selection.length === 1 && selection[0] === id ? context.model().itemById.get(id) : undefined;
  if (event.shiftKey) useSession.getState().toggleSelected(id);
  else if (event.key === 'Enter' && only?.kind === 'device') openItem(only);
  else useSession.getState().select([id]);
  return true;
}
