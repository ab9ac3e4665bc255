import type { Connector } from '../../../shared/model/connector.ts';
import { connectorField } from '../../../shared/model/connector.ts';
import type { DeviceTypeEntry, PortGroup } from '../../../shared/model/device-type.ts';
import { powerRating, regionOfVoltage } from '../../../shared/catalog/power.ts';
import type { ExampleDesign, ExampleDevice } from '../../../shared/rules/engine/example-design.ts';
import { cord, deviceType, inlets, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import type { WorkedExample } from '../worked-example.ts';

/** Questions about circuits, strips, outlets, cords and feeds. */
export const POWER_AREA: Area = {
  areas: ['power'],
  draw(design, { input }) {
    setProject(design, input);
    const cords = cordsOf(input);
    if (plugOf(input) !== undefined) return drawPlug(design, input);
    if (cords !== undefined) return drawCords(design, input, cords);
    if (Array.isArray(input['feeds'])) return drawFeeds(design, input, input['feeds'].filter(isObject));
    const phases = phaseLoads(input);
    if (phases !== undefined) return drawPhases(design, input, phases);
    const [strip, outlet] = [stripOf(input), outletOf(input)];
    if (strip !== undefined) return drawStrip(design, input, strip);
    if (outlet !== undefined) return drawOutlet(design, input, outlet);
    return drawCircuit(design, input);
  },
  answers: ({ input }) => {
    if (plugOf(input) !== undefined) return ['connection/connector-mismatch'];
    if (cordsOf(input) !== undefined) return ['power/single-feed', 'data/unconnected-supply'];
    if (Array.isArray(input['feeds'])) return ['power/circuit-load', 'power/redundancy', 'power/single-feed', 'data/unconnected-supply'];
    if (phaseLoads(input) !== undefined) return ['power/phase-balance', 'power/circuit-load'];
    if (stripOf(input) !== undefined) return input['load_a'] === undefined ? ['power/branch-breaker'] : ['power/branch-breaker', 'power/outlet-rating', 'power/circuit-load'];
    if (outletOf(input) !== undefined) return input['breaker_a'] === undefined ? ['power/outlet-rating', 'power/cord-rating'] : ['power/outlet-rating', 'power/cord-rating', 'power/circuit-load'];
    return ['power/circuit-load', 'power/cord-rating'];
  },
  figures: { max_current: 'maxLoad', limit: 'maxLoad', max: 'maxLoad', derated: 'maxLoad', max_breaker: 'maxBreaker', load_pct: 'utilisation', utilization: 'utilisation', max_va: 'capacity', max_load: 'maxLoad' },
};

type Input = WorkedExample['input'];

const wire = cord('power', 'hardwired-power');

const isObject = (value: unknown): value is Input => typeof value === 'object' && value !== null;
const number = (input: Input, ...keys: readonly string[]): number | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'number');
const text = (input: Input, ...keys: readonly string[]): string | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'string');
const flag = (input: Input, ...keys: readonly string[]): boolean | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'boolean');
const milli = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * 1000));

/** The plug of a question about what goes into what. */
const plugOf = (input: Input): string | undefined => (text(input, 'outlet', 'inlet', 'socket', 'receptacle') === undefined ? undefined : text(input, 'plug', 'connector', 'cord_plug', 'plug_type', 'cord', 'cable'));

/** The connector a question names alone: a feed is rated as its connector is. */
const feedConnectorOf = (input: Input): string | undefined => (plugOf(input) === undefined ? text(input, 'plug', 'connector', 'pdu_input', 'input_plug', 'pdu_plug', 'feed_connector', 'input', 'inlet') : undefined);

/** The feed of each cord of one device; undefined for questions about the feeds themselves. */
function cordsOf(input: Input): readonly string[] | undefined {
  const device = isObject(input['device']) ? input['device'] : input;
  const list = ['cords', 'psu_feeds', 'device_cords', 'device_feeds', 'psus', 'supplies', 'feeds'].flatMap((key) => [device[key], input[key]]).find((value) => Array.isArray(value) && value.length > 0);
  if (!Array.isArray(list)) return undefined;
  const feeds = list.map((entry: unknown) => (isObject(entry) ? text(entry, 'feed', 'circuit', 'source', 'side') : typeof entry === 'string' ? entry : entry === null ? '' : undefined));
  return feeds.every((feed) => feed !== undefined) ? feeds : undefined;
}

