import { cageFacts, CAGES } from '../../../shared/catalog/cages.ts';
import type { CableType, Medium } from '../../../shared/model/cable-type.ts';
import { type CageConnector, isCage } from '../../../shared/model/connector.ts';
import type { PortGroup } from '../../../shared/model/device-type.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { Device } from '../../../shared/model/device.ts';
import { type ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { dac, deviceType, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { cageOf, fecOf, formOf, metresIn, numberIn, speedOfPhy, textIn, toMm, type Words, wordsIn } from './question-words.ts';

/** Cables with modules moulded on. */
export const TWINAX_AREA: Area = {
  areas: ['twinax', 'dac', 'aoc'],
  answers: () => ['copper/', 'connection/no-common-speed', 'connection/slower-than-port', 'optics/breakout', 'optics/cage-module', 'optics/fec'],
  figures: { max_reach: 'maxLength', passive_max: 'maxLength', active_max: 'maxLength', common_max: 'commonMaxLength', common_max_length: 'commonMaxLength', link_speed: 'link', lane: 'link', leg: 'link', speed: 'link' },
  draw(d, { input }) {
    const speedMbps = speedIn(input);
    const [a, b] = [endOf(input, 'a_end', speedMbps), endOf(input, 'b_end', speedMbps)];
    const legs = Math.max(a.legs, b.legs, numberIn(input, 'breakout', 'legs') ?? 1);
    const [headLegs, farLegs] = a.legs > 1 ? [legs, 1] : [1, legs];
    const [headA, headB] = legs > 1 ? [a.form, b.form] : headsFor(a.form, b.form);
    const lengthM = metresIn(input, 'length');
    const type = {
      ...dac(headA, speedMbps ?? 0, { medium: mediumOf(input), construction: legs > 1 ? 'breakout' : 'cord', a: { connector: headA, legs: headLegs }, b: { connector: headB, legs: farLegs } }),
      ...(speedMbps === undefined ? { speedMbps: undefined } : {}), ...assemblyOf(input),
    };
    const near = portsFor(d, 'A', input, a, headLegs, speedMbps);
    const far = portsFor(d, 'B', input, b, farLegs, speedMbps);
    d.cable(withoutUndefined(type), near, far, { lengthMm: lengthM === undefined ? undefined : toMm(lengthM) });
  },
};

/* No cable leads all lanes of one head to a single lane of the other: between cages of such families lies one of the smaller kind. */
function headsFor(a: CageConnector, b: CageConnector): readonly [CageConnector, CageConnector] {
  const [one, other] = [cageFacts(a), cageFacts(b)];
  const [lanes, otherLanes] = [one.electricalLanes ?? 1, other.electricalLanes ?? 1];
  if (one.family === other.family || lanes === otherLanes) return [a, b];
  return lanes < otherLanes ? [a, a] : [b, b];
}

function withoutUndefined<T extends object>(entry: T): ReturnType<typeof dac> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as ReturnType<typeof dac>;
}

function speedIn(input: Words): number | undefined {
  const gbps = numberIn(input, 'speed_gbps', 'gbps');
  if (gbps !== undefined) return gbps * 1000;
  const phy = textIn(input, 'phy', 'phy_a');
  return numberIn(input, 'speed_mbps') ?? (phy === undefined ? nativeSpeed(input) : speedOfPhy(phy));
}

/* A cable whose rate is not told runs at that of the older of its heads. */
function nativeSpeed(input: Words): number | undefined {
  const forms = ['a_end', 'b_end'].flatMap((name) => textIn(wordsIn(input, name), 'form', 'module', 'cage') ?? []);
  const rates = forms.map((form) => formOf(form, undefined)).map(({ connector, legs }) => (isCage(connector) ? cageFacts(connector).nativeMbps * legs : Number.POSITIVE_INFINITY));
  return rates.length === 0 || !Number.isFinite(Math.min(...rates)) ? undefined : Math.min(...rates);
}

/* The head a cable of a rate usually has. */
const usualForm = (speedMbps: number | undefined): string | undefined => CAGES.find(({ cage, nativeMbps }) => nativeMbps === speedMbps && /^q?sfp/.test(cage))?.cage;

function mediumOf(input: Words): Medium {
  const text = (textIn(input, 'medium', 'type') ?? 'dac-passive').toLowerCase();
  if (text.includes('aoc')) return 'aoc';
  return text.includes('act') || text.includes('acc') || text.includes('aec') ? 'dac-active' : 'dac-passive';
}

function assemblyOf(input: Words): { readonly assembly?: NonNullable<CableType['assembly']> } {
  const match = /([NSL])$/i.exec(textIn(input, 'assembly', 'class', 'cable_class') ?? '');
  const letter = match?.[1]?.toUpperCase();
  return letter === 'N' ? { assembly: 'CA-N' } : letter === 'S' ? { assembly: 'CA-S' } : letter === 'L' ? { assembly: 'CA-L' } : {};
}

interface CableHead {
  readonly form: CageConnector;
  readonly legs: number;
  /** The port's own cage, where the question tells it from the module's form. */
  readonly cage: CageConnector;
  readonly words: Words;
}

function endOf(input: Words, name: 'a_end' | 'b_end', speedMbps: number | undefined): CableHead {
  const words = wordsIn(input, name);
  const text = textIn(words, 'form', 'module', 'cage') ?? textIn(input, 'form', 'form_factor') ?? textIn(wordsIn(input, name === 'a_end' ? 'b_end' : 'a_end'), 'form') ?? usualForm(speedMbps);
  if (text === undefined) throw new Error(`no form at ${name}`);
  const { legs } = formOf(text, speedMbps);
  const form = cageOf(text, speedMbps);
  const port = wordsIn(input, name === 'a_end' ? 'port_a' : 'port_b');
  const cageText = textIn(words, 'cage', 'port') ?? textIn(port, 'cage', 'form');
  return { form, legs, cage: cageText === undefined ? form : cageOf(cageText, speedMbps), words: { ...port, ...words } };
}

function portsFor(d: ExampleDesign, name: string, input: Words, end: CableHead, legs: number, speedMbps: number | undefined): PortRef | readonly PortRef[] {
  const others = Math.max(numberIn(input, 'breakout', 'legs') ?? 1, formOf(textIn(wordsIn(input, 'b_end'), 'form') ?? 'sfp+', undefined).legs, formOf(textIn(wordsIn(input, 'a_end'), 'form') ?? 'sfp+', undefined).legs);
  const own = numberIn(end.words, 'gbps', 'speed_gbps');
  const rate = own === undefined ? (speedMbps === undefined ? undefined : legs > 1 ? speedMbps / legs : speedMbps) : own * 1000;
  const settings = { ...fecSetting(input, name, speedMbps), ...(legs === 1 && others > 1 ? breakoutSetting(input) : {}) };
  const keys = Array.from({ length: legs }, (_, i) => i + 1);
  const set: Pick<Device, 'ports'> = Object.keys(settings).length === 0 ? {} : { ports: Object.fromEntries(keys.map((key) => [key, settings])) };
  const device = d.device(name, deviceType(`${name}-${end.cage}`, 'switch', [ports(legs, end.cage, { ...(rate === undefined ? {} : { speedsMbps: [rate] }), ...(legs === 1 && others > 1 ? ability(input) : {}) })]), {}, set);
  return legs === 1 ? device.port(1) : keys.map((key) => device.port(key));
}

function fecSetting(input: Words, name: string, speedMbps: number | undefined): Pick<NonNullable<Device['ports']>[string], 'fec'> {
  const value = name === 'A' ? (input['fec_a'] ?? input['fec']) : (input['fec_b'] ?? input['fec']);
  const fec = fecOf(value, speedMbps);
  return fec === undefined ? {} : { fec };
}

/* Whether the platform can split the port at all, where the question tells. */
function ability(input: Words): Pick<PortGroup, 'canBreakOut'> {
  const stated = ['port_supports_breakout', 'supports_breakout', 'port_can_break_out', 'platform_supports'].map((key) => input[key]).find((value) => typeof value === 'boolean');
  return stated === undefined ? {} : { canBreakOut: stated };
}

function breakoutSetting(input: Words): Pick<NonNullable<Device['ports']>[string], 'breakout'> {
  const stated = input['port_breakout'] ?? wordsIn(input, 'port_a')['breakout'] ?? wordsIn(input, 'a_end')['breakout'];
  if (typeof stated === 'boolean') return { breakout: stated ? 'on' : 'off' };
  return stated === 'off' || stated === 'disabled' ? { breakout: 'off' } : {};
}

/** The older of two cages: its modules fit both. */
export const olderCage = (a: CageConnector, b: CageConnector): CageConnector => (cageFacts(a).accepts.some(({ module }) => module === b) ? b : a);
