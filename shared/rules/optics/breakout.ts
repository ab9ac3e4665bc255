import { formatSpeed } from '../../base/units.ts';
import { mates } from '../../catalog/connectors.ts';
import { type BreakoutWay, breakoutWays, hasFibrePerLane, laneMbps } from '../../catalog/optical-compatibility.ts';
import { canInteroperate, type Phy, phyByName } from '../../catalog/phys.ts';
import { isSamePort, portRefKey } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { activePair } from '../../topology/channel.ts';
import { portName } from '../../topology/names.ts';
import { availableOptics, opticFitsPort } from '../../topology/optic-choice.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { trace } from '../../topology/trace.ts';
import { phyAt } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, cord, dac, optic } from '../engine/example-types.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { opticFor, setOpticFix } from '../fixes/same-optics.ts';
import { countQuantity, listNames, speedQuantity } from '../quantities.ts';
import { type FanOut, fanOutAt } from './fan-out.ts';

type Context = RuleContext<'never' | 'wrongLeg' | 'tooMany' | 'portCannot' | 'portOff' | 'notSplit', Record<never, never>>;

/** Ports split into lanes. */
export const breakout = defineRule({
  id: 'optics/breakout',
  title: 'Breakouts',
  scope: 'device',
  severity: 'error',
  standard: 'IEEE 802.3; SFF-8665; QSFP-DD MSA',
  what: 'Only a module with a fibre pair for each lane can be split; its legs must run at the rate of its lanes, be no more than it has, and its port must be able and set to split.',
  why: 'Wavelengths that share one fibre pair cannot be parted by a cable, and a lane does not change its rate at the other end.',
  todo: 'Use a parallel module, legs of its lane rate, and set the port to break out.',
  messages: {
    never: '{parent} in {port} is split into {legs}: it has no fibre pair for each lane, so it cannot break out.',
    wrongLeg: '{leg} in {legPort} is a leg of {parent} in {port}, which breaks out into {ways}.',
    tooMany: '{parent} in {port} is split into {legs}; it breaks out into {most} at most.',
    portCannot: '{port} is split into {legs}; the port cannot break out.',
    portOff: '{port} is split into {legs}, and its breakout is switched off.',
    notSplit: '{port} is set to break out, and carries one undivided link.',
  },
  check({ device }, context) {
    const { view } = context;
    const keys = new Set(view.find('opticsByDevice', device.id).map((optic) => optic.portKey));
    for (const cable of view.find('cablesByDevice', device.id)) for (const end of [...cable.a, ...cable.b]) if (end.deviceId === device.id) keys.add(end.portKey);
    for (const portKey of keys) {
      const facts = portFacts(view, { deviceId: device.id, portKey });
      if (facts !== undefined && facts.port.group.role !== 'panel') checkPort(facts, context);
    }
  },
  examples: {
    valid: [
      { title: '40GBASE-SR4 into four 10GBASE-SR', design: (d) => fanOut(d, {}) },
      { title: 'a QSFP28 port with a cable to four SFP28 ports', design: (d) => twinax(d, {}) },
    ],
    invalid: [
      { title: '40GBASE-LR4, whose lanes share a fibre pair', messageIds: ['never'], design: (d) => fanOut(d, { parent: '40GBASE-LR4', connector: 'lc-duplex', medium: 'os2', leg: '10GBASE-LR' }) },
      { title: '40GBASE-SR4 into 1000BASE-SX', messageIds: ['wrongLeg', 'wrongLeg', 'wrongLeg', 'wrongLeg'], design: (d) => fanOut(d, { leg: '1000BASE-SX', legMbps: 1000 }) },
      { title: 'a port whose breakout is switched off', messageIds: ['portOff'], design: (d) => twinax(d, { setting: 'off' }) },
      { title: 'a port that cannot break out', messageIds: ['portCannot'], design: (d) => twinax(d, { canBreakOut: false }) },
      { title: 'a port set to break out that carries one link', messageIds: ['notSplit'], design: undividedLink },
      { title: 'six legs on a module of four lanes', messageIds: ['tooMany'], design: (d) => fanOut(d, { legs: 6 }) },
    ],
  },
});

interface ExampleFanOut {
  readonly parent?: string;
  readonly connector?: 'mpo-12' | 'lc-duplex';
  readonly medium?: 'om4' | 'os2';
  readonly leg?: string;
  readonly legMbps?: number;
  readonly legs?: number;
}

function fanOut(d: ExampleDesign, { parent = '40GBASE-SR4', connector = 'mpo-12', medium = 'om4', leg = '10GBASE-SR', legMbps = 10_000, legs = 4 }: ExampleFanOut): void {
  const [q, s] = [d.device('Q', cageSwitch('qsfp+', [40_000])), d.device('S', cageSwitch())];
  d.optic(q.port(1), optic('qsfp+', parent, 40_000, connector));
  const ends = Array.from({ length: legs }, (_, i) => s.port(i + 1));
  for (const end of ends) d.optic(end, optic(legMbps === 1000 ? 'sfp' : 'sfp+', leg, legMbps));
  d.cable(cord(medium, connector, { construction: 'breakout', b: { connector: 'lc-duplex', legs } }), q.port(1), ends);
}

