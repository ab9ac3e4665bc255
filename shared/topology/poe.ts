import { classForDrawMw, CHANNEL_LOOPS, CONDUCTORS, COPPER_CLAD_PERCENT, POE_CLASSES, poeClass, type PoeClass, poeType, pseForDrawMw } from '../catalog/poe.ts';
import { copperCategory } from '../catalog/copper.ts';
import type { Device } from '../model/device.ts';
import type { Poe } from '../model/device-type.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { DesignView } from '../store/design-view.ts';
import type { Channel, ChannelCable } from './channel.ts';
import { type PortFacts, portFacts, portsOfDevice } from './port-facts.ts';
import { trace } from './trace.ts';

/** A source of power in a channel, and the cables between it and the powered device. */
export interface PoeSource {
  readonly facts: PortFacts;
  readonly cables: readonly ChannelCable[];
  /** False where the port is set to send no power. */
  readonly isOn: boolean;
}

/** A channel with a powered device at one end. */
export interface PoweredChannel {
  readonly pd: PortFacts;
  /** Sources, nearest to the device first: midspans on the way, then the switch at the far end. */
  readonly sources: readonly PoeSource[];
  /** The port at the far end, when there is one. */
  readonly far?: PortFacts | undefined;
}

/** What a powered device asks for. */
export interface PoeDemand {
  /** The class it states, or the one its draw falls into, or the highest of its type; absent when it draws more than any class. */
  readonly poeClass?: PoeClass | undefined;
  /** Most it draws itself, in milliwatts. */
  readonly drawMw: number;
}

/** The powered device of a channel and what could power it; undefined where no end is a powered device. */
export function poweredChannel(view: DesignView, channel: Channel): PoweredChannel | undefined {
  const [first, last] = channel.ends.map((end) => (end.kind === 'active' ? portFacts(view, end.ref) : undefined));
  return poweredBetween(view, channel, first, last);
}

/** The same for ends whose facts are at hand. */
export function poweredBetween(view: DesignView, channel: Channel, first: PortFacts | undefined, last: PortFacts | undefined): PoweredChannel | undefined {
  if (channel.isLoop || channel.cables.length === 0) return undefined;
  if (isPd(first)) return { pd: first, far: last, sources: sourcesAlong(view, channel.steps) };
  return isPd(last) ? { pd: last, far: first, sources: sourcesAlong(view, [...channel.steps].reverse()) } : undefined;
}

const isPd = (facts: PortFacts | undefined): facts is PortFacts => facts?.port.group.poe?.role === 'pd';

/* From the device outwards: a midspan's powered port is met before the way through it. */
function sourcesAlong(view: DesignView, steps: Channel['steps']): readonly PoeSource[] {
  const sources: PoeSource[] = [];
  const cables: ChannelCable[] = [];
  for (const [i, step] of steps.entries()) {
    if (step.kind === 'cable') cables.push(step);
    if (step.kind !== 'port' || i === 0 || steps[i - 1]?.kind === 'passage') continue;
    const facts = portFacts(view, step.ref);
    if (facts?.port.group.poe?.role === 'pse') sources.push({ facts, cables: [...cables], isOn: isSending(facts) });
  }
  return sources;
}

/** False where the port is set to send no power. */
export const isSending = ({ device, ref }: PortFacts): boolean => device.ports?.[ref.portKey]?.poe !== 'off';

/** What a powered device asks for, by what is known of it. */
export function demandOf(poe: Poe): PoeDemand {
  const drawn = poe.maxW === undefined ? undefined : Math.round(poe.maxW * 1000);
  const stated = poe.class === undefined ? undefined : poeClass(poe.class);
  const byDraw = drawn === undefined ? undefined : classForDrawMw(drawn);
  if (drawn !== undefined && byDraw === undefined) return { drawMw: drawn };
  const asked = higher(stated, stated === undefined || (drawn ?? 0) > stated.pdMw ? byDraw : undefined) ?? highestOfType(poe.type);
  return { poeClass: asked, drawMw: drawn ?? asked?.pdMw ?? 0 };
}

const higher = (a: PoeClass | undefined, b: PoeClass | undefined): PoeClass | undefined => (a === undefined || (b !== undefined && b.pseMw > a.pseMw) ? b : a);

const highestOfType = (type: number): PoeClass | undefined => POE_CLASSES.filter((row) => row.type === type && row.class > 0).at(-1);

/** Most a source's port gives, in milliwatts: its own figure, else its type's. */
export function sourceMw({ port }: PortFacts): number | undefined {
  const { poe } = port.group;
  if (poe === undefined) return undefined;
  return poe.maxW === undefined ? poeType(poe.type)?.pseMw : Math.round(poe.maxW * 1000);
}

/** Pairs a source powers: its own figure, else the most its type does. */
export const sourcePairs = (poe: Poe): number => poe.pairs ?? Math.max(...(poeType(poe.type)?.poweredPairs ?? [2]));

