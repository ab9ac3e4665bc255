import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { findPort } from '../../../shared/topology/find-port.ts';
import { deviceName } from '../../../shared/topology/names.ts';

/* Names that come close are looked for among all devices: worth it for the first few, not for ten thousand rows of nonsense. */
const MOST_EXPLAINED = 20;

type DevicesByName = ReadonlyMap<string, readonly Device[]>;

const same = (text: string): string => text;
const folded = (text: string): string => text.toLowerCase();

/** Finds ports by `RACK/DEVICE:PORT` as `findPort` does, for thousands of texts: the names are gathered once. */
export class PortFinder {
  private readonly attempts: readonly { readonly devices: DevicesByName; readonly fold: (text: string) => string }[];
  private readonly keysByType = new Map<string, ReadonlyMap<string, string>>();
  private explained = 0;

  constructor(private readonly view: DesignView) {
    const devices = view.all('device').map((device) => ({ device, name: deviceName(view, device) }));
    const byName = (nameOf: (each: (typeof devices)[number]) => string): DevicesByName => {
      const found = new Map<string, Device[]>();
      for (const each of devices) {
        const name = nameOf(each);
        const present = found.get(name);
        if (present === undefined) found.set(name, [each.device]);
        else present.push(each.device);
      }
      return found;
    };
    this.attempts = [
      { devices: byName(({ name }) => name), fold: same },
      { devices: byName(({ device }) => device.name), fold: same },
      { devices: byName(({ name }) => folded(name)), fold: folded },
      { devices: byName(({ device }) => folded(device.name)), fold: folded },
    ];
  }

  /** The port that a text names; the error is one sentence. */
  find(text: string): Result<PortRef, string> {
    const wanted = text.trim();
    for (const { devices, fold } of this.attempts) {
      const found = this.matches(devices, fold(wanted), fold);
      if (found.length === 1 && found[0] !== undefined) return ok(found[0]);
      if (found.length > 1) return err(`"${wanted}" could be ${found.length} different ports; name the rack too, as in RACK/DEVICE:PORT.`);
    }
    return err(this.whyNot(wanted));
  }

  private matches(devices: DevicesByName, wanted: string, fold: (text: string) => string): readonly PortRef[] {
    const found: PortRef[] = [];
    for (let at = wanted.indexOf(':'); at >= 0; at = wanted.indexOf(':', at + 1)) {
      for (const device of devices.get(wanted.slice(0, at)) ?? []) {
        const portKey = this.keyMeant(device, wanted.slice(at + 1), fold);
        if (portKey !== undefined) found.push({ deviceId: device.id, portKey });
      }
    }
    return found;
  }

  private keyMeant(device: Device, wanted: string, fold: (text: string) => string): string | undefined {
    const keys = this.keysOf(device, fold === folded);
    const labelled = Object.entries(device.ports ?? {}).find(([key, { label }]) => label !== undefined && fold(label) === wanted && keys.has(fold(key)));
    return keys.get(wanted) ?? labelled?.[0];
  }

  private keysOf(device: Device, isFolded: boolean): ReadonlyMap<string, string> {
    const cacheKey = `${isFolded ? 'folded' : 'same'} ${device.typeId}`;
    const cached = this.keysByType.get(cacheKey);
    if (cached !== undefined) return cached;
    const type = this.view.get('deviceType', device.typeId);
    const names = type === undefined ? [] : [...portsOf(type).keys()];
    /* Of keys that differ in case only, the first counts. */
    const keys = new Map(names.toReversed().map((key) => [isFolded ? folded(key) : key, key]));
    this.keysByType.set(cacheKey, keys);
    return keys;
  }

  private whyNot(wanted: string): string {
    this.explained += 1;
    if (this.explained > MOST_EXPLAINED) return `There is no port "${wanted}" in this design.`;
    const found = findPort(this.view, wanted);
    return found.ok ? `There is no port "${wanted}" in this design.` : found.error;
  }
}
