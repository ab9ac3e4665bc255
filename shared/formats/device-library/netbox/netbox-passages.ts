import type { Connector } from '../../../model/connector.ts';
import type { PassThrough, PortGroup } from '../../../model/device-type.ts';
import { groupBy } from '../../../base/group-by.ts';
import { isNext } from './name-runs.ts';
import { groupOf, groupsOf, isAlike, type NamedPort } from './netbox-ports.ts';
import { type NetboxType, numberOf } from './netbox-type.ts';

/** Groups of a panel with the ways through it. */
export interface PanelGroups {
  readonly groups: readonly PortGroup[];
  readonly passThroughs: readonly PassThrough[];
  /** Front ports whose way through has no counterpart here. */
  readonly unmapped: number;
}

/** Where one front port leads. */
interface Way {
  readonly front: NamedPort;
  readonly rear: NamedPort;
  readonly position: number;
}

/** Ways that one pair of groups can hold: the same number of fronts at each rear port, both counting on. */
interface Chunk {
  readonly ways: readonly Way[];
  readonly rears: readonly NamedPort[];
  readonly frontsPerRear: number;
  readonly method: PassThrough['method'];
}

/** The ports of a panel in groups such that each front group leads to one rear group. `at` is the number of groups before these. */
export function panelGroups(type: NetboxType, fronts: readonly NamedPort[], rears: readonly NamedPort[], at: number): PanelGroups {
  const ways = waysOf(type, fronts, rears);
  const chunks = chunksOf(ways);
  const mapped = new Set<NamedPort>(chunks.flatMap((chunk) => [...chunk.ways.map(({ front }) => front), ...chunk.rears]));
  const frontGroups = chunks.flatMap(({ ways: [first], ways: all }) => (first === undefined ? [] : [groupOf(first.front, all.length)]));
  const rearGroups = chunks.flatMap(({ rears: [first], rears: all, frontsPerRear }) => (first === undefined ? [] : [asRear(groupOf(first, all.length), frontsPerRear)]));
  const rest = groupsOf([...fronts, ...rears].filter((port) => !mapped.has(port)));
  return {
    groups: [...frontGroups, ...rearGroups, ...rest],
    passThroughs: chunks.map(({ frontsPerRear, method }, index) => ({ front: at + index, rear: at + chunks.length + index, frontsPerRear, method })),
    unmapped: fronts.filter((front) => !mapped.has(front)).length,
  };
}

/** The way of each front port that leads to exactly one place; the file has it at the front port, or since NetBox 4.5 in a list of its own. */
function waysOf(type: NetboxType, fronts: readonly NamedPort[], rears: readonly NamedPort[]): readonly Way[] {
  const rearByName = new Map(rears.map((rear) => [rear.name, rear]));
  const listed = groupBy(type['port-mappings'], ({ front_port: front }) => front);
  const given = new Map(type['front-ports'].map((port) => [port.name, port]));
  return fronts.flatMap((front) => {
    const mappings = listed.get(front.name) ?? [];
    const rearNames = new Set(mappings.map(({ rear_port: rear }) => rear));
    const [mapping] = mappings;
    const rear = rearByName.get(rearNames.size > 1 ? '' : (mapping?.rear_port ?? given.get(front.name)?.rear_port ?? ''));
    const position = numberOf(mapping === undefined ? given.get(front.name)?.rear_port_position : mapping.rear_port_position) ?? 1;
    return rear === undefined ? [] : [{ front, rear, position }];
  });
}

const MOST_PER_REAR = 32;

function chunksOf(ways: readonly Way[]): readonly Chunk[] {
  const blocks = blocksOf(ways).filter((block) => block.length <= MOST_PER_REAR && methodOf(block) !== undefined);
  const runs: (readonly Way[])[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run, block)) run.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const method = first === undefined ? undefined : methodOf(first);
    if (first === undefined || method === undefined) return [];
    return [{ ways: run.flat(), rears: run.flatMap(([way]) => (way === undefined ? [] : [way.rear])), frontsPerRear: first.length, method }];
  });
}

/** The ways of each rear port: front ports that are alike and count on. A rear port whose fronts do not stand together has no counterpart. */
function blocksOf(ways: readonly Way[]): readonly (readonly Way[])[] {
  const byRear = groupBy(ways, ({ rear }) => rear);
  return [...byRear.values()].filter((block) => block.every(({ front }, index) => index === 0 || follows(block[0]?.front, index, front)));
}

const follows = (first: NamedPort | undefined, count: number, next: NamedPort): boolean => first !== undefined && isAlike(first.kind, next.kind) && isNext(first.numbered, count, next.numbered);

function goesOn(run: readonly (readonly Way[])[], block: readonly Way[]): boolean {
  const [first] = run[0] ?? [];
  const [next] = block;
  if (first === undefined || next === undefined || block.length !== run[0]?.length || methodOf(block) !== methodOf(run[0])) return false;
  return follows(first.front, run.length * block.length, next.front) && follows(first.rear, run.length, next.rear);
}

function methodOf(block: readonly Way[]): PassThrough['method'] | undefined {
  const isRising = block.every(({ position }, index) => index === 0 || position > (block[index - 1]?.position ?? 0));
  if (isRising) return 'straight';
  return block.every(({ position }, index) => index === 0 || position < (block[index - 1]?.position ?? 0)) ? 'reversed' : undefined;
}

const MPO_BY_FIBRES: Readonly<Record<number, Connector>> = { 8: 'mpo-8', 12: 'mpo-12', 16: 'mpo-16', 24: 'mpo-24', 32: 'mpo-32' };

/** The file says MPO without its fibres: two to each front port. */
function asRear(group: PortGroup, frontsPerRear: number): PortGroup {
  if (!group.connector.startsWith('mpo') || frontsPerRear === 1) return group;
  return { ...group, connector: MPO_BY_FIBRES[frontsPerRear * 2] ?? group.connector };
}