/** The outlets of a strip: a list, or one where the question is about what protects it. */
function stripOf(input: Input): readonly string[] | undefined {
  const outlets = input['outlets'];
  if (Array.isArray(outlets)) return outlets.map((outlet: unknown) => (isObject(outlet) ? (text(outlet, 'type', 'connector', 'outlet', 'name') ?? '') : String(outlet)));
  const one = text(input, 'outlets') ?? (flag(input, 'internal_breakers', 'branch_breakers', 'internal_breaker') === undefined ? undefined : text(input, 'outlet'));
  return one === undefined ? undefined : one.split(/\s*[,+]\s*/);
}

/* A strip's own plug is what its whole load goes through. */
const outletOf = (input: Input): string | undefined => text(input, 'outlet', 'receptacle', 'socket') ?? (ratingOf(input).ratedMa === undefined && loadFields(input) !== undefined ? feedConnectorOf(input) : undefined);

/* A question that names no region is about the one its voltage or its outlet is used in. */
function setProject(design: ExampleDesign, input: Input): void {
  const named = text(input, 'region', 'market', 'country');
  const [feed] = Array.isArray(input['feeds']) ? input['feeds'].filter(isObject) : [];
  const voltageV = number(input, 'v', 'voltage_v') ?? (feed === undefined ? undefined : number(feed, 'v'));
  const connectors = [outletOf(input) ?? '', feedConnectorOf(input) ?? '', ...(stripOf(input) ?? [])];
  const isNema = connectors.some((name) => connectorNamed(name, 'socket')?.startsWith('nema') === true);
  const region = named === undefined ? (isNema ? 'north-america' : voltageV === undefined ? 'emea' : regionOfVoltage(voltageV)) : isNorthAmerican(named) ? 'north-america' : 'emea';
  const isContinuous = flag(input, 'continuous') ?? true;
  const rules = ['power/circuit-load', 'power/redundancy', 'power/outlet-rating'];
  const options = isContinuous ? {} : Object.fromEntries(rules.map((rule) => [rule, { continuous: false }]));
  /* Where a question has two feeds and says that devices hang on one, it asks what becomes of them. */
  const isSingleAsked = flag(input, 'dual_corded', 'redundant') === false || flag(input, 'single_corded') === true;
  design.project({ region, ruleOptions: isSingleAsked ? { ...options, 'power/single-feed': { dualCorded: true } } : options });
}

const isNorthAmerican = (region: string): boolean => /^(na|us|usa|ca|north.?america|nec)/i.test(region);

const phasesOf = (input: Input): 1 | 3 => (number(input, 'phase', 'phases') === 3 || /^(3|three)/i.test(text(input, 'phase', 'phases') ?? '') ? 3 : 1);

const ratingOf = (input: Input): NonNullable<PortGroup['power']> => ({
  voltageV: number(input, 'v', 'voltage_v'), phases: phasesOf(input), ratedMa: milli(number(input, 'breaker_a', 'rating_a', 'feed_a')),
});

/** A wall circuit; with several sockets, these are on a strip of no rating of its own. */
function circuit(design: ExampleDesign, name: string, power: PortGroup['power'], sockets = 1): ExampleDevice {
  const source = design.device(name, deviceType(name, 'power-source', [ports(1, 'hardwired-power', { role: 'power-out', power })], { mount: 'room' }), {}, { feed: name });
  if (sockets === 1) return source;
  const strip = design.device(`${name} strip`, deviceType('sockets', 'pdu', [ports(1, 'hardwired-power', { prefix: 'IN', role: 'power-in' }), ports(sockets, 'hardwired-power', { role: 'power-out' })], { mount: 'rack-side' }));
  design.cable(wire, source.port(1), strip.port('IN1'));
  return strip;
}

