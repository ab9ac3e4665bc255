import type { Device } from '../model/device.ts';
import type { DeviceKind, DeviceType, Face } from '../model/device-type.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { heightHalfUOf, unitLabel } from '../topology/occupancy.ts';

const FLAT_KINDS: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['blank', 'cable-manager', 'copper-panel', 'fibre-panel', 'cassette', 'outlet', 'shelf']);

/** True for light, flat fittings, whose makers seldom state weight and depth and for which no check hangs on them. */
export const isFlat = (type: DeviceType): boolean => FLAT_KINDS.has(type.kind);

/** A device in rack units. */
export interface Mounted {
  readonly device: Device;
  readonly type: DeviceType;
  readonly bottomHalfU: number;
  readonly heightHalfU: number;
  readonly face: Face;
  readonly column: 'left' | 'right';
}

/** The devices in the units of a rack; those on its side rails take none. */
export function mountedIn(view: DesignView, rack: Rack): readonly Mounted[] {
  return view.find('devicesByRack', rack.id).flatMap((device): Mounted[] => {
    const type = view.get('deviceType', device.typeId);
    const mounted = type === undefined ? undefined : mountedAt(device, type);
    return mounted === undefined ? [] : [mounted];
  });
}

/** Where a device is mounted; undefined for one that takes no rack units. */
export function mountedAt(device: Device, type: DeviceType): Mounted | undefined {
  const { placement } = device;
  if (placement.kind !== 'rack') return undefined;
  return { device, type, bottomHalfU: placement.bottomHalfU, heightHalfU: heightHalfUOf(type), face: placement.face, column: placement.column ?? 'left' };
}

/** Units as the rails count them: `U10`, `U10 to U12`. */
export function unitsOf(rack: Rack, rackType: RackType, { bottomHalfU, heightHalfU }: Pick<Mounted, 'bottomHalfU' | 'heightHalfU'>): string {
  const lowest = unitLabel(rack, rackType, bottomHalfU, Math.min(2, heightHalfU));
  const highest = unitLabel(rack, rackType, bottomHalfU + heightHalfU - Math.min(2, heightHalfU), Math.min(2, heightHalfU));
  return lowest === highest ? `U${lowest}` : `U${lowest} to U${highest}`;
}
