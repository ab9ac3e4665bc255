import { describe, expect, it } from 'vitest';
import type { Id } from '../../shared/base/id.ts';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { addPathway } from '../../shared/commands/pathways/add-pathway.ts';
import { routeCables } from '../../shared/commands/pathways/route-cables.ts';
import { moveRacks } from '../../shared/commands/racks/move-rack.ts';
import { cableRouteMm } from '../../shared/topology/cable-route.ts';
import { port, SmallRoom } from '../support/small-room.ts';

/** Two panels, one at the same place of each rack; the racks stand 2 m apart, and a cable joins the panels. */
class RoomWithTrays {
  readonly room = new SmallRoom();
  readonly cableId: Id<'cable'>;

  constructor() {
    const { room } = this;
    room.run(moveRacks, { moves: [{ rackId: room.rackA, xMm: 1000, yMm: 3000 }, { rackId: room.rackB, xMm: 3000, yMm: 3000 }] });
    const [a, b] = [room.rackA, room.rackB].map((rackId) => room.mount('generic-panel-24-cat6a', rackId, 40));
    if (a === undefined || b === undefined) throw new Error('Both panels are mounted');
    this.cableId = room.run(connectPorts, { from: port(a, 'R1'), to: port(b, 'R1') });
  }

  /** Draws a tray at the height of the overhead way, so that only its course makes a difference. */
  tray(...corners: readonly (readonly [number, number])[]): Id<'pathway'> {
    return this.room.run(addPathway, { roomId: this.room.roomId, form: 'tray', elevationMm: 2500, points: corners.map(([xMm, yMm]) => ({ xMm, yMm })) });
  }

  /** Lays the cable in these trays, or in none; yields the length it then needs. */
  lay(...pathwayIds: readonly Id<'pathway'>[]): number {
    this.room.run(routeCables, { cableIds: [this.cableId], pathwayIds });
    const cable = this.room.store.get('cable', this.cableId);
    return (cable && cableRouteMm(this.room.store, cable)) ?? Number.NaN;
  }
}

/* The racks are 600 wide and 1000 deep: their middles are (1300, 3500) and (3300, 3500). */
describe('the length of a cable from the geometry of the room', () => {
  it('is the same along a tray that runs straight above its racks', () => {
    const trays = new RoomWithTrays();
    const straight = trays.lay();
    expect(trays.lay(trays.tray([1300, 3500], [3300, 3500]))).toBe(straight);
    expect(trays.lay(trays.tray([0, 3500], [5000, 3500]))).toBe(straight);
  });

  it('grows by the detour of a tray beside its racks, and by its height', () => {
    const trays = new RoomWithTrays();
    const straight = trays.lay();
    expect(trays.lay(trays.tray([0, 2500], [5000, 2500])) - straight).toBe(2 * 1000);
    const high = trays.room.run(addPathway, { roomId: trays.room.roomId, form: 'basket', elevationMm: 2800, points: [{ xMm: 0, yMm: 3500 }, { xMm: 5000, yMm: 3500 }] });
    expect(trays.lay(high) - straight).toBe(2 * 300);
  });

  it('goes round by trays that meet, in either order of naming them', () => {
    const trays = new RoomWithTrays();
    const straight = trays.lay();
    const [up, across, down] = [trays.tray([1300, 3500], [1300, 500]), trays.tray([0, 500], [5000, 500]), trays.tray([3300, 500], [3300, 3500])];
    expect(trays.lay(up, across, down) - straight).toBe(2 * 3000);
    expect(trays.lay(down, across, up) - straight).toBe(2 * 3000);
  });

  it('jumps along the axes where two trays do not meet', () => {
    const trays = new RoomWithTrays();
    const straight = trays.lay();
    expect(trays.lay(trays.tray([1300, 3500], [1800, 3500]), trays.tray([2000, 3300], [3300, 3300])) - straight).toBe(2 * 200);
  });

  it('takes the overhead way where the pathway has no course', () => {
    const trays = new RoomWithTrays();
    expect(trays.lay(trays.tray())).toBe(trays.lay());
  });
});
