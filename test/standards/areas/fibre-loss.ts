import { COMPONENT_LOSSES } from '../../../shared/catalog/media.ts';
import { phyByName } from '../../../shared/catalog/phys.ts';
import { cageSwitch, cord, deviceType, optic, ports } from '../../../shared/rules/engine/example-types.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { Medium, CableTypeEntry } from '../../../shared/model/cable-type.ts';
import { CAGE_CONNECTORS, type CageConnector, type Connector } from '../../../shared/model/connector.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import type { OpticTypeEntry } from '../../../shared/model/optic-type.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { Area } from '../area.ts';
import type { WorkedExample } from '../worked-example.ts';
import { fibreNamed } from './fibre-names.ts';
import { metresIn } from './question-words.ts';
import { centi, entriesOf, numberOf, textOf } from './inputs.ts';

type Input = WorkedExample['input'];

/** Reach, loss and power of fibre links. */
export const fibreLossArea: Area = {
  areas: ['fibre-reach', 'fibre-reach-class', 'fibre-loss', 'fibre-power'],
  draw,
  answers: ({ area, input }) => {
    if (area === 'fibre-reach') return REACH_RULES;
    if (area === 'fibre-reach-class') return [...REACH_RULES, ...LOSS_RULES];
    if (area === 'fibre-power') return hasLoss(input) ? [...LOSS_RULES, ...POWER_RULES] : POWER_RULES;
    return hasOwnBudget(input) ? LOSS_RULES : [...LOSS_RULES, ...REACH_RULES];
  },
  figures: { rounded_loss: 'loss', total_loss: 'loss', loss_budget: 'budget', limit: 'budget', attenuator_required: 'attenuatorMin', rx_min: 'receivedMin', rx_max: 'receivedMax' },
};

const REACH_RULES = ['optics/multimode-reach', 'optics/singlemode-reach', 'optics/unspecified-reach', 'optics/engineered-reach', 'optics/fibre-mode-mismatch'];
const LOSS_RULES = ['optics/loss-budget', 'optics/receiver-overload', 'optics/receiver-power', 'optics/core-mismatch', 'optics/grade-mixing', 'optics/fibre-mode-mismatch'];
const POWER_RULES = ['optics/receiver-overload', 'optics/receiver-power'];

/* A question that gives a maker's budget or window asks about that, not about the reach of the standard. */
const hasOwnBudget = (input: Input): boolean => ['window_db', 'power_budget_db', 'budget_db'].some((key) => input[key] !== undefined);
const hasLoss = (input: Input): boolean => hasOwnBudget(input) || ['loss_db', 'att_db_per_km', 'connections'].some((key) => input[key] !== undefined);

function draw(design: ExampleDesign, { input }: WorkedExample): void {
  const names = { a: textOf(input, 'phy_a') ?? textOf(input, 'phy'), b: textOf(input, 'phy_b') };
  const ends = [names.a, names.b ?? names.a].map((name) => opticOf(input, name));
  const [from, to] = ends.map((type, i) => endPort(design, input, type, `SW${i + 1}`));
  if (from === undefined || to === undefined) return;
  setOptions(design, input);
  drawChannel(design, input, from, to, ends[0]?.connector ?? 'lc-duplex');
}

function setOptions(design: ExampleDesign, input: Input): void {
  const reserve = numberOf(input, 'margin_reserve_db') ?? numberOf(input, 'reserve_db') ?? numberOf(input, 'safety_margin_db');
  const set = textOf(input, 'loss_set')?.toLowerCase();
  const lossSet = set === undefined ? undefined : set.includes('ref') ? 'reference' : set.includes('low') ? 'low-loss' : set.includes('typ') ? 'typical' : 'conservative';
  design.project({ ruleOptions: { 'optics/loss-budget': { ...(reserve === undefined ? {} : { reserveCentiDb: centi(reserve) }), ...(lossSet === undefined ? {} : { lossSet }) } } });
}

/* Figures of the question are the optic's own; what it does not give is the PHY's. */
function opticOf(input: Input, phyName: string | undefined): OpticTypeEntry | undefined {
  const figures = opticFigures(input);
  if (phyName === undefined && Object.keys(figures).length === 0 && numberOf(input, 'wavelength_nm') === undefined) return undefined;
  const phy = phyName === undefined ? undefined : phyByName(phyName);
  const form = cageOf(phy?.formFactors ?? []);
  const wavelength = phy === undefined ? numberOf(input, 'wavelength_nm') : undefined;
  return {
    ...optic(form, phy?.name ?? phyName ?? 'Optic', phy?.speedMbps ?? 1000, phy?.connectors[0] ?? 'lc-duplex', { key: `optic-${phyName ?? 'plain'}` }),
    ...figures, ...(wavelength === undefined ? {} : { txNm: wavelength }),
    ...(phyName === undefined ? { phy: undefined } : {}),
  };
}

