import { formatLength } from '../base/units.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Connector } from '../model/connector.ts';
import { isSamePort, type PortRef } from '../model/port-ref.ts';
import type { DesignView } from '../store/design-view.ts';
import { type AnyCableType, availableCables, orientation, rankCables, stockLength } from './cable-choice.ts';
import type { CableProposal } from './cable-proposal.ts';
import { routeLengthMm } from './cable-route.ts';
import { availableOptics } from './optic-choice.ts';
import { portFacts } from './port-facts.ts';

/** What a connector is at a port once the proposed optics are in; undefined for a port that does not exist. */
function openingAt(view: DesignView, ref: PortRef, optics: CableProposal['optics']): Connector | undefined {
  const added = optics.find((optic) => isSamePort(optic.ref, ref));
  const addedType = added === undefined ? undefined : availableOptics(view).find(({ key }) => key === added.typeKey);
  const facts = portFacts(view, ref);
  return addedType?.connector ?? facts?.opticType?.connector ?? facts?.port.group.connector;
}

/** The same connection with another cable than the proposed one: the proposed optics stay where the cable goes into them and are left out where it goes into the cages. */
export function withCable(view: DesignView, from: PortRef, to: PortRef, proposal: CableProposal, type: AnyCableType): Result<CableProposal, string> {
  const lies = (optics: CableProposal['optics']): boolean => {
    const [first, second] = [openingAt(view, from, optics), openingAt(view, to, optics)];
    return first !== undefined && second !== undefined && orientation(type, first, second) !== undefined;
  };
  const optics = lies(proposal.optics) ? proposal.optics : lies([]) ? [] : undefined;
  if (optics === undefined) return err(`${type.model} does not go into both ports.`);
  const neededMm = routeLengthMm(view, from, to) ?? proposal.lengthMm;
  const colour = proposal.colour !== undefined && type.colours?.includes(proposal.colour) !== false ? proposal.colour : type.colours?.[0];
  return ok({ typeKey: type.key, model: type.model, lengthMm: neededMm === undefined ? undefined : (stockLength(type, neededMm) ?? neededMm), colour, optics });
}

/** Why the cable does not reach from port to port; undefined when it is sold long enough, or the way is not known. */
export function tooLongFor(view: DesignView, from: PortRef, to: PortRef, type: AnyCableType): string | undefined {
  const neededMm = routeLengthMm(view, from, to);
  return neededMm === undefined || stockLength(type, neededMm) !== undefined ? undefined : `${formatLength(neededMm)} is longer than ${type.model} is sold.`;
}

/** The cables that could lie from one port to the other, best first: with the proposed optics, and into the bare cages. */
export function cablesBetween(view: DesignView, from: PortRef, to: PortRef, proposal: CableProposal): readonly AnyCableType[] {
  const candidates = availableCables(view);
  const found = new Map<string, AnyCableType>();
  for (const optics of [proposal.optics, []]) {
    const [first, second] = [openingAt(view, from, optics), openingAt(view, to, optics)];
    if (first === undefined || second === undefined) continue;
    for (const type of rankCables(candidates, { first, second, lengthMm: proposal.lengthMm, isPermanent: false })) found.set(type.key, type);
  }
  return [...found.values()];
}