function consumer(name: string, supplies: number, inlet: Connector, phases: 1 | 3 = 1): DeviceTypeEntry {
  const { powerMaxW: _none, ...type } = deviceType(name, 'server', [inlets(supplies, { connector: inlet, power: { phases } })], supplies > 1 ? { redundantSupplies: supplies - 1 } : {});
  return type;
}

/** The load as the question gives it: amperes, volt-amperes or watts. */
function loadFields(input: Input): { readonly currentMa?: number; readonly powerW?: number } | undefined {
  const currentMa = milli(number(input, 'load_a', 'amps', 'current_a'));
  const kilo = number(input, 'load_kva', 'load_kw');
  const powerW = number(input, 'load_va', 'load_w', 'va', 'watts', 'power_w') ?? (kilo === undefined ? undefined : kilo * 1000);
  if (currentMa !== undefined) return { currentMa };
  return powerW === undefined ? undefined : { powerW: Math.round(powerW) };
}

/* A feed whose breaker is not named is rated as its connector. */
function feedRating(input: Input): NonNullable<PortGroup['power']> {
  /* What a circuit may carry in amperes does not depend on the voltage; one that is not named is taken as usual. */
  const stated = { ...ratingOf(input), voltageV: ratingOf(input).voltageV ?? (isNorthAmerican(text(input, 'region', 'market', 'country') ?? '') ? 120 : 230) };
  const connector = connectorNamed(feedConnectorOf(input) ?? '', 'socket');
  const rating = connector === undefined ? undefined : powerRating(connector);
  if (rating === undefined) return stated;
  const isThree = stated.phases === 3 || /3\s?ph|3p|red|l21|l15/i.test(feedConnectorOf(input) ?? '');
  return { ...stated, phases: isThree ? 3 : 1, ratedMa: stated.ratedMa ?? rating.ratedMa };
}

function drawCircuit(design: ExampleDesign, input: Input): void {
  const upsW = number(input, 'ups_va', 'ups_w', 'rating_va', 'rating_w', 'pdu_va', 'pdu_w');
  const power = feedRating(input);
  if (upsW === undefined && power.ratedMa === undefined) throw new Error('The question has no breaker and no rating.');
  const feeder = upsW === undefined ? circuit(design, 'C1', power)
    : design.device('UPS', deviceType('ups', 'ups', [ports(1, 'hardwired-power', { role: 'power-out', power: { voltageV: power.voltageV } })], { outputW: upsW, mount: 'room' }));
  const load = loadFields(input);
  if (load !== undefined) design.cable(cordOf(input, wire), feeder.port(1), design.device('L1', consumer('load', 1, 'hardwired-power', phasesOf(input)), {}, load).port('PSU1'));
}

const cordOf = (input: Input, like: typeof wire): typeof wire => ({
  ...like, ratedMa: milli(number(input, 'cord_a', 'cord_rating_a')), gaugeAwg: number(input, 'cord_awg', 'awg'), key: 'asked',
});

function drawOutlet(design: ExampleDesign, input: Input, name: string): void {
  const socket = named(name, 'socket');
  const plug = plugFor(socket);
  const inlet = named(text(input, 'inlet') ?? 'hardwired', 'inlet');
  const voltageV = number(input, 'v', 'voltage_v') ?? 230;
  const strip = design.device('PDU', deviceType('pdu', 'pdu', [...inputOf(input), ports(1, socket, { role: 'power-out', power: { voltageV } })], { mount: 'rack-side' }));
  if (input['breaker_a'] !== undefined) design.cable(wire, circuit(design, 'C1', ratingOf(input)).port(1), strip.port('IN1'));
  const load = loadFields(input);
  const type = cordOf(input, cord('power', plug, { b: { connector: loadEndFor(inlet), legs: 1 } }));
  design.cable(type, strip.port(1), design.device('L1', consumer('load', 1, inlet), {}, load ?? { powerW: 0 }).port('PSU1'));
}

const inputOf = (input: Input): readonly PortGroup[] => [ports(1, 'hardwired-power', { prefix: 'IN', role: 'power-in', power: { ...ratingOf(input), ratedMa: milli(number(input, 'breaker_a')) } })];

