import { MEDIA, type CableTypeEntry, type Medium } from '../../../shared/model/cable-type.ts';

/** A fibre as the design has it. */
export interface NamedFibre {
  readonly medium: Medium;
  readonly type: Partial<CableTypeEntry>;
  readonly attenuationCentiDbPerKm?: number | undefined;
}

/* Generic names: multimode nobody knows more of counts as the lowest grade, single-mode as what is usual. */
const OTHER_NAMES: readonly (readonly [pattern: RegExp, fibre: NamedFibre])[] = [
  [/^mm ?62\.5\/160|fddi/i, { medium: 'om1', type: { modalBandwidthMhzKm: 160 } }],
  [/^mm ?50\/400/i, { medium: 'om2', type: { modalBandwidthMhzKm: 400 } }],
  [/indoor.?outdoor|^i-?o$|^os2.*0\.5/i, { medium: 'os2', type: {}, attenuationCentiDbPerKm: 50 }],
  [/62\.5/, { medium: 'om1', type: {} }],
  [/\b50\b/, { medium: 'om2', type: {} }],
  [/^(mm|mmf|multi)/i, { medium: 'om1', type: {} }],
  [/^(sm|smf|single|9\/125|g\.?65)/i, { medium: 'os2', type: {} }],
];

/** The fibre a question names. */
export function fibreNamed(name: string): NamedFibre {
  const plain = name.trim().toLowerCase();
  const medium = MEDIA.find((candidate) => candidate === plain);
  if (medium !== undefined) return { medium, type: {} };
  const named = /\bo([ms])-?(\d)(a?)\b/.exec(plain.replace('+', ' '));
  const grade = named === null || /0\.5/.test(plain) ? undefined : MEDIA.find((candidate) => candidate === `o${named[1] ?? ''}${named[2] ?? ''}${named[3] ?? ''}`);
  if (grade !== undefined) return { medium: grade, type: {} };
  const other = OTHER_NAMES.find(([pattern]) => pattern.test(plain));
  if (other === undefined) throw new Error(`a fibre called "${name}"`);
  return other[1];
}
