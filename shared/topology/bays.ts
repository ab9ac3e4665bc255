import type { Id } from '../base/id.ts';
import { halfUToMm } from '../base/units.ts';
import type { DeviceType, DeviceTypeEntry } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';

type AnyDeviceType = DeviceType | DeviceTypeEntry;
type Bay = NonNullable<DeviceType['bays']>[number];

/** Family of the standing places of shelves: they take whatever is small enough to stand there. */
export const SHELF_FAMILY = 'shelf';

/* Half of a 19-inch panel (EIA-310-E) with its one ear, as half-width devices are drawn. */
const HALF_PANEL_MM = 241.3;

/** Body of what may stand on a shelf; a figure that is not known is absent. Undefined for what is made for another place. */
function standingBody(type: AnyDeviceType): { readonly widthMm?: number | undefined; readonly heightMm?: number | undefined; readonly depthMm?: number | undefined } | undefined {
  if (type.mount === 'room') return type;
  if (type.mount === 'rack' && type.isHalfWidth === true) return { widthMm: HALF_PANEL_MM, heightMm: halfUToMm(type.heightHalfU ?? 2), depthMm: type.depthMm };
  return undefined;
}

const roundMm = (mm: number): string => `${Math.round(mm)} mm`;

/** Why a type does not go into a bay, whatever is in it now; undefined where it does. Sizes that are not known refuse nothing. */
function bayMisfit(ownerType: AnyDeviceType, bay: Bay, type: AnyDeviceType): string | undefined {
  if (type.mount === 'bay') return bay.family === type.bayFamily ? undefined : `${type.model} is made for another kind of bay.`;
  const body = bay.family === SHELF_FAMILY ? standingBody(type) : undefined;
  if (body === undefined) return `${type.model} does not go into a bay of ${ownerType.model}.`;
  if (body.widthMm !== undefined && body.widthMm > bay.widthMm) return `${type.model} is ${roundMm(body.widthMm)} wide; the place on the shelf is ${roundMm(bay.widthMm)}.`;
  if (body.heightMm !== undefined && body.heightMm > bay.heightMm) return `${type.model} is ${roundMm(body.heightMm)} high; the place on the shelf is ${roundMm(bay.heightMm)}.`;
  if (body.depthMm !== undefined && ownerType.depthMm !== undefined && body.depthMm > ownerType.depthMm) return `${type.model} is ${roundMm(body.depthMm)} deep; the shelf is ${roundMm(ownerType.depthMm)}.`;
  return undefined;
}

/** Why a device of a type cannot be put into a bay, in one sentence; undefined when it can. */
export function bayProblem(view: DesignView, ownerId: Id<'device'>, bayKey: string, type: AnyDeviceType): string | undefined {
  const owner = view.get('device', ownerId);
  const ownerType = owner && view.get('deviceType', owner.typeId);
  const bay = ownerType?.bays?.find(({ key }) => key === bayKey);
  if (owner === undefined || ownerType === undefined || bay === undefined) return 'The bay no longer exists.';
  const inside = view.find('devicesByBayOwner', ownerId).find(({ placement }) => placement.kind === 'bay' && placement.bayKey === bayKey);
  return bayMisfit(ownerType, bay, type) ?? (inside === undefined ? undefined : `Bay ${bayKey} of ${owner.name} is taken by ${inside.name}.`);
}

/** Keys of the bays of a device that nothing is in and that take this type, in the order of its type. */
export function freeBays(view: DesignView, ownerId: Id<'device'>, type: AnyDeviceType): readonly string[] {
  const owner = view.get('device', ownerId);
  const ownerType = owner && view.get('deviceType', owner.typeId);
  return (ownerType?.bays ?? []).map(({ key }) => key).filter((key) => bayProblem(view, ownerId, key, type) === undefined);
}

/** Whether a device has places that things may stand on. */
export const isStandingRoom = (type: AnyDeviceType): boolean => type.bays?.some(({ family }) => family === SHELF_FAMILY) === true;
