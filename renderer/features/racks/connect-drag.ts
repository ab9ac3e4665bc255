import { connectPorts, connectRange } from '../../../shared/commands/cables/connect-ports.ts';
import { isSamePort, type PortRef, portRefKey } from '../../../shared/model/port-ref.ts';
import { portName } from '../../../shared/topology/names.ts';
import { inflate, overlaps } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { type ConnectionPlan, planConnection, toneOf } from './connection-plan.ts';
import type { GestureContext } from './gesture-context.ts';
import { fittingPorts, lightPorts } from './lit-ports.ts';
import { centreOf, type PlacedDevice, type PlacedPort } from './placed.ts';
import { extendSelection, inPortOrder } from './port-pairs.ts';
import { clearDraft, holdHint, type PortMark, type RubberLine, showDraft } from './racks-draft.ts';
import { targetPort } from './racks-hit.ts';
import { placedPortOf, type RacksModel } from './racks-model.ts';

/** A press on a port: a click selects it or a range, a drag carries a cable end (or one for each selected port) to another port. */
export function connectDrag(context: GestureContext, pressed: PlacedPort, p: CanvasPoint, visible: () => Box): PointerGesture {
  let sources: readonly PortRef[] = [];
  let lit: readonly PortMark[] = [];
  let stopLighting = (): void => undefined;
  let last = p;
  const show = (at: CanvasPoint): void => {
    last = at;
    showConnection(context, sources, at, lit);
  };
  const end = (): void => {
    stopLighting();
    clearDraft();
  };
  return {
    click: () => clickPort(context, pressed, p),
    start: () => {
      sources = sourcesOf(context, pressed.ref);
      const [first] = sources;
      if (first === undefined) return;
      stopLighting = lightPorts(devicesIn(context.model(), visible(), sources), (device) => fittingPorts(context.store(), first, device), (marks) => {
        lit = marks;
        show(last);
      });
    },
    move: show,
    drop: (at) => {
      end();
      const target = targetOf(context.model(), sources, at);
      if (target === undefined) return holdHint({ host: at.host, title: 'Nothing connected', tone: 'warning', verdict: 'Drop it on a port that lights up.' });
      const plan = planConnection(context.store(), sources, target.ref);
      if (plan.tone === 'error') holdHint({ host: at.host, title: 'Nothing connected', tone: 'error', verdict: plan.verdict });
      else connect(plan);
      return undefined;
    },
    cancel: end,
  };
}

/** What is connected when a port is dragged: the selected ports if the pressed one is among them, else that one alone. */
export function sourcesOf(context: GestureContext, pressed: PortRef): readonly PortRef[] {
  const { ports } = useSession.getState();
  if (!ports.some((port) => isSamePort(port, pressed))) return [pressed];
  return inPortOrder(ports, (ref) => context.model().deviceById.get(ref.deviceId)?.type);
}

function clickPort(context: GestureContext, { ref }: PlacedPort, p: CanvasPoint): void {
  const session = useSession.getState();
  const type = context.model().deviceById.get(ref.deviceId)?.type;
  if (p.isShift && type !== undefined) session.selectPorts(extendSelection(session.ports, ref, type));
  else if (p.isCtrl) session.togglePort(ref);
  else session.selectPorts([ref]);
  const { ports } = useSession.getState();
  showDraft({ said: ports.length === 1 ? `Port ${portName(context.store(), ref)} selected.` : `${ports.length} ports selected.` });
}

/** Devices in view, without the one the cables come from when several ports leave one device. */
export function devicesIn(model: RacksModel, visible: Box, sources: readonly PortRef[]): readonly PlacedDevice[] {
  const near = inflate(visible, 200);
  return [...model.deviceById.values()].filter((device) => overlaps(device.box, near) && (sources.length === 1 || device.id !== sources[0]?.deviceId));
}

function targetOf(model: RacksModel, sources: readonly PortRef[], at: CanvasPoint): PlacedPort | undefined {
  const target = targetPort(model, at.at, at.zoom);
  return target === undefined || sources.some((source) => isSamePort(source, target.ref)) ? undefined : target;
}

function showConnection(context: GestureContext, sources: readonly PortRef[], at: CanvasPoint, lit: readonly PortMark[]): void {
  const model = context.model();
  const target = targetOf(model, sources, at);
  const starts = sources.flatMap((source) => placedPortOf(model, source) ?? []);
  if (target === undefined) {
    const [first] = sources;
    const title = sources.length === 1 && first !== undefined ? portName(context.store(), first) : `${sources.length} ports`;
    showDraft({ marks: lit, lines: starts.map(({ box }) => ({ from: centreOf(box), to: at.at })), lineColour: undefined, lineTone: undefined, hint: { host: at.host, title, verdict: undefined, detail: 'Drop on a port that lights up.' }, said: `Connecting ${title}.` });
    return;
  }
  const plan = planConnection(context.store(), sources, target.ref);
  showDraft({
    marks: [...lit, ...pairMarks(model, plan)],
    lines: pairLines(model, plan, starts, at),
    lineColour: plan.proposal?.colour,
    lineTone: plan.tone,
    hint: { host: at.host, title: plan.title, tone: plan.tone, verdict: plan.verdict, detail: plan.cableText },
    said: [plan.title, plan.verdict, plan.cableText].filter((part) => part !== undefined).join('. '),
  });
}

const pairMarks = (model: RacksModel, plan: ConnectionPlan): readonly PortMark[] =>
  plan.pairs.flatMap(({ to, verdict }) => {
    const placed = placedPortOf(model, to);
    return placed === undefined ? [] : [{ box: inflate(placed.box, 2), tone: toneOf(verdict) }];
  });

function pairLines(model: RacksModel, plan: ConnectionPlan, starts: readonly PlacedPort[], at: CanvasPoint): readonly RubberLine[] {
  return starts.map((start) => {
    const pair = plan.pairs.find(({ from }) => isSamePort(from, start.ref));
    const end = pair && placedPortOf(model, pair.to);
    return { from: centreOf(start.box), to: end === undefined ? at.at : centreOf(end.box) };
  });
}

/** Lays the planned cables and selects what was laid. A plan that does not fit is left alone: its reason has been shown. */
export function connect(plan: ConnectionPlan): boolean {
  const [first] = plan.pairs;
  if (first === undefined || plan.tone === 'error') return false;
  if (plan.pairs.length === 1) {
    const laid = runCommand(connectPorts, { from: plainRef(first.from), to: plainRef(first.to) });
    if (laid.ok) useSession.getState().select([laid.value]);
    return laid.ok;
  }
  const laid = runCommand(connectRange, { pairs: plan.pairs.map(({ from, to }) => ({ from: plainRef(from), to: plainRef(to) })) });
  if (laid.ok) useSession.getState().select(laid.value);
  return laid.ok;
}

const plainRef = ({ deviceId, portKey }: PortRef): PortRef => ({ deviceId, portKey });

/** One text for a list of ports, for keys. */
export const portsKey = (ports: readonly PortRef[]): string => ports.map(portRefKey).join(' ');
