import { COPPER_MODULES } from '../../../shared/catalog/copper-practice.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { CableTypeEntry, Medium } from '../../../shared/model/cable-type.ts';
import type { Connector } from '../../../shared/model/connector.ts';
import type { DeviceKind, DeviceTypeEntry, PortGroup } from '../../../shared/model/device-type.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { copperCord, cord, deviceType, optic, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { cageOf, categoryOf, conductorOf, isWords, metresIn, numberIn, shieldOf, speedOfPhy, textIn, toMm, type Words, wordsIn } from './question-words.ts';

/** A cable to draw; without a length where the question leaves it out. */
interface Piece {
  readonly isCord: boolean;
  readonly isWorkArea: boolean;
  readonly lengthM: number | undefined;
  readonly words: Words;
  /** What it leads to, where the question says. */
  readonly to: DeviceKind | undefined;
}

/** Links over twisted pair. */
export const COPPER_AREA: Area = {
  areas: ['copper'],
  answers: () => ['copper/', 'connection/no-common-speed'],
  figures: {
    max_cord: 'maxCords', max_cords_total: 'maxCords', max_cord_total: 'maxCords', max_cord_length: 'maxCords', cords_max: 'maxCords', max_patch: 'maxCords', max_cords_length: 'maxCords', max_total_cord: 'maxCords',
    max_permanent_link: 'maxLength', max_link: 'maxPermanentLink', max_horizontal_length: 'maxHorizontal', max_channel_length: 'maxChannel', max_work_area_cord: 'maxWorkArea', max_reach: 'maxLength', max: 'maxLength',
    min_distance_from_tr: 'minDistance', min_cp_distance: 'minDistance', max_cp: 'maxConsolidationPoints', channel: 'channelLength', effective_max_length: 'maxLength', derating_factor: 'derating', d: 'derating',
  },
  draw(d, { input }) {
    if (/-T1[LS]?$/i.test(textIn(input, 'phy') ?? '')) return drawSinglePair(d, input);
    if (/iso/i.test(textIn(input, 'standard', 'profile', 'practice') ?? '')) d.project({ ruleOptions: Object.fromEntries(WITH_PRACTICE.map((id) => [id, { practice: 'iso' }])) });
    const pieces = piecesOf(input);
    if (pieces.length === 0) throw new Error('no cable in the segments');
    const [a, b] = [endOf(d, 'A', input, wordsIn(input, 'a_end')), endOf(d, 'B', input, wordsIn(input, 'b_end'))];
    drawPieces(d, pieces, a, b, input);
  },
};

function drawSinglePair(d: ExampleDesign, input: Words): void {
  const [phyA, phyB] = ['a', 'b'].map((end) => textIn(input, `phy_${end}`, 'phy') ?? '');
  const end = (name: string, phy = ''): PortRef => d.device(name, deviceType(`spe-${name}`, 'switch', [ports(1, 'iec-63171', { phy, speedsMbps: [speedOfPhy(phy) ?? 10] })])).port(1);
  const category = textIn(input, 'category');
  const medium: Medium = category === undefined || !/^cat|^class|^\d/i.test(category) ? 'spe' : categoryOf(category);
  const shielding = shieldOf(input);
  const lengthM = metresIn(input, 'length');
  d.cable(cord(medium, 'iec-63171', shielding === undefined ? {} : { shielding }), end('A', phyA), end('B', phyB), { lengthMm: lengthM === undefined ? undefined : toMm(lengthM) });
}

/** Rules that reckon by TIA-568 or by ISO/IEC 11801. */
const WITH_PRACTICE = ['copper/cord-derating', 'copper/cord-length', 'copper/category-status'];

const CORD = /cord|patch|jumper|equipment|work|^wa$/i;
const SOCKET = /panel|jack|socket|outlet|coupler|keystone|connector/i;

function piecesOf(input: Words): readonly Piece[] {
  const { segments } = input;
  const listed = Array.isArray(segments) ? listedPieces(segments.filter(isWords)) : named(input);
  return arrange(withConnections(listed, numberIn(input, 'connections', 'connectors', 'connection_count')));
}

