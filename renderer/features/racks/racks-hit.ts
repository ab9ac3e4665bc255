import { contains } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { distanceToBox } from '../../canvas/box-index.ts';
import { type PlacedDevice, type PlacedPort, placedPorts, type PlacedRack } from './placed.ts';
import type { RacksModel } from './racks-model.ts';

/** How near a press must be to a port, in CSS pixels. */
const PORT_REACH_PX = 8;
/** On a device that is being worked on the body must stay in reach between its ports, however small it is drawn. */
const PORT_REACH_MM = 5;

/** The rack under a point. */
export const rackAt = (model: RacksModel, p: Vec): PlacedRack | undefined => model.racks.find((rack) => contains(rack.box, p));

/** The rack nearest to a point, at most a reach beside it; of the rows, the one nearest in height. */
export function nearestRack(model: RacksModel, p: Vec, reachMm: number): PlacedRack | undefined {
  const outside = (value: number, from: number, length: number): number => Math.max(from - value, 0, value - (from + length));
  const near = model.racks
    .map((rack) => ({ rack, besideMm: outside(p.x, rack.box.x, rack.box.width), aboveMm: outside(p.y, rack.box.y, rack.box.height) }))
    .filter(({ besideMm }) => besideMm <= reachMm);
  return near.sort((a, b) => a.aboveMm - b.aboveMm || a.besideMm - b.besideMm)[0]?.rack;
}

/** Height of a heading above its rack, in CSS pixels. */
const HEADING_PX = 44;
/** A rack drawn narrower than this has no heading. */
const HEADING_FROM_PX = 26;

/** The rack whose heading is under a point. */
export const headingAt = (model: RacksModel, p: Vec, zoom: number): PlacedRack | undefined =>
  model.racks.find(({ box: { x, y, width } }) => width * zoom >= HEADING_FROM_PX && p.x >= x && p.x <= x + width && p.y < y && p.y >= y - HEADING_PX / zoom);

/** The devices under a point, the one drawn on top first. */
export const devicesAt = (model: RacksModel, p: Vec): readonly PlacedDevice[] => rackAt(model, p)?.devices.filter((device) => contains(device.box, p)).reverse() ?? [];

/** The device under a point: of several, the one drawn on top. */
export const deviceAt = (model: RacksModel, p: Vec): PlacedDevice | undefined => devicesAt(model, p)[0];

/** The port under a point of a device; near misses count as far as `reachMm`. */
export function portOn(device: PlacedDevice, p: Vec, reachMm: number): PlacedPort | undefined {
  let best: PlacedPort | undefined;
  let bestMm = reachMm;
  for (const port of placedPorts(device)) {
    const awayMm = distanceToBox(port.box, p);
    if (awayMm === 0) return port;
    if (awayMm <= bestMm) [best, bestMm] = [port, awayMm];
  }
  return best;
}

/** The port a press means: a near miss counts, but leaves the device's body in reach. */
export function pressedPort(device: PlacedDevice, p: Vec, zoom: number): PlacedPort | undefined {
  return portOn(device, p, Math.min(PORT_REACH_PX / zoom, PORT_REACH_MM));
}

/** The port a cable end is being carried to: the nearest one on the device under the pointer, as far as a finger is wide. */
export function targetPort(model: RacksModel, p: Vec, zoom: number): PlacedPort | undefined {
  const device = deviceAt(model, p);
  return device === undefined ? undefined : portOn(device, p, Math.max(PORT_REACH_PX / zoom, PORT_REACH_MM * 2));
}

/** True when a point is exactly on a port. */
export const isOnPort = (port: PlacedPort, p: Vec): boolean => contains(port.box, p);
