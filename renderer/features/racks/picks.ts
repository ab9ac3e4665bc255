import type { Id } from '../../../shared/base/id.ts';
import { isSamePort } from '../../../shared/model/port-ref.ts';
import { cableName, portName } from '../../../shared/topology/names.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import type { CablePlug } from '../../state/move-cable-end.ts';
import { useSession } from '../../state/session.ts';
import { cablesNear } from './cables-near.ts';
import { isOnHold } from './device-holds.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedDevice, PlacedPort } from './placed.ts';
import { gripAt } from './plug-grips.ts';
import { devicesAt, isOnPort, pressedPort } from './racks-hit.ts';

/** Something under the pointer that a click may take. */
export type Pickable =
  | { readonly kind: 'port'; readonly port: PlacedPort }
  /** `hanging`: the end of the selected cable that hangs here. */
  | { readonly kind: 'cable'; readonly cableId: Id<'cable'>; readonly hanging?: CablePlug | undefined }
  | { readonly kind: 'device'; readonly device: PlacedDevice };

type PressPoint = { readonly [K in 'at' | 'zoom']: CanvasPoint[K] };

const CABLE_REACH_PX = 4;

/** All that is under a point, what a click takes first: a grip of the selected cable, the port that is hit exactly, a device by its ear or name, cables, a port nearby, devices by their bodies. */
export function picksAt(context: GestureContext, p: PressPoint): readonly Pickable[] {
  const devices = devicesAt(context.model(), p.at);
  const [top] = devices;
  const port = top && pressedPort(top, p.at, p.zoom);
  const ports: readonly Pickable[] = port === undefined ? [] : [{ kind: 'port', port }];
  const cables = cablesNear(context.cables(), p.at, CABLE_REACH_PX / p.zoom).map(({ id }): Pickable => ({ kind: 'cable', cableId: id }));
  const bodies = devices.map((device): Pickable => ({ kind: 'device', device }));
  const isPortFirst = port !== undefined && isOnPort(port, p.at);
  const isHeld = top !== undefined && isOnHold(top, p.at, p.zoom);
  const found = isPortFirst ? [...ports, ...cables, ...bodies] : isHeld ? [...ports, ...bodies.slice(0, 1), ...cables, ...bodies.slice(1)] : [...cables, ...ports, ...bodies];
  return isPortFirst ? withGrip(context, p, found, port) : withGrip(context, p, found);
}

/* A grip is larger than its port: it never covers the port beside it. */
function withGrip(context: GestureContext, p: PressPoint, found: readonly Pickable[], hit?: PlacedPort): readonly Pickable[] {
  const grip = gripAt(context, useSession.getState().selection, p);
  if (grip === undefined || (hit !== undefined && (grip.port === undefined || !isSamePort(grip.port.ref, hit.ref)))) return found;
  const first: Pickable = grip.port === undefined ? { kind: 'cable', cableId: grip.plug.cableId, hanging: grip.plug } : { kind: 'port', port: grip.port };
  return [first, ...found.filter((pick) => !isSame(pick, first))];
}

function isSame(a: Pickable, b: Pickable): boolean {
  if (a.kind === 'port') return b.kind === 'port' && isSamePort(a.port.ref, b.port.ref);
  if (a.kind === 'cable') return b.kind === 'cable' && a.cableId === b.cableId;
  return b.kind === 'device' && a.device.id === b.device.id;
}

/** What comes after what is selected, or after what a click would take: how Alt+click goes through what lies on top of each other. Undefined where there is only one thing. */
export function nextPick(picks: readonly Pickable[]): Pickable | undefined {
  const taken = Math.max(0, picks.findIndex(isTaken));
  return picks.length < 2 ? undefined : picks[(taken + 1) % picks.length];
}

function isTaken(pick: Pickable): boolean {
  const { selection, ports } = useSession.getState();
  if (pick.kind === 'port') return ports.some((ref) => isSamePort(ref, pick.port.ref));
  return selection.includes(pick.kind === 'cable' ? pick.cableId : pick.device.id);
}

/** What it is called. */
export function pickName({ store }: GestureContext, pick: Pickable): string {
  if (pick.kind === 'port') return portName(store(), pick.port.ref);
  if (pick.kind === 'device') return pick.device.device.name;
  const cable = store().get('cable', pick.cableId);
  return cable === undefined ? 'cable' : cableName(store(), cable);
}
