import { formatLength } from '../../base/units.ts';
import { attenuationAt, CORE_MISMATCH_CENTI_DB, type FibreFacts, fibreFacts, modeOf } from '../../catalog/media.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Channel, ChannelCable, ChannelPassage } from '../../topology/channel.ts';
import { cableName } from '../../topology/names.ts';
import { mediumName } from '../fibre-channel.ts';
import { type LossPart, knownPart } from './loss-part.ts';
import type { LossSettings } from './loss-settings.ts';
import { decibels } from './loss-quantities.ts';
import { passageLoss } from './passage-loss.ts';

/** What a channel of fibre loses, in hundredths of dB. */
export interface ChannelLoss {
  /** At worst, and at least, as far as figures are not stated: budgets go by the first, overload by the second. Absent while a length is unknown. */
  readonly highestCentiDb?: number | undefined;
  readonly lowestCentiDb?: number | undefined;
  /** The same at worst, were the fibre as good as it usually is; differs where the attenuation is only known by the grade. */
  readonly usualFibreCentiDb?: number | undefined;
  /** Each kilometre, connection and splice, one line each. */
  readonly lines: () => readonly string[];
}

/** Adds up a channel: fibre by length, connections, splices and what else is on the way. */
export function channelLoss(view: DesignView, channel: Channel, wavelengthsNm: readonly number[], settings: LossSettings): ChannelLoss {
  const parts = partsOf(view, channel, wavelengthsNm, settings);
  const isComplete = parts.every(({ isUnknown }) => isUnknown !== true);
  const lines = (): readonly string[] => parts.map(({ line }) => line());
  if (!isComplete) return { lines };
  const total = (value: (part: LossPart) => number): number => parts.reduce((sum, part) => sum + value(part), 0);
  return {
    highestCentiDb: total(({ highest }) => highest),
    lowestCentiDb: total(({ lowest }) => lowest),
    usualFibreCentiDb: total((part) => (part.isFibre === true ? part.lowest : part.highest)),
    lines,
  };
}

type Span = { readonly cable: ChannelCable } | { readonly passage: ChannelPassage };

const isMeasured = (span: Span | undefined): boolean => span !== undefined && 'cable' in span && span.cable.cable.measuredLossCentiDb !== undefined;

function partsOf(view: DesignView, channel: Channel, wavelengthsNm: readonly number[], settings: LossSettings): readonly LossPart[] {
  const spans = channel.steps.flatMap((step): Span[] => (step.kind === 'cable' ? [{ cable: step }] : step.kind === 'passage' ? [{ passage: step }] : []));
  return spans.flatMap((span, i): readonly LossPart[] => {
    const [before, after] = [spans[i - 1], spans[i + 1]];
    if ('cable' in span) return [...cableLoss(view, span.cable, wavelengthsNm, settings), ...mismatchLoss(view, span.cable, spans.slice(i + 1))];
    /* A cable measured end to end was measured with the connections at its ends. */
    if (isMeasured(before) || isMeasured(after)) return [];
    return passageLoss(view, span.passage, cableOf(before), cableOf(after), settings);
  });
}

const cableOf = (span: Span | undefined): ChannelCable | undefined => (span !== undefined && 'cable' in span ? span.cable : undefined);

function cableLoss(view: DesignView, { cable, type }: ChannelCable, wavelengthsNm: readonly number[], { set }: LossSettings): readonly LossPart[] {
  const name = (): string => cableName(view, cable);
  const { measuredLossCentiDb: measured, splices = 0, extraLossCentiDb: extra } = cable;
  if (measured !== undefined) return [knownPart(measured, () => `${name()}: measured ${decibels(measured)} dB`)];
  const parts: LossPart[] = [];
  const attenuation = cableAttenuation({ cable, type }, wavelengthsNm);
  if (attenuation !== undefined) parts.push(fibrePart(name, cable.lengthMm, attenuation));
  const each = cable.spliceLossCentiDb ?? set.spliceCentiDb;
  if (splices > 0) parts.push(knownPart(splices * each, () => `${name()}: ${splices} × splice ${decibels(each)} dB = ${decibels(splices * each)} dB`));
  if (extra !== undefined) parts.push(knownPart(extra, () => `${name()}: other losses ${decibels(extra)} dB`));
  return parts;
}