/* Panels and sockets have no length; a consolidation point named between two cables is where the first of them leads to. */
function listedPieces(segments: readonly Words[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const segment of segments) {
    const kind = textIn(segment, 'kind', 'type') ?? '';
    const before = pieces.at(-1);
    if (jointKind(kind) === 'consolidation-point' && numberIn(segment, 'length_m') === undefined) {
      if (before !== undefined) pieces.splice(-1, 1, { ...before, to: 'consolidation-point' });
    } else if (!SOCKET.test(kind)) pieces.push(pieceOf(segment));
  }
  return pieces;
}

function pieceOf(words: Words): Piece {
  const kind = textIn(words, 'kind', 'type', 'role') ?? 'horizontal';
  return { isCord: CORD.test(kind), isWorkArea: /work|^wa/i.test(kind), lengthM: metresIn(words, 'length'), words, to: jointKind(textIn(words, 'to', 'ends_at')) };
}

function jointKind(text: string | undefined): DeviceKind | undefined {
  if (text === undefined) return undefined;
  if (/^cp$|consolid/i.test(text)) return 'consolidation-point';
  return /outlet|^to$|mutoa|jack/i.test(text) ? 'outlet' : 'copper-panel';
}

/* A question without segments: link and cords by name, or a length alone. */
function named(input: Words): readonly Piece[] {
  const linkM = numberIn(input, 'horizontal_m', 'permanent_link_m', 'link_m', 'horizontal_length_m');
  const cordsM = numberIn(input, 'cords_m', 'cord_m', 'cords_total_m', 'cord_total_m', 'patch_m', 'cord_length_m');
  const workAreaM = numberIn(input, 'work_area_m', 'work_area_cord_m', 'wa_cord_m');
  const cpM = numberIn(input, 'cp_distance_m', 'consolidation_point_m', 'cp_m');
  const piece = (lengthM: number | undefined, fields: Partial<Piece>): readonly Piece[] => (lengthM === undefined ? [] : [{ isCord: false, isWorkArea: false, lengthM, words: {}, to: undefined, ...fields }]);
  const cordWords = { awg: numberIn(input, 'cord_awg', 'awg', 'cords_awg'), category: input['cord_category'], shield: input['cord_shield'], conductor: input['cord_conductor'] };
  const points = numberIn(input, 'consolidation_points', 'cp_count') ?? 0;
  const wholeM = linkM ?? (points > 0 ? numberIn(input, 'length_m') : undefined);
  const evenly = Array.from({ length: points + 1 }, (_, i) => piece(wholeM === undefined ? undefined : wholeM / (points + 1), i < points ? { to: 'consolidation-point' } : {})).flat();
  const link = cpM === undefined ? evenly : [...piece(cpM, { to: 'consolidation-point' }), ...piece((linkM ?? numberIn(input, 'length_m') ?? cpM) - cpM, {})];
  const parts = [...link, ...piece(cordsM, { isCord: true, words: cordWords }), ...piece(workAreaM, { isCord: true, isWorkArea: true, words: cordWords })];
  const lengthM = metresIn(input, 'length', 'channel', 'channel_length');
  if (parts.length > 0) return parts;
  const isPlugged = input['mptl'] === true || /mptl|modular/i.test(textIn(input, 'topology', 'link', 'link_type', 'model') ?? '');
  /* One cable from plug to plug: solid, unless its gauge is given, which is what is said of cords. */
  const own = numberIn(input, 'awg', 'gauge_awg') === undefined ? { conductor: conductorOf(input) ?? 'solid' } : {};
  const whole: Piece = { isCord: false, isWorkArea: false, lengthM, words: {}, to: undefined };
  return [isPlugged ? whole : { ...whole, isCord: true, words: own }];
}

/** Brings in what the number of connections says is there: cords of unknown length at open ends, then cords in two halves. */
function withConnections(listed: readonly Piece[], connections: number | undefined): readonly Piece[] {
  const pieces = [...listed];
  const like = listed.find(({ isCord }) => isCord) ?? listed[0];
  /* Of a cord that is only counted no more is known than of what it is plugged into. */
  const words = Object.fromEntries(['category', 'cat', 'shield', 'shielding'].flatMap((key) => (like?.words[key] === undefined ? [] : [[key, like.words[key]]])));
  const cord = (): Piece => ({ isCord: true, isWorkArea: pieces.some(({ isCord }) => isCord), lengthM: undefined, words, to: undefined });
  const needsPanel = pieces.some(({ isCord }) => !isCord);
  if (needsPanel && !pieces.some(({ isCord }) => isCord)) pieces.push(cord());
  while (connections !== undefined && pieces.length < connections + 1) {
    const cords = pieces.filter(({ isCord }) => isCord);
    if (pieces.some(({ isCord }) => !isCord) && cords.length < 2) pieces.push(cord());
    else halveLongest(pieces);
  }
  return pieces;
}

