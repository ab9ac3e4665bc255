import type { PointerEvent } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { canvasPoint } from '../../canvas/pointer-tool.ts';
import type { Hint } from '../../canvas/pointer-hint.tsx';
import { useSession } from '../../state/session.ts';
import type { GestureContext } from './gesture-context.ts';
import { cableWords, portWords, type PortWords } from './port-words.ts';
import { type CableFinder, type Under, whatIsUnder } from './press.ts';
import { showDraft, useRacksDraft } from './racks-draft.ts';

/** Follows the pointer while no button is down: highlights what is under it and says what it is. */
export function hoverHandler(context: GestureContext, findCable: CableFinder, camera: () => Camera | undefined) {
  return (event: PointerEvent<HTMLElement>): void => {
    const view = camera();
    if (view === undefined || event.buttons !== 0 || useSession.getState().libraryDrag !== undefined) return;
    const isOverControl = event.target instanceof Element && event.target.closest('.canvas-control') !== null;
    const p = canvasPoint(view, event);
    const isHeld = isNearHeldHint(p.host);
    const under: Under = isOverControl ? {} : whatIsUnder(context, findCable, p);
    showDraft({ hover: { port: under.port?.ref, cableId: under.cableId, deviceId: under.port === undefined && under.cableId === undefined ? under.device?.id : undefined }, ...(isHeld ? {} : { hint: hintFor(context, under, p.host), isHintHeld: false }) });
  };
}

/* What came of a drop stays readable while the hand rests. */
const HELD_REACH_PX = 60;

function isNearHeldHint({ x, y }: Hint['host']): boolean {
  const { isHintHeld, hint } = useRacksDraft.getState();
  return isHintHeld && hint !== undefined && Math.hypot(x - hint.host.x, y - hint.host.y) < HELD_REACH_PX;
}

/** Ends the highlight when the pointer leaves the canvas. */
export function endHover(): void {
  if (useRacksDraft.getState().lines.length === 0) showDraft({ hover: {}, hint: undefined, isHintHeld: false });
}

function hintFor(context: GestureContext, under: Under, host: Hint['host']): Hint | undefined {
  const words = wordsFor(context, under);
  return words === undefined ? undefined : { host, title: words.name, verdict: words.kind, detail: words.connection };
}

function wordsFor(context: GestureContext, { port, cableId }: Under): PortWords | undefined {
  if (port !== undefined) return portWords(context.store(), port.ref);
  const cable = cableId === undefined ? undefined : context.store().get('cable', cableId);
  return cable === undefined ? undefined : cableWords(context.store(), cable);
}
