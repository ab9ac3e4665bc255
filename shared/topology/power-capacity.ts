import { apparentVa, breakerDeratingPercent, connectorContinuousMa, feedCapacityVa, lineToLineV, type PowerRegion } from '../catalog/power.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import { type Port, portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { powerNeighbours, powerPortKeys } from './power-tree.ts';
import { regionOf } from './power-taps.ts';

/** What a wall supply, UPS or strip may carry. */
export interface FeederCapacity {
  readonly va: number;
  /** Current in each line; absent when its inputs or circuits differ, or only watts are stated. */
  readonly lineMa?: number | undefined;
  /** Line to line for three phases. */
  readonly voltageV?: number | undefined;
  readonly phases: 1 | 3;
  /** How it was worked out, for the explanation. */
  readonly arithmetic: readonly string[];
}

/** What a feeder may carry: its breakers (a wall supply) or inputs, no more than its output; undefined when nothing is known. `isContinuous`: loads that run for hours, which North American practice derates. */
export function capacityOf(view: DesignView, type: DeviceType, isContinuous: boolean): FeederCapacity | undefined {
  const region = regionOf(view);
  const role = type.kind === 'power-source' ? 'power-out' : 'power-in';
  const circuits = [...portsOf(type).values()].filter((port) => port.group.role === role).map((port) => circuitOf(port, type, region, isContinuous));
  const known = circuits.filter((circuit) => circuit !== undefined);
  const byPorts = known.length > 0 && known.length === circuits.length ? known.reduce(together) : undefined;
  return withOutput(type, byPorts, region, isContinuous);
}

function circuitOf({ group }: Port, type: DeviceType, region: PowerRegion, isContinuous: boolean): FeederCapacity | undefined {
  const { power } = group;
  const phases = power?.phases ?? 1;
  const ratedMa = (type.kind === 'power-source' ? power?.breakerMa : undefined) ?? power?.ratedMa;
  const percent = isContinuous ? breakerDeratingPercent(region) : 100;
  if (power === undefined || ratedMa === undefined || power.voltageV === undefined) {
    return power?.maxW === undefined ? undefined : { va: Math.floor((power.maxW * percent) / 100), phases, arithmetic: [`${power.maxW} W x ${percent} %`] };
  }
  const voltageV = phases === 3 ? lineToLineV(power.voltageV, region) : power.voltageV;
  const isDerated = type.kind !== 'power-source' && ratedMa <= (connectorContinuousMa(group.connector, region) ?? 0);
  const used = isDerated ? 100 : percent;
  const lineMa = (ratedMa * used) / 100;
  const va = used === 100 && region === 'north-america' ? apparentVa(voltageV, lineMa, phases) : feedCapacityVa(voltageV, ratedMa, phases, region);
  return { va, lineMa, voltageV, phases, arithmetic: [`${phases === 3 ? '1.732 x ' : ''}${voltageV} V x ${ratedMa / 1000} A${used === 100 ? '' : ` x ${used} %`} = ${va} VA`] };
}

function together(a: FeederCapacity, b: FeederCapacity): FeederCapacity {
  const isAlike = a.voltageV === b.voltageV && a.phases === b.phases && a.lineMa !== undefined && b.lineMa !== undefined;
  return {
    va: a.va + b.va, phases: a.phases,
    ...(isAlike && a.voltageV !== undefined ? { lineMa: (a.lineMa ?? 0) + (b.lineMa ?? 0), voltageV: a.voltageV } : {}),
    arithmetic: [...a.arithmetic, ...b.arithmetic],
  };
}

/* A wall supply's figure is its breaker's; a UPS's output is its own and holds without end. */
function withOutput(type: DeviceType, byPorts: FeederCapacity | undefined, region: PowerRegion, isContinuous: boolean): FeederCapacity | undefined {
  if (type.outputW === undefined) return byPorts;
  const percent = type.kind === 'power-source' && isContinuous ? breakerDeratingPercent(region) : 100;
  const va = Math.floor((type.outputW * percent) / 100);
  if (byPorts !== undefined && byPorts.va <= va * 1.01) return byPorts;
  return { va, phases: byPorts?.phases ?? 1, voltageV: byPorts?.voltageV ?? outletVoltage(type), arithmetic: [`output ${type.outputW} W${percent === 100 ? '' : ` x ${percent} % = ${va} VA`}`] };
}

/* Where the input says nothing, a UPS puts out what its outlets are marked with. */
const outletVoltage = (type: DeviceType): number | undefined => type.portGroups.find((group) => group.role === 'power-out' && group.power?.voltageV !== undefined)?.power?.voltageV;

/** True when something above has no more to give than this: then it is the one to be found overloaded. */
export function isLimitedAbove(view: DesignView, device: Device, type: DeviceType, own: FeederCapacity, isContinuous: boolean): boolean {
  const above = powerPortKeys(type, 'power-in').flatMap((portKey) =>
    powerNeighbours(view, { deviceId: device.id, portKey }).flatMap(({ type: feeder, ref }) => (portsOf(feeder).get(ref.portKey)?.group.role === 'power-out' ? [capacityOf(view, feeder, isContinuous)] : [])),
  );
  return above.length === 1 && above[0] !== undefined && above[0].va <= own.va;
}
