const STOP_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'by', 'ethernet', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Words people use for what the catalogue calls otherwise. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['fiber', 'fibre'], ['optical', 'fibre'], ['gray', 'grey'], ['color', 'colour'], ['transceiver', 'optic'], ['module', 'optic'], ['gbic', 'optic'],
  ['lead', 'cord'], ['patchcord', 'cord'], ['ap', 'wlan'], ['wifi', 'wlan'], ['gigabit', '1g'], ['meter', 'metre'],
  ['twinax', 'dac'], ['smf', 'singlemode'], ['mmf', 'multimode'], ['patchpanel', 'patch panel'], ['rackmount', 'rack'],
]);

/** Plain lower-case words of a text: letters without accents, digits, and the `+` and `.` of names such as `SFP+` and `2.5G`. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{Mark}/gu, '').toLowerCase();
  return plain.split(/[^\p{Letter}\p{Number}+.]+/u).map(trimDots).filter((word) => word !== '').map(singular).map(speedWord);
}

/**
 * The words of a query: without filler, synonyms replaced, and what belongs together joined as the facts of entries have it:
 * `48 ports` and `48p` become `48port`, `4 x 25G` becomes `4x25g`, `2 m` becomes `2m`, `10G uplink` becomes `10guplink`.
 */
export function queryWords(query: string): string[] {
  const words = wordsOf(query).filter((word) => !STOP_WORDS.has(word)).flatMap((word) => (SAME_AS.get(word) ?? word).split(' '));
  return joinPairs(joinPairs(words, withCount), withUplink).flatMap(inVoltAmperes);
}

/** `3kva` becomes `3000 va`, as the names of power supplies have it. */
function inVoltAmperes(word: string): readonly string[] {
  const [, kilo] = /^(\d+(?:\.\d+)?)kva$/.exec(word) ?? [];
  return kilo === undefined ? [word] : [String(Math.round(Number(kilo) * 1000)), 'va'];
}

/** Joins each word to the one before it where they make one. */
function joinPairs(words: readonly string[], join: (first: string, second: string) => string | undefined): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    const pair = previous === undefined ? undefined : join(previous, word);
    if (pair === undefined) joined.push(/^\d{1,3}p$/.test(word) ? `${word}ort` : word);
    else joined[joined.length - 1] = pair;
  }
  return joined;
}

const SPOKEN_PLUS: ReadonlySet<string> = new Set(['sfp', 'qsfp', 'poe']);
const UNITS: ReadonlySet<string> = new Set(['port', 'u', 'm', 'w', 'a', 'awg', 'nm', 'kva']);

function withCount(count: string, word: string): string | undefined {
  if (word === 'plus' && SPOKEN_PLUS.has(count)) return `${count}+`;
  if (/^\d+x$/.test(count) && /^\p{Letter}|^\d+(?:\.\d+)?[gm]$/u.test(word)) return `${count}${word}`;
  if (!/^\d+(?:\.\d+)?$/.test(count)) return undefined;
  if (word === 'metre') return `${count}m`;
  if (word === 'x' || UNITS.has(word)) return `${count}${word}`;
  return undefined;
}

const isSpeed = (word: string): boolean => /^(?:\d+x)?(?:\d+(?:\.\d+)?g|\d{2,}m)$/.test(word);

function withUplink(first: string, second: string): string | undefined {
  if (second === 'uplink' && isSpeed(first)) return `${first}uplink`;
  return first === 'uplink' && isSpeed(second) ? `${second}uplink` : undefined;
}

const trimDots = (word: string): string => word.replaceAll(/^\.+|\.+$/g, '');

function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word) || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** `10GbE`, `10Gb/s` and `10Gbps` are all `10g`. */
const speedWord = (word: string): string => word.replace(/^(\d+(?:\.\d+)?)(g|m)(?:b|be|bps|bit)$/, '$1$2');
