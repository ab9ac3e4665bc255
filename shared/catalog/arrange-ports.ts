import type { DeviceTypeEntry, Face, PortGroup, PortRole } from '../model/device-type.ts';
import { connectorFacts } from './connectors.ts';

type Layout = PortGroup['layout'];

/** Where ports may be: millimetres from the top left corner of a face. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A group with the grid it is laid out in. */
interface Block {
  readonly group: PortGroup;
  readonly columns: number;
  readonly rows: number;
  readonly pitchX: number;
  readonly pitchY: number;
  readonly width: number;
  readonly height: number;
}

const EAR_MM = 20;
const EDGE_MM = 3;
const BETWEEN_PORTS_MM = 0.6;
/** How close ports and groups stand: dense blocks of sockets share their walls. */
interface Spacing {
  readonly pitchFactor: number;
  readonly betweenGroupsMm: number;
}
const EASY: Spacing = { pitchFactor: 1, betweenGroupsMm: 8 };
const DENSE: Spacing = { pitchFactor: 0.86, betweenGroupsMm: 3 };
/** Room for the name, where there is any. */
const NAME_MM = 62;
const MAX_ROWS = 50;

/* Left to right as devices have them: what is plugged rarely first, then the ports, then the supplies. */
const ROLE_ORDER: readonly PortRole[] = ['console', 'management', 'network', 'panel', 'other', 'power-out', 'power-in'];

/** A device type with all its groups laid out side by side on their faces, in as few rows as fit. `size` is that of its faces. */
export function arrangePorts(entry: DeviceTypeEntry, size: { readonly width: number; readonly height: number }): DeviceTypeEntry {
  const layouts = new Map<PortGroup, Layout>();
  for (const face of ['front', 'rear'] as const) for (const [group, layout] of layoutsOn(entry, face, size)) layouts.set(group, layout);
  return { ...entry, portGroups: entry.portGroups.map((group) => ({ ...group, layout: layouts.get(group) ?? group.layout })) };
}

function layoutsOn(entry: DeviceTypeEntry, face: Face, size: { readonly width: number; readonly height: number }): ReadonlyMap<PortGroup, Layout> {
  const groups = entry.portGroups.filter((group) => group.face === face).toSorted((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
  const left = entry.mount === 'rack' ? EAR_MM : EDGE_MM;
  const right = entry.mount === 'rack' && entry.isHalfWidth !== true ? EAR_MM : EDGE_MM;
  const area = { x: left, y: EDGE_MM, width: Math.max(1, size.width - left - right), height: Math.max(1, size.height - 2 * EDGE_MM) };
  return area.height > area.width * 2 ? stacked(groups, area) : sideBySide(groups, area);
}

/** Fewest rows first, then closer together; when even that is too wide, as close as the ports can still be told apart, or in several lines. */
function sideBySide(groups: readonly PortGroup[], area: Area): ReadonlyMap<PortGroup, Layout> {
  for (const spacing of [EASY, DENSE]) {
    for (let rows = 1; rows <= MAX_ROWS; rows += 1) {
      const blocks = groups.map((group) => blockOf(group, Math.min(rows, rowsThatFit(group, area.height)), spacing));
      if (widthOf(blocks, spacing) <= area.width) return placed([blocks], area, spacing);
      if (blocks.every((block) => block.rows < rows)) break;
    }
  }
  const pressed = pressedTogether(groups, area);
  const blocks = groups.map((group) => blockOf(group, rowsThatFit(group, pressed === undefined ? area.height / 2 : area.height), pressed ?? DENSE));
  return pressed === undefined ? placed(linesOf(blocks, area.width), area, DENSE) : placed([blocks], area, pressed);
}

const LEAST_PITCH_FACTOR = 0.68;

/** The spacing at which the groups just fit in one line; undefined where ports would hide each other. */
function pressedTogether(groups: readonly PortGroup[], area: Area): Spacing | undefined {
  const blocks = groups.map((group) => blockOf(group, rowsThatFit(group, area.height), EASY));
  const portsMm = blocks.reduce((sum, block) => sum + block.width, 0);
  const pitchFactor = (area.width - groups.length - 4) / portsMm;
  return pitchFactor < LEAST_PITCH_FACTOR ? undefined : { pitchFactor, betweenGroupsMm: 1 };
}

const rowsThatFit = (group: PortGroup, heightMm: number): number => Math.max(1, Math.min(MAX_ROWS, Math.floor(heightMm / (connectorFacts(group.connector).heightMm + BETWEEN_PORTS_MM))));

function blockOf(group: PortGroup, rows: number, { pitchFactor }: Spacing): Block {
  const { widthMm, heightMm } = connectorFacts(group.connector);
  const used = Math.min(rows, group.count);
  const columns = Math.ceil(group.count / used);
  const [pitchX, pitchY] = [tenth((widthMm + BETWEEN_PORTS_MM) * pitchFactor), tenth(heightMm + BETWEEN_PORTS_MM)];
  return { group, columns, rows: used, pitchX, pitchY, width: columns * pitchX, height: used * pitchY };
}

const widthOf = (blocks: readonly Block[], { betweenGroupsMm }: Spacing): number => blocks.reduce((sum, block) => sum + block.width, betweenGroupsMm * Math.max(0, blocks.length - 1));

function linesOf(blocks: readonly Block[], width: number): Block[][] {
  const lines: Block[][] = [];
  for (const block of blocks) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf([...line, block], DENSE) <= width) line.push(block);
    else lines.push([block]);
  }
  return lines;
}

