import { branchBreakerMa, breakerDeratingPercent, connectorContinuousMa, connectorNominalMa, CORD_AMPACITIES, type PowerRegion } from '../../catalog/power.ts';
import type { Cable } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { passesPowerOn } from '../../topology/power-tree.ts';
import { loadOfTaps, normalShare, regionOf, type TapLoad, tapsAt, worstShare } from '../../topology/power-taps.ts';

/** The outlet a mains cord is plugged into; undefined for what is no mains cord or hangs loose. */
export function outletOf(view: DesignView, cable: Cable, type: CableType): PortFacts | undefined {
  if (type.medium !== 'power') return undefined;
  for (const end of [...cable.a, ...cable.b]) {
    const facts = portFacts(view, end);
    if (facts?.port.group.role === 'power-out') return facts;
  }
  return undefined;
}

/** Most that flows in an outlet: what strips behind it carry with all feeds up, and what a device draws with its other supplies failed. */
export function outletLoad(view: DesignView, outlet: PortRef): TapLoad {
  const taps = tapsAt(view, outlet);
  const isDirect = taps.every((tap) => tap.outlet.deviceId === outlet.deviceId && tap.outlet.portKey === outlet.portKey);
  return loadOfTaps(taps, isDirect ? worstShare(view) : normalShare(view));
}

/** Current an outlet may carry, without end or for a while: the least of its kind's, its maker's figure and its own breaker's. */
export function outletLimitMa(view: DesignView, { port, type }: PortFacts, isContinuous: boolean): number | undefined {
  const region = regionOf(view);
  const { connector, power } = port.group;
  const breaker = power?.breakerMa ?? (type.kind === 'power-source' ? power?.ratedMa : undefined);
  const byMaker = type.kind === 'power-source' ? undefined : power?.ratedMa;
  const limits = [connectorLimitMa(connector, region, byMaker, isContinuous), breaker === undefined ? undefined : (breaker * (isContinuous ? breakerDeratingPercent(region) : 100)) / 100].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/* A maker's figure for an outlet is what it carries without end, unless it is only the connector's nominal rating. */
function connectorLimitMa(connector: PortFacts['port']['group']['connector'], region: PowerRegion, byMaker: number | undefined, isContinuous: boolean): number | undefined {
  const byKind = isContinuous ? connectorContinuousMa(connector, region) : connectorNominalMa(connector, region);
  return byKind === undefined ? byMaker : Math.min(byKind, byMaker ?? byKind);
}

/** Current a cord may carry: its type's rating, else that of its weaker plug and its gauge. */
export function cordLimitMa(view: DesignView, type: CableType): number | undefined {
  const region = regionOf(view);
  const byPlugs = [type.a.connector, type.b.connector].map((connector) => connectorContinuousMa(connector, region));
  const byGauge = CORD_AMPACITIES.find((row) => row.gaugeAwg === type.gaugeAwg)?.ratedMa;
  const limits = [...byPlugs, type.ratedMa === undefined ? byGauge : ratedCordMa(type.ratedMa, byPlugs, region)].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/* Cords are marked with what they carry in EMEA; a North American mark is the nominal rating, to be derated, unless it is below the plugs' derated one already. */
function ratedCordMa(ratedMa: number, byPlugs: readonly (number | undefined)[], region: PowerRegion): number {
  const weakest = Math.min(...byPlugs.filter((limit) => limit !== undefined));
  return ratedMa <= weakest ? ratedMa : Math.max((ratedMa * breakerDeratingPercent(region)) / 100, Math.min(weakest, ratedMa));
}

/** True for a wall supply with one socket: its breaker is checked as a circuit. */
export const isSingleCircuit = ({ type }: PortFacts): boolean => type.kind === 'power-source' && type.portGroups.filter(({ role }) => role === 'power-out').reduce((count, group) => count + group.count, 0) === 1;

/** Largest breaker that may protect an outlet by itself. */
export const largestBreakerMa = (view: DesignView, { port }: PortFacts): number | undefined => branchBreakerMa(port.group.connector, regionOf(view));

/** True where the far side of the outlet is a strip or UPS, whose load is a matter of its own. */
export const feedsStrip = (view: DesignView, cable: Cable): boolean => [...cable.a, ...cable.b].some((end) => {
  const facts = portFacts(view, end);
  return facts?.port.group.role === 'power-in' && passesPowerOn(facts.type);
});
