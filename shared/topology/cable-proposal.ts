import { formatLength, formatSpeed } from '../base/units.ts';
import type { Colour, Medium } from '../model/cable-type.ts';
import { type Connector, connectorFamily, isCage } from '../model/connector.ts';
import { PROJECT_ID } from '../model/design.ts';
import { isSamePort, type PortRef, portRefKey } from '../model/port-ref.ts';
import type { CableUse } from '../model/project.ts';
import type { DesignView } from '../store/design-view.ts';
import { type AnyCableType, availableCables, type Gender, type Polish, rankCables, stockLength } from './cable-choice.ts';
import { routeLengthMm } from './cable-route.ts';
import { cableName } from './names.ts';
import { type AnyOpticType, availableOptics, chooseOptic, modeOfOptic, ratesOf } from './optic-choice.ts';
import { type PortFacts, portFacts } from './port-facts.ts';

/** A cable to lay, and the optics to plug first. */
export interface CableProposal {
  readonly typeKey: string;
  readonly model: string;
  readonly lengthMm?: number | undefined;
  readonly colour?: Colour | undefined;
  readonly optics: readonly { readonly ref: PortRef; readonly typeKey: string; readonly model: string }[];
}

/** What would happen if two ports were connected. */
export type ConnectionVerdict =
  | { readonly verdict: 'refused'; readonly reason: string }
  | { readonly verdict: 'fits' | 'warns'; readonly reason?: string | undefined; readonly proposal: CableProposal };

/** One end while a connection is judged: the port with the optic it has or would get. */
interface End {
  readonly ref: PortRef;
  readonly facts: PortFacts;
  readonly optic?: AnyOpticType | undefined;
  /** True when the optic is only proposed. */
  readonly isNewOptic: boolean;
  readonly opening: Connector;
}

const refused = (reason: string): ConnectionVerdict => ({ verdict: 'refused', reason });

/** Judges a connection before it is made, and proposes cable, length, colour and missing optics. Never changes anything. */
export function judgeConnection(view: DesignView, from: PortRef, to: PortRef): ConnectionVerdict {
  const a = portFacts(view, from);
  const b = portFacts(view, to);
  if (a === undefined || b === undefined) return refused('The port no longer exists.');
  const reason = obstacle(view, from, to, a, b);
  if (reason !== undefined) return refused(reason);
  const ends = chooseEnds(view, from, to, a, b);
  if (ends === undefined) return refused(`${nameOf(a)} and ${nameOf(b)} have no cable in common.`);
  return verdictFor(view, ends[0], ends[1]);
}

function obstacle(view: DesignView, from: PortRef, to: PortRef, a: PortFacts, b: PortFacts): string | undefined {
  if (isSamePort(from, to)) return 'A cable needs two different ports.';
  for (const ref of [from, to]) {
    const [cable] = view.find('cablesByPort', portRefKey(ref));
    if (cable !== undefined) return `${ref.portKey} already holds ${cableName(view, cable)}.`;
  }
  const roles = [a.port.group.role, b.port.group.role];
  if (roles[0] === roles[1] && (roles[0] === 'power-in' || roles[0] === 'power-out')) {
    return roles[0] === 'power-in' ? 'Both are power inlets: connect an inlet to an outlet.' : 'Both are power outlets: connect an outlet to an inlet.';
  }
  return undefined;
}

const nameOf = (facts: PortFacts): string => `${facts.device.name}:${facts.port.key}`;

/** Finds the first way to join the openings: as they are, then with optics in empty cages. */
function chooseEnds(view: DesignView, from: PortRef, to: PortRef, a: PortFacts, b: PortFacts): readonly [End, End] | undefined {
  const lengthMm = routeLengthMm(view, from, to);
  const plain = [plainEnd(from, a), plainEnd(to, b)] as const;
  const [bare] = candidatesFor(view, plain[0], plain[1], lengthMm);
  if (bare !== undefined && (lengthMm === undefined || stockLength(bare, lengthMm) !== undefined)) return plain;
  const equipped = withOptics(view, plain[0], plain[1]);
  if (equipped !== undefined && candidatesFor(view, equipped[0], equipped[1], lengthMm).length > 0) return equipped;
  return bare === undefined ? undefined : plain;
}

