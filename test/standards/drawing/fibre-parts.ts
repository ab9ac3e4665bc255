import { connectorFacts } from '../../../shared/catalog/connectors.ts';
import { type Phy, phyByName } from '../../../shared/catalog/phys.ts';
import type { CableTypeEntry, Medium } from '../../../shared/model/cable-type.ts';
import { CAGE_CONNECTORS, type CageConnector, type Connector, FIBRE_CONNECTORS } from '../../../shared/model/connector.ts';
import type { OpticTypeEntry } from '../../../shared/model/optic-type.ts';
import { cord, optic } from '../../../shared/rules/engine/example-types.ts';
import { fibreNamed } from '../areas/fibre-names.ts';
import { speedOfPhy } from '../areas/question-words.ts';

/** A fibre by the names questions use. */
export const mediumOf = (text: string): Medium => fibreNamed(text).medium;

/** A connector with what is said of its end face and pins: `LC/APC`, `MPO-12 male`, `LC simplex`. */
export interface ConnectorSpec {
  readonly connector: Connector;
  readonly polish?: 'upc' | 'apc';
  readonly gender?: 'male' | 'female';
}

/** A fibre connector as questions write it; duplex unless it says simplex. */
export function connectorOf(text: string): ConnectorSpec {
  const words = text.toLowerCase().replaceAll('mtp', 'mpo');
  const base = /mpo[\s-]*(\d+)?|lc|sc|st|fc|e2000|cs|sn|mdc/.exec(words);
  if (base === null) throw new Error(`There is no fibre connector "${text}".`);
  const name = base[0].startsWith('mpo') ? `mpo-${base[1] ?? '12'}` : `${base[0]}-${/simplex|1[\s-]?f/.test(words) ? 'simplex' : 'duplex'}`;
  const connector = FIBRE_CONNECTORS.find((each) => each === name);
  if (connector === undefined) throw new Error(`There is no fibre connector "${text}".`);
  const gender = /unpinned|female|no pins/.test(words) ? 'female' : /pinned|male/.test(words) ? 'male' : undefined;
  const polish = /apc|green|angled/.test(words) ? 'apc' : /upc|\/pc|flat|blue/.test(words) ? 'upc' : undefined;
  return { connector, ...(polish === undefined ? {} : { polish }), ...(gender === undefined ? {} : { gender }) };
}

/** A PHY by name; a remark in brackets may say which wavelength it sends at. */
export function phyOf(text: string): { readonly phy: Phy; readonly txNm?: number; readonly rxNm?: number } {
  const bare = text.replace(/\s*\(.*\)\s*$/, '').trim();
  const phy = phyByName(text) ?? phyByName(bare) ?? phyByName(bare.replace(/[\s-](U|D)$/i, '')) ?? phyByName(bare.replace(/[\s,]*\d{3,4}(\s*\/\s*\d{3,4})?(\s*nm)?.*$/i, '')) ?? phyByName(bare.replace(/-(U|D)$/i, '').replace(/-B[XR].*$/i, '-BX'));
  if (phy === undefined) throw new Error(`There is no PHY "${text}".`);
  if (phy.bidi === undefined) return { phy };
  const stated = [...text.replace(bare.split(/[\s(]/)[0] ?? '', '').matchAll(/\b(1[2-6]\d0)\b/g)].map((match) => Number(match[1]));
  const side = /[\s-]U\b/i.test(text) ? 'up' : /[\s-]D\b/i.test(text) ? 'down' : undefined;
  const [tx, rx] = stated;
  if (tx !== undefined) return { phy, txNm: tx, rxNm: rx ?? (Math.abs(tx - phy.bidi.down.txNm) < Math.abs(tx - phy.bidi.up.txNm) ? phy.bidi.down.rxNm : phy.bidi.up.rxNm) };
  return side === undefined ? { phy } : { phy, ...phy.bidi[side] };
}

/** The PHY of a name, where the catalogue has it. */
export function knownPhy(text: string): Phy | undefined {
  try {
    return phyOf(text).phy;
  } catch {
    return undefined;
  }
}

/** The optic of a PHY, in its usual module and with its usual connector unless told otherwise. Of one that nobody lists only its name and rate are known. */
export function opticOf(text: string, spec?: ConnectorSpec): OpticTypeEntry {
  if (knownPhy(text) === undefined) return optic('sfp+', text.replace(/-[UD]$/i, ''), speedOfPhy(text) ?? 10_000, spec?.connector ?? (/-B[XR]/i.test(text) ? 'lc-simplex' : 'lc-duplex'), { key: text.toLowerCase(), model: text });
  const { phy, ...colours } = phyOf(text);
  const connector = spec?.connector ?? phy.connectors[0] ?? 'lc-duplex';
  const polish = spec?.polish ?? (connector === phy.connectors[0] ? phy.polish : undefined);
  return optic(formOf(phy), phy.name, phy.speedMbps, connector, {
    key: `${formOf(phy)}-${text}`.toLowerCase(), model: text, ...colours,
    ...(polish === undefined ? {} : { polish }),
    ...(connector.startsWith('mpo') ? { gender: spec?.gender ?? ('male' as const) } : {}),
  });
}

const formOf = (phy: Phy): CageConnector => CAGE_CONNECTORS.find((cage) => phy.formFactors.includes(cage)) ?? 'sfp+';

/** The fibre a PHY is usually run over, where a question names none. */
export const usualMedium = (phy: Phy | undefined): Medium => (phy?.fibreMode === 'multimode' ? 'om4' : 'os2');

/** A cord with these two ends. Array ends have no pins unless said. */
export function cordOf(medium: Medium, first: ConnectorSpec, second: ConnectorSpec, fields: Partial<CableTypeEntry> = {}): CableTypeEntry {
  const endOf = ({ connector, polish, gender }: ConnectorSpec) => ({
    connector, legs: 1, ...(polish === undefined ? {} : { polish }), ...(connector.startsWith('mpo') ? { gender: gender ?? ('female' as const) } : {}),
  });
  const isArray = first.connector.startsWith('mpo') && second.connector === first.connector;
  const isDuplex = [first, second].every(({ connector }) => connectorFacts(connector).fibrePositions === 2);
  return cord(medium, first.connector, { a: endOf(first), b: endOf(second), ...(isArray ? { polarity: 'type-b' as const } : isDuplex ? { polarity: 'a-b' as const } : {}), ...fields });
}