function twinax(d: ExampleDesign, { setting, canBreakOut }: { readonly setting?: 'on' | 'off'; readonly canBreakOut?: boolean }): void {
  const plain = cageSwitch('qsfp28', [100_000]);
  const type = { ...plain, portGroups: plain.portGroups.map((group) => (canBreakOut === undefined ? group : { ...group, canBreakOut })) };
  const q = d.device('Q', type, {}, setting === undefined ? {} : { ports: { 1: { breakout: setting } } });
  const s = d.device('S', cageSwitch('sfp28', [25_000]));
  d.cable(dac('qsfp28', 100_000, { construction: 'breakout', b: { connector: 'sfp28', legs: 4 } }), q.port(1), [1, 2, 3, 4].map((key) => s.port(key)));
}

function undividedLink(d: ExampleDesign): void {
  const [a, b] = [d.device('A', cageSwitch('qsfp28', [100_000]), {}, { ports: { 1: { breakout: 'on' } } }), d.device('B', cageSwitch('qsfp28', [100_000]))];
  d.cable(dac('qsfp28', 100_000), a.port(1), b.port(1));
}

function checkPort(facts: PortFacts, context: Context): void {
  const { view } = context;
  const fan = fanOutAt(view, facts);
  const phy = phyAt(facts);
  const setting = facts.device.ports?.[facts.ref.portKey]?.breakout;
  if (fan === undefined && setting === undefined && (phy === undefined || !hasFibrePerLane(phy))) return;
  const far = farEnds(view, facts);
  const isSplit = fan !== undefined || far.length > 1;
  if (!isSplit && setting === 'on' && far.length === 1) {
    if (phy !== undefined && breakoutWays(phy).length === 0 && !hasFibrePerLane(phy) && phy.lanes > 1) reportNever(facts, phy, far, undefined, context);
    else context.report({ messageId: 'notSplit', data: { port: portName(view, facts.ref) }, subjects: [subjectOfPort(view, facts.ref)], atMost: 'warning', fixes: [settingFix(facts, undefined)] });
  }
  if (!isSplit) return;
  checkSetting(facts, far.length, fan, setting, context);
  if (phy !== undefined) checkLegs(facts, phy, far, fan, context);
  else if (facts.opticType !== undefined) context.notCheckable(`physical layer of ${facts.opticType.model}`, [subjectOfPort(view, facts.ref)]);
}

/** The ports that the signal of a port ends at. */
function farEnds(view: DesignView, facts: PortFacts): readonly PortFacts[] {
  const found = new Map<string, PortFacts>();
  for (const pair of trace(view, facts.ref).channels.map(activePair)) {
    const far = pair?.find((end) => !isSamePort(end, facts.ref));
    const at = far === undefined ? undefined : portFacts(view, far);
    if (at !== undefined) found.set(portRefKey(at.ref), at);
  }
  return [...found.values()];
}

const legsText = (fan: FanOut | undefined, count: number): string => countQuantity(fan?.legs ?? count, 'leg').text;

const subjectsOf = (view: DesignView, facts: PortFacts, fan: FanOut | undefined): ReturnType<typeof subjectOfPort>[] => [subjectOfPort(view, facts.ref), ...(fan === undefined ? [] : [subjectOfCable(view, fan.cable)])];

function checkSetting(facts: PortFacts, count: number, fan: FanOut | undefined, setting: 'on' | 'off' | undefined, { view, report }: Context): void {
  const cannot = facts.port.group.canBreakOut === false;
  if (!cannot && setting !== 'off') return;
  report({
    messageId: cannot ? 'portCannot' : 'portOff',
    data: { port: portName(view, facts.ref), legs: legsText(fan, count) },
    subjects: subjectsOf(view, facts, fan),
    actual: { text: cannot ? 'no breakout' : 'breakout off' },
    required: { text: 'breakout' },
    fixes: cannot ? [] : [settingFix(facts, 'on')],
  });
}

function settingFix({ ref, device }: PortFacts, wanted: 'on' | undefined): Fix {
  const { breakout: _, ...others } = device.ports?.[ref.portKey] ?? {};
  return {
    title: wanted === 'on' ? `Set ${ref.portKey} to break out` : `Let ${ref.portKey} be one port`,
    commandId: 'port.update',
    args: { deviceId: ref.deviceId, portKey: ref.portKey, setting: wanted === undefined ? others : { ...others, breakout: wanted } },
  };
}

