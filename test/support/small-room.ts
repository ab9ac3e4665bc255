import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import type { Id } from '../../shared/base/id.ts';
import type { Result } from '../../shared/base/result.ts';
import { type Command, type CommandError, execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { addRack } from '../../shared/commands/racks/add-rack.ts';
import { addRoom } from '../../shared/commands/rooms/add-room.ts';
import { emptyTables } from '../../shared/model/design.ts';
import type { Face } from '../../shared/model/device-type.ts';
import type { PortRef } from '../../shared/model/port-ref.ts';
import { DesignStore } from '../../shared/store/design-store.ts';

/** The value of a result that a test relies on. */
export function must<T>(result: Result<T, CommandError>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** A room with two empty 42U racks, built by the product's own commands from the library. */
export class SmallRoom {
  readonly store: DesignStore;
  readonly roomId: Id<'room'>;
  readonly rackA: Id<'rack'>;
  readonly rackB: Id<'rack'>;

  constructor(seed = 1) {
    this.store = new DesignStore(emptyTables('Small room'), idSource(seededRandom32(seed)));
    this.roomId = this.run(addRoom, { name: 'Room', widthMm: 6000, depthMm: 5000 });
    this.rackA = this.run(addRack, { typeKey: 'generic-cabinet-42u-600x1000', roomId: this.roomId });
    this.rackB = this.run(addRack, { typeKey: 'generic-cabinet-42u-600x1000', roomId: this.roomId });
  }

  /** Runs a command that must succeed. */
  run<A, T>(command: Command<A, T>, args: A): T {
    return must(execute(this.store, command, args));
  }

  /** Mounts a device with its lower edge at unit `unit` (1 is the lowest). */
  mount(typeKey: string, rackId: Id<'rack'>, unit: number, face: Face = 'front'): Id<'device'> {
    return this.run(addDevice, { typeKey, placement: { kind: 'rack', rackId, bottomHalfU: (unit - 1) * 2, face } });
  }

  /** Stands a device on the floor of the room. */
  stand(typeKey: string, feed?: string): Id<'device'> {
    return this.run(addDevice, { typeKey, placement: { kind: 'room', roomId: this.roomId, xMm: 100, yMm: 100, zMm: 300 }, ...(feed === undefined ? {} : { feed }) });
  }
}

/** Names a port. */
export const port = (deviceId: Id<'device'>, portKey: string): PortRef => ({ deviceId, portKey });