function halveLongest(pieces: Piece[]): void {
  const cords = pieces.filter(({ isCord }) => isCord);
  const longest = (cords.length > 0 ? cords : pieces).reduce<Piece | undefined>((best, piece) => (best === undefined || (piece.lengthM ?? 0) > (best.lengthM ?? 0) ? piece : best), undefined);
  if (longest === undefined) throw new Error('no cable to part for the connections');
  const half = { ...longest, lengthM: longest.lengthM === undefined ? undefined : longest.lengthM / 2 };
  pieces.splice(pieces.indexOf(longest), 1, half, half);
}

/** Cords of the panel first, installed cable, then cords of the outlet. */
function arrange(pieces: readonly Piece[]): readonly Piece[] {
  const installed = pieces.filter(({ isCord }) => !isCord);
  const cords = pieces.filter(({ isCord, isWorkArea }) => isCord && !isWorkArea);
  const workArea = pieces.filter(({ isCord, isWorkArea }) => isCord && isWorkArea);
  if (installed.length === 0) return pieces;
  const atPanel = workArea.length > 0 ? cords.length : Math.ceil(cords.length / 2);
  return [...cords.slice(0, atPanel), ...installed, ...cords.slice(atPanel), ...workArea];
}

function drawPieces(d: ExampleDesign, pieces: readonly Piece[], a: PortRef, b: PortRef, input: Words): void {
  let from = a;
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    const before = pieces[i - 1];
    const here = next === undefined ? undefined : d.device(`J${i + 1}`, jointType(kindOfJoint(piece, next), sideOf(piece), sideOf(next), socketsOf(input)));
    const type = cableType(piece, input, before === undefined ? 'rj45' : sideOf(piece), next === undefined ? 'rj45' : sideOf(piece));
    d.cable(type, from, here?.port(1) ?? b, { ...cableFields(input), ...cableFields(piece.words), lengthMm: piece.lengthM === undefined ? undefined : toMm(piece.lengthM) });
    if (here !== undefined) from = here.port('r1');
  }
}

const sideOf = ({ isCord }: Piece): Connector => (isCord ? 'rj45' : 'idc');

function kindOfJoint(piece: Piece, next: Piece): DeviceKind {
  if (piece.to !== undefined) return piece.to;
  if (!piece.isCord && next.isCord) return 'outlet';
  return 'copper-panel';
}

const jointType = (kind: DeviceKind, front: Connector, rear: Connector, sockets: Partial<PortGroup>): DeviceTypeEntry =>
  deviceType(
    `joint-${kind}-${front}-${rear}`, kind,
    [ports(1, front, { role: 'panel', ...sockets }), ports(1, rear, { role: 'panel', face: 'rear', prefix: 'r', ...sockets })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }] },
  );

/* Sockets have a category and a screen only where the question speaks of them. */
function socketsOf(input: Words): Partial<PortGroup> {
  const { segments } = input;
  const listed = Array.isArray(segments) ? segments.filter(isWords).find((segment) => SOCKET.test(textIn(segment, 'kind', 'type') ?? '')) : undefined;
  const category = textIn(input, 'jack_category', 'panel_category', 'connector_category', 'outlet_category', 'hardware_category') ?? (listed === undefined ? undefined : textIn(listed, 'category'));
  const shield = shieldOf({ shield: input['jack_shield'] ?? input['panel_shield'] ?? input['jack_shielded'] ?? input['panel_shielded'] ?? (listed === undefined ? undefined : (listed['shield'] ?? listed['shielded'])) });
  return { ...(category === undefined ? {} : { category: categoryOf(category) as NonNullable<PortGroup['category']> }), ...(shield === undefined ? {} : { isScreened: shield !== 'U/UTP' }) };
}

