import { CAGES, cageFit } from '../../catalog/cages.ts';
import { isDirectAttach } from '../../catalog/media.ts';
import { phyByName } from '../../catalog/phys.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { CageConnector } from '../../model/connector.ts';
import { type AnyCableType, stockLength } from '../../topology/cable-choice.ts';
import { type AnyOpticType, ratesOf } from '../../topology/optic-choice.ts';
import type { LinkFigure } from './link-figures.ts';
import type { LinkParts } from './link-parts.ts';
import { type LinkEnd, type LinkQuestion, opticOf, speedOfQuestion } from './link-question.ts';

const COPPER_MEDIA: readonly Medium[] = ['cat5e', 'cat6', 'cat6a', 'cat7', 'cat8.1'];
const MULTIMODE_MEDIA: readonly Medium[] = ['om3', 'om4', 'om5'];
const BASE_T_MBPS: readonly number[] = [100, 1000, 2500, 5000, 10_000, 25_000, 40_000];

/** A group of links of one kind that differ in the cable only, the plainest cable first: the first of them that works is the one to name. */
export type CandidateGroup = readonly LinkQuestion[];

/** Other ways to make the link, made of what the library has. Which of them work is for the rules to say. */
export function candidatesFor(question: LinkQuestion, parts: LinkParts): readonly CandidateGroup[] {
  const speedMbps = speedOfQuestion(question, parts);
  if (speedMbps === undefined) return [];
  const cages = cagesOf(question, parts);
  return [...copperGroups(question, speedMbps, parts), ...directAttachGroups(question, speedMbps, cages, parts), ...opticGroups(question, speedMbps, cages, parts)];
}

/** The cage at both ends; undefined for RJ45 ports, whose owner may yet choose any. */
type Cages = readonly [CageConnector, CageConnector] | undefined;

function cagesOf({ a, b }: LinkQuestion, parts: LinkParts): Cages {
  const [first, second] = [a, b].map((end) => cageOf(end, parts));
  return first === undefined || second === undefined ? undefined : [first, second];
}

const cageOf = (end: LinkEnd, parts: LinkParts): CageConnector | undefined => (end.kind === 'cage' ? end.cage : opticOf(end, parts)?.formFactor);

/* RJ45 ports stay what they are; slower rates over the cable that is asked about come after the full rate over others. */
function copperGroups(question: LinkQuestion, speedMbps: number, parts: LinkParts): readonly CandidateGroup[] {
  if (question.a.kind !== 'copper' || question.b.kind !== 'copper' || !BASE_T_MBPS.includes(speedMbps)) return [];
  const at = (rate: number, medium: Medium, isScreened: boolean): LinkQuestion => ({ ...question, a: { kind: 'copper', speedMbps: rate }, b: { kind: 'copper', speedMbps: rate }, medium, isScreened });
  const media = COPPER_MEDIA.filter((medium) => parts.cables.some((type) => type.medium === medium && type.construction === 'cord'));
  const slower = BASE_T_MBPS.filter((rate) => rate < speedMbps && rate >= 1000).reverse();
  return [...media.map((medium) => [at(speedMbps, medium, question.isScreened), at(speedMbps, medium, !question.isScreened)]), slower.map((rate) => at(rate, question.medium, question.isScreened))];
}

/* Cables with modules moulded on go from port to port: no panels. */
function directAttachGroups(question: LinkQuestion, speedMbps: number, cages: Cages, parts: LinkParts): readonly CandidateGroup[] {
  if (question.connections > 0 && !isDirectAttach(question.medium)) return [];
  const types = parts.cables.filter((type) => isDirectAttach(type.medium) && type.construction === 'cord' && type.speedMbps === speedMbps && (question.lengthMm === undefined || stockLength(type, question.lengthMm) !== undefined));
  const questions = types.flatMap((type): LinkQuestion[] => {
    const ends = cages ?? ownCages(type);
    return ends === undefined || !isForCages(type, ends) ? [] : [directQuestion(question, type.medium, speedMbps, ends)];
  });
  return uniqueBy(questions, keyOfQuestion).map((each) => [each]);
}

function ownCages({ a, b }: AnyCableType): Cages {
  const [first, second] = [a.connector, b.connector].map((connector) => CAGES.find(({ cage }) => cage === connector)?.cage);
  return first === undefined || second === undefined ? undefined : [first, second];
}

function isForCages(type: AnyCableType, [first, second]: NonNullable<Cages>): boolean {
  const own = ownCages(type);
  if (own === undefined) return false;
  return (cageFit(first, own[0]).fits && cageFit(second, own[1]).fits) || (cageFit(first, own[1]).fits && cageFit(second, own[0]).fits);
}

