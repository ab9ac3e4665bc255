import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import type { Device, Placement } from '../../model/device.ts';
import { idField } from '../../model/fields.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Transaction } from '../../store/transaction.ts';
import { heightHalfUOf } from '../../topology/occupancy.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { type Move, placeDevices } from '../devices/move-device.ts';

type InUnits = Extract<Placement, { kind: 'rack' }>;
type How = 'spread' | 'up' | 'down';

/** A device and the half units it takes. */
interface Mounted {
  readonly device: Device;
  readonly placement: InUnits;
  readonly height: number;
}

/** Devices at one height: back to back or side by side. They move together. Heights in half units. */
interface Block {
  readonly members: readonly Mounted[];
  readonly bottom: number;
  readonly height: number;
}

const FEWEST: Readonly<Record<How, number>> = { spread: 3, up: 2, down: 2 };

const args = z.strictObject({ deviceIds: z.array(idField('device')).min(2).max(10_000).readonly(), how: z.enum(['spread', 'up', 'down']) });

/** Arranges devices in each of their racks, all or none. `spread`: with equal gaps, the outer two stay. `up`, `down`: without gaps, the topmost or the lowest stays. */
export const arrangeDevices = defineCommand({
  id: 'rack.arrangeDevices',
  args,
  title: ({ deviceIds, how }) => (how === 'spread' ? `Distribute ${deviceIds.length} devices` : `Close the gaps between ${deviceIds.length} devices`),
  run: (tx, { deviceIds, how }) => {
    const mounted = mountedOf(tx, deviceIds);
    if (!mounted.ok) return mounted;
    const racks = [...groupBy(mounted.value, ({ placement }) => placement.rackId).values()].map(blocksOf);
    if (racks.every((blocks) => blocks.length < FEWEST[how])) return refuse('too-few', how === 'spread' ? 'Select at least three devices of a rack, one above the other, to spread them evenly.' : 'Select at least two devices of a rack, one above the other, to close the gaps between them.');
    return placeDevices(tx, racks.flatMap((blocks) => (how === 'spread' ? spread(blocks) : stacked(blocks, how))));
  },
});

function mountedOf(tx: Transaction, ids: readonly Device['id'][]): Result<readonly Mounted[], CommandError> {
  const mounted: Mounted[] = [];
  for (const id of ids) {
    const device = tx.get('device', id);
    const type = device && tx.get('deviceType', device.typeId);
    if (device === undefined || type === undefined) return refuse('gone', 'A device no longer exists.');
    if (device.placement.kind !== 'rack') return refuse('no-rack', `${device.name} is not mounted in units of a rack.`);
    mounted.push({ device, placement: device.placement, height: heightHalfUOf(type) });
  }
  return ok(mounted);
}

/** The blocks of one rack from the lowest up. */
function blocksOf(mounted: readonly Mounted[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const each of [...mounted].sort((a, b) => a.placement.bottomHalfU - b.placement.bottomHalfU)) {
    const { bottomHalfU } = each.placement;
    const last = blocks.at(-1);
    if (last === undefined || bottomHalfU >= last.bottom + last.height) blocks.push({ members: [each], bottom: bottomHalfU, height: each.height });
    else blocks.splice(-1, 1, { members: [...last.members, each], bottom: last.bottom, height: Math.max(last.height, bottomHalfU + each.height - last.bottom) });
  }
  return blocks;
}

function spread(blocks: readonly Block[]): readonly Move[] {
  const [lowest, topmost] = [blocks[0], blocks.at(-1)];
  if (lowest === undefined || topmost === undefined || blocks.length < 3) return [];
  const taken = blocks.reduce((sum, { height }) => sum + height, 0);
  const gap = (topmost.bottom + topmost.height - lowest.bottom - taken) / (blocks.length - 1);
  /* What stands on whole units goes on standing on them. */
  const step = blocks.every(({ bottom, height }) => bottom % 2 === 0 && height % 2 === 0) ? 2 : 1;
  let at = lowest.bottom;
  return blocks.flatMap((block) => {
    const bottom = Math.round(at / step) * step;
    at += block.height + gap;
    return movedTo(block, bottom);
  });
}

function stacked(blocks: readonly Block[], way: 'up' | 'down'): readonly Move[] {
  const [lowest, topmost] = [blocks[0], blocks.at(-1)];
  if (lowest === undefined || topmost === undefined) return [];
  let at = way === 'down' ? lowest.bottom : topmost.bottom + topmost.height - blocks.reduce((sum, { height }) => sum + height, 0);
  return blocks.flatMap((block) => {
    const bottom = at;
    at += block.height;
    return movedTo(block, bottom);
  });
}

const movedTo = ({ members, bottom: from }: Block, to: number): readonly Move[] =>
  members.map(({ device, placement }) => ({ deviceId: device.id, placement: { ...placement, bottomHalfU: placement.bottomHalfU + to - from } }));
