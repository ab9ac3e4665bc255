import { type Box, box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { type Port, portsOf } from '../../../shared/model/ports.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { Rack } from '../../../shared/model/rack.ts';
import type { RackSide } from '../../../shared/model/rack-side.ts';
import type { RackType } from '../../../shared/model/rack-type.ts';
import { portBox } from '../../../shared/scene/port-shape.ts';

/** A port as it is seen in the view. */
export interface PlacedPort {
  readonly ref: PortRef;
  readonly port: Port;
  readonly box: Box;
}

/** A device as it is seen in the view. */
export interface PlacedDevice {
  readonly id: Id<'device'>;
  readonly device: Device;
  readonly type: DeviceType;
  readonly rackId: Id<'rack'>;
  /** In millimetres from the top left corner of the rack. */
  readonly inRack: Box;
  /** In millimetres of the drawing. */
  readonly box: Box;
  /** Which of the device's own faces is seen; from the side, none. */
  readonly seenFace: RackSide;
}

/** A rack as it stands in the row. */
export interface PlacedRack {
  readonly id: Id<'rack'>;
  readonly rack: Rack;
  readonly type: RackType;
  /** Outer frame in millimetres of the drawing: the floor of the first row is at y = 0 and up is negative. */
  readonly box: Box;
  /** Free to the right of the frame, for names, in millimetres. */
  readonly besideMm: number;
  /** What is drawn first comes first; the modules of a device follow it. */
  readonly devices: readonly PlacedDevice[];
}

const portsByDevice = new WeakMap<PlacedDevice, readonly PlacedPort[]>();

/** The ports on the face that is seen, in the order of the type. Worked out once per placed device. */
export function placedPorts(placed: PlacedDevice): readonly PlacedPort[] {
  let ports = portsByDevice.get(placed);
  if (ports === undefined) {
    ports = [...portsOf(placed.type).values()].filter((port) => port.group.face === placed.seenFace).map((port) => placedPort(placed, port));
    portsByDevice.set(placed, ports);
  }
  return ports;
}

function placedPort(placed: PlacedDevice, port: Port): PlacedPort {
  const shape = portBox(port);
  return { ref: { deviceId: placed.id, portKey: port.key }, port, box: box(placed.box.x + shape.x, placed.box.y + shape.y, shape.width, shape.height) };
}

/** The middle of a box. */
export const centreOf = (b: Box): Vec => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 });