function drawStrip(design: ExampleDesign, input: Input, outlets: readonly string[]): void {
  const hasBreaker = flag(input, 'internal_breakers', 'branch_breakers', 'internal_breaker');
  const breakerMa = milli(number(input, 'branch_breaker_a', 'internal_breaker_a', 'internal_breakers_a'));
  const groups = outlets.map((name, i) => ports(1, named(name, 'socket'), { first: i + 1, role: 'power-out', power: { voltageV: number(input, 'v'), hasBreaker: breakerMa === undefined ? hasBreaker : true, breakerMa } }));
  const strip = design.device('PDU', deviceType('pdu', 'pdu', [...inputOf(input), ...groups], { mount: 'rack-side' }));
  design.cable(wire, circuit(design, 'C1', ratingOf(input)).port(1), strip.port('IN1'));
}

type Load = { readonly currentMa?: number; readonly powerW?: number };

/** What hangs on each phase: a list or the phases by name, in amperes, volt-amperes or watts. */
function phaseLoads(input: Input): readonly Load[] | undefined {
  const values = (...keys: readonly string[]): readonly number[] | undefined => {
    const value = keys.map((key) => input[key]).find((each) => typeof each === 'object' && each !== null);
    return value === undefined || value === null ? undefined : Object.values(value).map(Number);
  };
  const named = ['l1_a', 'l2_a', 'l3_a'].flatMap((key) => number(input, key) ?? []);
  const amps = values('phase_amps', 'phase_a', 'phases_a', 'phase_currents', 'line_amps') ?? (named.length === 3 ? named : undefined);
  return amps?.map((ampere) => ({ currentMa: milli(ampere) ?? 0 })) ?? values('phase_va', 'phase_w', 'phase_loads_va', 'phase_loads_w')?.map((powerW) => ({ powerW }));
}

function drawPhases(design: ExampleDesign, input: Input, loads: readonly Load[]): void {
  const outlets = (['L1', 'L2', 'L3'] as const).map((phase) => ports(1, 'c19', { prefix: phase, role: 'power-out', power: { phase } }));
  const strip = design.device('PDU', deviceType('pdu', 'pdu', [...inputOf(input), ...outlets], { mount: 'rack-side' }));
  for (const [i, load] of loads.entries()) design.cable(cord('power', 'c20', { b: { connector: 'c19', legs: 1 } }), strip.port(`L${i + 1}1`), design.device(`S${i + 1}`, consumer('load', 1, 'c20'), {}, load).port('PSU1'));
}

/** Feeds with a load each. Dual corded: every load hangs on all feeds, so that what each feed shows is its share; where there is only one, both cords are in it. */
function drawFeeds(design: ExampleDesign, input: Input, feeds: readonly Input[]): void {
  const isDual = flag(input, 'dual_corded', 'redundant') ?? (flag(input, 'single_corded') === true ? false : undefined) ?? feeds.length > 1;
  const circuits = feeds.map((feed, i) => circuit(design, text(feed, 'name', 'feed') ?? `F${i + 1}`, ratingOf(feed), feeds.length * 2));
  const supplies = isDual ? Math.max(feeds.length, 2) : 1;
  for (const [i, feed] of feeds.entries()) {
    const fields = loadFields(feed) ?? {};
    const phases = phasesOf(feed);
    const load = design.device(`S${i + 1}`, consumer(`load${i}`, supplies, 'hardwired-power', phases), {}, fields);
    const sockets = isDual ? circuits : circuits.slice(i, i + 1);
    for (let n = 0; n < supplies; n += 1) {
      const source = sockets[n % sockets.length];
      if (source !== undefined) design.cable(wire, source.port(i + 1 + (n >= sockets.length ? feeds.length : 0)), load.port(`PSU${n + 1}`));
    }
  }
}

/** One device whose supplies are on the feeds named, one after the other; an empty name is a supply without a cord. */
function drawCords(design: ExampleDesign, input: Input, feeds: readonly string[]): void {
  const circuits = new Map([...new Set(feeds.filter((feed) => feed !== ''))].map((feed) => [feed, circuit(design, feed, { voltageV: 230, phases: 1, ratedMa: 32_000 }, feeds.length)]));
  const supplies = number(input, 'supplies', 'psus') ?? (flag(input, 'dual_corded') === true ? Math.max(2, feeds.length) : feeds.length);
  const device = design.device('S1', consumer('load', supplies, 'hardwired-power'), {}, { powerW: 500 });
  for (const [i, feed] of feeds.entries()) {
    const source = circuits.get(feed);
    if (source !== undefined) design.cable(wire, source.port(i + 1), device.port(`PSU${i + 1}`));
  }
}

