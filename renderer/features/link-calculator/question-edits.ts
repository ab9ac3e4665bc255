import { isCopper, isDirectAttach, modeOf } from '../../../shared/catalog/media.ts';
import type { Medium } from '../../../shared/model/cable-type.ts';
import { hasScreen, type LinkParts } from '../../../shared/rules/link-calculator/link-parts.ts';
import { type LinkEnd, type LinkQuestion, opticOf } from '../../../shared/rules/link-calculator/link-question.ts';
import { modeOfOptic } from '../../../shared/topology/optic-choice.ts';

/** What kind of cable goes into an end. */
type CableFamily = 'copper' | 'multimode' | 'singlemode' | 'direct';

/** The cable to begin with for two ends: the usual one of the kind that end A takes. */
export function mediumForEnds(a: LinkEnd, b: LinkEnd, parts: LinkParts): Medium {
  const usual: Readonly<Record<CableFamily, Medium>> = { copper: 'cat6a', multimode: 'om4', singlemode: 'os2', direct: 'dac-passive' };
  return usual[familyOfEnd(a, parts) ?? familyOfEnd(b, parts) ?? 'copper'];
}

function familyOfEnd(end: LinkEnd, parts: LinkParts): CableFamily | undefined {
  if (end.kind !== 'optic') return end.kind === 'copper' ? 'copper' : 'direct';
  const optic = opticOf(end, parts);
  if (optic === undefined) return undefined;
  return optic.connector === 'rj45' ? 'copper' : (modeOfOptic(optic) ?? 'multimode');
}

const familyOfMedium = (medium: Medium): CableFamily | undefined => (isCopper(medium) ? 'copper' : isDirectAttach(medium) ? 'direct' : modeOf(medium));

/** Changes an end. The other end follows while both are alike, and the cable where it is of another kind than the end takes. */
export function changeEnd(question: LinkQuestion, side: 'a' | 'b', end: LinkEnd, parts: LinkParts): LinkQuestion {
  const isAlike = JSON.stringify(question.a) === JSON.stringify(question.b);
  const ends = side === 'a' ? { a: end, b: isAlike ? end : question.b } : { a: question.a, b: end };
  const isRightKind = side === 'b' || familyOfEnd(end, parts) === familyOfMedium(question.medium);
  return isRightKind ? { ...question, ...ends } : changeMedium({ ...question, ...ends }, mediumForEnds(ends.a, ends.b, parts), parts);
}

/** Changes the cable. A category that is sold with a screen only gets one; a cable with modules moulded on goes through no panel. */
export function changeMedium(question: LinkQuestion, medium: Medium, parts: LinkParts): LinkQuestion {
  const sold = parts.cables.filter((type) => type.medium === medium);
  const isAlwaysScreened = isCopper(medium) && sold.length > 0 && sold.every(hasScreen);
  return { ...question, medium, isScreened: isAlwaysScreened || question.isScreened, connections: isDirectAttach(medium) ? 0 : question.connections };
}
