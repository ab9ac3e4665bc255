import { COPPER_CATEGORIES } from '../../../shared/catalog/copper.ts';
import { CAGES } from '../../../shared/catalog/cages.ts';
import type { CableTypeEntry, Medium } from '../../../shared/model/cable-type.ts';
import { type CageConnector, isCage, type Connector } from '../../../shared/model/connector.ts';
import type { Fec } from '../../../shared/model/fields.ts';

/** Part of a question: names and values as written. */
export type Words = Readonly<Record<string, unknown>>;

/** True for an object with named parts. */
export const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of these names that has a number. */
export function numberIn(words: Words, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = words[name];
    if (typeof value === 'number') return value;
  }
  return undefined;
}

/** The first of these names that has a text. */
export function textIn(words: Words, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = words[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** A list of numbers, or one number as a list. */
export function numbersIn(words: Words, ...names: readonly string[]): readonly number[] | undefined {
  for (const name of names) {
    const value = words[name];
    if (typeof value === 'number') return [value];
    if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'number');
  }
  return undefined;
}

/** An object of this name; empty where there is none. */
export function wordsIn(words: Words, name: string): Words {
  const value = words[name];
  return isWords(value) ? value : {};
}

/** A length in metres, from `name_m` or the bare name, or from kilometres, feet or millimetres. */
export function metresIn(words: Words, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    for (const [ending, metres] of LENGTH_ENDINGS) {
      const value = words[`${name}${ending}`];
      if (typeof value === 'number') return value * metres;
    }
  }
  return undefined;
}

const LENGTH_ENDINGS: readonly (readonly [ending: string, metres: number])[] = [['_m', 1], ['', 1], ['_km', 1000], ['_ft', 0.3048], ['_mm', 0.001], ['_cm', 0.01]];

/** Metres as whole millimetres. */
export const toMm = (metres: number): number => Math.round(metres * 1000);

const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** A category as written: `Cat6A`, `Category 6A`, `6A`, `Cat 8`, `class EA`. */
export function categoryOf(text: string): Medium {
  const word = bare(text).replace(/^(?:category|cat)\.?/, 'cat').replace(/^(?=\d)/, 'cat');
  if (word === 'cat8') return 'cat8.1';
  /* A grade nobody defines counts as the one whose name it begins with; Cat4 as Cat3. */
  const older = word.startsWith('cat4') ? 'cat3' : word;
  const found = COPPER_CATEGORIES.find(({ medium, isoClass }) => medium === older || `class${isoClass.toLowerCase()}` === older) ?? COPPER_CATEGORIES.toSorted((a, b) => b.medium.length - a.medium.length).find(({ medium }) => older.startsWith(medium));
  if (found === undefined) throw new Error(`no category "${text}"`);
  return found.medium;
}

const SHIELDS: Readonly<Record<string, NonNullable<CableTypeEntry['shielding']>>> = {
  utp: 'U/UTP', none: 'U/UTP', unshielded: 'U/UTP', unscreened: 'U/UTP', ftp: 'F/UTP', sctp: 'F/UTP', shielded: 'F/UTP', screened: 'F/UTP', stp: 'U/FTP', fftp: 'F/FTP', sftp: 'S/FTP', pimf: 'S/FTP',
  'u/utp': 'U/UTP', 'f/utp': 'F/UTP', 's/utp': 'S/UTP', 'sf/utp': 'SF/UTP', 'u/ftp': 'U/FTP', 'f/ftp': 'F/FTP', 's/ftp': 'S/FTP', 'sf/ftp': 'SF/FTP',
};

/** How a cable is screened, as written. */
export function shieldOf(words: Words): CableTypeEntry['shielding'] {
  const value = words['shield'] ?? words['shielding'] ?? words['screen'] ?? words['shielded'] ?? words['screened'];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'F/UTP' : 'U/UTP';
  if (typeof value !== 'string') throw new Error(`no screen ${JSON.stringify(value)}`);
  const known = [value, ...value.split(/[\s(),]+/)].map((word) => SHIELDS[bare(word)]);
  return known.find((shield) => shield !== undefined);
}

/** What the conductors are, as written. */
export function conductorOf(words: Words): CableTypeEntry['conductor'] {
  if (words['cca'] === true) return 'copper-clad-aluminium';
  const text = textIn(words, 'conductor', 'conductors', 'conductor_material', 'material');
  if (text === undefined) return words['stranded'] === true ? 'stranded' : words['solid'] === true ? 'solid' : undefined;
  const word = bare(text);
  if (word.includes('cca') || word.includes('alumin')) return 'copper-clad-aluminium';
  return word.includes('strand') ? 'stranded' : 'solid';
}

/** The rate in the name of a physical layer: 2500 for `2.5GBASE-T`. */
export function speedOfPhy(phy: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(G?)\s*(?:BASE|-)/i.exec(phy.trim()) ?? /\b(\d+(?:\.\d+)?)\s*(G)(?:b|\b)/i.exec(phy);
  if (match !== null) return Number(match[1]) * (match[2] === '' ? 1 : 1000);
  if (/fast/i.test(phy)) return 100;
  return /gigabit|^gbe?$/i.test(phy.trim()) ? 1000 : undefined;
}

/** A cage or plug and how many of them: `4xSFP28`, `QSFP-DD`, `RJ45`. A rate tells twin forms of one name apart. */
export function formOf(text: string, speedMbps: number | undefined): { readonly connector: Connector; readonly legs: number } {
  const match = /^(?:(\d+)\s*x\s*)?(.+)$/i.exec(text.trim());
  const legs = Number(match?.[1] ?? 1);
  const word = bare((match?.[2] ?? text).split(' ')[0] ?? text).replace('qsfpdd', 'qsfp-dd').replace(/^sfpdd/, 'sfp-dd').replace('sfpplus', 'sfp+').replace(/^zqsfp\+?(?:28)?$/, 'qsfp28');
  if (word === 'rj45' || word === '8p8c') return { connector: 'rj45', legs };
  const isFast = speedMbps !== undefined && speedMbps >= 800_000;
  const name = word === 'qsfp' ? 'qsfp+' : word === 'osfp' && isFast ? 'osfp800' : word === 'qsfp-dd' && isFast ? 'qsfp-dd800' : word;
  const connector = CAGES.find(({ cage }) => cage === name)?.cage;
  if (connector === undefined) throw new Error(`no form factor "${text}"`);
  return { connector, legs };
}

/** The same where it must be a cage. */
export function cageOf(text: string, speedMbps?: number): CageConnector {
  const { connector } = formOf(text, speedMbps);
  if (!isCage(connector)) throw new Error(`"${text}" is no cage`);
  return connector;
}

/** FEC as written; undefined for one left to the ports. */
export function fecOf(value: unknown, speedMbps: number | undefined): Fec | undefined {
  if (value === undefined || value === null || value === 'auto') return undefined;
  if (value === false) return 'none';
  const word = bare(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/[(),/]/g, '');
  if (['none', 'off', 'no', 'disabled', 'nofec'].includes(word)) return 'none';
  if (word.startsWith('base') || word.startsWith('fc') || word.startsWith('firecode') || word.includes('74')) return 'base-r';
  if (word.includes('544') || word.startsWith('kp')) return 'rs-544';
  if (word.includes('528') || word.startsWith('kr') || word.includes('91') || word.includes('108')) return 'rs-528';
  if (word.startsWith('rs')) return speedMbps !== undefined && speedMbps > 25_000 && speedMbps !== 100_000 ? 'rs-544' : 'rs-528';
  throw new Error(`no FEC ${JSON.stringify(value)}`);
}
