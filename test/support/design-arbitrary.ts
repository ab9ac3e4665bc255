import fc from 'fast-check';
import { type Id, idSource, makeId } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import type { Cable, Termination } from '../../shared/model/cable.ts';
import type { CableType } from '../../shared/model/cable-type.ts';
import type { Device, Placement } from '../../shared/model/device.ts';
import type { DeviceType, PortGroup } from '../../shared/model/device-type.ts';
import { type DesignTables, emptyTables } from '../../shared/model/design.ts';
import type { Optic } from '../../shared/model/optic.ts';
import type { OpticType } from '../../shared/model/optic-type.ts';
import { PLAN_ITEM_FORMS } from '../../shared/model/plan-item.ts';
import { portsOf } from '../../shared/model/ports.ts';
import type { Rack } from '../../shared/model/rack.ts';
import type { RackType } from '../../shared/model/rack-type.ts';
import type { Room } from '../../shared/model/room.ts';

/** Names that have broken somebody's files before. */
export const HOSTILE_NAMES = [
  '=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://a.example","b")', '<script>alert(1)</script>', '"quoted"', "it's", 'a,b;c', 'tab\there', '00123', '1e5', '08', '#REF!',
  'Größe', '機房一號', 'غرفة الخوادم', '🗄️ rack', 'e\u0301', '\u202Ereversed', ' leading', '\ufeffmark', '__proto__', 'constructor', 'x'.repeat(200), '\ud800', '&amp;', ']]>', '\u0001',
] as const;

type Gen = fc.GeneratorValue;

const source = { text: 'made up for a test', confidence: 'own' } as const;

/** One line of text as `nameField` allows it. */
export const nameArbitrary = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => text.replaceAll(/[\r\n\0]/gu, '_').slice(0, 200)));

const STATUSES = ['existing', 'planned', 'installed', 'tested', 'to-remove', 'removed'] as const;

/** Calls `make` with fresh ids, in an order that is not the order of the ids. */
function several<K extends string, T>(g: Gen, kind: K, least: number, most: number, make: (id: Id<K>) => T): T[] {
  const ids = idSource(seededRandom32(int(g, 0, 0x7fffffff)));
  return Array.from({ length: int(g, least, most) }, () => make(makeId(kind, ids())));
}

const int = (g: Gen, min: number, max: number): number => g(fc.integer, { min, max });

