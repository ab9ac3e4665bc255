import { compareNatural } from '../base/compare.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Device } from '../model/device.ts';
import type { PortRef } from '../model/port-ref.ts';
import { portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { devicesByName } from './names.ts';
import { nearest } from './near-names.ts';

interface NamedDevice {
  readonly device: Device;
  readonly name: string;
}

/**
 * The port that a person means by `RACK/DEVICE:PORT`. Names and keys may themselves contain `/` and `:`, so the text is compared with
 * the devices there are instead of being split. The bare device name works where only one device has it; case does not matter where that stays unique.
 * The error is one sentence that names what comes close.
 */
export function findPort(view: DesignView, text: string): Result<PortRef, string> {
  const wanted = text.trim();
  const devices = devicesByName(view);
  const attempts = [(d: NamedDevice) => d.name, (d: NamedDevice) => d.device.name, (d: NamedDevice) => d.name.toLowerCase(), (d: NamedDevice) => d.device.name.toLowerCase()];
  for (const [index, nameOf] of attempts.entries()) {
    const fold = index < 2 ? (value: string) => value : (value: string) => value.toLowerCase();
    const found = portsMatching(view, devices, fold(wanted), nameOf, fold);
    if (found.length === 1 && found[0] !== undefined) return ok(found[0]);
    if (found.length > 1) return err(`"${wanted}" could be ${found.length} different ports; name the rack too, as in RACK/DEVICE:PORT.`);
  }
  return err(whyNot(view, devices, wanted));
}

function portsMatching(view: DesignView, devices: readonly NamedDevice[], wanted: string, nameOf: (d: NamedDevice) => string, fold: (value: string) => string): PortRef[] {
  return devices.flatMap((entry) => {
    const prefix = `${nameOf(entry)}:`;
    if (!wanted.startsWith(prefix)) return [];
    const portKey = keyMeant(view, entry.device, wanted.slice(prefix.length), fold);
    return portKey === undefined ? [] : [{ deviceId: entry.device.id, portKey }];
  });
}

function keyMeant(view: DesignView, device: Device, text: string, fold: (value: string) => string): string | undefined {
  const keys = portKeysOf(view, device);
  return keys.find((key) => fold(key) === text) ?? keys.find((key) => fold(device.ports?.[key]?.label ?? key) === text);
}

function portKeysOf(view: DesignView, device: Device): readonly string[] {
  const type = view.get('deviceType', device.typeId);
  return type === undefined ? [] : [...portsOf(type).keys()];
}

function whyNot(view: DesignView, devices: readonly NamedDevice[], wanted: string): string {
  const owner = [...devices].sort((a, b) => b.name.length - a.name.length).find(({ name }) => wanted.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  if (owner !== undefined) {
    const asked = wanted.slice(owner.name.length + 1);
    const keys = [...portKeysOf(view, owner.device)].sort(compareNatural);
    return `${owner.name} has no port "${asked}"${listed(nearest(asked, keys), 'its ports include')}.`;
  }
  if (!wanted.includes(':')) return `"${wanted}" does not name a port: write RACK/DEVICE:PORT${listed(nearest(wanted, devices.map((d) => d.name)), 'devices with a similar name')}.`;
  const asked = wanted.slice(0, wanted.indexOf(':'));
  return `There is no device "${asked}" in this design${listed(nearest(asked, devices.map((d) => d.name)), 'similar names')}.`;
}

const listed = (names: readonly string[], intro: string): string => (names.length === 0 ? '' : `; ${intro}: ${names.join(', ')}`);
