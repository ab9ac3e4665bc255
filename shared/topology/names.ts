import type { Id } from '../base/id.ts';
import { compareNatural } from '../base/compare.ts';
import { assertNever } from '../base/assert-never.ts';
import type { Cable, Termination } from '../model/cable.ts';
import type { Device } from '../model/device.ts';
import { type PortRef, isSamePort } from '../model/port-ref.ts';
import type { DesignView } from '../store/design-view.ts';

/** Bays inside bays end here: a file in which two devices sit in each other's bay must not hang a name. */
const DEEPEST_BAY = 5;

/** What people call a device: `A01/SW1` (rack or room, then device), `A01/PP1/C2` for a module in a bay, the bare name when it has no place. */
export function deviceName(view: DesignView, device: Device): string {
  return nameAt(view, device, 0);
}

function nameAt(view: DesignView, device: Device, depth: number): string {
  const place = placeName(view, device, depth);
  return place === undefined ? device.name : `${place}/${device.name}`;
}

function placeName(view: DesignView, device: Device, depth: number): string | undefined {
  const { placement } = device;
  switch (placement.kind) {
    case 'rack':
    case 'rack-side':
      return view.get('rack', placement.rackId)?.name;
    case 'room':
      return view.get('room', placement.roomId)?.name;
    case 'bay': {
      const owner = view.get('device', placement.deviceId);
      return owner === undefined || depth >= DEEPEST_BAY ? undefined : nameAt(view, owner, depth + 1);
    }
    case 'unplaced':
      return undefined;
    default:
      return assertNever(placement);
  }
}

/** What people call the device with this id; the id itself when the design has no such device. */
export function deviceNameById(view: DesignView, id: Id<'device'>): string {
  const device = view.get('device', id);
  return device === undefined ? id : deviceName(view, device);
}

/** What people call a port: `A01/SW1:Gi1/0/3`. */
export const portName = (view: DesignView, ref: PortRef): string => `${deviceNameById(view, ref.deviceId)}:${ref.portKey}`;

/** The text by which a port is labelled on its device: its own label where one is set, else its key. */
export function portLabel(view: DesignView, ref: PortRef): string {
  return view.get('device', ref.deviceId)?.ports?.[ref.portKey]?.label ?? ref.portKey;
}

/** What people call a cable: its label, or what it joins (`A01/SW1:1 - A01/PP1:1`); what it is where it joins nothing. */
export function cableName(view: DesignView, cable: Cable): string {
  if (cable.label !== undefined) return cable.label;
  if (cable.a.length + cable.b.length === 0) return view.get('cableType', cable.typeId)?.model ?? 'cable';
  return `${endName(view, cable.a)} - ${endName(view, cable.b)}`;
}

/** What people call the cable with this id; the id itself when the design has no such cable. */
export function cableNameById(view: DesignView, id: Id<'cable'>): string {
  const cable = view.get('cable', id);
  return cable === undefined ? id : cableName(view, cable);
}

/** What an edit of cables is about: one by its name, several by their number. */
export function cablesName(view: DesignView, ids: readonly Id<'cable'>[]): string {
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? cableNameById(view, only) : `${ids.length} cables`;
}

function endName(view: DesignView, end: readonly Termination[]): string {
  const [first, ...others] = distinctPorts(end);
  if (first === undefined) return 'open end';
  return others.length === 0 ? portName(view, first) : `${portName(view, first)} and ${others.length} more`;
}

function distinctPorts(end: readonly Termination[]): PortRef[] {
  const ports: PortRef[] = [];
  for (const { deviceId, portKey } of end) {
    if (!ports.some((port) => isSamePort(port, { deviceId, portKey }))) ports.push({ deviceId, portKey });
  }
  return ports;
}

/** Orders devices as people look for them. */
export function devicesByName(view: DesignView): readonly { readonly device: Device; readonly name: string }[] {
  return view
    .all('device')
    .map((device) => ({ device, name: deviceName(view, device) }))
    .sort((a, b) => compareNatural(a.name, b.name));
}
