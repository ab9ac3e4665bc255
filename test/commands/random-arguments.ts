import { deviceEntry } from '../../shared/catalog/library.ts';
import { COMMANDS } from '../../shared/commands/registry.ts';
import { copyRecords } from '../../shared/commands/clipboard/copy-records.ts';
import type { Id } from '../../shared/base/id.ts';
import type { RecordId, RecordKind } from '../../shared/model/design.ts';
import { portsOf } from '../../shared/model/ports.ts';
import { RULES } from '../../shared/rules/registry.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { judgeConnection } from '../../shared/topology/cable-proposal.ts';
import { HOSTILE_NAMES } from '../support/design-arbitrary.ts';

/* Few entries, so that sequences meet the same things again; of every kind, and some that do not exist. */
const DEVICE_KEYS = [
  'generic-switch-24-poe', 'generic-switch-24-sfp28', 'generic-switch-8-poe', 'generic-server-1u-sfp28', 'generic-server-1u-half', 'generic-panel-24-cat6a', 'generic-panel-12-lc-om4',
  'generic-lgx-housing-1u', 'generic-plate-6lc-om4', 'generic-cassette-mpo12-6lc-om4-a', 'generic-outlet-2-cat6a', 'generic-access-point', 'generic-ups-2u-230v', 'generic-pdu-0u-16a',
  'generic-pdu-1u-16a', 'generic-source-cee-16a-1p', 'generic-blank-half-u', 'generic-device-1u', 'no-such-device', '__proto__',
];
const RACK_KEYS = ['generic-cabinet-42u-600x1000', 'digitus-dn-19-12-u', 'generic-2-post-45u', 'no-such-rack'];
const CABLE_KEYS = [
  'generic-cord-cat6a-u-utp', 'generic-cord-cat5e-u-utp', 'generic-permanent-cat6a-u-utp', 'generic-cord-om4-lc-lc', 'generic-cord-os2-lc-lc', 'generic-trunk-om4-12f-lc', 'generic-dac-passive-sfp28',
  'generic-dac-passive-qsfp28-4x-sfp28', 'generic-power-c14-c13', 'no-such-cable', 'constructor',
];
const OPTIC_KEYS = ['generic-sfp-plus-10gbase-sr', 'generic-sfp28-25gbase-sr', 'generic-sfp-1000base-t', 'generic-qsfp28-100gbase-sr4', 'no-such-optic'];
const COLOURS = ['blue', 'grey', 'black', 'aqua', 'mauve'];
const STATUSES = ['planned', 'installed', 'removed', 'lost'];
const MEASURED = ['measuredLossCentiDb', 'poeLoopMilliohm', 'bundleSize', 'bendRadiusMm', 'pullTensionN'];
const NAMES = ['SW1', 'A01-C001', 'Rack', 'AB12', '1A', 'AB12-35:01/AG03-35:1', ...HOSTILE_NAMES];

/** Picks arguments for commands from what a design holds and what does not exist: some fit, some are refused, some are nonsense. */
export class RandomArguments {
  constructor(
    private readonly store: DesignStore,
    private readonly random32: () => number,
  ) {}

  /** Arguments for a command; now and then for another one. */
  for(commandId: string): unknown {
    if (this.chance(30)) return this.pick([undefined, null, 7, 'text', [], {}, { ids: null }, { cableIds: [] }]);
    const make = MAKERS[this.chance(40) ? this.pick(COMMANDS).id : commandId];
    if (make === undefined) throw new Error(`There are no random arguments for ${commandId}`);
    return make(this);
  }

  /** One of a list, the same for the same seed. */
  pick<T>(list: readonly T[]): T {
    const found = list[this.random32() % list.length];
    if (found === undefined && !list.includes(found as T)) throw new Error('Nothing to pick from');
    return found as T;
  }

  /** True once in so many times. */
  chance(times: number): boolean {
    return this.random32() % times === 0;
  }

  /** A whole number from `least` to `most`; now and then one far off. */
  int(least: number, most: number): number {
    return this.chance(25) ? this.pick([-1, 0, 0.5, 1e9, Number.NaN]) : least + (this.random32() % (most - least + 1));
  }

  /** A field that is there or not. */
  maybe<K extends string>(key: K, value: () => unknown): { readonly [P in K]?: unknown } {
    return this.chance(2) ? ({ [key]: value() } as { readonly [P in K]: unknown }) : {};
  }

