import type { Id } from '../../../shared/base/id.ts';
import { type Box, unionBoxes } from '../../../shared/geometry/box.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import { groupBy } from '../../../shared/scene/group-by.ts';
import { nodeBox } from '../../../shared/scene/topology-scene.ts';
import { type Block, placeBlock, topologyBlocks } from '../../../shared/scene/topology-layout.ts';
import type { Topology } from '../../../shared/scene/topology.ts';

type DeviceId = Id<'device'>;

/** A device with those stacked under it: they are laid out as one. */
export interface LayoutBlock {
  /** The upper device. */
  readonly id: DeviceId;
  /** All its devices, with their places as seen from the middle of the upper one. */
  readonly members: readonly { readonly id: DeviceId; readonly at: Vec }[];
  /** Around all members, as seen from the middle of the upper one. */
  readonly box: Box;
}

/** Blocks beside each other before a row goes on below, in small diagrams. */
const FEWEST_PER_ROW = 10;
const ABOUT_THE_SAME = 1.25;

/** Rows of blocks from the outside of the network inwards. One that is too long goes on below, with those together that hang on the same device. */
export function blockRows(topology: Topology): readonly (readonly LayoutBlock[])[] {
  const { rows, loose } = topologyBlocks(topology);
  return foldRows(topology, [...rows.flatMap((row) => splitRow(topology, row)), loose].map((row) => row.map(layoutBlock)));
}

/** Devices that more of their row hang on, or with more capacity, and below them the others: a core above what it joins. */
function splitRow({ links }: Topology, row: readonly Block[]): readonly (readonly Block[])[] {
  const ids = new Set(row.map(({ node }) => node.device.id));
  const inside = links.filter(({ a, b }) => ids.has(a) && ids.has(b)).flatMap(({ a, b, count, speedMbps = 0 }) => [{ of: a, id: b, mbps: count * speedMbps }, { of: b, id: a, mbps: count * speedMbps }]);
  const neighbours = groupBy(inside, ({ of }) => of);
  const linksOf = (block: Block) => neighbours.get(block.node.device.id) ?? [];
  const byDegree = upperHalf(row, (block) => new Set(linksOf(block).map(({ id }) => id)).size);
  const upper = byDegree.size > 0 ? byDegree : upperHalf(row, (block) => linksOf(block).reduce((sum, { mbps }) => sum + mbps, 0));
  return [row.filter((block) => upper.has(block)), row.filter((block) => !upper.has(block))].filter((group) => group.length > 0);
}

/** Those that weigh more than half way between the lightest and the heaviest; none when all weigh about the same. */
function upperHalf(row: readonly Block[], weigh: (block: Block) => number): ReadonlySet<Block> {
  const weights = new Map(row.map((block) => [block, weigh(block)]));
  const [least, most] = [...weights.values()].reduce(([low, high], weight) => [Math.min(low, weight), Math.max(high, weight)], [Infinity, 0]);
  return new Set(most < least * ABOUT_THE_SAME ? [] : row.filter((block) => (weights.get(block) ?? 0) > (least + most) / 2));
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