function fibrePart(name: () => string, lengthMm: number | undefined, { highest, lowest, words }: Attenuation): LossPart {
  if (lengthMm === undefined) return { highest: 0, lowest: 0, isUnknown: true, line: () => `${name()}: length unknown × ${words()}` };
  const km = lengthMm / 1_000_000;
  return { highest: km * highest, lowest: km * lowest, isFibre: true, line: () => `${name()}: ${formatLength(lengthMm)} × ${words()} = ${decibels(km * highest)} dB` };
}

/** Attenuation in hundredths of dB per kilometre. */
export interface Attenuation {
  readonly highest: number;
  /** What such fibre usually has; the same where the figure is stated. */
  readonly lowest: number;
  /** The figure and where it is from. */
  readonly words: () => string;
}

/** Attenuation of a cable: of this very fibre, of its type, or the most its grade may have at the wavelength; undefined for what is not fibre. */
export function cableAttenuation({ cable, type }: Pick<ChannelCable, 'cable' | 'type'>, wavelengthsNm: readonly number[]): Attenuation | undefined {
  if (modeOf(type.medium) === undefined) return undefined;
  const stated = cable.attenuationCentiDbPerKm ?? type.attenuationCentiDbPerKm;
  if (stated !== undefined) return { highest: stated, lowest: stated, words: () => `${stated / 100} dB/km` };
  const rows = attenuationRows(type.medium, wavelengthsNm);
  const worst = rows.reduce((most, row) => (row.maxCentiDbPerKm > most.maxCentiDbPerKm ? row : most), rows[0] ?? { wavelengthNm: 0, fromNm: 0, toNm: 0, maxCentiDbPerKm: 0 });
  const usual = Math.min(...rows.map((row) => row.typicalCentiDbPerKm ?? row.maxCentiDbPerKm));
  return { highest: worst.maxCentiDbPerKm, lowest: usual, words: () => `${worst.maxCentiDbPerKm / 100} dB/km (most for ${mediumName(type.medium)} at ${worst.wavelengthNm} nm)` };
}

/** The rows at the wavelengths; every row where no wavelength is known or none is in a window. */
function attenuationRows(medium: Medium, wavelengthsNm: readonly number[]): FibreFacts['attenuation'] {
  const rows = wavelengthsNm.flatMap((wavelengthNm) => attenuationAt(medium, wavelengthNm) ?? []);
  return rows.length > 0 ? rows : (fibreFacts(medium)?.attenuation ?? []);
}

/** Where cores of 62.5 and 50 um meet, one direction loses light; what somebody entered as extra loss stands for it. */
function mismatchLoss(view: DesignView, from: ChannelCable, later: readonly Span[]): readonly LossPart[] {
  const to = later.map(cableOf).find((cable) => cable !== undefined);
  if (to === undefined || !coresDiffer(from, to)) return [];
  const isStated = [from, to].some(({ cable }) => cable.extraLossCentiDb !== undefined || cable.measuredLossCentiDb !== undefined);
  const line = (): string => `${cableName(view, from.cable)} to ${cableName(view, to.cable)}: 62.5 µm into 50 µm up to ${decibels(CORE_MISMATCH_CENTI_DB)} dB`;
  return isStated ? [] : [{ highest: CORE_MISMATCH_CENTI_DB, lowest: 0, line }];
}

/** True where multimode cores of different size are joined. */
export function coresDiffer(a: Pick<ChannelCable, 'type'>, b: Pick<ChannelCable, 'type'>): boolean {
  const [one, other] = [fibreFacts(a.type.medium), fibreFacts(b.type.medium)];
  return one?.mode === 'multimode' && other?.mode === 'multimode' && one.coreUm !== other.coreUm;
}
