import { compareCodeUnits } from '../../base/compare.ts';
import { FIBRES, fibreFacts, modeOf } from '../../catalog/media.ts';
import { LOSS_TOLERANCE_CENTI_DB, type Phy, phyByName } from '../../catalog/phys.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type AnyOpticType, availableOptics, opticFitsPort } from '../../topology/optic-choice.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import { mediumName } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { cableAttenuation, channelLoss, type ChannelLoss } from './channel-loss.ts';
import { fibreEnds, lossLimit, phyLimitOn, physOf, wavelengthsOf } from './loss-limit.ts';
import { lossSettings } from './loss-settings.ts';
import { fibreClassOf, reachOnFibre } from './reach-on-fibre.ts';

/** Makes the cables of the weakest grade the best of their kind, where that alone brings the loss within the limit. */
export function betterFibreFixes(view: DesignView, subject: ChannelSubject, loss: ChannelLoss): readonly Fix[] {
  const limit = lossLimit(subject);
  const { cables } = subject.channel;
  const weak = cables.filter(({ cable, type }) => cable.measuredLossCentiDb === undefined && cable.attenuationCentiDbPerKm === undefined && type.attenuationCentiDbPerKm === undefined);
  const [first] = weak;
  const best = first === undefined ? undefined : bestOfMode(modeOf(first.type.medium));
  if (limit === undefined || best === undefined || loss.highestCentiDb === undefined) return [];
  const wavelengths = wavelengthsOf(subject);
  const saved = weak.reduce((sum, { cable, type }) => {
    const [now, then] = [cableAttenuation({ cable, type }, wavelengths), cableAttenuation({ cable, type: { ...type, medium: best } }, wavelengths)];
    return sum + ((cable.lengthMm ?? 0) / 1_000_000) * ((now?.highest ?? 0) - (then?.highest ?? 0));
  }, 0);
  if (saved <= 0 || Math.round(loss.highestCentiDb - saved) > limit.maxCentiDb + LOSS_TOLERANCE_CENTI_DB) return [];
  return retypeFixes(view, weak.filter(({ type }) => type.medium !== best), best, mediumName(best));
}

function bestOfMode(mode: 'multimode' | 'singlemode' | undefined): (typeof FIBRES)[number]['medium'] {
  const grades = FIBRES.filter((row) => row.mode === mode && row.medium !== undefined && row.medium !== 'om5');
  return grades.sort((a, b) => (b.grade ?? 0) - (a.grade ?? 0))[0]?.medium;
}

/** Puts optics at both ends that bridge the loss and the length, the weakest that do; empty when the library has none. */
export function strongerOpticFix(view: DesignView, subject: ChannelSubject, loss: ChannelLoss): readonly Fix[] {
  const [a, b] = fibreEnds(subject);
  if (a === undefined || b === undefined || loss.highestCentiDb === undefined || loss.lowestCentiDb === undefined) return [];
  const optics = availableOptics(view);
  const names = [...new Set(optics.flatMap(({ phy }) => phy ?? []))];
  const able = names.flatMap((name) => phyByName(name) ?? []).flatMap((phy) => candidate(view, subject, phy, optics, a, b) ?? []);
  const [choice] = able.sort((one, other) => one.limitCentiDb - other.limitCentiDb || compareCodeUnits(one.phy.name, other.phy.name));
  if (choice === undefined) return [];
  const step = ({ ref }: PortFacts, { key }: AnyOpticType): Fix => ({ title: '', commandId: 'optic.set', args: { deviceId: ref.deviceId, portKey: ref.portKey, typeKey: key } });
  const title = `Use ${choice.phy.name} at both ends`;
  const steps = [step(a, choice.first), step(b, choice.last)].map(({ commandId, args }) => ({ commandId, args }));
  return [{ title, commandId: 'design.batch', args: { title, steps } }];
}

interface Candidate {
  readonly phy: Phy;
  readonly limitCentiDb: number;
  readonly first: AnyOpticType;
  readonly last: AnyOpticType;
}

/* As fast, in the same connector, on this fibre, far enough, and neither too weak nor too strong for the loss. */
function candidate(view: DesignView, subject: ChannelSubject, phy: Phy, optics: readonly AnyOpticType[], a: PortFacts, b: PortFacts): Candidate | undefined {
  const fibre = fibreClassOf(subject.channel, [phy]);
  const mode = fibre === undefined ? undefined : fibreFacts(fibre.medium)?.mode;
  if (fibre === undefined || phy.bidi !== undefined || (phy.fibreMode !== mode && phy.fibreMode !== 'either') || phy.speedMbps !== physOf(subject)[0]?.speedMbps) return undefined;
  const { lengthMm } = subject.channel;
  const [reach, limit] = [reachOnFibre(phy, fibre), phyLimitOn(phy, fibre, lengthMm)];
  if (reach === undefined || limit === undefined || (lengthMm ?? 0) > (reach.standardReachMm ?? reach.reachMm)) return undefined;
  const settings = lossSettings(view);
  const loss = channelLoss(view, subject.channel, phy.wavelengthsNm, settings);
  const isBridged = loss.highestCentiDb !== undefined && Math.round(loss.highestCentiDb + settings.reserveCentiDb) <= limit.maxCentiDb;
  if (!isBridged || (loss.lowestCentiDb ?? 0) < (phy.minLossCentiDb ?? 0)) return undefined;
  const [first, last] = [a, b].map(({ port, opticType, type }) => {
    const fitting = optics.filter((optic) => optic.phy === phy.name && optic.connector === opticType?.connector && opticFitsPort(port, optic) && isPlain(optic));
    return fitting.sort((one, other) => makerRank(other, type.manufacturer) - makerRank(one, type.manufacturer) || compareCodeUnits(one.key, other.key))[0];
  });
  return first === undefined || last === undefined ? undefined : { phy, limitCentiDb: limit.maxCentiDb, first, last };
}

const makerRank = (optic: AnyOpticType, maker: string): number => (optic.manufacturer === maker ? 2 : Number(optic.manufacturer === 'Generic'));

/* Figures of its own would have to be gone through again. */
const isPlain = (optic: AnyOpticType): boolean => optic.lossMinCentiDb === undefined && optic.lossMaxCentiDb === undefined && optic.reachMm === undefined;