  /** Id of a record of a kind; now and then one that does not exist, or of another kind. */
  id(kind: RecordKind): string {
    const records = this.store.all(this.chance(40) ? 'cable' : kind);
    return records.length === 0 || this.chance(25) ? `${kind}:missing` : this.pick(records).id;
  }

  /** Things on the plan of one room, as far as there are some. */
  inOneRoom(): string[] {
    const roomId = this.id('room');
    const found = [...this.store.find('planItemsByRoom', roomId), ...this.store.find('racksByRoom', roomId), ...this.store.find('devicesByRoom', roomId), ...this.store.find('pathwaysByRoom', roomId)].map(({ id }) => id as string);
    return found.length === 0 ? [this.id('rack')] : found.slice(0, this.int(2, 5) > 3 ? 5 : 3);
  }

  /** Devices in units of one rack, as far as there are some. */
  inOneRack(): string[] {
    const rackId = this.id('rack');
    const found = this.store.all('device').filter(({ placement }) => placement.kind === 'rack' && placement.rackId === rackId).map(({ id }) => id as string);
    return found.length < 2 ? [this.id('device'), this.id('device')] : found.slice(0, 4);
  }

  ids(kind: RecordKind): string[] {
    return Array.from({ length: this.int(1, 3) > 2 ? 3 : 1 }, () => this.id(kind));
  }

  /** A port of a device, as far as both exist. */
  port(): { readonly deviceId: string; readonly portKey: string } {
    const device = this.store.count('device') === 0 ? undefined : this.pick(this.store.all('device'));
    const type = device && this.store.get('deviceType', device.typeId);
    const keys = type === undefined ? [] : [...portsOf(type).keys()];
    if (device === undefined || keys.length === 0 || this.chance(20)) return { deviceId: this.id('device'), portKey: this.pick(['1', 'R1', 'PSU1', 'nowhere']) };
    return { deviceId: device.id, portKey: this.pick(keys) };
  }

  /** Two ports; mostly such as fit each other, for at random hardly any do. */
  pair(): { readonly from: unknown; readonly to: unknown } {
    const from = this.port();
    const tries = this.chance(4) ? 1 : 40;
    let to = this.port();
    for (let n = 1; n < tries && !this.fits(from, to); n += 1) to = this.port();
    return { from, to };
  }

  /** A port, mostly a cage. */
  cage(): { readonly deviceId: string; readonly portKey: string } {
    let found = this.port();
    for (let n = 1; n < 20 && this.connectorOf(found)?.includes('sfp') !== true; n += 1) found = this.port();
    return found;
  }

  private fits(from: { readonly deviceId: string; readonly portKey: string }, to: { readonly deviceId: string; readonly portKey: string }): boolean {
    return judgeConnection(this.store, { ...from, deviceId: from.deviceId as Id<'device'> }, { ...to, deviceId: to.deviceId as Id<'device'> }).verdict !== 'refused';
  }

  private connectorOf({ deviceId, portKey }: { readonly deviceId: string; readonly portKey: string }): string | undefined {
    const device = this.store.get('device', deviceId as Id<'device'>);
    const type = device && this.store.get('deviceType', device.typeId);
    return type && portsOf(type).get(portKey)?.group.connector;
  }

  /** One command with its arguments, as data; now and then one that does not exist. */
  step(): { readonly commandId: string; readonly args: unknown } {
    const commandId = this.chance(30) ? 'no.such' : this.pick(COMMANDS).id;
    return { commandId, args: commandId === 'no.such' ? {} : this.for(commandId) };
  }

  name(): string {
    return this.pick(NAMES);
  }

  placement(): unknown {
    return this.pick([
      () => ({ kind: 'rack', rackId: this.id('rack'), bottomHalfU: this.int(0, 84), face: this.pick(['front', 'rear']), ...this.maybe('column', () => this.pick(['left', 'right'])) }),
      () => ({ kind: 'rack', rackId: this.id('rack'), bottomHalfU: this.int(0, 41) * 2, face: 'front' }),
      () => ({ kind: 'rack-side', rackId: this.id('rack'), side: this.pick(['left', 'right']), face: 'rear' }),
      () => ({ kind: 'room', roomId: this.id('room'), xMm: this.int(0, 6000), yMm: this.int(0, 5000), ...this.maybe('zMm', () => this.int(0, 3000)) }),
      () => ({ kind: 'bay', deviceId: this.id('device'), bayKey: this.pick(['1', '2', '3', 'A', 'bay1', 'nowhere', ...this.bayKeys()]) }),
      () => ({ kind: 'unplaced' }),
    ])();
  }

