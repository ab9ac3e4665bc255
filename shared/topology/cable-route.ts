import { manhattan } from '../geometry/vector.ts';
import type { Cable } from '../model/cable.ts';
import { PROJECT_ID } from '../model/design.ts';
import type { Pathway } from '../model/pathway.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { DesignView } from '../store/design-view.ts';
import { wayThroughMm } from './pathway-way.ts';
import { placeOf, type PortPlace } from './port-place.ts';

/* Ports this close above each other are patched straight across, without a detour through the side manager: two units. */
const STRAIGHT_PATCH_MM = 90;

/**
 * Length of cable between two ports from the geometry of the room, in millimetres: along the rack's managers, up to the overhead
 * height and across between racks, or along the pathways it lies in, in their order from whichever end that is shorter; plus the
 * design's slack at both ends. Undefined when a device is not placed or the rooms differ.
 */
export function routeLengthMm(view: DesignView, from: PortRef, to: PortRef, pathways: readonly Pathway[] = []): number | undefined {
  const a = placeOf(view, from);
  const b = placeOf(view, to);
  if (a === undefined || b === undefined || a.roomId !== b.roomId) return undefined;
  const project = view.get('project', PROJECT_ID);
  const overheadMm = project?.overheadMm ?? 0;
  const wayMm = wayInPathways(a, b, pathways, overheadMm) ?? wayBetween(a, b, overheadMm);
  return Math.round(wayMm + 2 * (project?.slackMm ?? 0));
}

/**
 * Length that a cable needs, in millimetres: the longest way between any two of its ends, for a breakout must reach the farthest.
 * Undefined when an end is plugged in nowhere or one of the ways is not known.
 */
export function cableRouteMm(view: DesignView, cable: Pick<Cable, 'a' | 'b' | 'pathwayIds'>): number | undefined {
  const pathways = pathwaysOf(view, cable);
  const ways = cable.a.flatMap((from) => cable.b.map((to) => routeLengthMm(view, from, to, pathways)));
  return ways.reduce((longest, way) => (longest === undefined || way === undefined ? undefined : Math.max(longest, way)), ways[0]);
}

/** The pathways a cable lies in, from its end a to its end b. */
export const pathwaysOf = (view: DesignView, { pathwayIds = [] }: Pick<Cable, 'pathwayIds'>): readonly Pathway[] => pathwayIds.flatMap((id) => view.get('pathway', id) ?? []);

/* Whoever lays a bundle in two trays names them once, whichever way round each of its cables was drawn. */
function wayInPathways(a: PortPlace, b: PortPlace, pathways: readonly Pathway[], overheadMm: number): number | undefined {
  const here = pathways.filter(({ roomId }) => roomId === a.roomId);
  const [onwards, backwards] = [wayThroughMm(a, b, here, overheadMm), wayThroughMm(b, a, here, overheadMm)];
  return onwards === undefined || backwards === undefined ? undefined : outMm(a) + Math.min(onwards, backwards) + outMm(b);
}

/* Power comes along the wall or the floor when that is the shorter way; data always takes the overhead pathway. */
function wayBetween(a: PortPlace, b: PortPlace, overheadMm: number): number {
  if (a.rackId !== undefined && a.rackId === b.rackId) return wayInRack(a, b);
  const overhead = wayOverhead(a, b, overheadMm);
  return a.isPower ? Math.min(overhead, manhattan(a.at, b.at) + Math.abs(a.zMm - b.zMm)) : overhead;
}

function wayInRack(a: PortPlace, b: PortPlace): number {
  const vertical = Math.abs(a.zMm - b.zMm);
  if (a.face !== b.face) return sideways(a, b, true) + vertical + a.throughMm;
  if (vertical <= STRAIGHT_PATCH_MM) return Math.abs(a.toLeftMm - b.toLeftMm) + vertical;
  return sideways(a, b, false) + vertical;
}

/* Seen from the other face, left and right change places. */
function sideways(a: PortPlace, b: PortPlace, isOtherFace: boolean): number {
  const bLeft = isOtherFace ? b.toRightMm : b.toLeftMm;
  const bRight = isOtherFace ? b.toLeftMm : b.toRightMm;
  return Math.min(a.toLeftMm + bLeft, a.toRightMm + bRight);
}

/* Along the face to the nearer vertical manager. */
const outMm = ({ toLeftMm, toRightMm }: PortPlace): number => Math.min(toLeftMm, toRightMm);

function wayOverhead(a: PortPlace, b: PortPlace, overheadMm: number): number {
  return outMm(a) + Math.abs(overheadMm - a.zMm) + manhattan(a.at, b.at) + Math.abs(overheadMm - b.zMm) + outMm(b);
}