function drawPlug(design: ExampleDesign, input: Input): void {
  const plug = named(plugOf(input) ?? '', 'plug');
  const name = text(input, 'outlet', 'inlet', 'socket', 'receptacle');
  if (name === undefined) throw new Error('The question has a plug but nothing to plug it into.');
  const outlet = named(name, text(input, 'inlet') === undefined ? 'socket' : 'inlet');
  const strip = design.device('PDU', deviceType('pdu', 'pdu', [ports(1, outlet, { role: 'power-out' })], { mount: 'rack-side' }));
  design.cable(cord('power', plug), strip.port(1), undefined);
}

function named(name: string, as: 'plug' | 'socket' | 'inlet'): Connector {
  const found = connectorNamed(name, as);
  if (found === undefined) throw new Error(`There is no connector "${name}".`);
  return found;
}

/* A pair is named socket first: `C19/C20`; a plug or an inlet is its second. */
function ofPair(name: string, as: 'plug' | 'socket' | 'inlet'): string {
  const [socket = '', plug] = name.trim().split('/').map((part) => part.trim());
  const isPair = plug !== undefined && /^c\d+$/i.test(plug);
  return isPair ? (as === 'socket' ? socket : plug) : name.trim();
}

/** The connector people mean: `C13`, `NEMA 5-15R`, `L6-30P`, `Schuko`, `IEC 60309 32A 3P`. */
function connectorNamed(name: string, as: 'plug' | 'socket' | 'inlet'): Connector | undefined {
  const plain = ofPair(name, as).toLowerCase().replace(/^\d+\s*x\s*|\s*x\s*\d+$/g, '').replace(/^iec[\s-]*(60320)?[\s-]*(?=c\d)/, '').replaceAll(/[\s_]+/g, '-');
  const isPlug = as === 'plug';
  const nema = /^(?:nema-?)?(l?\d+-\d+)([pr])?$/.exec(plain);
  const cee = /(?:60309|cee|commando).*?(16|32|60|63)a?(?:.*?(1|3)-?p)?/.exec(plain);
  const candidates = [
    plain,
    nema === null ? '' : `nema-${nema[1] ?? ''}${nema[2] ?? (isPlug ? 'p' : 'r')}`,
    /schuko|cee-?7|type-?[ef]$/.test(plain) ? (isPlug ? 'cee-7-7-plug' : 'cee-7-3-socket') : '',
    /bs-?1363|uk|type-?g$/.test(plain) ? (isPlug ? 'bs-1363-plug' : 'bs-1363-socket') : '',
    cee === null ? '' : `iec-60309-${cee[1] ?? ''}a-${cee[2] ?? '1'}p-${isPlug ? 'plug' : 'socket'}`,
    plain.startsWith('cs8365') ? (isPlug ? 'cs8365-plug' : 'cs8365-socket') : '',
    plain === 'hardwired' ? 'hardwired-power' : '',
  ];
  return candidates.flatMap((candidate) => connectorField.safeParse(candidate).data ?? [])[0];
}

const PLUGS: Readonly<Partial<Record<Connector, Connector>>> = { c5: 'c6', c7: 'c8', c13: 'c14', c15: 'c16', c19: 'c20', c21: 'c22', 'cee-7-3-socket': 'cee-7-7-plug', 'hardwired-power': 'hardwired-power' };

const plugFor = (socket: Connector): Connector => PLUGS[socket] ?? connectorField.parse(socket.replace(/r$/, 'p').replace('socket', 'plug'));

/* What is on the load's end of the cord. */
const loadEndFor = (inlet: Connector): Connector => connectorField.safeParse(Object.entries(PLUGS).find(([, plug]) => plug === inlet)?.[0]).data ?? inlet;
