import { stableStringify } from '../base/json.ts';
import { compareNatural } from '../base/compare.ts';
import type { DeviceTypeEntry } from '../model/device-type.ts';

/** What to do with a device type that comes under the key of another one. */
export type KeyClash = 'replace' | 'keep-both';

/** Own device types after others came to them. */
export interface MergedDevices {
  readonly devices: readonly DeviceTypeEntry[];
  readonly added: number;
  readonly replaced: number;
  /** How many were there already, just the same. */
  readonly same: number;
}

/** Whether two device types are the same in everything. */
export const isSameDevice = (a: DeviceTypeEntry, b: DeviceTypeEntry): boolean => stableStringify(a) === stableStringify(b);

/** Those of the coming device types that have the key of an own one and are not the same. */
export function clashing(own: readonly DeviceTypeEntry[], coming: readonly DeviceTypeEntry[]): readonly DeviceTypeEntry[] {
  const byKey = new Map(own.map((device) => [device.key, device]));
  return coming.filter((device) => {
    const known = byKey.get(device.key);
    return known !== undefined && !isSameDevice(known, device);
  });
}

/** Own device types with others added to them. `isTaken` tells keys that the built-in library has: what comes under such a key gets one of its own. */
export function mergeDevices(own: readonly DeviceTypeEntry[], coming: readonly DeviceTypeEntry[], onClash: KeyClash, isTaken: (key: string) => boolean): MergedDevices {
  const byKey = new Map(own.map((device) => [device.key, device]));
  const count = { added: 0, replaced: 0, same: 0 };
  for (const device of coming) {
    const known = byKey.get(device.key);
    if (known !== undefined && isSameDevice(known, device)) count.same += 1;
    else if (known !== undefined && onClash === 'replace') {
      byKey.set(device.key, device);
      count.replaced += 1;
    } else {
      const key = freeKey(device.key, (candidate) => byKey.has(candidate) || isTaken(candidate));
      byKey.set(key, { ...device, key });
      count.added += 1;
    }
  }
  return { devices: sortedDevices([...byKey.values()]), ...count };
}

/** Own device types as they are listed: by maker, then model. */
export const sortedDevices = (devices: readonly DeviceTypeEntry[]): readonly DeviceTypeEntry[] =>
  devices.toSorted((a, b) => compareNatural(a.manufacturer, b.manufacturer) || compareNatural(a.model, b.model) || compareNatural(a.key, b.key));

const LONGEST_KEY = 100;

/** A key like the wished one that nothing has yet. */
export function freeKey(wished: string, isTaken: (key: string) => boolean): string {
  if (!isTaken(wished)) return wished;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const key = wished.slice(0, LONGEST_KEY - ending.length) + ending;
    if (!isTaken(key)) return key;
  }
}

/** The key of a device type that a person makes: `own-acme-x1`. */
export function ownKey({ manufacturer, model }: Pick<DeviceTypeEntry, 'manufacturer' | 'model'>, isTaken: (key: string) => boolean): string {
  const plain = `${manufacturer} ${model}`.normalize('NFKD').replaceAll(/\p{Mark}/gu, '').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return freeKey(`own-${plain === '' ? 'device' : plain}`.slice(0, LONGEST_KEY), isTaken);
}
