import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { placementField, type Placement } from '../../model/device.ts';
import { idField } from '../../model/fields.ts';
import type { Transaction } from '../../store/transaction.ts';
import { carriedG } from '../../topology/rack-load.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { placementProblem } from './placement-check.ts';

/** A device and where it goes. */
export interface Move {
  readonly deviceId: Id<'device'>;
  readonly placement: Placement;
}

const moveField = z.strictObject({ deviceId: idField('device'), placement: placementField });

/** Moves one device, cables and all. */
export const moveDevice = defineCommand<Move>({
  id: 'device.move',
  args: moveField,
  title: ({ deviceId }, view) => `Move ${view.get('device', deviceId)?.name ?? 'device'}`,
  run: (tx, move) => placeDevices(tx, [move]),
});

/** Moves several devices at once; all or none. */
export const moveDevices = defineCommand<{ readonly moves: readonly Move[] }>({
  id: 'device.moveMany',
  args: z.strictObject({ moves: z.array(moveField).min(1).max(10_000).readonly() }),
  title: ({ moves }) => `Move ${moves.length} devices`,
  run: (tx, { moves }) => placeDevices(tx, moves),
});

/** Moves devices as part of a command; all or none. Takes all out first, so that devices can change places with each other. */
export function placeDevices(tx: Transaction, moves: readonly Move[]): Result<void, CommandError> {
  for (const { deviceId } of moves) {
    if (tx.get('device', deviceId) === undefined) return refuse('gone', 'The device no longer exists.');
    tx.update('device', deviceId, { placement: { kind: 'unplaced' } });
  }
  for (const { deviceId, placement } of moves) {
    const device = tx.get('device', deviceId);
    const type = device && tx.get('deviceType', device.typeId);
    if (type === undefined) return refuse('gone', 'The type of the device no longer exists.');
    const problem = isInside(tx, placement, deviceId) ? 'A device cannot be inside itself.' : placementProblem(tx, type, placement, new Set(), carriedG(tx, deviceId));
    if (problem !== undefined) return refuse('no-fit', moves.length > 1 ? `${device?.name ?? 'A device'}: ${problem}` : problem);
    tx.update('device', deviceId, { placement });
  }
  return ok(undefined);
}

function isInside(tx: Transaction, placement: Placement, deviceId: Id<'device'>): boolean {
  let at: Placement | undefined = placement;
  while (at?.kind === 'bay') {
    if (at.deviceId === deviceId) return true;
    at = tx.get('device', at.deviceId)?.placement;
  }
  return false;
}