const directQuestion = (question: LinkQuestion, medium: Medium, speedMbps: number, [a, b]: NonNullable<Cages>): LinkQuestion => ({
  ...question, a: { kind: 'cage', cage: a, speedMbps }, b: { kind: 'cage', cage: b, speedMbps }, medium, isScreened: false, splices: 0, attenuatorCentiDb: undefined,
});

/** One group for each physical layer that both cages can hold. */
function opticGroups(question: LinkQuestion, speedMbps: number, cages: Cages, parts: LinkParts): readonly CandidateGroup[] {
  const fast = parts.optics.filter((optic) => optic.phy !== undefined && ratesOf(optic).includes(speedMbps) && optic.speedMbps === speedMbps);
  const phys = [...new Set(fast.flatMap(({ phy }) => phy ?? []))];
  return phys.flatMap((phy): CandidateGroup[] => {
    const pair = pairOf(fast.filter((optic) => optic.phy === phy), question, cages);
    return pair === undefined ? [] : [mediaFor(pair[0]).map((medium) => opticQuestion(question, medium, pair))];
  });
}

type OpticPair = readonly [AnyOpticType, AnyOpticType];

function pairOf(optics: readonly AnyOpticType[], question: LinkQuestion, cages: Cages): OpticPair | undefined {
  const fitting = (cage: CageConnector | undefined): readonly AnyOpticType[] => [...optics].filter((optic) => cage === undefined || cageFit(cage, optic.formFactor).fits).sort((x, y) => rank(y, question) - rank(x, question) || generation(x) - generation(y));
  const [first] = fitting(cages?.[0]);
  if (first === undefined) return undefined;
  const second = fitting(cages?.[1] ?? first.formFactor).find((optic) => isPartner(first, optic));
  return second === undefined ? undefined : [first, second];
}

/* What the person chose, then what has a price, then the generic one, which stands for every maker's. */
const rank = (optic: AnyOpticType, { a, b }: LinkQuestion): number =>
  Number([a, b].some((end) => end.kind === 'optic' && end.typeKey === optic.key)) * 4 + Number(optic.unitPriceCents !== undefined) * 2 + Number(optic.manufacturer === 'Generic');

/* Where any port may be chosen: the smallest cage in use today, which the table lists first in its family; forms without a family are of the past. */
const generation = ({ formFactor }: AnyOpticType): number => {
  const index = CAGES.findIndex(({ cage }) => cage === formFactor);
  return CAGES[index]?.family === 'none' ? index + CAGES.length : index;
};

/* BiDi optics are bought in pairs: each sends what the other receives. */
const isPartner = (first: AnyOpticType, second: AnyOpticType): boolean =>
  first.rxNm === undefined || first.rxNm === first.txNm ? second.rxNm === undefined || second.rxNm === second.txNm : second.txNm === first.rxNm && second.rxNm === first.txNm;

function mediaFor(optic: AnyOpticType): readonly Medium[] {
  if (optic.connector === 'rj45') return COPPER_MEDIA;
  return phyByName(optic.phy ?? '')?.fibreMode === 'multimode' ? MULTIMODE_MEDIA : ['os2'];
}

const opticQuestion = (question: LinkQuestion, medium: Medium, [a, b]: OpticPair): LinkQuestion => ({
  ...question, a: { kind: 'optic', typeKey: a.key }, b: { kind: 'optic', typeKey: b.key }, medium, isScreened: question.isScreened && a.connector === 'rj45', attenuatorCentiDb: undefined,
});

/** The same link with the attenuators the rules ask for; undefined where they ask for none. */
export function attenuated(question: LinkQuestion, figures: readonly LinkFigure[]): LinkQuestion | undefined {
  const needed = figures.flatMap(({ name, quantity }) => (name === 'attenuator' && quantity.unit === 'cdB' && quantity.value !== undefined ? [quantity.value] : []));
  const attenuatorCentiDb = Math.max(0, ...needed);
  return attenuatorCentiDb === 0 || attenuatorCentiDb === question.attenuatorCentiDb ? undefined : { ...question, attenuatorCentiDb };
}

/** Names what a question asks, whatever the order of its fields. */
export const keyOfQuestion = ({ a, b, medium, isScreened, attenuatorCentiDb = 0 }: LinkQuestion): string => [endKey(a), endKey(b), medium, isScreened, attenuatorCentiDb].join(' ');

const endKey = (end: LinkEnd): string => (end.kind === 'optic' ? end.typeKey : end.kind === 'cage' ? `${end.cage}@${end.speedMbps}` : `rj45@${end.speedMbps}`);

const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [...new Map(items.map((item) => [keyOf(item), item])).values()];
