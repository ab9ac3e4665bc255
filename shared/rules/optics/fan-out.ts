import { isDirectAttach } from '../../catalog/media.ts';
import { hasFibrePerLane } from '../../catalog/optical-compatibility.ts';
import type { Cable } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import { portRefKey } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Channel } from '../../topology/channel.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { phyAt } from '../channel-ends.ts';

/** True when a channel carries only a part of what the port at this end sends: a leg of a fan-out cable, or some of the fibres of a parallel optic. */
export function isFannedOut(channel: Channel, facts: PortFacts, at: 'first' | 'last'): boolean {
  const nearest = at === 'first' ? channel.cables[0] : channel.cables.at(-1);
  if (nearest === undefined) return false;
  const near = (at === 'first') === (nearest.from === 'a') ? 'a' : 'b';
  if (legsAway(nearest.type, near) > 1) return true;
  const phy = phyAt(facts);
  return phy !== undefined && hasFibrePerLane(phy) && !isDirectAttach(nearest.type.medium) && channel.lanes.length < (phy.fibres ?? 0);
}

/** Legs of the far end for each leg of the near one: more than 1 where the cable fans out from here. */
const legsAway = (type: CableType, near: 'a' | 'b'): number => (near === 'a' ? type.b.legs / type.a.legs : type.a.legs / type.b.legs);

/** A fan-out cable with its head in a port. */
export interface FanOut {
  readonly cable: Cable;
  readonly type: CableType;
  readonly legs: number;
}

/** The fan-out cable whose head is in a port, if one is. */
export function fanOutAt(view: DesignView, facts: PortFacts): FanOut | undefined {
  for (const cable of view.find('cablesByPort', portRefKey(facts.ref))) {
    const type = view.get('cableType', cable.typeId);
    if (type === undefined) continue;
    for (const side of ['a', 'b'] as const) {
      const isHere = cable[side].some(({ deviceId, portKey }) => deviceId === facts.ref.deviceId && portKey === facts.ref.portKey);
      if (isHere && type[side].legs === 1 && legsAway(type, side) > 1) return { cable, type, legs: legsAway(type, side) };
    }
  }
  return undefined;
}
