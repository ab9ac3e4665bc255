import { POE_CLASSES, POE_TYPES } from '../../../shared/catalog/poe.ts';
import { type Medium, mediumField } from '../../../shared/model/cable-type.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { DeviceTypeEntry, Poe } from '../../../shared/model/device-type.ts';
import type { Connector } from '../../../shared/model/connector.ts';
import type { ExampleDesign, ExampleDevice } from '../../../shared/rules/engine/example-design.ts';
import { cord, deviceType, inlets, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import type { WorkedExample } from '../worked-example.ts';

/** Questions about power over Ethernet. */
export const POE_AREA: Area = {
  areas: ['poe'],
  draw(design, { input }) {
    const region = text(input, 'region');
    if (region !== undefined) design.project({ region: /^(na|us|north|nec)/i.test(region) ? 'north-america' : 'emea' });
    const budgetW = number(input, 'switch_budget_w', 'budget_w', 'poe_budget_w');
    if (Array.isArray(input['loads'])) return drawSwitch(design, input, budgetW, input['loads'].filter(isObject));
    drawLink(design, input, budgetW);
  },
  answers: ({ input }) => (Array.isArray(input['loads']) ? ['poe/budget'] : ['poe/']),
  figures: { pd: 'pdPower', loss: 'cableLoss', drop: 'cableLoss', margin: 'headroom', alloc: 'allocated', temp_rise_c: 'temperatureRise', rise_c: 'temperatureRise', rise_k: 'temperatureRise', required_w_pse: 'requiredPse', required: 'requiredPse', pairs: 'pairs', current: 'sourceCurrent', current_ma: 'sourceCurrent', i: 'sourceCurrent', loop_ohm: 'loop', remaining: 'headroom', free: 'headroom', available: 'headroom', required_pse: 'requiredPse', min_pse: 'requiredPse' },
};

type Input = WorkedExample['input'];

const isObject = (value: unknown): value is Input => typeof value === 'object' && value !== null;
const number = (input: Input, ...keys: readonly string[]): number | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'number');
const text = (input: Input, ...keys: readonly string[]): string | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'string');
const flag = (input: Input, ...keys: readonly string[]): boolean => keys.some((key) => input[key] === true);

/** How people name a source or a device: a type, `802.3at`, `PoE+`, `passive24`, `none`. */
function kindNamed(value: unknown): Pick<Poe, 'type' | 'method' | 'voltageV'> | undefined {
  if (typeof value === 'number') return { type: value };
  if (typeof value !== 'string' || /^(none|off|no|data.?only|without.*)$/i.test(value)) return undefined;
  const passive = /passive\D*(\d+)?/i.exec(value);
  if (passive !== null) return { type: 1, method: 'passive', ...(passive[1] === undefined ? {} : { voltageV: Number(passive[1]) }) };
  const digit = /^(?:type\s*)?([1-4])$/i.exec(value);
  if (digit !== null) return { type: Number(digit[1]) };
  const plain = value.toLowerCase();
  if (plain.includes('upoe')) return { type: plain.includes('+') ? 4 : 3 };
  const row = POE_TYPES.find((type) => plain.includes(type.standard.split(' ')[1]?.slice(-4) ?? '?') && !plain.includes('bt')) ?? POE_TYPES.findLast(({ names }) => names.some((name) => name.toLowerCase() === plain));
  if (row !== undefined) return { type: row.type };
  if (plain.includes('midspan') || plain.includes('injector')) return { type: 2 };
  if (plain.includes('bt')) return { type: plain.includes('4') ? 4 : 3 };
  const bare = /\b(a[ft])\b/.exec(plain)?.[1];
  return bare === undefined ? undefined : { type: bare === 'af' ? 1 : 2 };
}