/** Drawn by position: the generator compares its arguments, and whole records would keep it busy for minutes. */
function pick<T>(g: Gen, from: readonly T[]): T {
  const found = from[int(g, 0, from.length - 1)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

/** A field that is there or not. */
const maybe = <K extends string, T>(g: Gen, key: K, value: () => T): { readonly [P in K]?: T } => (g(fc.boolean) ? ({ [key]: value() } as { readonly [P in K]: T }) : {});

const name = (g: Gen): string => g(nameArbitrary);
const room = (g: Gen) => (id: Room['id']): Room => ({ id, name: name(g), widthMm: int(g, 1, 20_000), depthMm: int(g, 1, 20_000), ...maybe(g, 'notes', () => g(fc.string)) });

const rackType = (g: Gen) => (id: RackType['id']): RackType => ({
  id, key: name(g).slice(0, 100), manufacturer: name(g), model: name(g), form: 'cabinet', heightU: int(g, 1, 60), widthMm: 600, depthMm: 1000, outerHeightMm: 2000, railWidthInch: 19, source,
  ...maybe(g, 'maxLoadG', () => int(g, 0, 1_000_000)), ...maybe(g, 'unitPriceCents', () => int(g, 0, 1_000_000)),
});

const portGroup = (g: Gen, prefix: string): PortGroup => ({
  prefix, first: int(g, 0, 12), count: int(g, 1, 6), role: 'network', face: 'front', connector: pick(g, ['rj45', 'sfp+', 'lc-duplex'] as const),
  layout: { xMm: int(g, 0, 400), yMm: g(fc.integer, { min: 0, max: 400 }) / 10, pitchXMm: 15.5 },
  ...maybe(g, 'pad', () => int(g, 1, 4)), ...maybe(g, 'speedsMbps', () => [1000, 10_000]),
});

const deviceType = (g: Gen) => (id: DeviceType['id']): DeviceType => ({
  id, key: name(g).slice(0, 100), manufacturer: name(g), model: name(g), kind: 'switch', mount: 'rack', heightHalfU: int(g, 1, 20), source,
  portGroups: ['Gi1/0/', 'p'].map((prefix) => portGroup(g, prefix)),
  bays: [{ key: 'bay 1', family: 'f', face: 'front', xMm: 0, yMm: 0, widthMm: 10, heightMm: 10 }],
  ...maybe(g, 'powerMaxW', () => int(g, 0, 2000)), ...maybe(g, 'unitPriceCents', () => int(g, 0, 1_000_000)),
});

function placement(g: Gen, racks: readonly Rack[], rooms: readonly Room[], owners: readonly Device[]): Placement {
  const face = pick(g, ['front', 'rear'] as const);
  const places: (() => Placement)[] = [() => ({ kind: 'unplaced' })];
  if (racks.length > 0) places.push(() => ({ kind: 'rack', rackId: pick(g, racks).id, bottomHalfU: int(g, -2, 100), face, ...maybe(g, 'column', () => 'left' as const) }));
  if (racks.length > 0) places.push(() => ({ kind: 'rack-side', rackId: pick(g, racks).id, side: 'left', face }));
  if (rooms.length > 0) places.push(() => ({ kind: 'room', roomId: pick(g, rooms).id, xMm: int(g, -5, 5000), yMm: int(g, 0, 5000) }));
  if (owners.length > 0) places.push(() => ({ kind: 'bay', deviceId: pick(g, owners).id, bayKey: 'bay 1' }));
  return pick(g, places)();
}

function devices(g: Gen, types: readonly DeviceType[], racks: readonly Rack[], rooms: readonly Room[]): Device[] {
  const made: Device[] = [];
  several(g, 'device', 0, 6, (id) => {
    made.push({ id, typeId: pick(g, types).id, name: name(g), placement: placement(g, racks, rooms, made), status: pick(g, STATUSES), ...maybe(g, 'powerW', () => int(g, 0, 500)), ...maybe(g, 'feed', () => 'A') });
  });
  return made;
}

/** Every port of the devices, as a termination. */
function portsOfAll(made: readonly Device[], types: readonly DeviceType[]): Termination[] {
  return made.flatMap((device) => {
    const type = types.find(({ id }) => id === device.typeId);
    return type === undefined ? [] : [...portsOf(type).keys()].map((portKey) => ({ deviceId: device.id, portKey, leg: 0 }));
  });
}

function optics(g: Gen, types: readonly OpticType[], ports: readonly Termination[]): Optic[] {
  const taken = new Set<Termination>();
  return several(g, 'optic', 0, ports.length === 0 ? 0 : 4, (id): Optic[] => {
    const port = pick(g, ports);
    if (taken.has(port)) return [];
    taken.add(port);
    return [{ id, typeId: pick(g, types).id, deviceId: port.deviceId, portKey: port.portKey, status: pick(g, STATUSES), ...maybe(g, 'serial', () => name(g)) }];
  }).flat();
}

const cableType = (g: Gen) => (id: CableType['id']): CableType => ({
  id, key: name(g).slice(0, 100), manufacturer: name(g), model: name(g), medium: 'cat6a', construction: pick(g, ['cord', 'permanent'] as const),
  a: { connector: 'rj45', legs: 1 }, b: { connector: 'rj45', legs: int(g, 1, 4) }, source,
  ...maybe(g, 'unitPriceCents', () => int(g, 0, 100_000)), ...maybe(g, 'pricePerMetreCents', () => int(g, 0, 1000)),
});

/** One cable; its far end may fan out over as many ports as its type has legs. */
function cable(g: Gen, id: Cable['id'], type: CableType, ports: readonly Termination[]): Cable {
  const plug = (leg: number): Termination[] => (ports.length === 0 || g(fc.boolean) ? [] : [{ ...pick(g, ports), leg }]);
  return {
    id, typeId: type.id, status: pick(g, STATUSES), a: plug(0), b: Array.from({ length: type.b.legs }, (_, leg) => plug(leg)).flat(),
    ...maybe(g, 'label', () => name(g)), ...maybe(g, 'lengthMm', () => int(g, 1, 90_000)), ...maybe(g, 'colour', () => 'blue' as const),
  };
}

function build(g: Gen): DesignTables {
  const rooms = several(g, 'room', 1, 2, room(g));
  const rackTypes = several(g, 'rackType', 1, 2, rackType(g));
  const racks = several(g, 'rack', 0, 3, (id): Rack => ({
    id, roomId: pick(g, rooms).id, typeId: pick(g, rackTypes).id, name: name(g), xMm: int(g, 0, 9000), yMm: int(g, 0, 9000), facing: 'south', numbering: 'bottom-up', status: pick(g, STATUSES),
  }));
  const deviceTypes = several(g, 'deviceType', 1, 3, deviceType(g));
  const placed = devices(g, deviceTypes, racks, rooms);
  const ports = portsOfAll(placed, deviceTypes);
  const opticTypes = several(g, 'opticType', 1, 2, (id): OpticType => ({ id, key: name(g).slice(0, 100), manufacturer: name(g), model: name(g), formFactor: 'sfp+', speedMbps: 10_000, connector: 'lc-duplex', source }));
  const cableTypes = several(g, 'cableType', 1, 3, cableType(g));
  return {
    ...emptyTables(name(g)),
    room: rooms, rackType: rackTypes, rack: racks, deviceType: deviceTypes, device: placed, opticType: opticTypes, optic: optics(g, opticTypes, ports), cableType: cableTypes,
    cable: several(g, 'cable', 0, 8, (id) => cable(g, id, pick(g, cableTypes), ports)),
    waiver: several(g, 'waiver', 0, 2, (id) => ({ id, ruleId: 'a/rule', fingerprint: 'f', facts: '', reason: g(fc.string), author: name(g), date: '2026-01-31' })),
    diagramNode: placed.slice(0, 2).map((device, i) => ({ id: makeId('diagramNode', `node${i}`), deviceId: device.id, x: i, y: 7 - i })),
    planItem: several(g, 'planItem', 0, 2, (id) => ({ id, roomId: pick(g, rooms).id, form: pick(g, PLAN_ITEM_FORMS), xMm: int(g, 0, 9000), yMm: int(g, 0, 9000), widthMm: int(g, 1, 4000), depthMm: int(g, 1, 4000), ...maybe(g, 'name', () => name(g)) })),
    underlay: several(g, 'underlay', 0, 1, (id) => ({ id, roomId: pick(g, rooms).id, name: name(g), sha256: 'ab'.repeat(32), widthPx: int(g, 1, 4000), heightPx: int(g, 1, 4000), xMm: 0, yMm: 0, mmPerPx: int(g, 1, 40), opacityPercent: 50 })),
    annotation: several(g, 'annotation', 0, 2, (id) => ({ id, place: pick(g, [{ view: 'topology' }, ...racks.map((rack) => ({ view: 'racks', rackId: rack.id, side: 'front' } as const)), { view: 'plan', roomId: rooms[0]?.id ?? makeId('room', 'none') }] as const), shape: 'cloud', points: [{ xMm: int(g, 0, 900), yMm: 0 }, { xMm: 950, yMm: int(g, 1, 900) }], ...maybe(g, 'text', () => g(fc.string)) })),
    comment: several(g, 'comment', 0, 2, (id) => ({ id, subjectId: pick(g, [...rooms, ...racks, ...placed]).id, text: name(g), date: '2026-01-31', ...maybe(g, 'isResolved', () => g(fc.boolean)) })),
  };
}

/** Small designs whose references are all valid, with every kind of record and names of every script. */
export const designArbitrary = (): fc.Arbitrary<DesignTables> => fc.gen().map(build);
