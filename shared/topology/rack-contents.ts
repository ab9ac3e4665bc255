import type { Id } from '../base/id.ts';
import type { Device, Placement } from '../model/device.ts';
import type { DesignView } from '../store/design-view.ts';
import { besideProblem, fitTogether, type NamedRequest } from './occupancy.ts';
import { carriedG } from './rack-load.ts';

/** A device of a rack and its place in another one. */
export interface ContentMove {
  readonly device: Device;
  readonly placement: Extract<Placement, { kind: 'rack' | 'rack-side' }>;
  /** Why it cannot be there. */
  readonly problem?: string | undefined;
}

/** What moving everything in a rack to the same places of another one comes to. */
export interface ContentsPlan {
  readonly moves: readonly ContentMove[];
  /** Why it cannot be done, in one sentence. */
  readonly problem?: string | undefined;
}

/** Plans to move all devices of a rack, and what hangs beside its units, to the same heights, faces and sides of another rack. */
export function planContents(view: DesignView, fromRackId: Id<'rack'>, toRackId: Id<'rack'>): ContentsPlan {
  const [from, to] = [view.get('rack', fromRackId), view.get('rack', toRackId)];
  if (from === undefined || to === undefined) return { moves: [], problem: 'The rack no longer exists.' };
  if (fromRackId === toRackId) return { moves: [], problem: `The contents of ${from.name} are there already.` };
  const moves = judged(view, [...view.find('devicesByRack', fromRackId)], toRackId);
  const misfit = moves.find((move) => move.problem !== undefined);
  if (misfit !== undefined) return { moves, problem: `${misfit.device.name}: ${misfit.problem ?? ''}` };
  return moves.length === 0 ? { moves, problem: `${from.name} is empty.` } : { moves };
}

function judged(view: DesignView, devices: readonly Device[], rackId: Id<'rack'>): readonly ContentMove[] {
  const units: { readonly device: Device; readonly placement: Extract<Placement, { kind: 'rack' }>; readonly request: NamedRequest }[] = [];
  const beside: ContentMove[] = [];
  for (const device of devices) {
    const { placement } = device;
    const type = view.get('deviceType', device.typeId);
    if (type === undefined) continue;
    if (placement.kind === 'rack') units.push({ device, placement: { ...placement, rackId }, request: { ...placement, rackId, type, name: device.name, carriedG: carriedG(view, device.id) } });
    if (placement.kind === 'rack-side') beside.push({ device, placement: { ...placement, rackId }, problem: besideProblem(view, rackId, type) });
  }
  const fits = fitTogether(view, units.map(({ request }) => request));
  return [...units.map(({ device, placement }, i): ContentMove => {
    const fit = fits[i];
    return { device, placement, problem: fit === undefined || fit.ok ? undefined : fit.reason };
  }), ...beside];
}
