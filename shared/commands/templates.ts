import { ok, type Result } from '../base/result.ts';
import type { Id } from '../base/id.ts';
import type { Placement } from '../model/device.ts';
import type { DesignStore } from '../store/design-store.ts';
import { connectPorts, connectRange } from './cables/connect-ports.ts';
import { type Command, type CommandError, execute } from './command.ts';
import { addDevice } from './devices/add-device.ts';
import { addRack } from './racks/add-rack.ts';
import { addRoom } from './rooms/add-room.ts';

/** What a new design can begin with. */
export const TEMPLATES = [
  { name: 'blank', summary: 'nothing' },
  { name: 'two-rack-room', summary: 'a room with two cabinets, a tie between their panels, and power from two feeds' },
] as const;

/** Name of a template. */
export type TemplateName = (typeof TEMPLATES)[number]['name'];

/** Builds a template in a design by the product's own commands, as a person would. The error is the first command that was refused. */
export function buildTemplate(store: DesignStore, name: TemplateName): Result<void, CommandError> {
  return name === 'blank' ? ok(undefined) : twoRackRoom(new Builder(store)).outcome();
}

/** Runs commands until one is refused; the rest are then skipped. */
class Builder {
  private failure: CommandError | undefined;

  constructor(private readonly store: DesignStore) {}

  run<A, T>(command: Command<A, T>, args: A): T | undefined {
    if (this.failure !== undefined) return undefined;
    const result = execute(this.store, command, args);
    if (result.ok) return result.value;
    this.failure = result.error;
    return undefined;
  }

  device(typeKey: string, placement: Placement, feed?: string): Id<'device'> | undefined {
    return this.run(addDevice, { typeKey, placement, ...(feed === undefined ? {} : { feed }) });
  }

  outcome(): Result<void, CommandError> {
    return this.failure === undefined ? ok(undefined) : { ok: false, error: this.failure };
  }
}

const CABINET = 'generic-cabinet-42u-800x1000';
const PANEL = 'generic-panel-24-cat6a';
const TIE_PORTS = 12;

/** Lower edge of unit `unit`, counted from 1 at the bottom, in half units. */
const unit = (number: number): number => (number - 1) * 2;

const FEEDS = [{ feed: 'A', side: 'left', xMm: 100 }, { feed: 'B', side: 'right', xMm: 400 }] as const;

function twoRackRoom(builder: Builder): Builder {
  const roomId = builder.run(addRoom, { name: 'Server room', widthMm: 6000, depthMm: 5000, heightMm: 2800 });
  if (roomId === undefined) return builder;
  const racks = [builder.run(addRack, { typeKey: CABINET, roomId }), builder.run(addRack, { typeKey: CABINET, roomId })].filter((id) => id !== undefined);
  const panels = racks.map((rackId) => furnish(builder, rackId));
  tie(builder, panels[0], panels[1]);
  for (const rackId of racks) for (const [index] of FEEDS.entries()) power(builder, roomId, rackId, index);
  return builder;
}

/** A patch panel at the top and a cable manager under it. */
function furnish(builder: Builder, rackId: Id<'rack'>): Id<'device'> | undefined {
  const panel = builder.device(PANEL, { kind: 'rack', rackId, bottomHalfU: unit(42), face: 'front' });
  builder.device('generic-cable-manager-1u', { kind: 'rack', rackId, bottomHalfU: unit(41), face: 'front' });
  return panel;
}

/** Permanent links between the rears of two panels. */
function tie(builder: Builder, from: Id<'device'> | undefined, to: Id<'device'> | undefined): void {
  if (from === undefined || to === undefined) return;
  const keys = Array.from({ length: TIE_PORTS }, (_, i) => `R${i + 1}`);
  builder.run(connectRange, { pairs: keys.map((portKey) => ({ from: { deviceId: from, portKey }, to: { deviceId: to, portKey } })) });
}

/** A strip on a side rail with a supply of its own on the wall behind it. */
function power(builder: Builder, roomId: Id<'room'>, rackId: Id<'rack'>, index: number): void {
  const place = FEEDS[index];
  if (place === undefined) return;
  const source = builder.device('generic-source-cee-16a-1p', { kind: 'room', roomId, xMm: place.xMm, yMm: 100, zMm: 300 }, place.feed);
  const strip = builder.device('generic-pdu-0u-16a', { kind: 'rack-side', rackId, side: place.side, face: 'rear' });
  if (source !== undefined && strip !== undefined) builder.run(connectPorts, { from: { deviceId: source, portKey: 'OUT1' }, to: { deviceId: strip, portKey: 'IN1' } });
}
