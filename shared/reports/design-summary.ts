import { compareNatural } from '../base/compare.ts';
import { PROJECT_ID } from '../model/design.ts';
import type { Rack } from '../model/rack.ts';
import type { DesignView } from '../store/design-view.ts';
import { freeUnits } from '../topology/occupancy.ts';
import { rackLoad } from '../topology/rack-load.ts';
import { rackPower } from '../topology/power.ts';

/** What one rack holds. */
export interface RackSummary {
  readonly name: string;
  readonly type?: string | undefined;
  readonly room?: string | undefined;
  readonly heightU?: number | undefined;
  readonly freeU: number;
  readonly devices: number;
  /** Sum of the known most powers, watts. */
  readonly powerMaxW: number;
  /** Devices whose power is not known; they are not in the sum. */
  readonly powerUnknown: number;
  readonly powerLimitW?: number | undefined;
  /** Sum of the known weights, grams. */
  readonly loadG: number;
  readonly weightUnknown: number;
}

/** A design at a glance. */
export interface DesignSummary {
  readonly name: string;
  readonly customer?: string | undefined;
  readonly revision?: string | undefined;
  readonly date?: string | undefined;
  readonly counts: Readonly<Record<'rooms' | 'racks' | 'devices' | 'unplacedDevices' | 'optics' | 'cables' | 'cablesWithoutLength' | 'waivers', number>>;
  readonly racks: readonly RackSummary[];
}

/** Counts of a design and of each rack, racks in natural order. */
export function designSummary(view: DesignView): DesignSummary {
  const project = view.get('project', PROJECT_ID);
  const racks = [...view.all('rack')].sort((a, b) => compareNatural(a.name, b.name) || compareNatural(a.id, b.id));
  return {
    name: project?.name ?? '',
    customer: project?.customer,
    revision: project?.revision,
    date: project?.date,
    counts: {
      rooms: view.count('room'),
      racks: view.count('rack'),
      devices: view.count('device'),
      unplacedDevices: view.all('device').filter(({ placement }) => placement.kind === 'unplaced').length,
      optics: view.count('optic'),
      cables: view.count('cable'),
      cablesWithoutLength: view.all('cable').filter(({ lengthMm }) => lengthMm === undefined).length,
      waivers: view.count('waiver'),
    },
    racks: racks.map((rack) => rackSummary(view, rack)),
  };
}

function rackSummary(view: DesignView, rack: Rack): RackSummary {
  const type = view.get('rackType', rack.typeId);
  const { draw } = rackPower(view, rack);
  const { knownG, unknownCount } = rackLoad(view, rack.id);
  return {
    name: rack.name,
    type: type && `${type.manufacturer} ${type.model}`,
    room: view.get('room', rack.roomId)?.name,
    heightU: type?.heightU,
    freeU: freeUnits(view, rack.id),
    devices: view.find('devicesByRack', rack.id).length,
    powerMaxW: draw.maxW,
    powerUnknown: draw.unknown.length,
    powerLimitW: rack.powerLimitW,
    loadG: knownG,
    weightUnknown: unknownCount,
  };
}
