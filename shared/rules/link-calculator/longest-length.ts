import type { LinkVerdict } from './link-question.ts';

/* Lengths are tried to a tenth of a metre; of long ways, to about one part in a thousand. */
const stepMm = (statedMm: number): number => Math.max(100, 10 ** Math.floor(Math.log10(statedMm / 200)));

/** The shortest way worth asking about. */
const SHORTEST_MM = 1000;

/**
 * The greatest length at which the rules still say what they say of this one, or better; where they fail it or know no length, at which they do not fail it. Found by
 * asking them: loss, derating and installed part may each end the way before the limit that is stated. To one part in a thousand, unless it is the stated limit itself;
 * undefined where no length works.
 */
export function longestMm(judge: (lengthMm: number) => LinkVerdict, statedMm: number, lengthMm: number | undefined, verdict: LinkVerdict): number | undefined {
  const works = (mm: number): boolean => (verdict === 'fits' ? judge(mm) === 'fits' : judge(mm) !== 'fails');
  if (works(statedMm)) return statedMm;
  const isGoodNow = lengthMm !== undefined && (verdict === 'fits' || verdict === 'warns');
  const fromMm = isGoodNow ? lengthMm : SHORTEST_MM;
  if (fromMm >= statedMm || (!isGoodNow && !works(fromMm))) return isGoodNow ? fromMm : undefined;
  const step = stepMm(statedMm);
  let [good, bad] = [Math.floor(fromMm / step), Math.ceil(statedMm / step)];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (works(middle * step)) good = middle;
    else bad = middle;
  }
  return Math.max(good * step, fromMm);
}
