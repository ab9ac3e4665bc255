import type { Id } from '../../../shared/base/id.ts';
import { type Box, unionBoxes } from '../../../shared/geometry/box.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import { groupBy } from '../../../shared/base/group-by.ts';
import { nodeBox } from '../../../shared/scene/topology-scene.ts';
import { type Block, placeBlock, topologyBlocks } from '../../../shared/scene/topology-layout.ts';
import { groupFrame, groupPlaces, groupRows, type TopologyGroup } from '../../../shared/scene/topology-groups.ts';
import type { Topology } from '../../../shared/scene/topology.ts';
import { onGrid } from './diagram-grid.ts';

type DeviceId = Id<'device'>;

/** A device with those stacked under it, or a pair of such: they are laid out as one. */
export interface LayoutBlock {
  /** The upper device; of a pair, the left one. */
  readonly id: DeviceId;
  /** All its devices, with their places as seen from the middle of the upper one. */
  readonly members: readonly { readonly id: DeviceId; readonly at: Vec }[];
  /** Around all members, as seen from the middle of the upper one. */
  readonly box: Box;
}

/** Blocks beside each other before a row goes on below, in small diagrams. */
const FEWEST_PER_ROW = 10;
/* Between the two of a pair: room for the label of what joins them. */
const PAIR_GAP = 90;

/** Rows of blocks from the outside of the network inwards. One that is too long goes on below, with those together that hang on the same device. */
export function blockRows(topology: Topology): readonly (readonly LayoutBlock[])[] {
  const { rows, loose } = topologyBlocks(topology);
  return foldRows(topology, [...rows.map((row) => pairRow(topology, row)), loose.map(layoutBlock)]);
}

/** Blocks of a row, those as one that have more capacity between them than to any other of the row: a pair of cores, a cluster of firewalls. */
function pairRow({ links }: Topology, row: readonly Block[]): readonly LayoutBlock[] {
  const blockById = new Map(row.map((block) => [block.node.device.id, block]));
  const inside = links.flatMap(({ a, b, count, speedMbps = 1 }) => [{ of: a, id: b, mbps: count * speedMbps }, { of: b, id: a, mbps: count * speedMbps }]).filter(({ of, id }) => blockById.has(of) && blockById.has(id));
  const closest = new Map([...groupBy(inside, ({ of }) => of)].map(([of, others]) => [of, others.reduce((best, other) => (other.mbps > best.mbps ? other : best)).id]));
  return row.flatMap((block) => {
    const { id } = block.node.device;
    const other = closest.get(id);
    const partner = other !== undefined && closest.get(other) === id ? blockById.get(other) : undefined;
    if (partner === undefined) return [layoutBlock(block)];
    /* The first of the two in the row stands for both. */
    return row.indexOf(block) < row.indexOf(partner) ? [beside(layoutBlock(block), layoutBlock(partner))] : [];
  });
}

function beside(left: LayoutBlock, right: LayoutBlock): LayoutBlock {
  const by = onGrid(left.box.x + left.box.width + PAIR_GAP - right.box.x);
  const members = [...left.members, ...right.members.map(({ id, at }) => ({ id, at: vec(at.x + by, at.y) }))];
  return { id: left.id, members, box: unionBoxes(members.map(({ at }) => nodeBox(at))) };
}

function layoutBlock(block: Block): LayoutBlock {
  const members = placeBlock(block, vec(0, 0));
  return { id: block.node.device.id, members, box: unionBoxes(members.map(({ at }) => nodeBox(at))) };
}

function foldRows({ links }: Topology, rows: readonly (readonly LayoutBlock[])[]): readonly (readonly LayoutBlock[])[] {
  const longest = Math.max(FEWEST_PER_ROW, Math.ceil(Math.sqrt(rows.flat().length * 2)));
  const neighbours = groupBy(links.flatMap(({ a, b }) => [{ of: a, id: b }, { of: b, id: a }]), ({ of }) => of);
  const rank = new Map<DeviceId, number>();
  const meanRank = ({ id }: LayoutBlock): number => {
    const ranks = (neighbours.get(id) ?? []).flatMap((other) => rank.get(other.id) ?? []);
    return ranks.length === 0 ? rank.size : ranks.reduce((sum, value) => sum + value, 0) / ranks.length;
  };
  return rows.flatMap((row) => {
    const means = new Map(row.map((block) => [block, meanRank(block)]));
    const sorted = row.length <= longest ? row : row.toSorted((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
    for (const { id } of sorted) rank.set(id, rank.size);
    return Array.from({ length: Math.ceil(sorted.length / longest) }, (_, i) => sorted.slice(i * longest, (i + 1) * longest));
  });
}

/** Groups as blocks with their frames around them, in rows: the layout keeps what belongs together together. */
export function groupBlockRows(groups: readonly TopologyGroup[]): readonly (readonly LayoutBlock[])[] {
  return groupRows(groups).map((row) => row.flatMap((group): LayoutBlock[] => {
    const members = groupPlaces(group);
    const [lead] = members;
    return lead === undefined ? [] : [{ id: lead.id, members, box: groupFrame(members.map(({ at }) => at)) }];
  }));
}