function plainEnd(ref: PortRef, facts: PortFacts): End {
  return { ref, facts, optic: facts.opticType, isNewOptic: false, opening: facts.opticType?.connector ?? facts.port.group.connector };
}

const isEmptyCage = (end: End): boolean => end.optic === undefined && isCage(end.facts.port.group.connector);

function withOptics(view: DesignView, a: End, b: End): readonly [End, End] | undefined {
  if (!isEmptyCage(a) && !isEmptyCage(b)) return undefined;
  const candidates = availableOptics(view);
  const first = isEmptyCage(a) ? equip(a, b, candidates) : a;
  const second = first !== undefined && isEmptyCage(b) ? equip(b, first, candidates) : b;
  return first === undefined || second === undefined ? undefined : [first, second];
}

function equip(end: End, other: End, candidates: readonly AnyOpticType[]): End | undefined {
  const optic = chooseOptic(end.facts.port, {
    family: other.opening === 'rj45' ? 'copper' : 'fibre',
    mode: modeBehind(other) ?? (isEmptyCage(other) ? 'multimode' : undefined),
    phy: other.optic?.phy,
    maxSpeedMbps: fastestOf(other),
    manufacturer: end.facts.type.manufacturer,
    connector: isEmptyCage(other) ? 'lc-duplex' : other.opening,
  }, candidates);
  return optic === undefined ? undefined : { ...end, optic, isNewOptic: true, opening: optic.connector };
}

function modeBehind(end: End): 'multimode' | 'singlemode' | undefined {
  if (end.optic !== undefined) return modeOfOptic(end.optic);
  const { category } = end.facts.port.group;
  if (category === undefined || category.startsWith('cat')) return undefined;
  return category === 'os2' ? 'singlemode' : 'multimode';
}

function ratesAt(end: End): readonly number[] | undefined {
  const { speedMbps } = end.facts.device.ports?.[end.facts.port.key] ?? {};
  if (speedMbps !== undefined) return [speedMbps];
  const rates = end.facts.port.group.speedsMbps ?? [];
  const optic = end.optic === undefined ? undefined : ratesOf(end.optic);
  if (rates.length === 0) return optic;
  return optic === undefined ? rates : rates.filter((rate) => optic.includes(rate));
}

const fastestOf = (end: End): number | undefined => {
  const rates = ratesAt(end);
  return rates === undefined || rates.length === 0 ? undefined : Math.max(...rates);
};

/** Fastest rate both ends share; with a passive end, the fastest of the active one. */
function sharedSpeed(a: End, b: End): number | undefined {
  const [ratesA, ratesB] = [ratesAt(a), ratesAt(b)];
  if (ratesA === undefined || ratesB === undefined) return fastestOf(a) ?? fastestOf(b);
  const shared = ratesA.filter((rate) => ratesB.includes(rate));
  return shared.length === 0 ? undefined : Math.max(...shared);
}

const isActive = (end: End): boolean => end.facts.port.group.role === 'network' || end.facts.port.group.role === 'management';

function candidatesFor(view: DesignView, a: End, b: End, lengthMm: number | undefined): readonly AnyCableType[] {
  return rankCables(availableCables(view), {
    first: a.opening,
    second: b.opening,
    firstPolish: polishAt(a),
    secondPolish: polishAt(b),
    firstGender: pinsAt(a),
    secondGender: pinsAt(b),
    speedMbps: sharedSpeed(a, b),
    mode: modeBehind(a) ?? modeBehind(b),
    medium: mediumBehind(a) ?? mediumBehind(b),
    lengthMm,
    isPermanent: isBuiltIn(a) && isBuiltIn(b),
    ratedMa: leastCurrent(a, b),
  });
}

const polishAt = (end: End): Polish | undefined => (end.optic === undefined ? end.facts.port.group.polish : end.optic.polish);

