import { compareCodeUnits } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { add, type Vec, vec } from '../geometry/vector.ts';
import type { Cable, Termination } from '../model/cable.ts';
import type { CableType, Colour, Medium } from '../model/cable-type.ts';
import type { Face } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { cablePath, cableStub, type CableWays } from './cable-path.ts';
import { groupBy } from '../base/group-by.ts';
import { cableInk } from './palettes.ts';
import { mountingBox, portPosition, RACK_LAYOUT, rackIdOf, rackSize } from './rack-geometry.ts';
import type { Ink, PathStep, SceneNode } from './scene.ts';

/** A rack's elevation inside a drawing: where the top left corner of its frame is. */
export interface PlacedRack {
  readonly rackId: Id<'rack'>;
  readonly at: Vec;
}

/** One drawn cable: its course, colour and thickness. */
export interface CableRoute {
  readonly cableId: Id<'cable'>;
  readonly steps: readonly PathStep[];
  readonly ink: Ink;
  readonly widthMm: number;
  /** True when the other end is not in the picture. */
  readonly isStub: boolean;
}

/** Racks side by side in the given order, standing on one line. */
export function rowOfRacks(view: DesignView, rackIds: readonly Id<'rack'>[], gapMm: number = RACK_LAYOUT.gapMm): readonly PlacedRack[] {
  const sizes = rackIds.flatMap((rackId) => {
    const rack = view.get('rack', rackId);
    const type = rack && view.get('rackType', rack.typeId);
    return type === undefined ? [] : [{ rackId, size: rackSize(type) }];
  });
  const tallest = Math.max(0, ...sizes.map(({ size }) => size.height));
  let x = 0;
  return sizes.map(({ rackId, size }) => {
    const placed = { rackId, at: vec(x, tallest - size.height) };
    x += size.width + gapMm;
    return placed;
  });
}

/** Courses of all cables that have an end on the shown face of the racks, ordered by id. */
export function cableRoutes(view: DesignView, racks: readonly PlacedRack[], face: Face): readonly CableRoute[] {
  const places = racksById(view, racks);
  const seen = new Map<string, Cable>();
  for (const { rackId } of racks) for (const cable of cablesOfRack(view, rackId)) seen.set(cable.id, cable);
  const cables = [...seen.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
  return cables.flatMap((cable, lane) => routesOf(view, cable, places, face, lane));
}

interface RackPlace {
  readonly at: Vec;
  readonly ways: CableWays;
}

function racksById(view: DesignView, racks: readonly PlacedRack[]): ReadonlyMap<string, RackPlace> {
  return new Map(racks.flatMap(({ rackId, at }): [string, RackPlace][] => {
    const rack = view.get('rack', rackId);
    const type = rack && view.get('rackType', rack.typeId);
    if (type === undefined) return [];
    const units = mountingBox(type);
    const out = Math.min(RACK_LAYOUT.railMm / 2, units.x / 2);
    return [[rackId, { at, ways: { leftX: at.x + units.x - out, rightX: at.x + units.x + units.width + out, topY: at.y, frameLeftX: at.x, frameRightX: at.x + rackSize(type).width } }]];
  }));
}

function cablesOfRack(view: DesignView, rackId: Id<'rack'>): readonly Cable[] {
  const owners = view.find('devicesByRack', rackId).map((device) => device.id);
  const found: Cable[] = [];
  const reached = new Set<string>();
  for (let id = owners.pop(); id !== undefined; id = owners.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    found.push(...view.find('cablesByDevice', id));
    owners.push(...view.find('devicesByBayOwner', id).map((module) => module.id));
  }
  return found;
}

interface DrawnEnd {
  readonly at: Vec;
  readonly ways: CableWays;
}

function routesOf(view: DesignView, cable: Cable, places: ReadonlyMap<string, RackPlace>, face: Face, lane: number): CableRoute[] {
  const type = view.get('cableType', cable.typeId);
  const look = { cableId: cable.id, ink: cableInk(cableColour(cable, type)), widthMm: type === undefined ? 3 : drawnWidthMm(type) };
  const legs = Math.max(cable.a.length, cable.b.length);
  const endAt = (ends: readonly Termination[], leg: number): DrawnEnd | undefined => {
    const end = ends[Math.min(leg, ends.length - 1)];
    return end && drawnEnd(view, end, places, face);
  };
  return Array.from({ length: legs }, (_, leg) => leg).flatMap((leg): CableRoute[] => {
    const [a, b] = [endAt(cable.a, leg), endAt(cable.b, leg)];
    if (a !== undefined && b !== undefined) return [{ ...look, isStub: false, steps: cablePath(a.at, b.at, { from: a.ways, to: b.ways, lane: lane + leg }) }];
    const only = a ?? b;
    return only === undefined ? [] : [{ ...look, isStub: true, steps: cableStub(only.at, { from: only.ways, lane: lane + leg }) }];
  });
}

function drawnEnd(view: DesignView, end: Termination, places: ReadonlyMap<string, RackPlace>, face: Face): DrawnEnd | undefined {
  const device = view.get('device', end.deviceId);
  const rackId = device && rackIdOf(view, device);
  const place = rackId && places.get(rackId);
  const port = place && portPosition(view, end, face);
  return place && port && { at: add(place.at, port), ways: place.ways };
}

/** Jacket colour of a cable: its own, else the first its type comes in, else the custom of its medium. */
export function cableColour(cable: Cable, type: CableType | undefined): Colour {
  return cable.colour ?? type?.colours?.[0] ?? (type === undefined ? 'grey' : mediumColour(type.medium));
}

/* Jacket colours of fibre by type after TIA-598; copper and power have no such custom and get quiet ones. */
function mediumColour(medium: Medium): Colour {
  if (medium === 'om1' || medium === 'om2') return 'orange';
  if (medium === 'om3' || medium === 'om4') return 'aqua';
  if (medium === 'om5') return 'lime';
  if (medium.startsWith('os')) return 'yellow';
  if (medium === 'power' || medium.startsWith('dac')) return 'black';
  return medium === 'aoc' ? 'aqua' : 'grey';
}

/** Drawn thinner than real, so that the ports behind stay visible; the order of thickness is true. */
function drawnWidthMm(type: CableType): number {
  const real = type.diameterCentiMm === undefined ? customDiameterMm(type.medium) : type.diameterCentiMm / 100;
  return Math.max(1.6, Math.min(5, real * 0.55));
}

function customDiameterMm(medium: Medium): number {
  if (medium === 'power') return 8;
  return medium.startsWith('o') || medium === 'aoc' ? 3 : 6;
}

/** Cables over the elevations of racks: per colour and thickness one path with a thin dark casing, so that white cables show on white and black on black. */
export function composeCables(view: DesignView, racks: readonly PlacedRack[], face: Face): SceneNode[] {
  const batches = groupBy(cableRoutes(view, racks, face), (route) => `${route.ink}/${route.widthMm}`);
  const children = [...batches.values()].flatMap((routes): SceneNode[] => {
    const [first] = routes;
    if (first === undefined) return [];
    const steps = routes.flatMap((route) => route.steps);
    return [
      { kind: 'path', steps, paint: { stroke: 'line', strokeMm: first.widthMm + 1.1 } },
      { kind: 'path', steps, paint: { stroke: first.ink, strokeMm: first.widthMm } },
    ];
  });
  return children.length === 0 ? [] : [{ kind: 'group', at: vec(0, 0), layer: 'cables', children }];
}
