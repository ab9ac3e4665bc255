import type { Id } from '../../../shared/base/id.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import { TOPOLOGY_LAYOUT } from '../../../shared/scene/topology-layout.ts';
import type { Topology } from '../../../shared/scene/topology.ts';
import type { LayoutPlace, LayoutRequest } from '../../workers/layout-protocol.ts';
import { onGrid } from './diagram-grid.ts';
import type { LayoutBlock } from './layout-blocks.ts';

/* Room for the label of a link between neighbours. */
const GAP_X = 76;

/** What the layout engine needs to know: the size of every block, row by row, and what joins blocks of different rows. */
export function layoutRequest({ links }: Topology, rows: readonly (readonly LayoutBlock[])[]): LayoutRequest {
  const homes = new Map(rows.flatMap((row, index) => row.flatMap((block) => block.members.map(({ id }) => [id, { block: block.id, index }] as const))));
  const edges = new Map(
    links.flatMap(({ a, b }) => {
      const [from, to] = [homes.get(a), homes.get(b)].sort((x, y) => (x?.index ?? 0) - (y?.index ?? 0));
      /* Links along a row do not say anything about rows. */
      return from === undefined || to === undefined || from.index === to.index ? [] : [[`${from.block} ${to.block}`, { from: from.block, to: to.block }] as const];
    }),
  );
  return { rows: rows.map((row) => row.map(({ id, box: { width, height } }) => ({ id, width, height }))), edges: [...edges.values()], gapX: GAP_X, gapY: TOPOLOGY_LAYOUT.gapY };
}

/** Middles of all devices when the engine has placed the blocks. */
export function placesOfBlocks(rows: readonly (readonly LayoutBlock[])[], places: readonly LayoutPlace[]): readonly { readonly id: Id<'device'>; readonly at: Vec }[] {
  const placeById = new Map(places.map((place) => [place.id, place]));
  return rows.flat().flatMap(({ id, box, members }) => {
    const place = placeById.get(id);
    if (place === undefined) return [];
    const lead = vec(onGrid(place.x - box.x), onGrid(place.y - box.y));
    return members.map((member) => ({ id: member.id, at: vec(lead.x + member.at.x, lead.y + member.at.y) }));
  });
}
