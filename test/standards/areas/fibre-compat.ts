import { modeOf } from '../../../shared/catalog/media.ts';
import { phyByName } from '../../../shared/catalog/phys.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { CableTypeEntry, Medium } from '../../../shared/model/cable-type.ts';
import type { Fec } from '../../../shared/model/fields.ts';
import type { OpticTypeEntry } from '../../../shared/model/optic-type.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { cageSwitch, deviceType, optic, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { connectorOf, type ConnectorSpec, cordOf, knownPhy, mediumOf, opticOf, usualMedium } from '../drawing/fibre-parts.ts';
import { flagAt, type Input, numberAt, objectsAt, textAt } from '../drawing/input.ts';
import { metresIn } from './question-words.ts';

/** Questions whether two ends, what they are joined with, and how the ports are set go together. */
export const fibreCompat: Area = {
  areas: ['fibre-compat'],
  draw: (d, { input }) => {
    if (textAt(input, 'phy_a', 'phy_b', 'phy') === undefined) drawMating(d, input);
    else drawLink(d, input);
  },
  answers: ({ input }) => [...(isLongHaul(input) ? ['optics/'] : OPTICS_ANSWERS), 'connection/connector-mismatch', 'connection/fibre-count', 'connection/mpo-gender', 'connection/polarity', 'connection/no-common-speed'],
};

/* Whether a receiver may be overloaded is asked of optics that need some loss on the way; of others it is another question. */
const OPTICS_ANSWERS: readonly string[] = [
  'optics/multimode-reach', 'optics/singlemode-reach', 'optics/unspecified-reach', 'optics/loss-budget', 'optics/core-mismatch', 'optics/fibre-mode-mismatch', 'optics/mode-conditioning',
  'optics/grade-mixing', 'optics/phy-mismatch', 'optics/wavelength-pair', 'optics/fec', 'optics/breakout', 'optics/cage-module',
];

const isLongHaul = (input: Input): boolean => [textAt(input, 'phy_a', 'phy'), textAt(input, 'phy_b')].some((name) => name !== undefined && phyByName(name)?.minLossCentiDb !== undefined);

/** Two modules joined by one cable or several; `connector_a` is the modules', `connector_b` the cord's plug, unless the cord is described itself. */
function drawLink(d: ExampleDesign, input: Input): void {
  const [phyA, phyB] = [textAt(input, 'phy_a', 'phy') ?? textAt(input, 'phy_b') ?? '', textAt(input, 'phy_b', 'phy') ?? textAt(input, 'phy_a') ?? ''];
  const spec = (key: string): ConnectorSpec | undefined => (textAt(input, key) === undefined ? undefined : connectorOf(textAt(input, key) ?? ''));
  const [a, b, described] = [spec('connector_a'), spec('connector_b'), cordEnds(input)];
  const optics = described === undefined ? [opticOf(phyA, a), opticOf(phyB, a)] : [opticOf(phyA, a), opticOf(phyB, b)];
  const first = moduleIn(d, 'SW1', optics[0], fecOf(input, 'fec_a', phyA), numberAt(input, 'attenuator_a_db'));
  const last = moduleIn(d, 'SW2', optics[1], fecOf(input, 'fec_b', phyB), numberAt(input, 'attenuator_b_db'));
  const plugs = described ?? (a !== undefined && b !== undefined ? ([b, b] as const) : ([plugFor(optics[0]), plugFor(optics[1])] as const));
  join(d, input, first, last, plugs, knownPhy(phyA)?.fibreMode === 'multimode' ? 'om4' : usualMedium(knownPhy(phyB)));
}

