import { phyByName } from '../catalog/phys.ts';
import { isDirectAttach } from '../catalog/media.ts';
import type { DesignView } from '../store/design-view.ts';
import { activePair, type Channel } from './channel.ts';
import { type PortFacts, portFacts, speedsOf } from './port-facts.ts';

/** What two active ends make of a channel. */
export type AgreedSpeed =
  | { readonly kind: 'agreed'; readonly speedMbps: number }
  /** Both ends state their rates and share none. */
  | { readonly kind: 'nothing-in-common'; readonly a: readonly number[]; readonly b: readonly number[] }
  /** An end is not active, or its rates are not known. */
  | { readonly kind: 'unknown' };

const UNKNOWN: AgreedSpeed = { kind: 'unknown' };

/** The fastest rate that port, optic and setting allow at both ends, and that a cable with moulded modules carries. */
export function agreedSpeed(view: DesignView, channel: Channel): AgreedSpeed {
  const pair = activePair(channel);
  const a = pair === undefined ? undefined : portFacts(view, pair[0]);
  const b = pair === undefined ? undefined : portFacts(view, pair[1]);
  return a === undefined || b === undefined ? UNKNOWN : agreedBetween(channel, a, b);
}

/** The same for ends whose facts are at hand. */
export function agreedBetween(channel: Channel, a: PortFacts, b: PortFacts): AgreedSpeed {
  const [fromA, fromB] = [speedsInto(channel, a, 'first'), speedsInto(channel, b, 'last')];
  if (fromA.length === 0 || fromB.length === 0) return UNKNOWN;
  const shared = fromA.filter((speed) => fromB.includes(speed));
  if (shared.length === 0) return { kind: 'nothing-in-common', a: fromA, b: fromB };
  const cap = mouldedSpeed(channel);
  const carried = shared.filter((speed) => speed <= cap);
  return carried.length === 0 ? { kind: 'nothing-in-common', a: shared, b: [cap] } : { kind: 'agreed', speedMbps: Math.max(...carried) };
}

/** The agreed rate of a channel in Mb/s; undefined when there is none or it is not known. */
export function speedOf(view: DesignView, channel: Channel): number | undefined {
  const agreed = agreedSpeed(view, channel);
  return agreed.kind === 'agreed' ? agreed.speedMbps : undefined;
}

/* A breakout's figure is its head's: each leg carries its share. */
function mouldedSpeed(channel: Channel): number {
  const speeds = channel.cables.flatMap(({ type }) => (isDirectAttach(type.medium) && type.speedMbps !== undefined ? [type.speedMbps / Math.max(type.a.legs, type.b.legs)] : []));
  return Math.min(Infinity, ...speeds);
}

/** Rates an end can put into this channel: whole ones, or a lane's share where the port fans out. */
function speedsInto(channel: Channel, facts: PortFacts, at: 'first' | 'last'): readonly number[] {
  const speeds = speedsOf(facts);
  const share = fanOut(channel, facts, at);
  if (share <= 1) return speeds;
  return speeds.filter((speed) => speed % share === 0).map((speed) => speed / share);
}

/** Into how many channels the signal of a port parts here: by fibres in use for an optic, by legs for moulded modules. */
function fanOut(channel: Channel, facts: PortFacts, at: 'first' | 'last'): number {
  const nearest = at === 'first' ? channel.cables[0] : channel.cables.at(-1);
  if (nearest !== undefined && isDirectAttach(nearest.type.medium)) return legsFacing(nearest.type.a.legs, nearest.type.b.legs, nearSide(nearest.from, at));
  const phy = facts.opticType?.phy === undefined ? undefined : phyByName(facts.opticType.phy);
  const fibres = phy?.fibres;
  if (fibres === undefined || phy === undefined || phy.lanes < 2 || fibres <= channel.lanes.length || fibres % channel.lanes.length !== 0) return 1;
  return fibres / channel.lanes.length;
}

const nearSide = (from: 'a' | 'b', at: 'first' | 'last'): 'a' | 'b' => (at === 'first' ? from : from === 'a' ? 'b' : 'a');

const legsFacing = (a: number, b: number, near: 'a' | 'b'): number => Math.max(1, near === 'a' ? b / a : a / b);
