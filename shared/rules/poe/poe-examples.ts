import type { CableTypeEntry } from '../../model/cable-type.ts';
import type { DeviceTypeEntry, Poe } from '../../model/device-type.ts';
import type { Cable } from '../../model/cable.ts';
import type { Device } from '../../model/device.ts';
import type { ExampleDesign, ExampleDevice } from '../engine/example-design.ts';
import { copperCord, copperSwitch, deviceType, ports } from '../engine/example-types.ts';

/** What a port of an example sources or draws. */
export type ExamplePoe = Omit<Poe, 'role'>;

/** A switch whose ports all source. */
export const pseSwitch = (poe: ExamplePoe, fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry => copperSwitch({ poeBudgetW: 740, ...fields }, { speedsMbps: [100, 1000], poe: { role: 'pse', ...poe } });

/** A device powered over its one network port. */
export const poweredDevice = (poe: ExamplePoe): DeviceTypeEntry => deviceType('powered', 'camera', [ports(1, 'rj45', { speedsMbps: [100], poe: { role: 'pd', ...poe } })], { mount: 'room' });

/** A powered device on a switch. */
export function powered(d: ExampleDesign, source: ExamplePoe, drawn: ExamplePoe, cable: CableTypeEntry = copperCord('cat6a'), fields: Partial<Cable> = {}): ExampleDevice {
  const sw = d.device('SW', pseSwitch(source));
  d.cable(cable, sw.port(1), d.device('CAM', poweredDevice(drawn)).port(1), fields);
  return sw;
}

/** A one-port midspan: data in at `IN1`, data and power out at `OUT1`. */
export const midspan = (poe: ExamplePoe = { type: 2, maxW: 30 }): DeviceTypeEntry => deviceType(
  'midspan', 'midspan',
  [ports(1, 'rj45', { prefix: 'OUT', role: 'panel', poe: { role: 'pse', ...poe } }), ports(1, 'rj45', { prefix: 'IN', role: 'panel' })],
  { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }], mount: 'room' },
);

/** A switch, a midspan and a powered device in a row. */
export function throughMidspan(d: ExampleDesign, switchType: DeviceTypeEntry, fields: Partial<Device> = {}): void {
  const [sw, injector, camera] = [d.device('SW', switchType, {}, fields), d.device('INJ', midspan()), d.device('CAM', poweredDevice({ type: 2, class: 4 }))];
  d.cable(copperCord('cat6'), sw.port(1), injector.port('IN1'));
  d.cable(copperCord('cat6'), injector.port('OUT1'), camera.port(1));
}
