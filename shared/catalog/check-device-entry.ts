import { type Box, box } from '../geometry/box.ts';
import { type DeviceKind, type DeviceTypeEntry, deviceTypeEntrySchema, type Face, type PortGroup } from '../model/device-type.ts';
import { type Port, portKeyOf, portsOf } from '../model/ports.ts';
import { connectorFacts } from './connectors.ts';

/** Where in a device type something is wrong. */
export type EntryPlace =
  | { readonly part: 'facts'; readonly field: string }
  | { readonly part: 'ports' }
  | { readonly part: 'group'; readonly index: number }
  | { readonly part: 'pass-through'; readonly index: number }
  | { readonly part: 'bay'; readonly index: number };

/** Something that must be mended before a device type can be used: one sentence. */
export interface EntryProblem {
  readonly place: EntryPlace;
  readonly message: string;
}

/** Width and height of a face in millimetres. */
interface FaceSize {
  readonly width: number;
  readonly height: number;
}

const NEED_NO_PORTS: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['blank', 'shelf', 'cable-manager']);

/** Most ports of one type: more is a slip of the keyboard, and slow to draw. */
const MAX_PORTS = 5000;

/** Everything that keeps a device type from being used; empty for one that is sound. `size` is that of its faces. */
export function checkDeviceEntry(entry: DeviceTypeEntry, size: FaceSize): readonly EntryProblem[] {
  const problems = checkEntryStructure(entry);
  return problems.some(({ place }) => place.part === 'group' || place.part === 'ports') ? problems : [...problems, ...checkFaces(entry, size), ...checkBayPlaces(entry, size)];
}

/** The same without looking at where things are drawn: what a design needs to hold together. */
export function checkEntryStructure(entry: DeviceTypeEntry): readonly EntryProblem[] {
  const problems = checkSchema(entry);
  if (problems.some(({ place }) => place.part === 'group')) return problems;
  const count = entry.portGroups.reduce((sum, group) => sum + group.count, 0);
  if (count > MAX_PORTS) return [...problems, { place: { part: 'ports' }, message: `It has ${count} ports; ${MAX_PORTS} is the most a device type can have.` }];
  return [...problems, ...checkMount(entry), ...checkPresence(entry), ...checkKeys(entry), ...checkPassThroughs(entry), ...checkBayKeys(entry)];
}

function checkSchema(entry: DeviceTypeEntry): EntryProblem[] {
  const parsed = deviceTypeEntrySchema.safeParse(entry);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ place: placeOf(path), message: sentenceOf(path, message) }));
}

function placeOf([table, index]: readonly PropertyKey[]): EntryPlace {
  if (typeof index !== 'number') return table === 'portGroups' ? { part: 'ports' } : { part: 'facts', field: String(table) };
  if (table === 'portGroups') return { part: 'group', index };
  if (table === 'passThroughs') return { part: 'pass-through', index };
  return table === 'bays' ? { part: 'bay', index } : { part: 'facts', field: String(table) };
}

const WORDED: Readonly<Record<string, string>> = { manufacturer: 'Say who makes it.', model: 'Give it a model name.' };

const sentenceOf = (path: readonly PropertyKey[], message: string): string => WORDED[String(path[0])] ?? `${String(path.at(-1))}: ${message}.`;

function checkMount({ mount, bayFamily, heightHalfU }: DeviceTypeEntry): EntryProblem[] {
  if (mount === 'bay' && bayFamily === undefined) return [{ place: { part: 'facts', field: 'bayFamily' }, message: 'Name the family of bays that it fits.' }];
  if (mount === 'rack' && heightHalfU === undefined) return [{ place: { part: 'facts', field: 'heightHalfU' }, message: 'Say how many rack units high it is.' }];
  return [];
}

function checkPresence({ kind, portGroups, bays = [] }: DeviceTypeEntry): EntryProblem[] {
  if (portGroups.length > 0 || bays.length > 0 || NEED_NO_PORTS.has(kind)) return [];
  return [{ place: { part: 'ports' }, message: 'It has no ports yet: nothing could be connected to it. Add a group of ports. Only blanks, shelves and cable managers do without.' }];
}

function checkKeys({ portGroups }: DeviceTypeEntry): EntryProblem[] {
  const ownerByKey = new Map<string, number>();
  return portGroups.flatMap((group, index) => {
    const twice = Array.from({ length: group.count }, (_, n) => portKeyOf(group, n)).find((key) => ownerByKey.has(key) || key === '');
    for (let n = 0; n < group.count; n += 1) ownerByKey.set(portKeyOf(group, n), ownerByKey.get(portKeyOf(group, n)) ?? index);
    if (twice === undefined) return [];
    return [{ place: { part: 'group', index }, message: `Port ${twice} is also in group ${(ownerByKey.get(twice) ?? 0) + 1}: every port needs a name of its own.` } as const];
  });
}

const MARGIN_MM = 1;
/* Drawn sockets of a dense block may touch: what counts is whether one hides another. */
const MOST_COVERED = 0.35;

