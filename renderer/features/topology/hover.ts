import type { PointerEvent } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { canvasPoint } from '../../canvas/pointer-tool.ts';
import { lineWords } from './line-words.ts';
import { whatIsUnder } from './press.ts';
import { showDraft, useTopologyDraft } from './topology-state.ts';
import type { TopologyContext } from './use-topology-model.ts';

/** Follows the pointer while no button is down: highlights what is under it, and says of a line what it joins. */
export function hoverHandler(context: TopologyContext, camera: () => Camera | undefined) {
  return (event: PointerEvent<HTMLElement>): void => {
    const view = camera();
    if (view === undefined || event.buttons !== 0) return;
    if (event.target instanceof Element && event.target.closest('.canvas-control') !== null) return endHover();
    const p = canvasPoint(view, event);
    const { node, line } = whatIsUnder(context.model(), p);
    const words = line === undefined ? undefined : lineWords(context.store(), line.line);
    showDraft({ hoverNodeId: node?.id, hoverLineKey: line?.line.key, hint: words === undefined ? undefined : { host: p.host, title: words.title, verdict: words.kind, detail: words.detail } });
  };
}

/** Ends the highlight when the pointer leaves the canvas. */
export function endHover(): void {
  const { hoverNodeId, hoverLineKey, hint } = useTopologyDraft.getState();
  if (hoverNodeId !== undefined || hoverLineKey !== undefined || hint !== undefined) showDraft({ hoverNodeId: undefined, hoverLineKey: undefined, hint: undefined });
}