/** Lowest voltage a source may have, in millivolts: its own figure, else its type's. */
export const sourceMv = (poe: Poe): number | undefined => (poe.voltageV === undefined ? poeType(poe.type)?.pseMinMv : poe.voltageV * 1000);

/** Loop resistance of the powered pairs together, in milliohms: as measured, by gauge, or the category's worst; undefined while a length or the category is not known. */
export function loopMilliohm(cables: readonly ChannelCable[], pairs: number): number | undefined {
  let total = 0;
  for (const { cable, type } of cables) {
    const one = cable.poeLoopMilliohm ?? calculatedLoop(type, cable.lengthMm, pairs);
    if (one === undefined) return undefined;
    total += one;
  }
  return Math.round(total);
}

function calculatedLoop(type: ChannelCable['type'], lengthMm: number | undefined, pairs: number): number | undefined {
  if (lengthMm === undefined) return undefined;
  const conductor = CONDUCTORS.find((row) => row.gaugeAwg === type.gaugeAwg)?.milliohmPerKm;
  const cladding = type.conductor === 'copper-clad-aluminium' ? COPPER_CLAD_PERCENT / 100 : 1;
  const pairSet = conductor === undefined ? categoryLoop(type, lengthMm) : (conductor * cladding * lengthMm) / 1_000_000;
  return pairSet === undefined ? undefined : (pairSet * 2) / Math.max(2, pairs);
}

function categoryLoop(type: ChannelCable['type'], lengthMm: number): number | undefined {
  const rank = copperCategory(type.medium)?.rank;
  const row = CHANNEL_LOOPS.findLast(({ medium }) => rank !== undefined && (copperCategory(medium)?.rank ?? Infinity) <= rank);
  return row === undefined ? undefined : (row.milliohm * lengthMm) / 100_000;
}

/** How a source sets power aside: by class, or by what the device says over LLDP that it draws. */
export type PoeAllocation = 'class' | 'lldp';

/** A powered device on a port that sources. */
export interface PoeDraw {
  readonly source: PortRef;
  readonly drawn: PortFacts;
  /** Power the source sets aside, in milliwatts: as set at its port, else by class or draw. */
  readonly allocatedMw: number;
  /** Most the source's port gives, in milliwatts. */
  readonly portMw?: number | undefined;
}

/** Power over Ethernet of a switch. */
export interface PoeBudget {
  /** In milliwatts; absent when the type does not state one. */
  readonly budgetMw?: number | undefined;
  readonly allocatedMw: number;
  readonly draws: readonly PoeDraw[];
}

/** What a device sources over Ethernet and to whom, through panels and all; undefined for a device that sources none. */
export function poeBudget(view: DesignView, device: Device, by: PoeAllocation = 'class'): PoeBudget | undefined {
  const sources = portsOfDevice(view, device).filter((facts) => facts.port.group.poe?.role === 'pse');
  const [first] = sources;
  if (first === undefined) return undefined;
  const draws = sources.filter(isSending).flatMap((facts) => drawsAt(view, facts, by));
  const budgetW = first.type.poeBudgetW;
  return {
    budgetMw: budgetW === undefined ? undefined : budgetW * 1000,
    allocatedMw: draws.reduce((total, draw) => total + draw.allocatedMw, 0),
    draws,
  };
}

function drawsAt(view: DesignView, source: PortFacts, by: PoeAllocation): readonly PoeDraw[] {
  return trace(view, source.ref).channels.flatMap((channel) => {
    const powered = poweredChannel(view, channel);
    if (powered === undefined || !powered.sources.some(({ facts }) => facts.device.id === source.device.id && facts.ref.portKey === source.ref.portKey)) return [];
    const poe = powered.pd.port.group.poe;
    const setW = source.device.ports?.[source.ref.portKey]?.poeW;
    const allocatedMw = setW === undefined ? poe && allocatedTo(poe, by) : Math.round(setW * 1000);
    if (allocatedMw === undefined) return [];
    return [{ source: source.ref, drawn: powered.pd, allocatedMw, portMw: sourceMw(source) }];
  });
}

function allocatedTo(poe: Poe, by: PoeAllocation): number | undefined {
  const { poeClass: asked, drawMw } = demandOf(poe);
  if (by === 'lldp' && poe.maxW !== undefined) return drawMw;
  return asked?.pseMw ?? allocationMw(poe.type, poe.maxW);
}

/** Power a source sets aside for a device of this type that draws this much, in milliwatts; undefined for a type the standard does not have. */
export function allocationMw(type: number, maxW: number | undefined): number | undefined {
  const byClass = maxW === undefined ? undefined : pseForDrawMw(Math.round(maxW * 1000));
  return byClass ?? poeType(type)?.pseMw;
}
