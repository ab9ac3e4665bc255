import type { Cable, Termination } from '../model/cable.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { Rack } from '../model/rack.ts';
import { type Port, portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { type LabelEnd, labelEnd } from './label-identifiers.ts';
import { heightHalfUOf, unitLabel } from './occupancy.ts';

const DEEPEST_BAY = 5;
const SPACE = /^(?:.*-)?((?:[0-9]{1,2}|B[0-9]{1,2}|G)[A-Z])$/u;
const GRID = /^(?:\+?(?:[A-Z][A-Z0-9]*-){0,2}((?:[0-9]{1,2}|B[0-9]{1,2}|G)[A-Z])\.)?([A-Z]{1,2}[0-9]{2})$/u;
const FEWEST_DIGITS = 2;

/** The device in the rack that a device is, or sits in. */
function rackedOf(view: DesignView, device: Device): { readonly device: Device; readonly rack: Rack } | undefined {
  let at: Device | undefined = device;
  for (let depth = 0; at?.placement.kind === 'bay' && depth < DEEPEST_BAY; depth += 1) at = view.get('device', at.placement.deviceId);
  const rack = at?.placement.kind === 'rack' || at?.placement.kind === 'rack-side' ? view.get('rack', at.placement.rackId) : undefined;
  return at === undefined || rack === undefined ? undefined : { device: at, rack };
}

/** The identifier of a port as the design is drawn: its own label where that is one, else cabinet, highest unit and number. Undefined where the cabinet's name is no grid position. */
export function drawnEnd(view: DesignView, { deviceId, portKey }: Pick<Termination, 'deviceId' | 'portKey'>): LabelEnd | undefined {
  const device = view.get('device', deviceId);
  const type = device && view.get('deviceType', device.typeId);
  const port = type && portsOf(type).get(portKey);
  if (device === undefined || type === undefined || port === undefined) return undefined;
  const own = labelEnd(device.ports?.[portKey]?.label ?? '');
  return own ?? placedEnd(view, device, type, port);
}

function placedEnd(view: DesignView, device: Device, type: DeviceType, port: Port): LabelEnd | undefined {
  const racked = rackedOf(view, device);
  const rackType = racked && view.get('rackType', racked.rack.typeId);
  const [, ownSpace, grid] = GRID.exec(racked?.rack.name ?? '') ?? [];
  if (racked?.device.placement.kind !== 'rack' || rackType === undefined || grid === undefined) return undefined;
  const holderType = view.get('deviceType', racked.device.typeId);
  const height = holderType === undefined ? 2 : heightHalfUOf(holderType);
  const topHalfU = racked.device.placement.bottomHalfU + height - Math.min(2, height);
  const unit = unitLabel(racked.rack, rackType, topHalfU, Math.min(2, height));
  const space = ownSpace ?? SPACE.exec(view.get('room', racked.rack.roomId)?.name ?? '')?.[1];
  return { space, grid, unit, port: portNumber(device, type, port) };
}

/** Number of a port as it is written: fixed width by how many ports its panel has. A name that is no number stays. */
function portNumber(device: Device, type: DeviceType, port: Port): string {
  const name = device.ports?.[port.key]?.label ?? port.key;
  const isPanel = port.group.role === 'panel';
  const digits = isPanel ? /(\d+)$/u.exec(name)?.[1] : /^\d+$/u.exec(name)?.[0];
  return digits === undefined ? name : String(Number(digits)).padStart(portDigits(type), '0');
}

/** Digits that the number of a port on this panel has. */
export function portDigits(type: DeviceType): number {
  const most = Math.max(0, ...type.portGroups.filter(({ role }) => role === 'panel' || role === 'network').map(({ first, count }) => first + count - 1));
  return Math.max(FEWEST_DIGITS, String(most).length);
}

/** How a label's end agrees with what is plugged in there. */
export type Agreement = 'same' | 'different' | 'unknown';

/** Compares an end as a label names it with the ports of a cable's end. */
export function agreementOf(view: DesignView, named: LabelEnd, ports: readonly Termination[]): Agreement {
  const drawn = ports.map((port) => drawnEnd(view, port));
  if (drawn.length === 0 || drawn.some((end) => end === undefined)) return 'unknown';
  return drawn.every((end) => end !== undefined && isSameEnd(named, end)) ? 'same' : 'different';
}

function isSameEnd(named: LabelEnd, drawn: LabelEnd): boolean {
  const isSameSpace = named.space === undefined || drawn.space === undefined || stripped(named.space) === stripped(drawn.space);
  const isSameUnit = named.unit === drawn.unit || /^[A-Z]$/u.test(named.unit) || stripped(named.unit) === stripped(drawn.unit);
  return isSameSpace && named.grid === drawn.grid && isSameUnit && isPortIn(named, drawn);
}

const stripped = (text: string): string => text.replace(/^0+(?=\w)/u, '');

function isPortIn({ port, last }: LabelEnd, drawn: LabelEnd): boolean {
  if (last === undefined || !/^\d+$/u.test(drawn.port)) return stripped(port) === stripped(drawn.port);
  return Number(drawn.port) >= Number(port) && Number(drawn.port) <= Number(last);
}

/** The identifier of an end: `1A.AB12-35:01`, `AB12-35:01` in short, `AB12-35:01-24` for several ports. */
function endText(ends: readonly LabelEnd[], isShort: boolean): string | undefined {
  const [first] = ends;
  if (first === undefined || ends.some(({ grid, unit }) => grid !== first.grid || unit !== first.unit)) return undefined;
  const numbers = ends.map(({ port }) => port).sort((a, b) => Number(a) - Number(b));
  const range = numbers.length > 1 ? `-${numbers.at(-1) ?? ''}` : '';
  return `${isShort || first.space === undefined ? '' : `${first.space}.`}${first.grid}-${first.unit}:${numbers[0] ?? ''}${range}`;
}

/** The identifier of a cable as it is connected, near end first: `1A.AB12-35:01/1A.AG03-35:01`. Undefined where an end is open or in no cabinet of a grid. */
export function drawnLabel(view: DesignView, cable: Pick<Cable, 'a' | 'b'>, isShort = false): string | undefined {
  const ends = [cable.a, cable.b].map((end) => {
    const drawn = distinct(end).map((port) => drawnEnd(view, port));
    return drawn.every((one) => one !== undefined) ? endText(drawn, isShort) : undefined;
  });
  const [from, to] = ends;
  return from === undefined || to === undefined ? undefined : `${from}${from.includes('/') || to.includes('/') ? ' / ' : '/'}${to}`;
}

const distinct = (end: readonly Termination[]): readonly Termination[] => [...new Map(end.map((port) => [`${port.deviceId}/${port.portKey}`, port])).values()];
