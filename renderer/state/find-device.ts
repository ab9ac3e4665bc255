import { err, ok, type Result } from '../../shared/base/result.ts';
import { compareNatural } from '../../shared/base/compare.ts';
import type { Device } from '../../shared/model/device.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import { deviceName } from '../../shared/topology/names.ts';
import { nearest } from '../../shared/topology/near-names.ts';

/** The device that a person means by `RACK/DEVICE`, or by its bare name where that is the only one. The error is one sentence. */
export function findDevice(view: DesignView, text: string): Result<Device, string> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return err('Name a device.');
  const bare = wanted.split('/').at(-1) ?? wanted;
  const [only, ...others] = view.all('device').filter((device) => device.name.toLowerCase() === wanted || (device.name.toLowerCase().endsWith(bare) && deviceName(view, device).toLowerCase() === wanted));
  if (only !== undefined && others.length === 0) return ok(only);
  const full = [only, ...others].find((device) => device !== undefined && deviceName(view, device).toLowerCase() === wanted);
  if (full !== undefined) return ok(full);
  if (only !== undefined) return err(`"${text.trim()}" is the name of ${others.length + 1} devices: name the rack too, as in ${deviceName(view, only)}.`);
  const near = nearest(text.trim(), view.all('device').map((device) => device.name));
  return err(`There is no device "${text.trim()}"${near.length === 0 ? '' : `; similar names: ${near.slice(0, 3).join(', ')}`}.`);
}

const MAX_OFFERED = 400;

/** Names to offer for a device: those in the same places first, then the rest by name, as many as a list can hold. */
export function deviceNames(view: DesignView, near: readonly Device[]): readonly string[] {
  const places = new Set(near.map(placeOf));
  return view
    .all('device')
    .map((device) => ({ name: deviceName(view, device), isNear: places.has(placeOf(device)) }))
    .sort((a, b) => Number(b.isNear) - Number(a.isNear) || compareNatural(a.name, b.name))
    .slice(0, MAX_OFFERED)
    .map(({ name }) => name);
}

const placeOf = ({ placement }: Device): string => (placement.kind === 'rack' || placement.kind === 'rack-side' ? placement.rackId : placement.kind);
