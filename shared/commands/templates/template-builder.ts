import type { Id } from '../../base/id.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Colour } from '../../model/cable-type.ts';
import type { Placement } from '../../model/device.ts';
import type { Face } from '../../model/device-type.ts';
import type { Facing } from '../../model/rack.ts';
import type { Transaction } from '../../store/transaction.ts';
import { connectPorts } from '../cables/connect-ports.ts';
import { reterminateCable } from '../cables/reterminate-cable.ts';
import type { Command, CommandError } from '../command.ts';
import { addDevice } from '../devices/add-device.ts';
import { setOptic } from '../ports/set-optic.ts';
import { addRack } from '../racks/add-rack.ts';
import { addRoom } from '../rooms/add-room.ts';

/** A device that a template has placed, or would have placed had an earlier command not been refused. */
type Placed = Id<'device'> | undefined;

/** A port of a device that a template has placed. */
export interface TemplatePort {
  readonly device: Placed;
  readonly portKey: string;
}

/** What is chosen for a cable instead of what is proposed. */
export interface TemplateCable {
  readonly typeKey?: string;
  readonly lengthMm?: number;
  readonly colour?: Colour;
}

/** Names a port. */
export const portOf = (device: Placed, portKey: string): TemplatePort => ({ device, portKey });

/** Runs the product's own commands in one transaction until one is refused; the rest are then skipped. */
export class TemplateBuilder {
  private failure: CommandError | undefined;

  constructor(private readonly tx: Transaction) {}

  /** The refusal of the first command that failed. */
  outcome(): Result<void, CommandError> {
    return this.failure === undefined ? ok(undefined) : err(this.failure);
  }

  /** Adds a room; sizes in millimetres. */
  room(name: string, widthMm: number, depthMm: number, heightMm: number): Id<'room'> | undefined {
    return this.run(addRoom, { name, widthMm, depthMm, heightMm });
  }

  /** Stands a rack in a room. */
  rack(typeKey: string, roomId: Id<'room'> | undefined, name: string, xMm: number, yMm: number, facing: Facing = 'south'): Id<'rack'> | undefined {
    return roomId === undefined ? undefined : this.run(addRack, { typeKey, roomId, name, at: { xMm, yMm }, facing });
  }

  /** Mounts a device with its lower edge at unit `unit`, counted from 1 at the bottom. */
  mount(rackId: Id<'rack'> | undefined, unit: number, typeKey: string, name: string, face: Face = 'front', feed?: string): Placed {
    return rackId === undefined ? undefined : this.add(typeKey, name, { kind: 'rack', rackId, bottomHalfU: (unit - 1) * 2, face }, feed);
  }

  /** Hangs a strip on a rear side rail. */
  hang(rackId: Id<'rack'> | undefined, side: 'left' | 'right', typeKey: string, name: string, feed?: string): Placed {
    return rackId === undefined ? undefined : this.add(typeKey, name, { kind: 'rack-side', rackId, side, face: 'rear' }, feed);
  }

  /** Puts a device into a room; `zMm` is its height above the floor. */
  stand(roomId: Id<'room'> | undefined, typeKey: string, name: string, xMm: number, yMm: number, zMm: number, feed?: string): Placed {
    return roomId === undefined ? undefined : this.add(typeKey, name, { kind: 'room', roomId, xMm, yMm, zMm }, feed);
  }

  /** Connects two ports with the proposed cable, or a chosen one. */
  connect(from: TemplatePort, to: TemplatePort, choice: TemplateCable = {}): Id<'cable'> | undefined {
    if (from.device === undefined || to.device === undefined) return undefined;
    return this.run(connectPorts, { from: { deviceId: from.device, portKey: from.portKey }, to: { deviceId: to.device, portKey: to.portKey }, ...choice });
  }

  /** Plugs an optic into a cage, where more than one would do. */
  plug({ device, portKey }: TemplatePort, typeKey: string): void {
    if (device !== undefined) this.run(setOptic, { deviceId: device, portKey, typeKey });
  }

  /** Joins ports of two panels with one pre-terminated cable, leg by leg; both lists are as long as the cable has legs. */
  trunk(from: readonly TemplatePort[], to: readonly TemplatePort[], choice: TemplateCable): void {
    const [first, ...others] = from;
    const [last, ...far] = to;
    if (first === undefined || last === undefined) return;
    const cableId = this.connect(first, last, choice);
    others.forEach((port, i) => this.plugLeg(cableId, 'a', i + 1, port));
    far.forEach((port, i) => this.plugLeg(cableId, 'b', i + 1, port));
  }

  private plugLeg(cableId: Id<'cable'> | undefined, end: 'a' | 'b', leg: number, { device, portKey }: TemplatePort): void {
    if (cableId !== undefined && device !== undefined) this.run(reterminateCable, { cableId, end, leg, to: { deviceId: device, portKey } });
  }

  private add(typeKey: string, name: string, placement: Placement, feed: string | undefined): Placed {
    return this.run(addDevice, { typeKey, name, placement, ...(feed === undefined ? {} : { feed }) });
  }

  private run<A, T>(command: Command<A, T>, args: A): T | undefined {
    if (this.failure !== undefined) return undefined;
    const result = command.run(this.tx, args);
    if (result.ok) return result.value;
    this.failure = result.error;
    return undefined;
  }
}
