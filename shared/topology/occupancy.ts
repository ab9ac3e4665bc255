import { formatHalfU, formatLength, halfUToMm } from '../base/units.ts';
import type { Id } from '../base/id.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType, DeviceTypeEntry, Face } from '../model/device-type.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType, RackTypeEntry } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { rackLoad } from './rack-load.ts';

type AnyDeviceType = DeviceType | DeviceTypeEntry;

/** A U range a device would take. */
export interface SlotRequest {
  readonly rackId: Id<'rack'>;
  readonly type: AnyDeviceType;
  /** Lower edge in half units above the bottom of the rack's lowest unit. */
  readonly bottomHalfU: number;
  readonly face: Face;
  readonly column?: 'left' | 'right' | undefined;
  /** Devices to treat as absent: those being moved. */
  readonly ignore?: ReadonlySet<Id<'device'>> | undefined;
  /** Grams of what comes along in its bays. */
  readonly carriedG?: number | undefined;
}

/** Whether a device fits, and if not, one sentence why. */
export type SlotFit =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'no-rack' | 'not-rack-mounted' | 'out-of-bounds' | 'taken' | 'too-deep' | 'too-heavy'; readonly reason: string };

const misfit = (code: Exclude<SlotFit, { ok: true }>['code'], reason: string): SlotFit => ({ ok: false, code, reason });

/** Height a device takes in half rack units; 0 for what is not mounted in U positions. */
export const heightHalfUOf = (type: AnyDeviceType): number => (type.mount === 'rack' ? (type.heightHalfU ?? 2) : 0);

/** Number painted on the rail at a half-U position, the way the rack counts: `12`, or `12.5` off the whole units. */
export function unitLabel(rack: Rack, rackType: RackType | RackTypeEntry, bottomHalfU: number, heightHalfU: number): string {
  const unit = rack.numbering === 'bottom-up' ? bottomHalfU / 2 + 1 : rackType.heightU - (bottomHalfU + heightHalfU) / 2 + 1;
  return String(unit);
}