function placed(lines: readonly (readonly Block[])[], area: Area, spacing: Spacing): ReadonlyMap<PortGroup, Layout> {
  const layouts = new Map<PortGroup, Layout>();
  const lineHeight = area.height / Math.max(1, lines.length);
  for (const [index, line] of lines.entries()) {
    const free = area.width - widthOf(line, spacing);
    let x = area.x + (free >= NAME_MM ? NAME_MM : Math.max(0, free / 2));
    for (const block of line) {
      const top = area.y + index * lineHeight + (lineHeight - block.height) / 2;
      layouts.set(block.group, layoutAt(block, x, top));
      x += block.width + spacing.betweenGroupsMm;
    }
  }
  return layouts;
}

/** For strips: one group below the other, in as few columns as fit. */
function stacked(groups: readonly PortGroup[], area: Area): ReadonlyMap<PortGroup, Layout> {
  let blocks: readonly Block[] = [];
  for (let columns = 1; columns <= 10; columns += 1) {
    blocks = groups.map((group) => blockOf(group, Math.min(MAX_ROWS, Math.ceil(group.count / columns)), EASY));
    if (heightOf(blocks) <= area.height) break;
  }
  const layouts = new Map<PortGroup, Layout>();
  let y = area.y + Math.max(0, Math.min(NAME_MM * 2, area.height - heightOf(blocks)));
  for (const block of blocks) {
    layouts.set(block.group, layoutAt(block, area.x + (area.width - block.width) / 2, y));
    y += block.height + EASY.betweenGroupsMm;
  }
  return layouts;
}

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.height, EASY.betweenGroupsMm * Math.max(0, blocks.length - 1));

function layoutAt({ group, rows, columns, pitchX, pitchY }: Block, left: number, top: number): Layout {
  const isFlipped = group.connector === 'rj45' && rows === 2 && group.role === 'network';
  return {
    xMm: tenth(left + pitchX / 2),
    yMm: tenth(top + pitchY / 2),
    ...(rows > 1 ? { rows, pitchYMm: pitchY } : {}),
    ...(columns > 1 ? { pitchXMm: pitchX } : {}),
    ...(rows > 1 && group.role === 'panel' ? { order: 'rows' as const } : {}),
    ...(isFlipped ? { flipped: true } : {}),
  };
}

const tenth = (mm: number): number => Math.round(mm * 10) / 10;