/* An optic with an array connector has pins (TIA-568.3). */
const pinsAt = (end: End): Gender | undefined => (end.optic === undefined ? end.facts.port.group.gender : end.optic.connector.startsWith('mpo') ? (end.optic.gender ?? 'male') : undefined);

/* The rear of a panel and the back of a wall outlet take cable that stays in the building. */
const isBuiltIn = (end: End): boolean => end.facts.port.group.role === 'panel' && end.facts.port.group.face === 'rear';

const mediumBehind = (end: End): Medium | undefined => end.facts.port.group.category;

function leastCurrent(a: End, b: End): number | undefined {
  const inlet = [a, b].find((end) => end.facts.port.group.role === 'power-in');
  return inlet?.facts.port.group.power?.ratedMa;
}

function verdictFor(view: DesignView, a: End, b: End): ConnectionVerdict {
  const neededMm = routeLengthMm(view, a.ref, b.ref);
  const [type] = candidatesFor(view, a, b, neededMm);
  if (type === undefined) return refused(`No cable in the library joins ${nameOf(a.facts)} and ${nameOf(b.facts)}.`);
  const boughtMm = neededMm === undefined ? undefined : stockLength(type, neededMm);
  const optics = [a, b].flatMap((end) => (end.isNewOptic && end.optic !== undefined ? [{ ref: end.ref, typeKey: end.optic.key, model: end.optic.model }] : []));
  const proposal: CableProposal = { typeKey: type.key, model: type.model, lengthMm: boughtMm ?? neededMm, colour: colourFor(view, type, a, b), optics };
  const reason = doubts(a, b, type, neededMm, boughtMm, optics);
  return reason === undefined ? { verdict: 'fits', proposal } : { verdict: 'warns', reason, proposal };
}

function doubts(a: End, b: End, type: AnyCableType, neededMm: number | undefined, boughtMm: number | undefined, optics: CableProposal['optics']): string | undefined {
  if (a.ref.deviceId === b.ref.deviceId) return 'Both ports are on the same device.';
  const [ratesA, ratesB] = [ratesAt(a), ratesAt(b)];
  if (isActive(a) && isActive(b) && ratesA !== undefined && ratesB !== undefined && sharedSpeed(a, b) === undefined) {
    return `No speed in common: ${ratesA.map(formatSpeed).join('/')} and ${ratesB.map(formatSpeed).join('/')}.`;
  }
  if (neededMm !== undefined && boughtMm === undefined) return `${formatLength(neededMm)} is longer than ${type.model} is sold.`;
  return optics.length === 0 ? undefined : `Adds ${optics.map((optic) => optic.model).join(' and ')}.`;
}

function colourFor(view: DesignView, type: AnyCableType, a: End, b: End): Colour | undefined {
  const policy = view.get('project', PROJECT_ID)?.colourPolicy;
  const wanted = policy?.[useOf(type.medium, a, b)];
  const sold = type.colours;
  return wanted !== undefined && (sold === undefined || sold.includes(wanted)) ? wanted : sold?.[0];
}

function useOf(medium: Medium, a: End, b: End): CableUse {
  if (medium === 'power') return [a, b].some((end) => end.facts.device.feed === 'B') ? 'power-b' : 'power-a';
  if (medium.startsWith('dac') || medium === 'aoc') return 'dac';
  if (medium.startsWith('om')) return 'multimode';
  if (medium.startsWith('os')) return 'singlemode';
  if ([a, b].some((end) => end.facts.port.group.role === 'management')) return 'management';
  return [a, b].some((end) => end.facts.port.group.poe?.role === 'pd') ? 'poe' : 'copper';
}

/** True when a port could take any cable at all with its present optic: a quick test for lighting up ports. */
export function couldConnect(a: PortFacts, b: PortFacts): boolean {
  const familyOf = (facts: PortFacts): string => connectorFamily(facts.opticType?.connector ?? facts.port.group.connector);
  const [first, second] = [familyOf(a), familyOf(b)];
  if (first === second) return true;
  const isData = (family: string): boolean => family === 'fibre' || family === 'copper' || family === 'cage';
  return (first === 'cage' || second === 'cage') && isData(first) && isData(second);
}