function opticFigures(input: Input): Partial<OpticTypeEntry> {
  const tx = numberOf(input, 'tx_dbm') ?? receivedLevel(input);
  const window = input['window_db'];
  const [least, most] = Array.isArray(window) ? window.map((value) => (typeof value === 'number' ? value : undefined)) : [numberOf(input, 'window_min_db') ?? numberOf(input, 'min_loss_db'), numberOf(input, 'window_max_db')];
  const figures = {
    txMinCentiDbm: tx ?? numberOf(input, 'tx_min_dbm'), txMaxCentiDbm: tx ?? numberOf(input, 'tx_max_dbm'),
    rxMinCentiDbm: numberOf(input, 'rx_min_dbm') ?? numberOf(input, 'sensitivity_dbm'), rxMaxCentiDbm: numberOf(input, 'rx_max_dbm') ?? numberOf(input, 'overload_dbm'),
    lossMinCentiDb: least, lossMaxCentiDb: most ?? numberOf(input, 'budget_db') ?? numberOf(input, 'power_budget_db') ?? numberOf(input, 'max_loss_db'),
  };
  return Object.fromEntries(Object.entries(figures).flatMap(([key, value]) => (value === undefined ? [] : [[key, centi(value)]])));
}

/* Light as it was measured at the receiver: drawn as sent over a way without loss. */
const receivedLevel = (input: Input): number | undefined => numberOf(input, 'received_dbm') ?? numberOf(input, 'rx_dbm');

const cageOf = (forms: readonly string[]): CageConnector => CAGE_CONNECTORS.find((cage) => forms.includes(cage)) ?? 'sfp+';

function endPort(design: ExampleDesign, input: Input, type: OpticTypeEntry | undefined, name: string): PortRef {
  const port = design.device(name, cageSwitch(type?.formFactor ?? 'sfp+', [type?.speedMbps ?? 1000])).port(1);
  const attenuator = numberOf(input, 'attenuator_db');
  if (type !== undefined) design.optic(port, type, attenuator === undefined ? {} : { attenuatorCentiDb: centi(attenuator) });
  return port;
}

interface Segment {
  readonly medium: Medium;
  readonly lengthMm?: number | undefined;
  readonly type: Partial<CableTypeEntry>;
  readonly cable: Partial<Cable>;
}

/** Cables one after another, with an adapter panel for every connection between them. */
function drawChannel(design: ExampleDesign, input: Input, from: PortRef, to: PortRef, connector: Connector): void {
  const measured = numberOf(input, 'loss_db') ?? numberOf(input, 'measured_loss_db') ?? (receivedLevel(input) === undefined ? undefined : 0);
  const joints = measured === undefined ? jointsOf(input, connector) : [];
  const segments = splitFor(segmentsOf(input), joints.length);
  let here = from;
  segments.forEach((segment, i) => {
    const joint = joints[i];
    const isLast = i === segments.length - 1;
    const panel = isLast ? undefined : design.device(`FP${i + 1}`, adapterPanel(joint ?? { connector, lossCentiDb: 0 }));
    const extras = i === 0 ? extrasOf(input, measured) : {};
    design.cable(cord(segment.medium, connector, { key: `fibre-${i}`, fibreCount: undefined, ...segment.type }), here, panel?.port(1) ?? to, { lengthMm: segment.lengthMm, ...segment.cable, ...extras });
    if (panel !== undefined) here = panel.port('r1');
  });
}

interface Joint {
  readonly connector: Connector;
  readonly lossCentiDb?: number | undefined;
}

/* An adapter that the question gives no figure for has none: the rule counts what is usual. */
function jointsOf(input: Input, connector: Connector): readonly Joint[] {
  const connections = [...entriesOf(input, 'connections'), ...entriesOf(input, 'cassettes')];
  const each = connections.flatMap((entry): Joint[] => {
    const loss = numberOf(entry, 'loss_db') ?? numberOf(input, 'connection_loss_db');
    return Array.from({ length: numberOf(entry, 'count') ?? 1 }, () => ({ connector: jointConnector(textOf(entry, 'type'), connector), lossCentiDb: loss === undefined ? undefined : centi(loss) }));
  });
  const count = Array.isArray(input['connections']) ? 0 : (['connections', 'connection_count', 'connectors', 'connector_count'].map((key) => numberOf(input, key)).find((count) => count !== undefined) ?? 0);
  const loss = numberOf(input, 'connection_loss_db') ?? numberOf(input, 'connector_loss_db');
  const plain = Array.from({ length: count }, () => ({ connector, lossCentiDb: loss === undefined ? undefined : centi(loss) }));
  const allocation = numberOf(input, 'connection_allocation_db');
  return [...each, ...plain, ...(allocation === undefined ? [] : [{ connector, lossCentiDb: centi(allocation) }])];
}