/** A plug and what it goes into, where no modules are named: a cord between two ports, or one plug in an adapter. */
function drawMating(d: ExampleDesign, input: Input): void {
  const [a, b] = [textAt(input, 'connector_a'), textAt(input, 'connector_b')].map((text) => (text === undefined ? undefined : connectorOf(text)));
  const medium = textAt(input, 'fiber') === undefined ? 'om4' : mediumOf(textAt(input, 'fiber') ?? '');
  const described = cordEnds(input);
  if (described !== undefined) {
    const first = moduleIn(d, 'SW1', plainModule(a ?? described[0]));
    const last = adapter(d, 'P1', b ?? described[1]);
    join(d, input, first, last, described, medium);
  } else if (a !== undefined && b !== undefined) {
    d.cable(cordOf(medium, a, a), adapter(d, 'P1', b), undefined, { lengthMm: millimetres(metresIn(input, 'length') ?? 10) });
  } else {
    join(d, input, adapter(d, 'P1', a ?? { connector: 'lc-duplex' }), adapter(d, 'P2', a ?? { connector: 'lc-duplex' }), [a ?? { connector: 'lc-duplex' }, a ?? { connector: 'lc-duplex' }], medium);
  }
}

/** The plugs of a cord described in words: `SC-LC hybrid`, `LC/UPC-SC/APC`. */
function cordEnds(input: Input): readonly [ConnectorSpec, ConnectorSpec] | undefined {
  const text = textAt(input, 'cord', 'patch_cord', 'cable');
  if (text === undefined) return undefined;
  const ends = text.match(/(?:mpo|mtp)-?\d*(?:\/?(?:u|a)pc)?|(?:lc|sc|st|fc|e2000)(?:\/(?:u|a)pc)?/gi);
  const [first, second] = ends ?? [];
  if (first === undefined) throw new Error(`The cord "${text}" has no connectors that are known.`);
  return [connectorOf(first), connectorOf(second ?? first)];
}

const plugFor = (type: OpticTypeEntry | undefined): ConnectorSpec => ({ connector: type?.connector ?? 'lc-duplex', ...(type?.polish === undefined ? {} : { polish: type.polish }) });

const plainModule = ({ connector, polish }: ConnectorSpec): OpticTypeEntry => {
  const { phy: _, ...plain } = optic('sfp', 'module', 1000, connector, polish === undefined ? {} : { polish });
  return plain;
};

function moduleIn(d: ExampleDesign, name: string, type: OpticTypeEntry | undefined, fec?: Fec, attenuatorDb?: number): PortRef {
  if (type === undefined) throw new Error('A link has two modules.');
  const device = d.device(name, cageSwitch(type.formFactor, [type.speedMbps]), {}, fec === undefined ? {} : { ports: { 1: { fec } } });
  d.optic(device.port(1), type, attenuatorDb === undefined ? {} : { attenuatorCentiDb: Math.round(attenuatorDb * 100) });
  return device.port(1);
}

/** A panel position with an adapter of the connector, polish and pins. */
function adapter(d: ExampleDesign, name: string, { connector, polish, gender }: ConnectorSpec): PortRef {
  const fields = { role: 'panel' as const, ...(polish === undefined ? {} : { polish }), ...(gender === undefined ? {} : { gender }) };
  const type = deviceType(`panel-${connector}`, 'fibre-panel', [ports(24, connector, fields), ports(24, connector, { ...fields, face: 'rear', prefix: 'r' })], { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }] });
  return d.device(name, type).port(1);
}

/** One cable, or several with adapters between, from port to port. Of an even number one does not cross, so that they cross together. */
function join(d: ExampleDesign, input: Input, first: PortRef, last: PortRef, [plugA, plugB]: readonly [ConnectorSpec, ConnectorSpec], usual: Medium): void {
  const parts = partsOf(input, usual);
  let at = first;
  for (const [i, { medium, lengthMm, fields }] of parts.entries()) {
    const isLast = i === parts.length - 1;
    const [from, to] = [i === 0 ? plugA : plugB, isLast ? plugB : plugA];
    const middle = isLast ? undefined : adapterBetween(d, `P${i + 1}`, to);
    const straight = isLast && parts.length % 2 === 0 ? (to.connector.startsWith('mpo') ? ({ polarity: 'type-a' } as const) : ({ polarity: 'a-a' } as const)) : {};
    d.cable(cordOf(medium, from, to, { ...straight, ...fields, key: `part-${i}` }), at, middle?.front ?? last, { lengthMm, ...(i === 0 ? lossOf(input) : {}) });
    if (middle !== undefined) at = middle.rear;
  }
}