function checkFaces(entry: DeviceTypeEntry, size: FaceSize): EntryProblem[] {
  return (['front', 'rear'] as const).flatMap((face) => {
    const boxes = boxesOn(entry, face);
    return [...outside(boxes, size, face), ...overlapping(boxes, face), ...overBays(boxes, entry, face)];
  });
}

interface PortBox {
  readonly port: Port;
  readonly area: Box;
}

function boxesOn(entry: DeviceTypeEntry, face: Face): PortBox[] {
  return [...portsOf(entry).values()].filter(({ group }) => group.face === face).map((port) => ({ port, area: boxOf(port) }));
}

function boxOf({ at, group }: Port): Box {
  const { widthMm, heightMm } = connectorFacts(group.connector);
  return box(at.x - widthMm / 2, at.y - heightMm / 2, widthMm, heightMm);
}

function outside(boxes: readonly PortBox[], { width, height }: FaceSize, face: Face): EntryProblem[] {
  const isOutside = ({ area }: PortBox): boolean => reachesOver(area.x, area.width, width) || reachesOver(area.y, area.height, height);
  return onePerGroup(boxes.filter(isOutside), ({ key }) => `Port ${key} is drawn outside the ${face}.`);
}

/** Whether something reaches over an edge. What is larger than the face itself (the plug of a power strip) need only have its middle there. */
function reachesOver(start: number, length: number, most: number): boolean {
  if (length > most) return start + length / 2 < 0 || start + length / 2 > most;
  return start < -MARGIN_MM || start + length > most + MARGIN_MM;
}

function overlapping(boxes: readonly PortBox[], face: Face): EntryProblem[] {
  const sorted = boxes.toSorted((a, b) => a.area.x - b.area.x);
  const hits: { readonly port: Port; readonly other: string }[] = [];
  for (const [index, { port, area }] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.area.x > area.x + area.width) break;
      if (isCovered(area, other.area)) hits.push({ port: other.port, other: port.key });
    }
  }
  return onePerGroup(hits, ({ key }, hit) => `Port ${key} lies over port ${hit.other} on the ${face}.`);
}

function overBays(boxes: readonly PortBox[], { bays = [] }: DeviceTypeEntry, face: Face): EntryProblem[] {
  const openings = bays.filter((bay) => bay.face === face).map((bay) => ({ key: bay.key, area: box(bay.xMm, bay.yMm, bay.widthMm, bay.heightMm) }));
  const hits = boxes.flatMap(({ port, area }) => openings.filter((bay) => isCovered(area, bay.area)).map(({ key }) => ({ port, bay: key })));
  return onePerGroup(hits, ({ key }, { bay }) => `Port ${key} lies in bay "${bay}", where a module goes.`);
}

function isCovered(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 && width * height > MOST_COVERED * Math.min(a.width * a.height, b.width * b.height);
}

function onePerGroup<T extends { readonly port: Port }>(hits: readonly T[], message: (port: Port, hit: T) => string): EntryProblem[] {
  const firstByGroup = new Map(hits.toReversed().map((hit) => [hit.port.groupIndex, hit]));
  return [...firstByGroup].map(([index, hit]) => ({ place: { part: 'group', index }, message: message(hit.port, hit) }));
}

function checkPassThroughs({ portGroups, passThroughs = [] }: DeviceTypeEntry): EntryProblem[] {
  const used = new Set<number>();
  return passThroughs.flatMap(({ front, rear, frontsPerRear }, index) => {
    const message = passThroughProblem(portGroups[front], portGroups[rear], frontsPerRear) ?? (used.has(front) ? 'This front group already leads to another rear group.' : undefined);
    used.add(front);
    return message === undefined ? [] : [{ place: { part: 'pass-through', index }, message } as const];
  });
}

function passThroughProblem(front: PortGroup | undefined, rear: PortGroup | undefined, frontsPerRear: number): string | undefined {
  if (front === undefined || rear === undefined) return 'Choose a front group and a rear group that exist.';
  if (front === rear) return 'A group cannot lead to itself.';
  const needed = Math.ceil(front.count / frontsPerRear);
  return needed > rear.count ? `${front.count} front ports, ${frontsPerRear} to each rear port, need ${needed} rear ports; the group has ${rear.count}.` : undefined;
}

function checkBayKeys({ bays = [] }: DeviceTypeEntry): EntryProblem[] {
  const isTwice = (key: string, index: number): boolean => bays.findIndex((bay) => bay.key === key) < index;
  return bays.flatMap(({ key }, index) => (isTwice(key, index) ? [{ place: { part: 'bay', index }, message: `There are two bays "${key}".` } as const] : []));
}

function checkBayPlaces({ bays = [] }: DeviceTypeEntry, { width, height }: FaceSize): EntryProblem[] {
  return bays.flatMap((bay, index) => {
    const isOver = reachesOver(bay.xMm, bay.widthMm, width) || reachesOver(bay.yMm, bay.heightMm, height);
    return isOver ? [{ place: { part: 'bay', index }, message: `Bay "${bay.key}" reaches over the edge of the face.` } as const] : [];
  });
}
