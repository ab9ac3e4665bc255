import type { PointerEvent } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { isNearHeldHint } from '../../canvas/held-hint.ts';
import { canvasPoint } from '../../canvas/pointer-tool.ts';
import type { Hint } from '../../canvas/pointer-hint.tsx';
import { useSession } from '../../state/session.ts';
import type { GestureContext } from './gesture-context.ts';
import { cableWords, portWords, type PortWords } from './port-words.ts';
import { nextPick, type Pickable, picksAt, pickName } from './picks.ts';
import { plugIn } from './plug-drag.ts';
import { type HoverDraft, showDraft, useRacksDraft } from './racks-draft.ts';

/** Follows the pointer while no button is down: highlights what is under it and says what it is. */
export function hoverHandler(context: GestureContext, camera: () => Camera | undefined) {
  return (event: PointerEvent<HTMLElement>): void => {
    const view = camera();
    if (view === undefined || event.buttons !== 0 || useSession.getState().libraryDrag !== undefined) return;
    const isOverControl = event.target instanceof Element && event.target.closest('.canvas-control') !== null;
    const p = canvasPoint(view, event);
    const isHeld = isNearHeldHint(useRacksDraft.getState(), p.host);
    const picks = isOverControl ? [] : picksAt(context, p);
    showDraft({ hover: hoverOf(context, picks[0]), ...(isHeld ? {} : { hint: hintFor(context, picks, p.host), isHintHeld: false }) });
  };
}

/** Ends the highlight when the pointer leaves the canvas. */
export function endHover(): void {
  if (useRacksDraft.getState().lines.length === 0) showDraft({ hover: {}, hint: undefined, isHintHeld: false });
}

const hoverOf = (context: GestureContext, pick: Pickable | undefined): HoverDraft => ({
  isPlug: pick !== undefined && isPlug(context, pick),
  port: pick?.kind === 'port' ? pick.port.ref : undefined,
  cableId: pick?.kind === 'cable' ? pick.cableId : undefined,
  deviceId: pick?.kind === 'device' ? pick.device.id : undefined,
});

function hintFor(context: GestureContext, picks: readonly Pickable[], host: Hint['host']): Hint | undefined {
  const [pick] = picks;
  const words = pick && wordsFor(context, picks, pick);
  if (pick === undefined || words === undefined) return undefined;
  const detail = [words.connection, isPlug(context, pick) ? 'Drag to plug it in elsewhere' : undefined, otherWords(context, picks)].filter((line) => line !== undefined && line !== '');
  return { host, title: words.name, verdict: words.kind, detail: detail.join('\n') };
}

function wordsFor(context: GestureContext, picks: readonly Pickable[], pick: Pickable): PortWords | undefined {
  if (pick.kind === 'port') return portWords(context.store(), pick.port.ref);
  if (pick.kind === 'cable') {
    const cable = context.store().get('cable', pick.cableId);
    return cable && cableWords(context.store(), cable);
  }
  return isCrossed(picks) ? { name: pick.device.device.name, kind: pick.device.type.model, connection: '' } : undefined;
}

/* What a drag would take to another port. */
const isPlug = (context: GestureContext, pick: Pickable): boolean => (pick.kind === 'port' ? plugIn(context, pick.port.ref) !== undefined : pick.kind === 'cable' && pick.hanging !== undefined);

/* A device says what it is beside it; only where a cable lies over it must be told which of them a click takes. */
const isCrossed = (picks: readonly Pickable[]): boolean => picks.some(({ kind }) => kind === 'cable');

function otherWords(context: GestureContext, picks: readonly Pickable[]): string | undefined {
  const next = picks[0]?.kind !== 'port' && isCrossed(picks) ? nextPick(picks) : undefined;
  return next && `Alt+click takes ${pickName(context, next)}`;
}
