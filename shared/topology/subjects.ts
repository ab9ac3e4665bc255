import type { Cable } from '../model/cable.ts';
import type { Device } from '../model/device.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { Rack } from '../model/rack.ts';
import type { RecordId, RecordKind } from '../model/design.ts';
import type { DesignView } from '../store/design-view.ts';
import { cableName, deviceName, portName } from './names.ts';

/** A thing of the design by kind, id and the name people use. */
export interface NamedThing {
  readonly kind: RecordKind | 'port';
  /** Record id; for a port, its device's id. */
  readonly id: RecordId;
  readonly name: string;
  readonly portKey?: string | undefined;
}

/** A device as the subject of a statement. */
export const subjectOfDevice = (view: DesignView, device: Device): NamedThing => ({ kind: 'device', id: device.id, name: deviceName(view, device) });

/** A port as the subject of a statement. */
export const subjectOfPort = (view: DesignView, ref: PortRef): NamedThing => ({ kind: 'port', id: ref.deviceId, name: portName(view, ref), portKey: ref.portKey });

/** A cable as the subject of a statement. */
export const subjectOfCable = (view: DesignView, cable: Cable): NamedThing => ({ kind: 'cable', id: cable.id, name: cableName(view, cable) });

/** A rack as the subject of a statement. */
export const subjectOfRack = (rack: Rack): NamedThing => ({ kind: 'rack', id: rack.id, name: rack.name });
