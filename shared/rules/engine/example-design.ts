import { idSource, makeId, type Id } from '../../base/id.ts';
import { seededRandom32 } from '../../base/random.ts';
import { cableEntry, deviceEntry, opticEntry, rackEntry } from '../../catalog/library.ts';
import type { Cable, Termination } from '../../model/cable.ts';
import type { CableType, CableTypeEntry } from '../../model/cable-type.ts';
import { type DesignRecord, type DesignTables, emptyTables, PROJECT_ID, type RecordKind } from '../../model/design.ts';
import type { Device, Placement } from '../../model/device.ts';
import type { DeviceTypeEntry } from '../../model/device-type.ts';
import type { OpticTypeEntry } from '../../model/optic-type.ts';
import type { Optic } from '../../model/optic.ts';
import type { Pathway } from '../../model/pathway.ts';
import type { PlanItem } from '../../model/plan-item.ts';
import type { PortRef } from '../../model/port-ref.ts';
import { defaultProject, type Project } from '../../model/project.ts';
import type { Rack } from '../../model/rack.ts';
import type { RackTypeEntry } from '../../model/rack-type.ts';
import type { Room } from '../../model/room.ts';
import type { Waiver } from '../../model/waiver.ts';
import { DesignStore } from '../../store/design-store.ts';
import { cabinet } from './example-types.ts';

/** A catalogue entry, or the key of one in the built-in library. */
type Entry<T> = T | string;

/** Some fields of a record; one set to undefined is left out. */
type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A device of an example, with a short way to name its ports. */
export interface ExampleDevice {
  readonly id: Id<'device'>;
  readonly port: (key: string | number) => PortRef;
}

/** Where an example's device goes: a rack position in whole units from the bottom, counted from 1, unless a full placement is given. */
export interface ExamplePlace {
  readonly rack?: Id<'rack'>;
  readonly u?: number;
  readonly face?: 'front' | 'rear';
  readonly placement?: Placement;
}

/** What a cable's end is plugged into: nothing, a port, or one port per leg (`undefined` for a leg that hangs loose). */
export type ExampleEnd = PortRef | readonly (PortRef | undefined)[] | undefined;

/** Writes small designs by hand: for the examples of rules, and for tests. Identifiers are counted, so the same calls give the same design. */
export class ExampleDesign {
  private readonly records = new Map<string, DesignRecord>();
  private readonly typeIds = new Map<object, string>();
  private counter = 0;
  private projectRecord: Project = defaultProject(PROJECT_ID, 'Example');

  /** Sets fields of the project record. */
  project(fields: Partial<Project>): this {
    this.projectRecord = { ...this.projectRecord, ...fields };
    return this;
  }

  /** Adds a room of 8 m by 6 m. */
  room(name: string, fields: Partial<Room> = {}): Id<'room'> {
    const id = this.nextId('room');
    this.put({ id, name, widthMm: 8000, depthMm: 6000, ...fields });
    return id;
  }

  /** Adds a rack, by default a plain 42-unit cabinet in a room of its own. */
  rack(name: string, type: Entry<RackTypeEntry> = cabinet(), fields: Partial<Rack> = {}): Id<'rack'> {
    const id = this.nextId('rack');
    const roomId = fields.roomId ?? this.room(`Room of ${name}`);
    const typeId = this.typeId('rackType', entryOf(type, rackEntry));
    this.put({ id, roomId, typeId, name, xMm: 0, yMm: 0, facing: 'south', numbering: 'bottom-up', status: 'planned', ...fields });
    return id;
  }

  /** Adds a device; without a place it is not placed. */
  device(name: string, type: Entry<DeviceTypeEntry>, place: ExamplePlace = {}, fields: Partial<Device> = {}): ExampleDevice {
    const id = this.nextId('device');
    const typeId = this.typeId('deviceType', entryOf(type, deviceEntry));
    this.put({ id, typeId, name, placement: placementOf(place), status: 'planned', ...fields });
    return { id, port: (key) => ({ deviceId: id, portKey: String(key) }) };
  }