/** Whether a device fits a place in a rack: bounds, neighbours at both faces, depth and load. Unknown figures never refuse. */
export function fitInRack(view: DesignView, request: SlotRequest): SlotFit {
  const rack = view.get('rack', request.rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  if (rack === undefined || rackType === undefined) return misfit('no-rack', 'The rack no longer exists.');
  if (request.type.mount !== 'rack') return misfit('not-rack-mounted', `${request.type.model} is not mounted in rack units.`);
  return boundsMisfit(rack, rackType, request) ?? depthMisfit(rack, rackType, request.type) ?? neighbourMisfit(view, rack, rackType, request) ?? loadMisfit(view, rack, rackType, request) ?? { ok: true };
}

function boundsMisfit(rack: Rack, rackType: RackType, { type, bottomHalfU }: SlotRequest): SlotFit | undefined {
  const height = heightHalfUOf(type);
  if (bottomHalfU >= 0 && bottomHalfU + height <= rackType.heightU * 2) return undefined;
  return misfit('out-of-bounds', `${formatHalfU(height)} does not fit here: ${rack.name} has ${rackType.heightU} units.`);
}

function depthMisfit(rack: Rack, rackType: RackType, type: AnyDeviceType): SlotFit | undefined {
  const limitMm = depthLimitMm(rackType);
  if (type.depthMm === undefined || limitMm === undefined || type.depthMm <= limitMm) return undefined;
  return misfit('too-deep', `${type.model} is ${formatLength(Math.round(type.depthMm))} deep; ${rack.name} takes ${formatLength(limitMm)}.`);
}

/** Most depth a rack certainly has for devices: what its maker states, else a cabinet's outer depth; undefined for open frames, which do not limit it. */
export function depthLimitMm(rackType: RackType | RackTypeEntry): number | undefined {
  const isClosed = rackType.form === 'cabinet' || rackType.form === 'wall-cabinet';
  return rackType.usableDepthMm ?? (isClosed ? rackType.depthMm : undefined);
}

/** Devices whose U range meets the request's, with the reason why both cannot be. */
function neighbourMisfit(view: DesignView, rack: Rack, rackType: RackType, request: SlotRequest): SlotFit | undefined {
  for (const device of view.find('devicesByRack', rack.id)) {
    if (request.ignore?.has(device.id) === true) continue;
    const type = view.get('deviceType', device.typeId);
    if (type === undefined || !sharesUnits(device, type, request)) continue;
    const { placement } = device;
    const clash = placement.kind === 'rack' ? clashReason({ ...placement, name: device.name, type }, rackType, request) : undefined;
    if (clash !== undefined) return clash;
  }
  return undefined;
}

/** True when two ranges of units, given by lower edge and height in half units, share space. */
export const unitsOverlap = (bottomA: number, heightA: number, bottomB: number, heightB: number): boolean => bottomA < bottomB + heightB && bottomB < bottomA + heightA;

function sharesUnits(device: Device, type: DeviceType, request: SlotRequest): boolean {
  const { placement } = device;
  return placement.kind === 'rack' && unitsOverlap(placement.bottomHalfU, heightHalfUOf(type), request.bottomHalfU, heightHalfUOf(request.type));
}

/** What stands at the same height. */
type Neighbour = Pick<SlotRequest, 'type' | 'face' | 'column'> & { readonly name: string };

function clashReason(neighbour: Neighbour, rackType: RackType, request: SlotRequest): SlotFit | undefined {
  if (neighbour.face === request.face) {
    const isBeside = neighbour.type.isHalfWidth === true && request.type.isHalfWidth === true && (neighbour.column ?? 'left') !== (request.column ?? 'left');
    return isBeside ? undefined : misfit('taken', `Taken by ${neighbour.name}.`);
  }
  const depthMm = combinedDepthMm(neighbour.type, request.type);
  const limitMm = depthLimitMm(rackType);
  if (depthMm === undefined || limitMm === undefined || depthMm <= limitMm) return undefined;
  return misfit('taken', `${neighbour.name} behind leaves no room: together ${formatLength(Math.round(depthMm))} deep, ${formatLength(limitMm)} usable.`);
}

/** One of several places that would be taken in one go. */
export interface NamedRequest extends SlotRequest {
  readonly name: string;
}

/** Whether several devices fit that are placed at once: each with what stands there, and with those before it in the list. */
export function fitTogether(view: DesignView, requests: readonly NamedRequest[]): readonly SlotFit[] {
  const beforeByRack = new Map<Id<'rack'>, NamedRequest[]>();
  return requests.map((request) => {
    const before = beforeByRack.get(request.rackId) ?? [];
    const fit = fitInRack(view, request);
    const verdict = fit.ok ? misfitWith(view, before, request) ?? fit : fit;
    beforeByRack.set(request.rackId, before);
    before.push(request);
    return verdict;
  });
}

function misfitWith(view: DesignView, before: readonly NamedRequest[], request: NamedRequest): SlotFit | undefined {
  const rack = view.get('rack', request.rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  if (rack === undefined || rackType === undefined) return undefined;
  const height = heightHalfUOf(request.type);
  for (const other of before) {
    const clash = unitsOverlap(other.bottomHalfU, heightHalfUOf(other.type), request.bottomHalfU, height) ? clashReason(other, rackType, request) : undefined;
    if (clash !== undefined) return clash;
  }
  const broughtG = before.reduce((sum, { type, carriedG = 0 }) => sum + (type.weightG ?? 0) + carriedG, 0);
  return loadMisfit(view, rack, rackType, request, broughtG);
}

/** Why something cannot hang beside the units of a rack, in one sentence; undefined when it can. */
export function besideProblem(view: DesignView, rackId: Id<'rack'>, type: AnyDeviceType): string | undefined {
  const rack = view.get('rack', rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  if (rack === undefined || rackType === undefined) return 'The rack no longer exists.';
  if (type.mount !== 'rack-side') return `${type.model} is not made for the side of a rack.`;
  if (type.heightMm === undefined || type.heightMm <= rackType.outerHeightMm) return undefined;
  return `${type.model} is ${formatLength(Math.round(type.heightMm))} long; ${rack.name} is ${formatLength(rackType.outerHeightMm)} high.`;
}

/** What to know before something hangs on a side rail that others take up: together they are longer than the rack's units are high. Not refused: some wide cabinets take two beside each other. */
export function railDoubt(view: DesignView, rackId: Id<'rack'>, type: AnyDeviceType, rail: { readonly side: 'left' | 'right'; readonly face: Face }, ignore?: ReadonlySet<Id<'device'>>): string | undefined {
  const rack = view.get('rack', rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  const there = view.find('devicesByRack', rackId).filter(({ id, placement }) => placement.kind === 'rack-side' && placement.side === rail.side && placement.face === rail.face && ignore?.has(id) !== true);
  const lengthMm = there.reduce((sum, { typeId }) => sum + (view.get('deviceType', typeId)?.heightMm ?? 0), type.heightMm ?? 0);
  if (rackType === undefined || there.length === 0 || lengthMm <= halfUToMm(rackType.heightU * 2)) return undefined;
  return `${there.map(({ name }) => name).join(' and ')} ${there.length === 1 ? 'hangs' : 'hang'} on this rail already.`;
}

/** Depth two devices back to back take; undefined when either is unknown. */
export function combinedDepthMm(a: AnyDeviceType, b: AnyDeviceType): number | undefined {
  return a.depthMm === undefined || b.depthMm === undefined ? undefined : a.depthMm + b.depthMm;
}

function loadMisfit(view: DesignView, rack: Rack, rackType: RackType, request: SlotRequest, broughtG = 0): SlotFit | undefined {
  const ownG = (request.type.weightG ?? 0) + (request.carriedG ?? 0);
  if (rackType.maxLoadG === undefined || ownG === 0) return undefined;
  const totalG = rackLoad(view, rack.id, request.ignore).knownG + broughtG + ownG;
  if (totalG <= rackType.maxLoadG) return undefined;
  return misfit('too-heavy', `${rack.name} carries ${Math.floor(rackType.maxLoadG / 1000)} kg; with ${request.type.model} it would be ${Math.ceil(totalG / 1000)} kg.`);
}

/** Lower edges (half units, whole units only) where the device fits, nearest to `nearHalfU` first. */
export function freePositions(view: DesignView, request: SlotRequest, nearHalfU = request.bottomHalfU): readonly number[] {
  const rack = view.get('rack', request.rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  if (rackType === undefined) return [];
  const candidates = Array.from({ length: rackType.heightU }, (_, unit) => unit * 2);
  return candidates
    .filter((bottomHalfU) => fitInRack(view, { ...request, bottomHalfU }).ok)
    .sort((a, b) => Math.abs(a - nearHalfU) - Math.abs(b - nearHalfU) || b - a);
}

/** Whole units of a rack that no device touches at either face. */
export function freeUnits(view: DesignView, rackId: Id<'rack'>): number {
  const rack = view.get('rack', rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  if (rackType === undefined) return 0;
  const used = new Set<number>();
  for (const device of view.find('devicesByRack', rackId)) {
    const type = view.get('deviceType', device.typeId);
    if (device.placement.kind !== 'rack' || type === undefined) continue;
    const { bottomHalfU } = device.placement;
    for (let half = bottomHalfU; half < bottomHalfU + heightHalfUOf(type); half += 1) used.add(Math.floor(half / 2));
  }
  return rackType.heightU - [...used].filter((unit) => unit >= 0 && unit < rackType.heightU).length;
}