/** The source, or nothing for a port that sends no power. A question about a device alone has a source of the strongest type. */
function sourceOf(input: Input): Poe | undefined {
  const value = given(input, 'pse_type', 'pse', 'source', 'pse_standard', 'standard', 'port_type');
  const named = Array.isArray(value) ? undefined : value;
  const classW = wattsOfClass(classIn(input, 'pse_class', 'port_class'));
  const maxW = number(input, 'pse_w', 'port_w', 'pse_max_w') ?? classW;
  const pairs = number(input, 'pse_pairs', 'pairs', 'powered_pairs');
  const stated = named === undefined ? { type: typeForWatts(maxW) } : kindNamed(named);
  /* A name nobody knows says less than the watts beside it. */
  const kind = stated ?? (typeof named === 'string' && maxW !== undefined && maxW > 0 ? { type: typeForWatts(maxW) } : undefined);
  if (kind === undefined) return undefined;
  const voltageV = number(input, 'pse_v', 'pse_voltage', 'voltage_v') ?? kind.voltageV;
  return { role: 'pse', ...kind, ...(maxW === undefined ? {} : { maxW }), ...(voltageV === undefined ? {} : { voltageV: Math.round(voltageV) }), ...(pairs === 2 || pairs === 4 ? { pairs } : {}) };
}

const typeForWatts = (powerW: number | undefined): number => (powerW === undefined ? 4 : (POE_TYPES.find(({ pseMw }) => powerW * 1000 <= pseMw)?.type ?? 4));

/* What stands under the first of these names that is there; null, too, says something: nothing. */
const given = (input: Input, ...keys: readonly string[]): unknown => keys.map((key) => input[key]).find((value) => value !== undefined);

/** A class as written: `4`, `"4"`, `class 4`. */
function classIn(input: Input, ...keys: readonly string[]): number | undefined {
  const digit = /^(?:class\s*)?(\d)$/i.exec(text(input, ...keys)?.trim() ?? '')?.[1];
  return digit === undefined ? number(input, ...keys) : Number(digit);
}

const wattsOfClass = (poeClass: number | undefined): number | undefined => {
  const row = POE_CLASSES.find((candidate) => candidate.class === poeClass);
  return row === undefined ? undefined : row.pseMw / 1000;
};

/* A question about a source and its cable alone is about the highest class that the source serves. */
function servedClass(input: Input): number | undefined {
  const sourceW = number(input, 'pse_w');
  if (sourceW === undefined || given(input, 'pd_type', 'pd') !== undefined) return undefined;
  return POE_CLASSES.findLast(({ pseMw }) => pseMw <= sourceW * 1000)?.class;
}

/** The powered device; the type of one that states only a class follows from the tables. */
function deviceOf(input: Input): Poe {
  const stated = classIn(input, 'pd_class', 'cls', 'class');
  const maxW = number(input, 'pd_w', 'pd_power_w');
  const poeClass = stated ?? (maxW === undefined ? servedClass(input) : undefined);
  const kind = kindNamed(input['pd_type'] ?? input['pd'] ?? (stated === undefined ? text(input, 'pd_class') : undefined) ?? 4) ?? { type: 4 };
  return { role: 'pd', ...kind, ...(poeClass === undefined ? {} : { class: poeClass }), ...(maxW === undefined ? {} : { maxW }), ...(flag(input, 'reduced_mode', 'reduced_ok', 'demotable', 'runs_reduced', 'pd_reduced_mode', 'pd_reduced', 'demotion_ok', 'accepts_demotion') ? { isReducible: true } : {}) };
}

function pdType(poe: Poe, connector: Connector, count = 1, hasMains = false): DeviceTypeEntry {
  return deviceType('pd', 'camera', [ports(count, connector, { poe }), ...(hasMains ? [inlets(1)] : [])], { mount: 'room' });
}