  /** Puts an optic into a port. */
  optic(at: PortRef, type: Entry<OpticTypeEntry>, fields: Fields<Optic> = {}): Id<'optic'> {
    const id = this.nextId('optic');
    this.put({ id, typeId: this.typeId('opticType', entryOf(type, opticEntry)), deviceId: at.deviceId, portKey: at.portKey, status: 'planned', ...fields } as Optic);
    return id;
  }

  /** Adds a pathway, by default a tray in a room of its own. */
  pathway(name: string, fields: Fields<Pathway> = {}): Id<'pathway'> {
    const id = this.nextId('pathway');
    const roomId = fields.roomId ?? this.room(`Room of ${name}`);
    this.put({ id, roomId, name, form: 'tray', points: [], status: 'planned', ...fields } as Pathway);
    return id;
  }

  /** Adds a part of the building, or an area of the floor. */
  planItem(fields: Omit<PlanItem, 'id'>): Id<'planItem'> {
    const id = this.nextId('planItem');
    this.put({ id, ...fields });
    return id;
  }

  /** Adds a cable, 2 m long unless told otherwise. */
  cable(type: Entry<CableTypeEntry>, a: ExampleEnd, b: ExampleEnd, fields: Fields<Cable> = {}): Id<'cable'> {
    const id = this.nextId('cable');
    const typeId = this.typeId('cableType', entryOf<CableTypeEntry>(type, cableEntry));
    this.put({ id, typeId, a: terminations(a), b: terminations(b), lengthMm: 2000, status: 'planned', ...fields } as Cable);
    return id;
  }

  /** Adds a waiver. */
  waiver(fields: Omit<Waiver, 'id'>): Id<'waiver'> {
    const id = this.nextId('waiver');
    this.put({ id, ...fields });
    return id;
  }

  /** Adds or replaces any record; fields that are undefined are dropped. */
  put(record: DesignRecord): this {
    const present = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as DesignRecord;
    this.records.set(record.id, present);
    return this;
  }

  /** The id of a design's copy of a type. */
  typeId<K extends 'rackType' | 'deviceType' | 'opticType' | 'cableType'>(kind: K, entry: object): Id<K> {
    const known = this.typeIds.get(entry);
    if (known !== undefined) return known as Id<K>;
    const id = this.nextId(kind);
    this.typeIds.set(entry, id);
    this.put({ ...entry, id } as unknown as CableType);
    return id;
  }

  /** The plain form of what was written so far. */
  tables(): DesignTables {
    const tables = { ...emptyTables('Example'), project: [this.projectRecord] } as unknown as Record<RecordKind, DesignRecord[]>;
    for (const record of this.records.values()) tables[record.id.slice(0, record.id.indexOf(':')) as RecordKind].push(record);
    return tables as unknown as DesignTables;
  }

  /** A store of it. */
  store(): DesignStore {
    return new DesignStore(this.tables(), idSource(seededRandom32(1)));
  }

  private nextId<K extends RecordKind>(kind: K): Id<K> {
    this.counter += 1;
    return makeId(kind, `n${String(this.counter).padStart(5, '0')}`);
  }
}

function entryOf<T>(entry: Entry<T>, find: (key: string) => T | undefined): T & object {
  const found = typeof entry === 'string' ? find(entry) : entry;
  if (found === undefined || typeof found !== 'object' || found === null) throw new Error(`The library has no entry ${String(entry)}`);
  return found;
}

function placementOf({ rack, u = 1, face = 'front', placement }: ExamplePlace): Placement {
  if (placement !== undefined) return placement;
  return rack === undefined ? { kind: 'unplaced' } : { kind: 'rack', rackId: rack, bottomHalfU: (u - 1) * 2, face };
}

function terminations(end: ExampleEnd): readonly Termination[] {
  const legs: readonly (PortRef | undefined)[] = end === undefined ? [] : 'deviceId' in end ? [end] : end;
  return legs.flatMap((ref, leg) => (ref === undefined ? [] : [{ deviceId: ref.deviceId, portKey: ref.portKey, leg }]));
}