  /** What copying some things would put on the clipboard; now and then with a record missing from it. */
  clipboard(): unknown {
    const content = copyRecords(this.store, [this.id('rack'), this.id('device'), this.id('device'), this.id('annotation')] as unknown as readonly RecordId[]);
    if (content === undefined || !this.chance(5)) return content;
    const kind = this.pick(['device', 'deviceType', 'rackType', 'cableType'] as const);
    return { ...content, records: { ...content.records, [kind]: content.records[kind].slice(1) } };
  }

  /** A leg of a cable's end, mostly one that it has. */
  leg(cableId: string, end: 'a' | 'b'): number {
    const cable = this.store.get('cable', cableId as Id<'cable'>);
    const legs = (cable && this.store.get('cableType', cable.typeId)?.[end].legs) ?? 1;
    return this.int(0, legs - 1);
  }

  /** Facts of a cable as a table gives them. */
  cableFacts(): object {
    return { ...this.maybe('label', () => this.name()), ...this.maybe('lengthMm', () => this.int(100, 90_000)), ...this.maybe('colour', () => this.pick(COLOURS)), ...this.maybe('status', () => this.pick(STATUSES)), ...this.maybe('custom', () => ({ room: this.pick(['', 'x']) })) };
  }

  /** A cable changed in a table. */
  change(): object {
    const cableId = this.id('cable');
    const plugged = (end: 'a' | 'b') => (this.chance(3) ? [] : [{ ...this.port(), leg: this.leg(cableId, end) }]);
    return { cableId, ...this.cableFacts(), ...this.maybe('a', () => plugged('a')), ...this.maybe('b', () => plugged('b')), ...(this.chance(4) ? { typeKey: this.pick(CABLE_KEYS) } : {}), ...(this.chance(4) ? { clear: [this.pick(['label', 'colour', 'status'])] } : {}) };
  }

  /** A cable laid in a table. */
  addition(): object {
    const { from, to } = this.pair();
    const end = (port: unknown) => (this.chance(5) || typeof port !== 'object' ? [] : [{ ...port, leg: 0 }]);
    return { typeKey: this.pick(CABLE_KEYS), a: end(from), b: end(to), ...this.cableFacts() };
  }

  private bayKeys(): readonly string[] {
    return this.store.all('deviceType').flatMap((type) => (type.bays ?? []).map(({ key }) => key));
  }
}

const choice = (r: RandomArguments): object => ({ ...r.maybe('typeKey', () => r.pick(CABLE_KEYS)), ...r.maybe('lengthMm', () => r.int(100, 90_000)), ...r.maybe('colour', () => r.pick(COLOURS)) });
const spot = (r: RandomArguments): { xMm: number; yMm: number } => ({ xMm: r.int(0, 5400), yMm: r.int(0, 4000) });
const facing = (r: RandomArguments): string => r.pick(['south', 'west', 'north', 'east']);
const move = (r: RandomArguments): object => ({ deviceId: r.id('device'), placement: r.placement() });
const DUPLICATED = ['device', 'device', 'rack', 'annotation', 'planItem', 'pathway', 'room'] as const;
const sheet = (r: RandomArguments): object => r.pick([() => ({ view: 'topology' }), () => ({ view: 'plan', roomId: r.id('room') }), () => ({ view: 'racks', rackId: r.id('rack'), side: r.pick(['front', 'rear', 'side', 'top']) })])();
const planned = (r: RandomArguments): string[] => Array.from({ length: 4 }, () => r.id(r.pick(['rack', 'rack', 'device', 'planItem', 'pathway'] as const)));
const several = (r: RandomArguments, make: (r: RandomArguments) => object): object[] => Array.from({ length: r.chance(2) ? 1 : 3 }, () => make(r));

/** What a callout points at. */
const aim = (r: RandomArguments): object => ({ id: r.id(r.pick(['device', 'rack', 'cable', 'planItem'] as const)), ...spot(r) });

