import type { Id } from '../../base/id.ts';
import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import type { Transaction } from '../../store/transaction.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { type DiagramPlace, diagramPlaceField, isKept, keepPlace, keptNode } from './diagram-place.ts';

/** Size of a node in the diagram, in diagram units: places are middles, edges are half of this away. */
const NODE = { width: 184, height: 58 } as const;

/** The largest coordinate a design holds. */
const FARTHEST = 10_000_000;

const deviceIds = z.array(idField('device')).max(100_000).readonly();
/** Where the diagram shows its devices, also those it places by itself: what is not lined up stays there. */
const places = z.array(diagramPlaceField).max(100_000).readonly().optional();

interface NodeArgs {
  readonly deviceIds: readonly Id<'device'>[];
  readonly places?: readonly DiagramPlace[] | undefined;
}

/** The places of the devices, of each once; a refusal when there are too few, or when one stands nowhere yet. */
function placesOf(tx: Transaction, args: NodeArgs, atLeast: number): Result<readonly DiagramPlace[], CommandError> {
  const shown = new Map(args.places?.map((place) => [place.deviceId, place]));
  const found: DiagramPlace[] = [];
  for (const deviceId of new Set(args.deviceIds)) {
    const device = tx.get('device', deviceId);
    if (device === undefined) return refuse('gone', 'A device of the selection no longer exists.');
    const place = shown.get(deviceId) ?? keptNode(tx, { deviceId });
    if (place === undefined) return refuse('no-place', `${device.name} has no place of its own in the diagram yet: arrange the diagram, or move the node once.`);
    found.push({ deviceId, x: place.x, y: place.y, ...(place.group === undefined ? {} : { group: place.group }) });
  }
  return found.length < atLeast ? refuse('too-few', `Select at least ${atLeast} nodes of the diagram.`) : ok(found);
}

/* From the first node that is put somewhere on, the diagram does not lay itself out any more. */
function put(tx: Transaction, moved: readonly DiagramPlace[], shown: readonly DiagramPlace[] = []): void {
  for (const place of moved) keepPlace(tx, place);
  for (const place of shown) if (tx.get('device', place.deviceId) !== undefined && !isKept(tx, place)) keepPlace(tx, place);
}

const EDGES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
type Edge = (typeof EDGES)[number];

/* All nodes are of one size: the line of their middles that fits the outermost edge is the outermost middle. */
const ALONG: Readonly<Record<Edge, { readonly axis: 'x' | 'y'; readonly line: (values: readonly number[]) => number }>> = {
  left: { axis: 'x', line: (values) => Math.min(...values) },
  centre: { axis: 'x', line: middleOf },
  right: { axis: 'x', line: (values) => Math.max(...values) },
  top: { axis: 'y', line: (values) => Math.min(...values) },
  middle: { axis: 'y', line: middleOf },
  bottom: { axis: 'y', line: (values) => Math.max(...values) },
};

function middleOf(values: readonly number[]): number {
  return Math.round((Math.min(...values) + Math.max(...values)) / 2);
}

/** Brings nodes of the diagram onto one line. Nodes that stood beside each other along that line are not pulled apart. */
export const alignNodes = defineCommand({
  id: 'diagram.align',
  args: z.strictObject({ deviceIds, edge: z.enum(EDGES), places }),
  title: ({ edge }) => `Align nodes ${edge === 'centre' || edge === 'middle' ? 'at their middle' : edge}`,
  run: (tx, { edge, ...args }) => {
    const found = placesOf(tx, args, 2);
    if (!found.ok) return found;
    const { axis, line } = ALONG[edge];
    const at = line(found.value.map((place) => place[axis]));
    put(tx, found.value.map((place) => ({ ...place, [axis]: at })), args.places);
    return ok(undefined);
  },
});

/** Spaces nodes of the diagram evenly between the outermost two; further apart where they would lie on each other. */
export const distributeNodes = defineCommand({
  id: 'diagram.distribute',
  args: z.strictObject({ deviceIds, axis: z.enum(['horizontal', 'vertical']), places }),
  title: ({ axis }) => `Distribute nodes ${axis === 'horizontal' ? 'across' : 'down'}`,
  run: (tx, { axis, ...args }) => {
    const found = placesOf(tx, args, 3);
    if (!found.ok) return found;
    put(tx, spread(found.value, axis === 'horizontal' ? 'x' : 'y', axis === 'horizontal' ? NODE.width : NODE.height), args.places);
    return ok(undefined);
  },
});

function spread(found: readonly DiagramPlace[], axis: 'x' | 'y', sizeAlong: number): readonly DiagramPlace[] {
  const across = axis === 'x' ? 'y' : 'x';
  const sorted = [...found].sort((a, b) => a[axis] - b[axis] || a[across] - b[across]);
  const [first, last] = [sorted[0]?.[axis] ?? 0, sorted.at(-1)?.[axis] ?? 0];
  const even = (last - first) / (sorted.length - 1);
  /* Nodes in one row may not overlap; nodes at other heights may stand above each other. */
  const isOneRow = sorted.every((place) => place[across] === sorted[0]?.[across]);
  const step = isOneRow ? Math.min(Math.max(even, sizeAlong), (FARTHEST - first) / (sorted.length - 1)) : even;
  return sorted.map((place, i) => ({ ...place, [axis]: Math.round(first + i * step) }));
}