function checkLegs(facts: PortFacts, phy: Phy, far: readonly PortFacts[], fan: FanOut | undefined, context: Context): void {
  const { view, report, measure } = context;
  const ways = breakoutWays(phy);
  if (ways.length === 0 && !hasFibrePerLane(phy)) return reportNever(facts, phy, far, fan, context);
  const most = Math.max(...ways.map(({ legs }) => legs), hasFibrePerLane(phy) ? phy.lanes : 0);
  const legs = fan?.legs ?? far.length;
  measure({ legs: countQuantity(legs, 'leg'), maxLegs: countQuantity(most, 'leg'), laneSpeed: speedQuantity(laneMbps(phy)), legSpeed: speedQuantity(phy.speedMbps / legs) }, subjectsOf(view, facts, fan));
  if (legs > most) {
    report({ messageId: 'tooMany', data: { parent: phy.name, port: portName(view, facts.ref), legs: legsText(fan, far.length), most }, subjects: subjectsOf(view, facts, fan), actual: countQuantity(legs, 'leg'), required: countQuantity(most, 'leg') });
  }
  const counts = new Map<Phy, number>();
  for (const leg of far) {
    const legPhy = phyAt(leg);
    if (legPhy === undefined) continue;
    counts.set(legPhy, (counts.get(legPhy) ?? 0) + 1);
    const room = legsFor(phy, legPhy, ways);
    if (room >= Math.max(counts.get(legPhy) ?? 1, 1)) continue;
    if (room > 0) {
      if (legs <= most && counts.get(legPhy) === room + 1) report({ messageId: 'tooMany', data: { parent: phy.name, port: portName(view, facts.ref), legs: `${far.length} × ${legPhy.name}`, most: room }, subjects: subjectsOf(view, facts, fan), actual: countQuantity(far.length, 'leg'), required: countQuantity(room, 'leg') });
      continue;
    }
    report({
      messageId: 'wrongLeg',
      data: { leg: legPhy.name, legPort: portName(view, leg.ref), parent: phy.name, port: portName(view, facts.ref), ways: listNames(waysText(phy, ways)) },
      subjects: [subjectOfPort(view, leg.ref), subjectOfPort(view, facts.ref)],
      actual: { text: legPhy.name },
      required: { text: waysText(phy, ways)[0] ?? '' },
      fixes: legFixes(view, leg, ways),
    });
  }
}

function reportNever(facts: PortFacts, phy: Phy, far: readonly PortFacts[], fan: FanOut | undefined, { view, report }: Context): void {
  report({
    messageId: 'never',
    data: { parent: phy.name, port: portName(view, facts.ref), legs: legsText(fan, far.length) },
    subjects: subjectsOf(view, facts, fan),
    actual: { text: phy.name },
    required: { text: 'a parallel module' },
    standard: phy.standard,
    fixes: parentFixes(view, facts, far, fan),
  });
}

/** How many legs of a PHY a parent has; 0 where a lane's rate, coding or fibre is another. */
function legsFor(parent: Phy, leg: Phy, ways: readonly BreakoutWay[]): number {
  const listed = ways.filter(({ phy }) => phy !== undefined && (phy.name === leg.name || canInteroperate(phy, leg))).map(({ legs }) => legs);
  if (listed.length > 0) return Math.max(...listed);
  const isAlike = hasFibrePerLane(parent) && laneMbps(parent) === laneMbps(leg) && parent.modulation === leg.modulation && parent.fibreMode === leg.fibreMode && parent.wavelengthsNm.join() === leg.wavelengthsNm.join();
  return isAlike && leg.fibres === leg.lanes * 2 ? Math.floor(parent.lanes / leg.lanes) : 0;
}

const waysText = (phy: Phy, ways: readonly BreakoutWay[]): readonly string[] =>
  ways.length === 0 ? [`${phy.lanes} × ${formatSpeed(laneMbps(phy))}`] : ways.map(({ legs, speedMbps, phy: leg }) => `${legs} × ${leg?.name ?? formatSpeed(speedMbps)}`);

function legFixes(view: DesignView, leg: PortFacts, ways: readonly BreakoutWay[]): readonly Fix[] {
  return ways.flatMap(({ phy }): Fix[] => {
    const choice = phy === undefined ? undefined : opticFor(view, leg, { phy, isRight: ({ connector }) => connector === leg.opticType?.connector });
    return choice === undefined ? [] : [setOpticFix(view, leg, choice)];
  }).slice(0, 1);
}

/** A parallel module for the same cage and cable that breaks out into the legs that are there. */
function parentFixes(view: DesignView, facts: PortFacts, far: readonly PortFacts[], fan: FanOut | undefined): readonly Fix[] {
  const legs = far.flatMap((leg) => phyAt(leg) ?? []);
  const plug = fan === undefined ? undefined : fan.type[fan.type.a.legs === 1 ? 'a' : 'b'].connector;
  const choice = availableOptics(view).find((type) => {
    const phy = type.phy === undefined ? undefined : phyByName(type.phy);
    return phy !== undefined && opticFitsPort(facts.port, type) && (plug === undefined || mates(type.connector, plug)) && legs.length > 0 && legs.every((leg) => legsFor(phy, leg, breakoutWays(phy)) >= legs.length);
  });
  return choice === undefined ? [] : [setOpticFix(view, facts, choice)];
}
