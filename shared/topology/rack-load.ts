import type { Id } from '../base/id.ts';
import type { Device } from '../model/device.ts';
import type { DesignView } from '../store/design-view.ts';

/** All devices of a rack: in its units, on its side rails, in bays and on shelves. Those to ignore are absent with all that is in them. */
export const contentsOf = (view: DesignView, rackId: Id<'rack'>, ignore?: ReadonlySet<Id<'device'>>): readonly Device[] => withInside(view, view.find('devicesByRack', rackId).filter(({ id }) => ignore?.has(id) !== true));

/* A broken file may have devices in each other's bays: each counts once. */
function withInside(view: DesignView, owners: readonly Device[]): readonly Device[] {
  const found = new Map<string, Device>();
  const waiting = [...owners];
  for (let device = waiting.pop(); device !== undefined; device = waiting.pop()) {
    if (found.has(device.id)) continue;
    found.set(device.id, device);
    waiting.push(...view.find('devicesByBayOwner', device.id));
  }
  return [...found.values()];
}

/** A weight in grams as far as it is known, and how many devices have no known one. */
export interface KnownLoad {
  readonly knownG: number;
  readonly unknownCount: number;
}

/** What hangs in a rack, stands on its shelves and is plugged into bays there. */
export const rackLoad = (view: DesignView, rackId: Id<'rack'>, ignore?: ReadonlySet<Id<'device'>>): KnownLoad => loadOf(view, contentsOf(view, rackId, ignore));

/** Grams that come along with a device: what is in its bays or stands on it, without itself. */
export const carriedG = (view: DesignView, deviceId: Id<'device'>): number => loadOf(view, withInside(view, view.find('devicesByBayOwner', deviceId)).filter(({ id }) => id !== deviceId)).knownG;

function loadOf(view: DesignView, devices: readonly Device[]): KnownLoad {
  const weights = devices.map(({ typeId }) => view.get('deviceType', typeId)?.weightG);
  return { knownG: weights.reduce<number>((sum, weightG) => sum + (weightG ?? 0), 0), unknownCount: weights.filter((weightG) => weightG === undefined).length };
}