/** A place in the diagram, now and then in the frame of a group. */
const diagramPlace = (r: RandomArguments): object => ({ deviceId: r.id('device'), x: r.int(0, 900), y: r.int(0, 900), ...r.maybe('group', () => ({ by: r.pick(['rack', 'room', 'role', 'colour']), key: r.pick(['A01', 'A02']) })) });

/** Nodes of the diagram, now and then without saying where they are shown. */
function shownNodes(r: RandomArguments): object {
  const deviceIds = Array.from({ length: 5 }, () => r.id('device'));
  const places = deviceIds.map((deviceId) => ({ ...diagramPlace(r), deviceId }));
  return { deviceIds, ...(r.chance(4) ? {} : { places }) };
}

/** Random arguments by command; a command that is missing here fails the test. */
export const MAKERS: Readonly<Record<string, (r: RandomArguments) => unknown>> = {
  'room.add': (r) => ({ name: r.name(), widthMm: r.int(1000, 9000), depthMm: r.int(1000, 9000), ...r.maybe('heightMm', () => r.int(2000, 4000)) }),
  'room.update': (r) => ({ roomId: r.id('room'), fields: { ...r.maybe('name', () => r.name()), ...r.maybe('widthMm', () => r.int(1000, 9000)) } }),
  'rack.add': (r) => ({ typeKey: r.pick(RACK_KEYS), roomId: r.id('room'), ...r.maybe('at', () => spot(r)), ...r.maybe('facing', () => facing(r)), ...r.maybe('name', () => r.name()) }),
  'rack.move': (r) => ({ moves: several(r, () => ({ rackId: r.id('rack'), ...spot(r), ...r.maybe('facing', () => facing(r)), ...r.maybe('roomId', () => r.id('room')) })) }),
  'room.setOutline': (r) => ({ roomId: r.id('room'), ...r.maybe('corners', () => r.pick([[[0, 0], [5000, 0], [5000, 4000], [0, 4000]], [[-500, -500], [8000, -500], [8000, 3000], [4000, 3000], [4000, 6000], [-500, 6000]], [[0, 0], [4000, 4000], [4000, 0], [0, 4000]]]).map(([xMm = 0, yMm = 0]) => ({ xMm, yMm }))) }),
  'room.markAisles': (r) => ({ roomId: r.id('room') }),
  'planItem.add': (r) => ({ roomId: r.id('room'), form: r.pick(['wall', 'door', 'column', 'keep-out', 'hot-aisle', 'cold-aisle', 'pool']), ...spot(r), widthMm: r.int(100, 3000), depthMm: r.int(100, 3000), ...r.maybe('name', () => r.name()), ...r.maybe('opensTo', () => facing(r)), ...r.maybe('hinge', () => r.pick(['left', 'right'])) }),
  'planItem.update': (r) => ({ changes: several(r, () => ({ itemId: r.id('planItem'), fields: { ...r.maybe('name', () => r.name()), ...r.maybe('widthMm', () => r.int(100, 9000)), ...r.maybe('xMm', () => r.int(-3000, 9000)) }, ...r.maybe('clear', () => [r.pick(['name', 'notes', 'form'])]) })) }),
  'rack.addRow': (r) => ({ typeKey: r.pick(RACK_KEYS), roomId: r.id('room'), count: r.int(1, 5), pattern: r.pick(['A01', 'B{01}-2', 'R', r.name()]), ...r.maybe('spacingMm', () => r.int(0, 300)), ...r.maybe('facing', () => facing(r)), ...r.maybe('at', () => spot(r)) }),
  'rack.renameRow': (r) => ({ rackIds: r.ids('rack'), pattern: r.pick(['A01', 'B{01}-2', 'R', r.name()]), ...r.maybe('isReversed', () => true) }),
  'plan.align': (r) => ({ ids: r.chance(3) ? planned(r) : r.inOneRoom(), edge: r.pick(['left', 'right', 'top', 'bottom', 'centre-x', 'centre-y', 'middle']) }),
  'plan.distribute': (r) => ({ ids: r.inOneRoom(), axis: r.pick(['x', 'y', 'z']) }),
  'plan.turn': (r) => ({ ids: planned(r) }),
  'plan.move': (r) => ({ moves: several(r, () => ({ id: r.pick(planned(r)), ...spot(r), ...r.maybe('roomId', () => r.id('room')) })) }),
  'rack.update': (r) => ({ rackId: r.id('rack'), fields: { ...r.maybe('name', () => r.name()), ...r.maybe('numbering', () => r.pick(['bottom-up', 'top-down'])), ...r.maybe('powerLimitW', () => r.int(0, 5000)) } }),
  'device.add': (r) => ({ typeKey: r.pick(DEVICE_KEYS), placement: r.placement(), ...r.maybe('name', () => r.name()), ...r.maybe('feed', () => r.pick(['A', 'B', ''])) }),
  'device.move': move,
  'device.moveMany': (r) => ({ moves: several(r, move) }),
  'device.update': (r) => ({ deviceIds: r.ids('device'), fields: { ...r.maybe('status', () => r.pick(STATUSES)), ...r.maybe('powerW', () => r.int(0, 900)), ...r.maybe('feed', () => 'A') }, ...r.maybe('clear', () => [r.pick(['powerW', 'feed', 'name'])]) }),
  'device.flip': (r) => ({ deviceIds: r.ids('device') }),
  'device.copyTo': (r) => ({ copies: several(r, move) }),
  'rack.fillBlanks': (r) => ({ rackId: r.id('rack'), face: r.pick(['front', 'rear', 'side']) }),
  'rack.moveContents': (r) => ({ fromRackId: r.id('rack'), toRackId: r.id('rack') }),
  'device.swap': (r) => ({ deviceId: r.id('device'), typeKey: r.pick(DEVICE_KEYS), ...r.maybe('mapping', () => ({ [r.port().portKey]: r.port().portKey })) }),
  'deviceType.update': (r) => ({ typeId: r.id('deviceType'), entry: { ...deviceEntry(r.pick(DEVICE_KEYS)), ...r.maybe('model', () => r.name()) } }),
  'device.duplicate': (r) => ({ deviceId: r.id('device') }),
  'port.update': (r) => ({ ...r.port(), setting: { ...r.maybe('label', () => r.name()), ...r.maybe('speedMbps', () => r.pick([100, 1000, 10_000, 0])), ...r.maybe('fec', () => r.pick(['none', 'rs-528', 'best'])), ...r.maybe('poe', () => r.pick(['off', 'on'])), ...r.maybe('breakout', () => r.pick(['off', 'on', 'some'])) } }),
  'port.setSpeed': (r) => ({ ...r.port(), ...r.maybe('speedMbps', () => r.pick([100, 1000, 10_000])) }),
  'optic.set': (r) => ({ ...r.cage(), ...r.maybe('typeKey', () => r.pick(OPTIC_KEYS)) }),
  'port.updateMany': (r) => ({ deviceId: r.port().deviceId, portKeys: [r.port().portKey, r.port().portKey], fields: { ...r.maybe('vlan', () => r.name()), ...r.maybe('speedMbps', () => r.pick([1000, 10_000, 0])) }, ...r.maybe('clear', () => [r.pick(['note', 'label', 'ports'])]) }),
  'optic.setMany': (r) => ({ deviceId: r.cage().deviceId, portKeys: [r.cage().portKey], ...r.maybe('typeKey', () => r.pick(OPTIC_KEYS)) }),
  'optic.setAttenuator': (r) => ({ ...r.cage(), ...r.maybe('attenuatorCentiDb', () => r.pick([100, 500, 1000])) }),
  'cable.connect': (r) => ({ ...r.pair(), ...r.maybe('label', () => r.name()), ...choice(r) }),
  'cable.connectRange': (r) => ({ pairs: several(r, () => r.pair()), ...choice(r) }),
  'cable.changeType': (r) => ({ cableIds: r.ids('cable'), typeKey: r.pick(CABLE_KEYS) }),
  'cable.setLength': (r) => ({ cableId: r.id('cable'), lengthMm: r.int(100, 200_000) }),
  'cable.relabel': (r) => ({ cableId: r.id('cable'), label: r.name() }),
  'cable.update': (r) => ({ cableIds: r.ids('cable'), fields: { ...r.maybe('label', () => r.name()), ...r.maybe('colour', () => r.pick(COLOURS)), ...r.maybe('farLabel', () => r.name()), ...r.maybe(r.pick(MEASURED), () => r.int(0, 9000)) }, ...r.maybe('clear', () => [r.pick(['label', 'farLabel', 'lengthMm', 'colour', 'status'])]) }),
  'cable.reterminate': (r) => {
    const [cableId, end] = [r.id('cable'), r.pick(['a', 'b'] as const)];
    return { cableId, end, leg: r.leg(cableId, end), ...r.maybe('to', () => r.port()) };
  },
  'cable.remove': (r) => ({ cableIds: r.ids('cable') }),
  'design.remove': (r) => ({ ids: [r.id(r.pick(['cable', 'cable', 'device', 'optic', 'waiver', 'rack', 'room', 'pathway', 'underlay', 'deviceType', 'project'] as const))] }),
  'design.batch': (r) => ({ title: r.name(), steps: several(r, () => r.step()) }),
  'project.update': (r) => ({ fields: { ...r.maybe('region', () => r.pick(['emea', 'north-america'])), ...r.maybe('slackMm', () => r.int(0, 1000)), ...r.maybe('date', () => r.pick(['2026-01-31', '2026-02-30'])) }, ...r.maybe('clear', () => ['date']) }),
  'project.setSeverity': (r) => ({ ruleId: r.chance(5) ? r.name() : r.pick(RULES).id, ...r.maybe('severity', () => r.pick(['off', 'info', 'warning', 'error'])) }),
  'project.setRuleOption': (r) => ({ ruleId: r.pick(RULES).id, option: r.pick(['practice', 'reservePercent', 'lossSet']), ...r.maybe('value', () => r.pick([1, 'iso', true])) }),
  'project.setRuleSettings': (r) => ({ ...r.maybe('profile', () => r.pick(['tia', 'strict'])), severities: { [r.pick(RULES).id]: r.pick(['off', 'info']) }, ruleOptions: { 'poe/budget': { reservePercent: r.int(0, 50) } } }),
  'project.applyProfile': (r) => ({ profile: r.pick(['tia', 'iso', 'strict', 'home-lab', 'none']) }),
  'pathway.add': (r) => ({
    roomId: r.id('room'), form: r.pick(['tray', 'conduit', 'hooks', 'pipe']), ...r.maybe('name', () => r.pick([r.name(), '1A/2A-CT'])), ...r.maybe('widthMm', () => r.int(50, 600)), ...r.maybe('heightMm', () => r.int(20, 100)),
    ...r.maybe('innerAreaMm2', () => r.int(50, 600)), ...r.maybe('supportSpacingMm', () => r.int(1000, 2000)), ...r.maybe('bendRadiusMm', () => r.int(10, 100)), ...r.maybe('powerVa', () => r.int(0, 9000)), ...r.maybe('powerSeparationMm', () => r.int(0, 700)),
  }),
  'pathway.update': (r) => ({ pathwayId: r.id('pathway'), fields: { ...r.maybe('name', () => r.name()), ...r.maybe('widthMm', () => r.int(50, 600)), ...r.maybe('elevationMm', () => r.int(2000, 3000)) }, ...r.maybe('clear', () => [r.pick(['widthMm', 'powerVa', 'form'])]) }),
  'cable.route': (r) => ({ cableIds: r.ids('cable'), pathwayIds: r.chance(4) ? [] : r.ids('pathway') }),
  'label.applyPattern': (r) => ({ cableIds: r.ids('cable'), pattern: r.pick(['{rack}-{n:000}', '{from.device}:{from.port} {to.device}', 'X{n}', 'A', '{field:room}', '{nonsense', r.name()]), start: r.int(0, 200) }),
  'cable.editMany': (r) => ({ changes: several(r, () => r.change()), ...r.maybe('add', () => several(r, () => r.addition())), ...r.maybe('title', () => r.name()) }),
  'label.applyScheme': (r) => ({ cableIds: r.ids('cable'), ...r.maybe('form', () => r.pick(['full', 'short', 'long'])) }),
  'underlay.add': (r) => ({ roomId: r.id('room'), name: r.name(), sha256: r.pick(['ab', 'cd']).repeat(32), widthPx: r.int(1, 4096), heightPx: r.int(1, 4096) }),
  'underlay.update': (r) => ({ underlayId: r.id('underlay'), fields: { ...r.maybe('xMm', () => r.int(-9000, 9000)), ...r.maybe('quarterTurns', () => r.int(0, 3)), ...r.maybe('opacityPercent', () => r.int(0, 100)), ...r.maybe('widthPx', () => r.int(1, 4096)) } }),
  'underlay.calibrate': (r) => ({ underlayId: r.id('underlay'), from: { xMm: r.int(0, 50), yMm: r.int(0, 9000) }, to: { xMm: r.int(0, 50), yMm: r.int(0, 9000) }, distanceMm: r.pick([1, 4000, 1_000_000_000]) }),
  'finding.waive': (r) => ({ ruleId: r.pick(RULES).id, fingerprint: r.pick(['one', 'two']), facts: 'f', reason: 'Because.', author: r.name(), date: '2026-01-31' }),
  'finding.unwaive': (r) => ({ waiverId: r.id('waiver') }),
  'diagram.align': (r) => ({ ...shownNodes(r), edge: r.pick(['left', 'centre', 'right', 'top', 'middle', 'bottom', 'inside']) }),
  'diagram.distribute': (r) => ({ ...shownNodes(r), axis: r.pick(['horizontal', 'vertical', 'deep']) }),
  'diagram.place': (r) => ({ places: several(r, diagramPlace), ...r.maybe('aside', () => several(r, diagramPlace)), ...r.maybe('others', () => several(r, diagramPlace)), ...r.maybe('isLayout', () => true) }),
  'clipboard.paste': (r) => ({ content: r.clipboard(), ...r.maybe('roomId', () => r.id('room')), ...r.maybe('rackId', () => r.id('rack')), ...r.maybe('at', () => spot(r)) }),
  'design.duplicate': (r) => ({ ids: [r.id(r.pick(DUPLICATED)), r.id(r.pick(DUPLICATED))], ...r.maybe('to', () => ({ roomId: r.id('room'), ...spot(r) })) }),
  'rack.alignDevices': (r) => ({ deviceIds: [...new Set([r.id('device'), r.id('device'), r.id('device')])] }),
  'rack.arrangeDevices': (r) => ({ deviceIds: r.inOneRack(), how: r.pick(['spread', 'up', 'down', 'away']) }),
  'comment.add': (r) => ({ subjectId: r.id(r.pick(['room', 'rack', 'device', 'cable', 'pathway', 'planItem', 'optic'] as const)), text: r.pick(['Which one?', '', r.name()]), date: r.pick(['2026-01-31', 'today']), ...r.maybe('author', () => r.name()) }),
  'comment.update': (r) => ({ commentIds: r.ids('comment'), fields: { ...r.maybe('text', () => r.name()), ...r.maybe('isResolved', () => r.chance(2)) } }),
  'annotation.add': (r) => ({ place: sheet(r), shape: r.pick(['text', 'callout', 'dimension', 'cloud', 'star']), points: Array.from({ length: r.int(1, 3) }, () => spot(r)), ...r.maybe('text', () => r.name()), ...r.maybe('target', () => aim(r)) }),
  'annotation.update': (r) => ({ changes: several(r, () => ({ annotationId: r.id('annotation'), ...r.maybe('points', () => [spot(r), spot(r)]), ...r.maybe('text', () => r.pick(['', r.name()])), ...r.maybe('place', () => sheet(r)), ...r.maybe('target', () => r.pick([null, aim(r)])) })) }),
  'project.defineFields': (r) => ({ fields: r.pick([[], [{ key: 'owner', name: 'Owner', on: 'device' }, { key: 'order', name: r.name(), on: 'cable' }], [{ key: 'a', name: 'A', on: 'device' }, { key: 'a', name: 'A', on: 'device' }]]) }),
  'status.set': (r) => ({ ids: [r.id(r.pick(['device', 'rack', 'cable', 'optic', 'pathway', 'room'] as const))], status: r.pick(STATUSES) }),
  'device.setCustom': (r) => ({ deviceIds: r.ids('device'), key: r.pick(['owner', 'order', '__proto__']), ...r.maybe('value', () => r.pick(['IT', ''])) }),
  'cable.setCustom': (r) => ({ cableIds: r.ids('cable'), key: r.pick(['owner', 'order']), ...r.maybe('value', () => r.name()) }),
};
