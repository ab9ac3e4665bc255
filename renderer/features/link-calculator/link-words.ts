import { formatSpeed } from '../../../shared/base/units.ts';
import { CAGES } from '../../../shared/catalog/cages.ts';
import { modeOf, isCopper } from '../../../shared/catalog/media.ts';
import { MEDIA, type Medium } from '../../../shared/model/cable-type.ts';
import type { CageConnector } from '../../../shared/model/connector.ts';
import { describeMedium } from '../../../shared/rules/link-calculator/link-alternatives.ts';
import type { LinkParts } from '../../../shared/rules/link-calculator/link-parts.ts';
import type { LinkEnd, LinkVerdict } from '../../../shared/rules/link-calculator/link-question.ts';
import type { Choice } from '../../ui/select.tsx';
import type { Tone } from '../../ui/tone-icon.tsx';

/** What an end can be. */
export const END_KINDS: readonly Choice<LinkEnd['kind']>[] = [
  { value: 'copper', label: 'RJ45 port' },
  { value: 'optic', label: 'Optic or module' },
  { value: 'cage', label: 'Cage, for DAC or AOC' },
];

const BASE_T: readonly number[] = [10, 100, 1000, 2500, 5000, 10_000, 25_000, 40_000];

/** Rates of an RJ45 port. */
export const COPPER_SPEEDS: readonly Choice<string>[] = BASE_T.map((speedMbps) => ({ value: String(speedMbps), label: formatSpeed(speedMbps) }));

/** Rates of the cables that go into a cage, and the cage's own. */
export function cageSpeeds(cage: CageConnector, parts: LinkParts): readonly Choice<string>[] {
  const sold = parts.cables.flatMap((type) => (type.a.connector === cage && type.speedMbps !== undefined ? [type.speedMbps] : []));
  const native = CAGES.find((facts) => facts.cage === cage)?.nativeMbps ?? [];
  return [...new Set([...sold, native].flat())].sort((x, y) => x - y).map((speedMbps) => ({ value: String(speedMbps), label: formatSpeed(speedMbps) }));
}

/** Cages, newest families last, as their table has them; with `isWithOptics` only those the library has optics for. */
export function cageChoices(parts: LinkParts, isWithOptics: boolean): readonly Choice<CageConnector>[] {
  const used = new Set(isWithOptics ? parts.optics.map(({ formFactor }) => formFactor) : parts.cables.flatMap(({ a, b }) => [a.connector, b.connector]));
  return CAGES.filter(({ cage }) => used.has(cage)).map(({ cage, name }) => ({ value: cage, label: name }));
}

/** The optics of a form: generic ones by their physical layer first, then those of makers. */
export function opticChoices(parts: LinkParts, formFactor: CageConnector): readonly Choice<string>[] {
  const fitting = parts.optics.filter((optic) => optic.formFactor === formFactor);
  const isGeneric = (manufacturer: string): boolean => manufacturer === 'Generic';
  return [...fitting]
    .sort((x, y) => Number(isGeneric(y.manufacturer)) - Number(isGeneric(x.manufacturer)))
    .map(({ key, manufacturer, model, phy, txNm, rxNm }) => {
      const wavelengths = rxNm === undefined || rxNm === txNm ? undefined : `sends ${txNm} nm, receives ${rxNm} nm`;
      const words = isGeneric(manufacturer) ? { label: phy ?? model, note: wavelengths } : { label: `${manufacturer} ${model}`, note: [phy, wavelengths].filter((part) => part !== undefined).join(', ') };
      return { value: key, ...words };
    });
}

/** Cables that carry data, by kind. */
export const MEDIUM_CHOICES: readonly Choice<Medium>[] = MEDIA.filter((medium) => isCopper(medium) || modeOf(medium) !== undefined || medium.startsWith('dac') || medium === 'aoc').map((value) => ({
  value,
  label: capitalised(describeMedium({ medium: value, isScreened: false })),
}));

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a verdict looks. */
export const VERDICT_TONES: Readonly<Record<LinkVerdict, Tone>> = { fits: 'success', warns: 'warning', fails: 'error', unknown: 'info' };

/** A verdict in a word or two. */
export const VERDICT_WORDS: Readonly<Record<LinkVerdict, string>> = { fits: 'Works', warns: 'Works with reservations', fails: 'Does not work', unknown: 'Not known yet' };
