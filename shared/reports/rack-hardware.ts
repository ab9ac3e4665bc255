import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { freeUnits } from '../topology/occupancy.ts';
import { groupBy } from '../base/group-by.ts';
import { type BomLine, idsOf, isCounted } from './bom-line.ts';

/*
 * A custom of the trade, not a standard: four fixings hold a device of up to two units, and each further two units begun take four more.
 * What hangs on side rails or stands in a bay takes none.
 */

/** Fixings for each step of height. */
export const FIXINGS_PER_STEP = 4;

/** Height of a step in half units: two units. */
const FIXING_STEP_HALF_U = 4;

/** Fixings a rack-mounted device of this height takes. */
export const fixingsOf = (heightHalfU: number): number => FIXINGS_PER_STEP * Math.ceil(heightHalfU / FIXING_STEP_HALF_U);

const KITS: Readonly<Record<NonNullable<RackType['rails']>, readonly string[]>> = {
  square: ['Cage nut M6', 'Screw M6'],
  'threaded-m6': ['Screw M6'],
  'threaded-10-32': ['Screw 10-32'],
  'threaded-12-24': ['Screw 12-24'],
};

const UNKNOWN_RAILS = ['Rack fixing (type of rails not known)'];

interface Mounted {
  readonly id: string;
  readonly rails: RackType['rails'];
  readonly fixings: number;
  readonly isExisting: boolean;
}

/** Cage nuts and screws for everything mounted in rack units, by the rails it is mounted on. */
export function hardwareLines(view: DesignView): BomLine[] {
  const mounted = view.all('device').filter(isCounted).flatMap((device) => mountedIn(view, device));
  const parts = mounted.flatMap((one) => (one.rails === undefined ? UNKNOWN_RAILS : KITS[one.rails]).map((part) => ({ ...one, part })));
  return [...groupBy(parts, ({ part }) => part)].map(([part, uses]) => ({
    category: 'hardware', manufacturer: 'Generic', model: part, unit: 'pcs', quantity: total(uses), existing: total(uses.filter(({ isExisting }) => isExisting)), recordIds: idsOf(uses),
  }));
}

const total = (uses: readonly Mounted[]): number => uses.reduce((sum, { fixings }) => sum + fixings, 0);

function mountedIn(view: DesignView, device: Device): Mounted[] {
  const type = view.get('deviceType', device.typeId);
  if (device.placement.kind !== 'rack' || type === undefined) return [];
  const rack = view.get('rack', device.placement.rackId);
  const rails = rack && view.get('rackType', rack.typeId)?.rails;
  return [{ id: device.id, rails, fixings: fixingsOf(heightHalfU(type)), isExisting: device.status === 'existing' }];
}

const heightHalfU = (type: DeviceType): number => type.heightHalfU ?? 2;

/** Blanking panels of one unit for every unit that nothing touches. */
export function blankLines(view: DesignView): BomLine[] {
  const free = view.all('rack').filter(isCounted).map((rack) => ({ id: rack.id, units: freeUnits(view, rack.id) })).filter(({ units }) => units > 0);
  const quantity = free.reduce((sum, { units }) => sum + units, 0);
  return quantity === 0 ? [] : [{ category: 'blanks', manufacturer: 'Generic', model: 'Blanking panel 1U', unit: 'pcs', quantity, existing: 0, recordIds: idsOf(free) }];
}