function drawSwitch(design: ExampleDesign, input: Input, budgetW: number | undefined, loads: readonly Input[]): void {
  const counts = loads.map((load) => number(load, 'count', 'n', 'qty') ?? 1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const method = text(input, 'allocation', 'method', 'alloc_method');
  if (method !== undefined) design.project({ ruleOptions: { 'poe/budget': { allocation: /lldp|measured|actual/i.test(method) ? 'lldp' : 'class' } } });
  const reservePercent = number(input, 'reserve_pct', 'headroom_pct', 'reserve_percent', 'min_headroom_pct');
  if (reservePercent !== undefined) design.project({ ruleOptions: { 'poe/budget': { reservePercent } } });
  const set = new Map<string, { readonly poeW?: number; readonly poe?: 'off' }>();
  const type = deviceType('switch', 'switch', [ports(total, 'rj45', { poe: { role: 'pse', type: 4 } })], budgetW === undefined ? {} : { poeBudgetW: budgetW });
  const ends = loads.flatMap((load, i) => Array.from({ length: counts[i] ?? 0 }, () => load));
  for (const [i, load] of ends.entries()) {
    const poeW = number(load, 'alloc_w', 'allocated_w', 'lldp_w', 'measured_w', 'power_w', 'w', 'watts');
    const isOff = load['enabled'] === false || load['poe'] === 'off';
    if (poeW !== undefined || isOff) set.set(String(i + 1), { ...(poeW === undefined ? {} : { poeW }), ...(isOff ? { poe: 'off' } : {}) });
  }
  const sw = design.device('SW', type, {}, { ports: Object.fromEntries(set) });
  for (const [i, load] of ends.entries()) design.cable(cord('cat6a', 'rj45'), sw.port(i + 1), design.device(`PD${i + 1}`, pdType(deviceOf(load), 'rj45')).port(1));
}

function drawLink(design: ExampleDesign, input: Input, budgetW: number | undefined): void {
  const medium = mediumOf(input);
  const connector: Connector = medium.startsWith('o') ? 'lc-duplex' : medium.startsWith('dac') || medium === 'aoc' ? 'sfp+' : 'rj45';
  const source = sourceOf(input);
  const isOff = input['poe'] === 'off' || input['poe_enabled'] === false || input['pse_enabled'] === false;
  const type = deviceType('switch', 'switch', [ports(1, connector, source === undefined ? {} : { poe: source })], { poeBudgetW: budgetW ?? 1000 });
  const sw = design.device('SW', type, {}, isOff ? { ports: { 1: { poe: 'off' } } } : {});
  const pd = design.device('PD', pdType(deviceOf(input), connector, 1, flag(input, 'pd_mains', 'local_power', 'own_supply'))).port(1);
  const cable = cord(medium, connector, cableFields(input));
  const injector = injectorOf(input);
  const extenders = number(input, 'extenders', 'extender_count') ?? (flag(input, 'extender') ? 1 : 0);
  if (injector === undefined) return drawSections(design, input, cable, sw.port(1), pd, extenders);
  const between = design.device('INJ', deviceType('injector', 'midspan', [ports(1, 'rj45', { prefix: 'OUT', role: 'panel', poe: injector }), ports(1, 'rj45', { prefix: 'IN', role: 'panel' })], { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }], mount: 'room' }));
  design.cable(cable, sw.port(1), between.port('IN1'), { lengthMm: 1000 });
  design.cable(cable, between.port('OUT1'), pd, runFields(input));
}

/** The run, in equal sections where extenders divide it: each is powered by the section before and powers the next. */
function drawSections(design: ExampleDesign, input: Input, cable: ReturnType<typeof cord>, from: End, to: End, extenders: number): void {
  const { lengthMm, ...run } = runFields(input);
  const fields = { ...run, ...(lengthMm === undefined ? {} : { lengthMm: Math.round(lengthMm / (extenders + 1)) }) };
  const type = deviceType('extender', 'other', [ports(1, 'rj45', { prefix: 'IN', poe: deviceOf(input) }), ports(1, 'rj45', { prefix: 'OUT', poe: sourceOf(input) })], { mount: 'room' });
  let near = from;
  for (let n = 1; n <= extenders; n += 1) {
    const extender = design.device(`EXT${n}`, type);
    design.cable(cable, near, extender.port('IN1'), fields);
    near = extender.port('OUT1');
  }
  design.cable(cable, near, to, fields);
}

