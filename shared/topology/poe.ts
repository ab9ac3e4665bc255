import { poeType, pseForDrawMw } from '../catalog/poe.ts';
import type { Device } from '../model/device.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { DesignView } from '../store/design-view.ts';
import { activePair, type Channel } from './channel.ts';
import { type PortFacts, portFacts, portsOfDevice } from './port-facts.ts';
import { trace } from './trace.ts';

/** A powered device on a port that sources. */
export interface PoeDraw {
  readonly source: PortRef;
  readonly drawn: PortFacts;
  /** Power the source sets aside, in milliwatts: by the class the device's draw falls into, else by its type. */
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
export function poeBudget(view: DesignView, device: Device): PoeBudget | undefined {
  const sources = portsOfDevice(view, device).filter((facts) => facts.port.group.poe?.role === 'pse');
  const [first] = sources;
  if (first === undefined) return undefined;
  const draws = sources.flatMap((facts) => drawsAt(view, facts));
  const budgetW = first.type.poeBudgetW;
  return {
    budgetMw: budgetW === undefined ? undefined : budgetW * 1000,
    allocatedMw: draws.reduce((total, draw) => total + draw.allocatedMw, 0),
    draws,
  };
}

function drawsAt(view: DesignView, source: PortFacts): readonly PoeDraw[] {
  return trace(view, source.ref).channels.flatMap((channel) => {
    const drawn = farEnd(view, channel, source.ref);
    const poe = drawn?.port.group.poe;
    if (drawn === undefined || poe?.role !== 'pd') return [];
    const allocatedMw = allocationMw(poe.type, poe.maxW);
    if (allocatedMw === undefined) return [];
    return [{ source: source.ref, drawn, allocatedMw, portMw: portMw(source) }];
  });
}

function farEnd(view: DesignView, channel: Channel, near: PortRef): PortFacts | undefined {
  const pair = activePair(channel);
  const far = pair?.find((ref) => ref.deviceId !== near.deviceId || ref.portKey !== near.portKey);
  return far === undefined ? undefined : portFacts(view, far);
}

/** Power a source sets aside for a device of this type that draws this much, in milliwatts; undefined for a type the standard does not have. */
export function allocationMw(type: number, maxW: number | undefined): number | undefined {
  const byClass = maxW === undefined ? undefined : pseForDrawMw(Math.round(maxW * 1000));
  return byClass ?? poeType(type)?.pseMw;
}

function portMw(source: PortFacts): number | undefined {
  const poe = source.port.group.poe;
  if (poe === undefined) return undefined;
  return poe.maxW === undefined ? poeType(poe.type)?.pseMw : Math.round(poe.maxW * 1000);
}
