import { type Box, inflate } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import { isSamePort, type PortRef, portRefKey } from '../../../shared/model/port-ref.ts';
import { cableColour } from '../../../shared/scene/cables.ts';
import { cableName, portName } from '../../../shared/topology/names.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { type CablePlug, judgeMove, moveCableEnd, plugAt } from '../../state/move-cable-end.ts';
import { useSession } from '../../state/session.ts';
import { devicesIn, sourcesOf } from './connect-drag.ts';
import type { GestureContext } from './gesture-context.ts';
import { lightPorts, portsForMove, toneOfMove } from './lit-ports.ts';
import { centreOf, type PlacedPort } from './placed.ts';
import { clearDraft, holdHint, type PortMark, showDraft } from './racks-draft.ts';
import { targetPort } from './racks-hit.ts';
import { placedPortOf } from './racks-model.ts';

/** The plug that a drag from a port picks up: the one it holds, unless the port is one of several that are connected together. */
export function plugIn(context: GestureContext, ref: PortRef): CablePlug | undefined {
  const [cable] = context.store().find('cablesByPort', portRefKey(ref));
  return cable === undefined || sourcesOf(context, ref).length > 1 ? undefined : plugAt(cable, ref);
}

/** Carrying one plug of a cable to another port; the rest of the cable stays where it is. */
export function plugDrag(context: GestureContext, plug: CablePlug, visible: () => Box): PointerGesture {
  let lit: readonly PortMark[] = [];
  let stopLighting = (): void => undefined;
  let last: CanvasPoint | undefined;
  const show = (at: CanvasPoint): void => {
    last = at;
    showMove(context, plug, at, lit);
  };
  const end = (): void => {
    stopLighting();
    clearDraft();
  };
  return {
    start: () => {
      useSession.getState().select([plug.cableId]);
      stopLighting = lightPorts(devicesIn(context.model(), visible(), []), (device) => portsForMove(context.store(), plug, device), (marks) => {
        lit = marks;
        if (last !== undefined) show(last);
      });
    },
    move: show,
    drop: (at) => {
      end();
      drop(context, plug, at);
    },
    cancel: () => {
      end();
      showDraft({ said: 'Move cancelled.' });
    },
  };
}

function showMove(context: GestureContext, plug: CablePlug, at: CanvasPoint, lit: readonly PortMark[]): void {
  const [store, model] = [context.store(), context.model()];
  const cable = store.get('cable', plug.cableId);
  if (cable === undefined) return clearDraft();
  const target = targetPort(model, at.at, at.zoom);
  const lineColour = cableColour(cable, store.get('cableType', cable.typeId));
  const name = cableName(store, cable);
  if (target === undefined) {
    showDraft({ marks: lit, lines: linesTo(context, cable, plug, at.at), lineColour, lineTone: undefined, carried: plug, hint: { host: at.host, title: name, detail: 'Drop it on a port that lights up.' }, said: `Moving an end of ${name}.` });
    return;
  }
  const verdict = judgeMove(store, plug, target.ref);
  const tone = toneOfMove(verdict);
  const title = `${name} to ${portName(store, target.ref)}`;
  showDraft({ marks: [...lit, { box: inflate(target.box, 2), tone }], lines: linesTo(context, cable, plug, centreOf(target.box)), lineColour, lineTone: tone, carried: plug, hint: { host: at.host, title, tone, verdict: verdict.text }, said: `${title}. ${verdict.text}` });
}

/** Lines from what stays of the cable: its other end, or where that is not in the picture the port that the plug leaves. */
function linesTo({ model }: GestureContext, cable: Cable, { end, leg }: CablePlug, to: Vec): readonly { readonly from: Vec; readonly to: Vec }[] {
  const far = cable[end === 'a' ? 'b' : 'a'];
  const isOneOfMany = cable[end].length > 1 && far.length > 1;
  const seen = far.filter((other) => !isOneOfMany || other.leg === leg).flatMap((ref) => placedPortOf(model(), ref) ?? []);
  const starts: readonly PlacedPort[] = seen.length > 0 ? seen : cable[end].filter((own) => own.leg === leg).flatMap((ref) => placedPortOf(model(), ref) ?? []);
  return starts.map(({ box }) => ({ from: centreOf(box), to }));
}

function drop(context: GestureContext, plug: CablePlug, { at, zoom, host }: CanvasPoint): void {
  const store = context.store();
  const cable = store.get('cable', plug.cableId);
  if (cable === undefined) return;
  const own = cable[plug.end].find(({ leg }) => leg === plug.leg);
  const name = cableName(store, cable);
  const title = own === undefined ? `${name} stays unplugged` : `${name} stays in ${portName(store, own)}`;
  const target = targetPort(context.model(), at, zoom);
  if (target === undefined) return holdHint({ host, title, tone: 'warning', verdict: 'Drop it on a port.' });
  if (own !== undefined && isSamePort(own, target.ref)) return undefined;
  const verdict = judgeMove(store, plug, target.ref);
  if (verdict.tone === 'error') return holdHint({ host, title, tone: 'error', verdict: verdict.text });
  const to = portName(store, target.ref);
  if (moveCableEnd(plug, target.ref)) showDraft({ said: `${name} is in ${to}. ${verdict.text}` });
  return undefined;
}
