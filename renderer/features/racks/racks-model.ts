import { compareCodeUnits, compareNatural } from '../../../shared/base/compare.ts';
import { type Box, box, unionBoxes } from '../../../shared/geometry/box.ts';
import type { DesignRecord } from '../../../shared/model/design.ts';
import type { Face } from '../../../shared/model/device-type.ts';
import { faceOfSide, type RackSide } from '../../../shared/model/rack-side.ts';
import { isSamePort, type PortRef } from '../../../shared/model/port-ref.ts';
import type { Rack } from '../../../shared/model/rack.ts';
import type { RackType } from '../../../shared/model/rack-type.ts';
import { rackSize } from '../../../shared/scene/rack-geometry.ts';
import { sideSize } from '../../../shared/scene/side-geometry.ts';
import type { Size } from '../../../shared/scene/face-size.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { isSame, placeDevices, rackSignature } from './place-devices.ts';
import { type PlacedDevice, type PlacedPort, placedPorts, type PlacedRack } from './placed.ts';

/** Between the frames of neighbours: room for the names beside each rack. */
export const RACK_GAP_MM = 330;
const ROOM_GAP_MM = 760;
/** Beside the last rack of a row nothing is in the way of names. */
const OPEN_END_MM = 3 * RACK_GAP_MM;
/** Between the floor of a row and the frames below: room for headings and for cables over the top. */
const ROW_GAP_MM = 420;
const LONGEST_SINGLE_ROW = 12;
/* A screen is about 1.5 times as wide as high, a rack with its gaps about 0.4 times. */
const RACKS_PER_SCREEN_SHAPE = 3.8;

/** All racks of the design side by side, as one face of them is seen. */
export interface RacksModel {
  /** From where they are looked at. */
  readonly side: RackSide;
  /** The face that is seen; from the side, the front counts. */
  readonly face: Face;
  readonly racks: readonly PlacedRack[];
  readonly rackById: ReadonlyMap<string, PlacedRack>;
  readonly deviceById: ReadonlyMap<string, PlacedDevice>;
  /** Everything, with the headings above the racks. */
  readonly bounds: Box;
}

/** Where a port is seen; undefined while it is on the other face. */
export function placedPortOf(model: RacksModel, ref: PortRef): PlacedPort | undefined {
  const device = model.deviceById.get(ref.deviceId);
  return device && placedPorts(device).find((placed) => isSamePort(placed.ref, ref));
}

/** Height kept free above the frames for headings, in millimetres. */
export const HEADING_MM = 150;

interface KnownRack {
  readonly signature: readonly unknown[];
  readonly placed: PlacedRack;
}

/** Works the model out again after each change, keeping the objects of racks in which nothing changed, so that they are not drawn again. */
export class RacksModelCache {
  private known = new Map<string, KnownRack>();

  model(view: DesignView, side: RackSide): RacksModel {
    const next = new Map<string, KnownRack>();
    for (const { rack, type, x, floorY, besideMm } of rackRows(view, side)) {
      const size = sizeOf(view, rack, type, side);
      const frame = box(x, floorY - size.height, size.width, size.height);
      const signature = [...rackSignature(view, rack, type, side), x, floorY, besideMm];
      const before = this.known.get(rack.id);
      next.set(rack.id, before !== undefined && isSame(before.signature, signature) ? before : { signature, placed: { id: rack.id, rack, type, box: frame, besideMm, devices: placeDevices(view, rack, frame, side) } });
    }
    this.known = next;
    return modelOf(side, [...next.values()].map(({ placed }) => placed));
  }
}

function modelOf(side: RackSide, racks: readonly PlacedRack[]): RacksModel {
  const frames = racks.map((rack) => box(rack.box.x, rack.box.y - HEADING_MM, rack.box.width + RACK_GAP_MM * 0.7, rack.box.height + HEADING_MM));
  return {
    side,
    face: faceOfSide(side),
    racks,
    rackById: new Map(racks.map((rack) => [rack.id, rack])),
    deviceById: new Map(racks.flatMap((rack) => rack.devices.map((device) => [device.id, device] as const))),
    bounds: unionBoxes(frames),
  };
}

const sizeOf = (view: DesignView, rack: Rack, type: RackType, side: RackSide): Size => (side === 'side' ? sideSize(view, rack, type) : rackSize(type));

/** A rack with the place of its lower left corner. */
interface StandingRack {
  readonly rack: Rack;
  readonly type: RackType;
  readonly x: number;
  readonly floorY: number;
  readonly besideMm: number;
}

/** Racks in the order people look for them, room by room: side by side, and in several rows when one would be too long to be seen. */
function rackRows(view: DesignView, side: RackSide): readonly StandingRack[] {
  const racks = sortedRacks(view);
  const perRow = racksPerRow(racks.length);
  const tallest = Math.max(0, ...racks.map(({ type }) => rackSize(type).height));
  const standing: StandingRack[] = [];
  let [x, row, inRow] = [0, 0, 0];
  for (const [index, { rack, type }] of racks.entries()) {
    const before = racks[index - 1]?.rack;
    const isNewRoom = before !== undefined && before.roomId !== rack.roomId;
    if (inRow === perRow || (isNewRoom && racks.length > perRow)) [x, row, inRow] = [0, row + 1, 0];
    else if (isNewRoom) x += ROOM_GAP_MM - RACK_GAP_MM;
    const isLast = inRow + 1 === perRow || index + 1 === racks.length;
    standing.push({ rack, type, x, floorY: row * (tallest + ROW_GAP_MM), besideMm: isLast ? OPEN_END_MM : RACK_GAP_MM });
    x += sizeOf(view, rack, type, side).width + RACK_GAP_MM;
    inRow += 1;
  }
  return standing;
}

/** How many racks stand in a row: all, up to a dozen; of more, so many that equal rows together have about the shape of a screen. */
export function racksPerRow(count: number): number {
  if (count <= LONGEST_SINGLE_ROW) return LONGEST_SINGLE_ROW;
  const rows = Math.max(1, Math.round(count / Math.sqrt(count * RACKS_PER_SCREEN_SHAPE)));
  return Math.ceil(count / rows);
}

function sortedRacks(view: DesignView): readonly { readonly rack: Rack; readonly type: RackType }[] {
  const roomName = (rack: Rack): string => view.get('room', rack.roomId)?.name ?? '';
  return [...view.all('rack')]
    .sort((a, b) => compareNatural(roomName(a), roomName(b)) || compareCodeUnits(a.roomId, b.roomId) || compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id))
    .flatMap((rack) => {
      const type = view.get('rackType', rack.typeId);
      return type === undefined ? [] : [{ rack, type }];
    });
}

/** True for what may be selected in this view. */
export const isInModel = (model: RacksModel, record: Pick<DesignRecord, 'id'>): boolean => model.deviceById.has(record.id) || model.rackById.has(record.id);