/** What the link loses, where the question has measured it, and what its fibre loses by length. */
function lossOf(input: Input): Pick<Cable, 'measuredLossCentiDb' | 'attenuationCentiDbPerKm'> {
  const [loss, attenuation] = [numberAt(input, 'loss_db', 'measured_loss_db'), numberAt(input, 'att_db_per_km')];
  return { ...(loss === undefined ? {} : { measuredLossCentiDb: Math.round(loss * 100) }), ...(attenuation === undefined ? {} : { attenuationCentiDbPerKm: Math.round(attenuation * 100) }) };
}

function adapterBetween(d: ExampleDesign, name: string, { connector, polish }: ConnectorSpec): { readonly front: PortRef; readonly rear: PortRef } {
  const front = adapter(d, name, { connector, ...(polish === undefined ? {} : { polish }) });
  return { front, rear: { ...front, portKey: 'r1' } };
}

interface Part {
  readonly medium: Medium;
  readonly lengthMm: number;
  readonly fields: Partial<CableTypeEntry>;
}

const millimetres = (metres: number): number => Math.max(1, Math.round(metres * 1000));
const CONDITIONING_CORD_MM = 2000;

/** The cables along the link: its segments as they are listed, or one run, with mode-conditioning cords taken out of its length at both ends. */
function partsOf(input: Input, usual: Medium): readonly Part[] {
  const fibre = textAt(input, 'fiber', 'fibre');
  const medium = fibre === undefined ? usual : mediumOf(fibre);
  const count = numberAt(input, 'fiber_count', 'fibers', 'fibres');
  const fields = count === undefined ? {} : { fibreCount: count };
  const segments = objectsAt(input, 'segments').map((segment): Part => {
    const own = textAt(segment, 'fiber', 'fibre');
    return { medium: own === undefined ? medium : mediumOf(own), lengthMm: millimetres(metresIn(segment, 'length') ?? 2), fields: flagAt(segment, 'mode_conditioning') === true ? { isModeConditioning: true } : fields };
  });
  const whole: readonly Part[] = segments.length > 0 ? segments : [{ medium, lengthMm: millimetres(metresIn(input, 'length') ?? 10), fields }];
  if (flagAt(input, 'mode_conditioning') !== true || modeOf(medium) !== 'multimode') return whole;
  const cord: Part = { medium, lengthMm: CONDITIONING_CORD_MM, fields: { isModeConditioning: true } };
  const [run, ...others] = whole;
  if (run === undefined || others.length > 0) return [cord, ...whole, cord];
  return run.lengthMm <= 2 * CONDITIONING_CORD_MM ? [{ ...run, fields: cord.fields }] : [cord, { ...run, lengthMm: run.lengthMm - 2 * CONDITIONING_CORD_MM }, cord];
}

/** A FEC setting as questions name it; `rs` is the Reed-Solomon code that the PHY's lanes have. */
function fecOf(input: Input, key: string, phyName: string): Fec | undefined {
  const text = (flagAt(input, key, 'fec') === undefined ? textAt(input, key, 'fec') : flagAt(input, key, 'fec') === true ? 'rs' : 'none')?.toLowerCase();
  if (text === undefined || /auto|unknown|default/.test(text)) return undefined;
  if (/^(none|off|no|disabled)/.test(text)) return 'none';
  if (/fc|fire|base-?r|74/.test(text)) return 'base-r';
  if (/544|kp4|119|134/.test(text)) return 'rs-544';
  if (/528|kr4|91|108/.test(text)) return 'rs-528';
  return knownPhy(phyName)?.modulation === 'PAM4' ? 'rs-544' : 'rs-528';
}
