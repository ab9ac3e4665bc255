const STOP_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Words people use for what the catalogue calls otherwise. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['fiber', 'fibre'], ['optical', 'fibre'], ['gray', 'grey'], ['color', 'colour'], ['transceiver', 'optic'], ['module', 'optic'], ['gbic', 'optic'],
  ['lead', 'cord'], ['patchcord', 'cord'], ['ap', 'access'], ['wifi', 'access'], ['wlan', 'access'], ['gigabit', '1g'], ['meter', 'metre'],
  ['twinax', 'dac'], ['smf', 'singlemode'], ['mmf', 'multimode'], ['ethernet', 'network'],
]);

/** Plain lower-case words of a text: letters without accents, digits, and the `+` and `.` of names such as `SFP+` and `2.5G`. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{Mark}/gu, '').toLowerCase();
  return plain.split(/[^\p{Letter}\p{Number}+.]+/u).map(trimDots).filter((word) => word !== '').map(singular).map(speedWord);
}

/** The words of a query: without filler, synonyms replaced, and a count joined to the `port` it counts (`48 ports` becomes `48port`). */
export function queryWords(query: string): string[] {
  const words = wordsOf(query).filter((word) => !STOP_WORDS.has(word)).map((word) => SAME_AS.get(word) ?? word);
  const joined: string[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    if (word === 'port' && previous !== undefined && /^\d+$/.test(previous)) joined[joined.length - 1] = `${previous}port`;
    else joined.push(word);
  }
  return joined;
}

const trimDots = (word: string): string => word.replaceAll(/^\.+|\.+$/g, '');

function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word) || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** `10GbE`, `10Gb/s` and `10Gbps` are all `10g`. */
const speedWord = (word: string): string => word.replace(/^(\d+(?:\.\d+)?)(g|m)(?:b|be|bps|bit)$/, '$1$2');