type End = ReturnType<ExampleDevice['port']>;

const severalSources = (input: Input): boolean => [input['sources'], input['pse'], input['pses']].some((list) => Array.isArray(list) && list.length > 1);

/** A midspan: `true`, or what it gives. */
function injectorOf(input: Input): Poe | undefined {
  const value = input['midspan'] ?? input['injector'] ?? input['midspan_type'] ?? input['injector_type'] ?? (severalSources(input) ? true : undefined);
  if (value === undefined || value === null || value === false) return undefined;
  const kind = value === true ? { type: 2 } : isObject(value) ? kindNamed(value['type'] ?? 2) : kindNamed(value);
  const maxW = isObject(value) ? number(value, 'w', 'max_w', 'pse_w') : undefined;
  return kind === undefined ? undefined : { role: 'pse', ...kind, ...(maxW === undefined ? {} : { maxW }) };
}

function mediumOf(input: Input): Medium {
  if (asksForCage(input)) return 'om4';
  const name = (text(input, 'category', 'medium', 'media', 'cable', 'cable_type', 'fibre', 'fiber') ?? 'cat6a').toLowerCase().replace(/^category\s*/, 'cat').replaceAll(/[\s_]/g, '');
  const aliases: Readonly<Record<string, Medium>> = { fibre: 'om4', fiber: 'om4', mmf: 'om4', smf: 'os2', singlemode: 'os2', multimode: 'om4', dac: 'dac-passive', twinax: 'dac-passive', copper: 'cat6a', utp: 'cat6a', cat8: 'cat8.1', cat8_1: 'cat8.1', cat8_2: 'cat8.2' };
  const alias = aliases[name] ?? (/^cat[124]$/.test(name) ? 'cat3' : /sfp|fib(re|er)|optic|converter/.test(name) ? 'om4' : name);
  const medium = mediumField.safeParse(alias);
  if (!medium.success) throw new Error(`There is no cable called "${name}".`);
  return medium.data;
}

/* A module cage or a converter at an end, by whatever name it is mentioned. */
function asksForCage(input: Input): boolean {
  const ends = [input, ...[input['a_end'], input['b_end']].filter(isObject)].map((end) => text(end, 'form', 'port', 'connector', 'interface', 'cage', 'pse_port', 'pd_port', 'through', 'via', 'module') ?? '');
  return flag(input, 'media_converter', 'converter', 'sfp', 'sfp_port', 'sfp_cage') || ends.some((end) => /sfp|fib(re|er)|optic|converter|dac|twinax/i.test(end));
}

function cableFields(input: Input): Parameters<typeof cord>[2] {
  const gaugeAwg = number(input, 'awg', 'gauge', 'gauge_awg', 'cord_awg');
  const pairs = number(input, 'cable_pairs', 'pairs_in_cable', 'cabled_pairs', 'wired_pairs') ?? (flag(input, 'splitter', 'cable_sharing') ? 2 : undefined);
  const isClad = flag(input, 'cca') || /cca|clad/i.test(text(input, 'conductor') ?? '');
  return { ...(gaugeAwg === undefined ? {} : { gaugeAwg }), ...(pairs === undefined ? {} : { pairs }), ...(isClad ? { conductor: 'copper-clad-aluminium' } : {}) };
}

function runFields(input: Input): Pick<Partial<Cable>, 'lengthMm' | 'bundleSize' | 'poeLoopMilliohm'> {
  const [lengthM, bundle, loopOhm] = [number(input, 'length_m'), number(input, 'bundle', 'bundle_size'), number(input, 'loop_ohm', 'loop_resistance_ohm', 'r_ohm')];
  return {
    ...(lengthM === undefined ? {} : { lengthMm: Math.round(lengthM * 1000) }), ...(bundle === undefined ? {} : { bundleSize: bundle }),
    ...(loopOhm === undefined ? {} : { poeLoopMilliohm: Math.round(loopOhm * 1000) }),
  };
}
