import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { Id } from '../base/id.ts';
import { lineToLineV, type PowerRegion } from '../catalog/power.ts';
import { PROJECT_ID } from '../model/design.ts';
import type { PortRef } from '../model/port-ref.ts';
import { portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { powerOfTyped } from './port-facts.ts';
import { passesPowerOn, powerNeighbours, powerPortKeys } from './power-tree.ts';

/** Phase an outlet hangs on. */
export type PhaseName = 'L1' | 'L2' | 'L3';

/** A supply of a consumer that draws from an outlet, directly or through strips. */
export interface Tap {
  readonly device: Device;
  readonly type: DeviceType;
  /** The outlet its own cord is plugged into, and the cord. */
  readonly outlet: PortRef;
  readonly cableId: Id<'cable'>;
  readonly voltageV?: number | undefined;
  readonly phases: 1 | 3;
  readonly phase?: PhaseName | undefined;
}

/** What taps draw: apparent power, current, the current of each line where phases are known, and consumers whose draw is not known. */
export interface TapLoad {
  readonly va: number;
  readonly currentMa: number;
  readonly lineMa: Readonly<Record<PhaseName, number>>;
  /** True when some tap of one phase has no phase named, so that it was spread over all lines. */
  readonly isSpread: boolean;
  readonly unknown: readonly Id<'device'>[];
}

/** The mains practice of the design. */
export const regionOf = (view: DesignView): PowerRegion => view.get('project', PROJECT_ID)?.region ?? 'emea';

/** Every supply that draws from an outlet. */
export const tapsAt = (view: DesignView, outlet: PortRef): readonly Tap[] => collect(view, outlet, {}, new Set());

/** Every supply that draws from a wall supply, UPS or strip. */
export function tapsOf(view: DesignView, feeder: Device, type: DeviceType): readonly Tap[] {
  const seen = new Set<string>([feeder.id]);
  return powerPortKeys(type, 'power-out').flatMap((portKey) => collect(view, { deviceId: feeder.id, portKey }, {}, seen));
}

interface Above {
  readonly voltageV?: number | undefined;
  readonly phase?: PhaseName | undefined;
}

function collect(view: DesignView, outlet: PortRef, above: Above, seen: Set<string>): readonly Tap[] {
  const feeder = view.get('device', outlet.deviceId);
  const feederType = feeder === undefined ? undefined : view.get('deviceType', feeder.typeId);
  const power = feederType === undefined ? undefined : portsOf(feederType).get(outlet.portKey)?.group.power;
  const phase = power?.phase ?? above.phase;
  const voltageV = outletVoltageV(view, outlet, feederType) ?? above.voltageV;
  return powerNeighbours(view, outlet).flatMap((fed): readonly Tap[] => {
    if (portsOf(fed.type).get(fed.ref.portKey)?.group.role !== 'power-in') return [];
    if (!passesPowerOn(fed.type)) {
      const phases = portsOf(fed.type).get(fed.ref.portKey)?.group.power?.phases ?? 1;
      return [{ device: fed.device, type: fed.type, outlet, cableId: fed.cableId, voltageV: voltageV ?? regionVoltageV(view), phases, phase }];
    }
    if (seen.has(fed.device.id)) return [];
    seen.add(fed.device.id);
    return powerPortKeys(fed.type, 'power-out').flatMap((portKey) => collect(view, { deviceId: fed.device.id, portKey }, { voltageV, phase }, seen));
  });
}

/* One-phase supplies are 230 V throughout EMEA; in North America they may be 120, 208 or 240 V, and are not guessed. */
const regionVoltageV = (view: DesignView): number | undefined => (regionOf(view) === 'emea' ? 230 : undefined);

/** Voltage of an outlet: its own, else that of its strip's input (to neutral where that has three phases). */
function outletVoltageV(view: DesignView, outlet: PortRef, type: DeviceType | undefined): number | undefined {
  if (type === undefined) return undefined;
  const ports = portsOf(type);
  const own = ports.get(outlet.portKey)?.group.power;
  if (own?.voltageV !== undefined) return own.phases === 3 ? lineToLineV(own.voltageV, regionOf(view)) : own.voltageV;
  const input = [...ports.values()].find((port) => port.group.role === 'power-in' && port.group.power?.voltageV !== undefined)?.group.power;
  if (input?.voltageV === undefined) return undefined;
  return input.phases === 3 ? lineToLineV(input.voltageV, regionOf(view)) / Math.sqrt(3) : input.voltageV;
}

/** Supplies of a device that are plugged into an outlet. */
export function connectedSupplies(view: DesignView, device: Device, type: DeviceType): number {
  return powerPortKeys(type, 'power-in').filter((portKey) =>
    powerNeighbours(view, { deviceId: device.id, portKey }).some(({ type: other, ref }) => portsOf(other).get(ref.portKey)?.group.role === 'power-out'),
  ).length;
}

/** What part of its device's draw a tap carries. */
export type Share = (tap: Tap, all: readonly Tap[]) => number;

/** With everything up: supplies share alike. */
export const normalShare = (view: DesignView): Share => ({ device, type }) => 1 / Math.max(1, connectedSupplies(view, device, type));

/** With all other feeds down: what hangs here draws all it needs from here. */
export const failoverShare: Share = ({ device }, all) => 1 / Math.max(1, all.filter((tap) => tap.device.id === device.id).length);

/** With as many of its supplies failed as may fail; one of several where that is not stated. */
export const worstShare = (view: DesignView): Share => ({ device, type }) => {
  const connected = connectedSupplies(view, device, type);
  return 1 / Math.max(1, connected - (type.redundantSupplies ?? 1));
};

/** What taps draw together. */
export function loadOfTaps(taps: readonly Tap[], shareOf: Share): TapLoad {
  let [va, currentMa, isSpread] = [0, 0, false];
  const lineMa = { L1: 0, L2: 0, L3: 0 };
  const unknown = new Set<Id<'device'>>();
  for (const tap of taps) {
    const draw = drawOf(tap, shareOf(tap, taps));
    if (draw === undefined) {
      unknown.add(tap.device.id);
      continue;
    }
    va += draw.va;
    currentMa += draw.currentMa;
    if (tap.phase !== undefined && tap.phases === 1) lineMa[tap.phase] += draw.currentMa;
    else for (const line of PHASE_NAMES) lineMa[line] += tap.phases === 3 ? draw.currentMa : draw.currentMa / 3;
    isSpread ||= tap.phases === 1 && tap.phase === undefined;
  }
  return { va: Math.round(va), currentMa: Math.round(currentMa), lineMa: { L1: Math.round(lineMa.L1), L2: Math.round(lineMa.L2), L3: Math.round(lineMa.L3) }, isSpread, unknown: [...unknown].sort() };
}

/** The lines of a three-phase supply. */
export const PHASE_NAMES: readonly PhaseName[] = ['L1', 'L2', 'L3'];

function drawOf({ device, type, voltageV, phases }: Tap, share: number): { readonly va: number; readonly currentMa: number } | undefined {
  if (voltageV === undefined) return undefined;
  const voltsPerAmpere = voltageV * (phases === 3 ? Math.sqrt(3) : 1);
  if (device.currentMa !== undefined) return { va: (device.currentMa * voltsPerAmpere * share) / 1000, currentMa: device.currentMa * share };
  const { maxW } = powerOfTyped(device, type);
  return maxW === undefined ? undefined : { va: maxW * share, currentMa: (maxW * share * 1000) / voltsPerAmpere };
}
