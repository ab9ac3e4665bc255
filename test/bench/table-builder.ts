import { type Id, type IdSource, makeId } from '../../shared/base/id.ts';
import { cableEntry, deviceEntry, opticEntry, rackEntry } from '../../shared/catalog/library.ts';
import type { Cable, Termination } from '../../shared/model/cable.ts';
import type { CableType, Colour } from '../../shared/model/cable-type.ts';
import type { Device, Placement } from '../../shared/model/device.ts';
import type { DeviceType } from '../../shared/model/device-type.ts';
import { type DesignTables, emptyTables } from '../../shared/model/design.ts';
import type { Optic } from '../../shared/model/optic.ts';
import type { OpticType } from '../../shared/model/optic-type.ts';
import type { Rack } from '../../shared/model/rack.ts';
import type { RackType } from '../../shared/model/rack-type.ts';
import type { Room } from '../../shared/model/room.ts';

/** A port as a generator names it. */
export interface BenchPort {
  readonly deviceId: Id<'device'>;
  readonly portKey: string;
}

/** What a generator says about a cable. */
export interface BenchCable {
  readonly typeKey: string;
  readonly label: string;
  readonly a: readonly BenchPort[];
  readonly b: readonly BenchPort[];
  readonly lengthMm?: number | undefined;
  readonly colour?: Colour;
}

/** Writes records straight into tables: thousands of commands would take longer than what is measured. */
export class TableBuilder {
  private readonly rooms: Room[] = [];
  private readonly racks: Rack[] = [];
  private readonly devices: Device[] = [];
  private readonly optics: Optic[] = [];
  private readonly cables: Cable[] = [];
  private readonly rackTypes = new Map<string, RackType>();
  private readonly deviceTypes = new Map<string, DeviceType>();
  private readonly opticTypes = new Map<string, OpticType>();
  private readonly cableTypes = new Map<string, CableType>();

  constructor(private readonly ids: IdSource) {}

  room(name: string, widthMm: number, depthMm: number): Id<'room'> {
    const id = makeId('room', this.ids());
    this.rooms.push({ id, name, widthMm, depthMm, heightMm: 3500 });
    return id;
  }

  rack(typeKey: string, roomId: Id<'room'>, name: string, xMm: number, yMm: number): Id<'rack'> {
    const id = makeId('rack', this.ids());
    const type = this.typeOf(this.rackTypes, typeKey, rackEntry(typeKey), 'rackType');
    this.racks.push({ id, roomId, typeId: type.id, name, xMm, yMm, facing: 'south', numbering: 'bottom-up', status: 'planned' });
    return id;
  }

  device(typeKey: string, name: string, placement: Placement, { feed, powerW }: { readonly feed?: string | undefined; readonly powerW?: number | undefined } = {}): Id<'device'> {
    const id = makeId('device', this.ids());
    const type = this.typeOf(this.deviceTypes, typeKey, deviceEntry(typeKey), 'deviceType');
    this.devices.push({ id, typeId: type.id, name, placement, status: 'planned', ...(feed === undefined ? {} : { feed }), ...(powerW === undefined ? {} : { powerW }) });
    return id;
  }

  optic(typeKey: string, at: BenchPort): void {
    const type = this.typeOf(this.opticTypes, typeKey, opticEntry(typeKey), 'opticType');
    this.optics.push({ id: makeId('optic', this.ids()), typeId: type.id, ...at, status: 'planned' });
  }

  cable({ typeKey, label, a, b, lengthMm, colour = 'black' }: BenchCable): void {
    const type = this.typeOf(this.cableTypes, typeKey, cableEntry(typeKey), 'cableType');
    const legs = (ports: readonly BenchPort[]): Termination[] => ports.map((port, leg) => ({ ...port, leg }));
    this.cables.push({ id: makeId('cable', this.ids()), typeId: type.id, label, a: legs(a), b: legs(b), colour, status: 'planned', ...(lengthMm === undefined ? {} : { lengthMm }) });
  }

  tables(name: string): DesignTables {
    return {
      ...emptyTables(name),
      room: this.rooms, rack: this.racks, device: this.devices, optic: this.optics, cable: this.cables,
      rackType: [...this.rackTypes.values()], deviceType: [...this.deviceTypes.values()], opticType: [...this.opticTypes.values()], cableType: [...this.cableTypes.values()],
    };
  }

  private typeOf<E extends object, K extends 'rackType' | 'deviceType' | 'opticType' | 'cableType'>(types: Map<string, E & { readonly id: Id<K> }>, key: string, entry: E | undefined, kind: K): E & { readonly id: Id<K> } {
    const known = types.get(key);
    if (known !== undefined) return known;
    if (entry === undefined) throw new Error(`The library has no entry "${key}"`);
    const type = { ...entry, id: makeId(kind, this.ids()) };
    types.set(key, type);
    return type;
  }
}
