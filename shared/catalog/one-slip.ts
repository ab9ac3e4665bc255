/**
 * True for two words that differ by one slip of the finger: a letter too many, too few, wrong, or two neighbours swapped.
 * Figures must agree: `cat5` is no slip for `cat6`. Words under four letters are too short to tell.
 */
export function isOneSlipAway(known: string, word: string): boolean {
  if (word.length < 4 || Math.abs(known.length - word.length) > 1) return false;
  let start = 0;
  while (start < known.length && known[start] === word[start]) start += 1;
  return isSlip(known.slice(start), word.slice(start)) && figuresOf(known) === figuresOf(word);
}

/** What is left from the first letter that differs. */
function isSlip(known: string, word: string): boolean {
  if (known.slice(1) === word.slice(1) || known.slice(1) === word || known === word.slice(1)) return true;
  return known[0] === word[1] && known[1] === word[0] && known.slice(2) === word.slice(2);
}

const figuresOf = (word: string): string => word.replaceAll(/[^\d+.]/g, '');