/* In a channel of two fibres an MPO connection is drawn between single MPO ports, as the middle of two cassettes would be. */
const jointConnector = (type: string | undefined, connector: Connector): Connector => (type !== undefined && /mpo|mtp/i.test(type) && !connector.startsWith('mpo') ? 'mpo-12' : connector);

function adapterPanel({ connector, lossCentiDb }: Joint): DeviceTypeEntry {
  return deviceType(
    `adapter-${connector}-${lossCentiDb ?? ''}`, 'fibre-panel',
    [ports(1, connector, { role: 'panel' }), ports(1, connector, { role: 'panel', face: 'rear', prefix: 'r' })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight', ...(lossCentiDb === undefined ? {} : { lossCentiDb }) }] },
  );
}

function segmentsOf(input: Input): readonly Segment[] {
  const entries = entriesOf(input, 'segments');
  return (entries.length > 0 ? entries : [input]).map((entry) => {
    const { medium, type, attenuationCentiDbPerKm } = fibreNamed(textOf(entry, 'fiber') ?? textOf(entry, 'fibre') ?? textOf(input, 'fiber') ?? textOf(input, 'fibre') ?? usualFibre(input));
    const stated = numberOf(entry, 'att_db_per_km') ?? numberOf(input, 'att_db_per_km');
    const attenuation = stated === undefined ? attenuationCentiDbPerKm : Math.round(stated * 1e5) / 1e3;
    const metres = metresIn(entry, 'length');
    return { medium, type, lengthMm: metres === undefined ? undefined : Math.round(metres * 1000), cable: attenuation === undefined ? {} : { attenuationCentiDbPerKm: attenuation } };
  });
}

/* A question of power alone names no fibre: the usual one of the PHY's kind. */
function usualFibre(input: Input): string {
  const name = textOf(input, 'phy_a') ?? textOf(input, 'phy');
  const mode = name === undefined ? undefined : phyByName(name)?.fibreMode;
  return mode === 'multimode' ? 'OM3' : mode === undefined ? '' : 'OS2';
}

/* More connections than joints between the segments: the longest is cut, and its parts together are as long. */
function splitFor(segments: readonly Segment[], joints: number): readonly Segment[] {
  const missing = joints - (segments.length - 1);
  const [first, ...rest] = segments;
  if (missing <= 0 || first === undefined) return segments;
  const { lengthMm } = first;
  const parts = Array.from({ length: missing + 1 }, (_, i): Segment => ({ ...first, lengthMm: lengthMm === undefined ? undefined : i === 0 ? Math.max(1, lengthMm - missing) : 1 }));
  return [...parts, ...rest];
}

function extrasOf(input: Input, measured: number | undefined): Partial<Cable> {
  if (measured !== undefined) return { measuredLossCentiDb: centi(measured) };
  const splices = numberOf(input, 'splices');
  const spliceLoss = numberOf(input, 'splice_loss_db');
  const extras = (Array.isArray(input['extra_losses_db']) ? input['extra_losses_db'] : [input['extra_losses_db'], input['extra_loss_db'], input['splitter_loss_db']]).filter((loss): loss is number => typeof loss === 'number');
  const splitter = textOf(input, 'splitter');
  if (splitter !== undefined) extras.push(splitterLoss(splitter));
  return {
    ...(splices === undefined || splices === 0 ? {} : { splices, ...(spliceLoss === undefined ? {} : { spliceLossCentiDb: centi(spliceLoss) }) }),
    ...(extras.length === 0 ? {} : { extraLossCentiDb: extras.reduce((sum, loss) => sum + centi(loss), 0) }),
  };
}

/* Splitters and multiplexers are entered as the table has them. */
function splitterLoss(name: string): number {
  const row = COMPONENT_LOSSES.find(({ item }) => item === `splitter ${name.toLowerCase().replace(':', 'x')}`);
  if (row === undefined) throw new Error(`a splitter "${name}"`);
  return row.lossCentiDb / 100;
}