function cableType(piece: Piece, input: Words, a: Connector, b: Connector): CableTypeEntry {
  const category = textIn(piece.words, 'category', 'cat') ?? textIn(input, 'category', 'cat', 'cable_category');
  const medium: Medium = category === undefined ? 'cat6a' : categoryOf(category);
  const gaugeAwg = numberIn(piece.words, 'awg', 'gauge_awg', 'gauge') ?? (Array.isArray(input['segments']) ? undefined : numberIn(input, 'awg', 'gauge_awg'));
  const conductor = conductorOf(piece.words) ?? conductorOf(input);
  const shielding = shieldOf(piece.words) ?? shieldOf(input);
  return {
    ...copperCord(medium), construction: piece.isCord ? 'cord' : 'permanent', a: { connector: a, legs: 1 }, b: { connector: b, legs: 1 },
    ...(gaugeAwg === undefined || (!piece.isCord && piece.words['awg'] === undefined) ? {} : { gaugeAwg }), ...(conductor === undefined ? {} : { conductor }), ...(shielding === undefined ? {} : { shielding }),
  };
}

/** A bundle of which only its being one is told. */
const SOME_BUNDLE = 24;

function cableFields(words: Words): Partial<Cable> {
  const size = numberIn(words, 'bundle_size', 'bundle', 'bundle_cables', 'cables_in_bundle') ?? (words['bundled'] === true || words['bundle'] === true ? SOME_BUNDLE : words['bundled'] === false ? 1 : undefined);
  const test = textIn(words, 'alien_xtalk', 'alien_crosstalk', 'alsnr', 'anext');
  const alienCrosstalk = test === undefined ? undefined : /^(qualified|pass|ok|tested|mitigated)/i.test(test) ? 'qualified' : /fail|not_met|bad/i.test(test) ? 'failed' : undefined;
  return { ...(size === undefined ? {} : { bundleSize: size }), ...(alienCrosstalk === undefined ? {} : { alienCrosstalk }) };
}

/** A port of the question's rate, or a cage with the module that the question names. */
function endOf(d: ExampleDesign, name: string, input: Words, end: Words): PortRef {
  const phy = textIn(input, 'phy');
  const gbps = numberIn(input, 'speed_gbps', 'gbps');
  const speedMbps = numberIn(input, 'speed_mbps') ?? (gbps === undefined ? undefined : gbps * 1000) ?? (phy === undefined ? undefined : speedOfPhy(phy));
  const speedsMbps = speedMbps === undefined ? {} : { speedsMbps: [speedMbps] };
  const form = textIn(end, 'form', 'cage');
  const moduleName = textIn(end, 'module', 'optic');
  if (form === undefined || /^rj-?45/i.test(form)) return d.device(name, deviceType(`rj45-${name}`, 'switch', [ports(1, 'rj45', speedsMbps)])).port(1);
  const cage = cageOf(form);
  const device = d.device(name, deviceType(`${cage}-${name}`, 'switch', [ports(1, cage, speedsMbps)]));
  plugModule(d, device.port(1), cage, moduleName ?? phy ?? '', end, speedMbps);
  return device.port(1);
}

function plugModule(d: ExampleDesign, at: PortRef, cage: ReturnType<typeof cageOf>, name: string, end: Words, speedMbps: number | undefined): void {
  const ownMbps = speedOfPhy(name) ?? speedMbps;
  if (ownMbps === undefined) throw new Error(`no rate in the module "${name}"`);
  const stated = numberIn(end, 'reach_m', 'module_reach_m') ?? Number(/(\d+)\s*m\b/.exec(name)?.[1] ?? Number.NaN);
  const row = COPPER_MODULES.find((module) => module.module === name || module.phy === name || (Number.isNaN(stated) && module.module.startsWith(name)));
  const slower = speedMbps === undefined || speedMbps === ownMbps ? {} : { otherSpeedsMbps: [speedMbps] };
  const phy = row?.phy ?? (Number.isNaN(stated) ? (name.split(' ')[0] ?? name) : (COPPER_MODULES.find((module) => module.phy.startsWith(name.split(' ')[0] ?? name) && module.reachMm === toMm(stated))?.phy ?? name.split(' ')[0] ?? name));
  d.optic(at, optic(cage, phy, ownMbps, 'rj45', { ...slower, ...(Number.isNaN(stated) ? {} : { reachMm: toMm(stated) }) }));
}
