import { type Id, idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { reterminateCable } from '../../shared/commands/cables/reterminate-cable.ts';
import { type Command, execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { setOptic } from '../../shared/commands/ports/set-optic.ts';
import type { Colour } from '../../shared/model/cable-type.ts';
import type { Placement } from '../../shared/model/device.ts';
import { type DesignTables, emptyTables } from '../../shared/model/design.ts';
import type { PortRef } from '../../shared/model/port-ref.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { routeLengthMm } from '../../shared/topology/cable-route.ts';
import { must } from '../support/small-room.ts';

/** What is chosen for a cable instead of what is proposed. */
export interface CableChoice {
  readonly typeKey?: string;
  readonly lengthMm?: number;
  readonly colour?: Colour;
}

/** A design built by the product's own commands from a seed: the same code gives the same identifiers. Devices and racks are named by their names. */
export class SampleDesign {
  readonly store: DesignStore;

  constructor(tables: DesignTables | string, seed: number) {
    this.store = new DesignStore(typeof tables === 'string' ? emptyTables(tables) : tables, idSource(seededRandom32(seed)));
  }

  /** Runs a command that must take its arguments and succeed. */
  run<A, T>(command: Command<A, T>, args: A): T {
    return must(execute(this.store, command, command.args.parse(args)));
  }

  /** Puts a device from the library somewhere, under a name. */
  add(typeKey: string, name: string, placement: Placement, feed?: string): Id<'device'> {
    return this.run(addDevice, { typeKey, name, placement, ...(feed === undefined ? {} : { feed }) });
  }

  /** Mounts a device with its lower edge at unit `unit` (1 is the lowest) of a rack. */
  mount(rack: string, unit: number, typeKey: string, name: string, face: 'front' | 'rear' = 'front', feed?: string): Id<'device'> {
    return this.add(typeKey, name, { kind: 'rack', rackId: this.rack(rack), bottomHalfU: (unit - 1) * 2, face }, feed);
  }

  /** A port written `device:port`. */
  port(text: string): PortRef {
    const colon = text.indexOf(':');
    return { deviceId: this.device(text.slice(0, colon)), portKey: text.slice(colon + 1) };
  }

  /** Connects two ports written `device:port`. */
  connect(from: string, to: string, choice: CableChoice = {}): Id<'cable'> {
    return this.run(connectPorts, { from: this.port(from), to: this.port(to), ...choice });
  }

  /** Installs cable between two panel rears or from a panel to a device, as long as the way through the room, rounded up to half a metre. */
  install(from: string, to: string, choice: CableChoice = {}): Id<'cable'> {
    const routeMm = routeLengthMm(this.store, this.port(from), this.port(to));
    return this.connect(from, to, { ...(routeMm === undefined ? {} : { lengthMm: Math.ceil(routeMm / 500) * 500 }), ...choice });
  }

  /** Joins runs of ports of two panels with one pre-terminated trunk; `from` and `to` name the ports leg by leg. */
  trunk(from: readonly string[], to: readonly string[], choice: CableChoice): Id<'cable'> {
    const [first = '', ...others] = from;
    const [last = '', ...far] = to;
    const cableId = this.connect(first, last, choice);
    others.forEach((text, i) => this.run(reterminateCable, { cableId, end: 'a', leg: i + 1, to: this.port(text) }));
    far.forEach((text, i) => this.run(reterminateCable, { cableId, end: 'b', leg: i + 1, to: this.port(text) }));
    return cableId;
  }

  /** Plugs an optic into a cage written `device:port`. */
  plug(cage: string, typeKey: string): void {
    this.run(setOptic, { ...this.port(cage), typeKey });
  }

  /** The device of a name. */
  device(name: string): Id<'device'> {
    const [found] = this.store.find('devicesByName', name);
    if (found === undefined) throw new Error(`The sample has no device ${name}`);
    return found.id;
  }

  /** The rack of a name. */
  rack(name: string): Id<'rack'> {
    const [found] = this.store.find('racksByName', name);
    if (found === undefined) throw new Error(`The sample has no rack ${name}`);
    return found.id;
  }
}
