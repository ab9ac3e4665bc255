import type { CageConnector, Connector } from '../../../shared/model/connector.ts';
import { isCage } from '../../../shared/model/connector.ts';
import { phyByName } from '../../../shared/catalog/phys.ts';
import type { CableTypeEntry, Medium } from '../../../shared/model/cable-type.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { ExampleDevice, ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { copperCord, dac, deviceType, fibreCord, optic, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { categoryOf, fecOf, formOf, metresIn, numberIn, numbersIn, speedOfPhy, textIn, toMm, type Words, wordsIn } from './question-words.ts';
import { olderCage } from './twinax.ts';

/** What two ports agree on. */
export const SPEED_AREA: Area = {
  areas: ['speed', 'link-speed'],
  answers: () => ['copper/', 'connection/no-common-speed', 'connection/slower-than-port', 'connection/fixed-speed', 'optics/cage-module', 'optics/phy-mismatch', 'optics/fec'],
  figures: { link_speed: 'link', speed: 'link', negotiated_speed: 'negotiated', agreed: 'link', common: 'link' },
  draw(d, { input }) {
    const medium = textIn(input, 'medium') ?? 'copper';
    const [a, b] = [portOf(wordsIn(input, 'port_a'), input, medium), portOf(wordsIn(input, 'port_b'), input, medium)];
    const lengthM = metresIn(input, 'length');
    const fields = lengthM === undefined ? {} : { lengthMm: toMm(lengthM) };
    const [near, far] = [drawPort(d, 'A', a, medium), drawPort(d, 'B', b, medium)];
    d.cable(cableOf(input, medium, a, b), near.port(1), far.port(1), fields);
  },
};

interface Port {
  readonly connector: Connector;
  readonly speedsMbps: readonly number[] | undefined;
  readonly setting: NonNullable<Device['ports']>[string];
  readonly phy: string | undefined;
}

function portOf(words: Words, input: Words, medium: string): Port {
  const gbps = numbersIn(words, 'gbps', 'speeds_gbps', 'speed_gbps');
  const offered = numbersIn(words, 'speeds_mbps', 'speed_mbps', 'mbps') ?? gbps?.map((speed) => speed * 1000) ?? upTo(numberIn(words, 'max_mbps', 'max_speed_mbps') ?? scaled(numberIn(words, 'max_gbps', 'max_speed_gbps')));
  const phy = textIn(words, 'phy', 'optic', 'module');
  const form = textIn(words, 'cage', 'form', 'connector') ?? (medium === 'copper' ? 'RJ45' : 'SFP+');
  const isFixed = words['autoneg'] === false || words['auto'] === false || words['autoneg'] === 'off';
  const fixed = numberIn(words, 'fixed_mbps', 'forced_mbps', 'set_mbps') ?? scaled(numberIn(words, 'fixed_gbps', 'set_gbps')) ?? (isFixed && offered?.length === 1 ? offered[0] : undefined);
  const fec = fecOf(words['fec'] ?? input['fec'], offered === undefined ? undefined : Math.max(...offered));
  return {
    connector: formOf(form, offered === undefined ? undefined : Math.max(...offered)).connector,
    speedsMbps: offered ?? (phy === undefined ? undefined : [speedOfPhy(phy) ?? 0].filter((speed) => speed > 0)),
    setting: { ...(fixed === undefined ? {} : { speedMbps: fixed }), ...(fec === undefined ? {} : { fec }) },
    phy,
  };
}

/* A port of which only the best rate is told offers the usual ones below it. */
const upTo = (maxMbps: number | undefined): readonly number[] | undefined => (maxMbps === undefined ? undefined : [100, 1000, 10_000, maxMbps].filter((rate, i, all) => rate <= maxMbps && all.indexOf(rate) === i));

const scaled = (gbps: number | undefined): number | undefined => (gbps === undefined ? undefined : gbps * 1000);

function drawPort(d: ExampleDesign, name: string, { connector, speedsMbps, setting, phy }: Port, medium: string): ExampleDevice {
  const fields = Object.keys(setting).length === 0 ? {} : { ports: { 1: setting } };
  const device = d.device(name, deviceType(`${name}-port`, 'switch', [ports(1, connector, speedsMbps === undefined ? {} : { speedsMbps: [...speedsMbps] })]), {}, fields);
  if (!isCage(connector)) return device;
  if (phy === undefined) {
    /* Fibre is plugged into a module: one of the port's best rate, of which no more is known. */
    const { phy: _, ...plain } = optic(connector, 'module', Math.max(...(speedsMbps ?? [1000])), 'lc-duplex');
    if (/^fib(?:er|re)$/.test(medium)) d.optic(device.port(1), plain);
    return device;
  }
  const facts = phyByName(phy) ?? phyByName(phy.split(' ')[0] ?? phy);
  const speedMbps = facts?.speedMbps ?? speedOfPhy(phy);
  if (speedMbps === undefined) throw new Error(`no physical layer "${phy}"`);
  d.optic(device.port(1), optic(formFor(connector, facts?.formFactors ?? []), facts?.name ?? phy, speedMbps, facts?.connectors[0] ?? (medium === 'copper' ? 'rj45' : 'lc-duplex')));
  return device;
}

/* The module is of the cage's own form, or of the older one that the physical layer comes in. */
function formFor(cage: CageConnector, forms: readonly string[]): CageConnector {
  const own = forms.map((form) => form.toLowerCase()).filter((form): form is CageConnector => isCage(form as Connector));
  return own.length === 0 || own.includes(cage) ? cage : (own[0] ?? cage);
}

function cableOf(input: Words, medium: string, a: Port, b: Port): CableTypeEntry {
  if (medium === 'copper') return copperCord(categoryOf(textIn(input, 'category') ?? 'Cat6A'), { conductor: 'solid' });
  if (medium === 'fiber' || medium === 'fibre') return fibreCord((textIn(input, 'fiber', 'fibre') ?? 'om4').toLowerCase() as Medium);
  if (!isCage(a.connector) || !isCage(b.connector)) throw new Error('a direct-attach cable needs a cage at both ends');
  const gbps = numberIn(input, 'speed_gbps', 'cable_gbps');
  /* The cable is named by the slower cage where its own rate is not told. */
  const form = textIn(input, 'form', 'cable_form') === undefined ? olderCage(a.connector, b.connector) : formOf(textIn(input, 'form', 'cable_form') ?? '', undefined).connector;
  const rates = [a, b].flatMap(({ speedsMbps }) => (speedsMbps === undefined ? [] : [Math.max(...speedsMbps)]));
  const kind: Medium = medium.includes('aoc') ? 'aoc' : medium.includes('active') ? 'dac-active' : 'dac-passive';
  return dac(isCage(form) ? form : a.connector, gbps === undefined ? Math.min(...rates) : gbps * 1000, { medium: kind });
}
