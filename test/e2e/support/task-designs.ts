import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import type { Id } from '../../../shared/base/id.ts';
import { writeDesignFile } from '../../../shared/formats/design-file/write-design-file.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

/** A way to a design on the disk. */
export type DesignFile = (folder: string) => Promise<string>;

const design = (name: string, build: (room: SmallRoom) => void): DesignFile => async (folder) => {
  const room = new SmallRoom();
  build(room);
  const path = join(folder, `${name}.cablewright`);
  await writeFile(path, writeDesignFile(room.store.snapshot(), { applicationVersion: '0.1.0' }));
  return path;
};

function patch(room: SmallRoom, panel: Id<'device'>, device: Id<'device'>, count: number): void {
  for (let n = 1; n <= count; n += 1) room.run(connectPorts, { from: port(panel, String(n)), to: port(device, String(n)) });
}

/** A panel and a 24-port switch, SW1, with twelve cords between them. */
export const patchedSwitch = design('patched switch', (room) => {
  const panel = room.mount('generic-panel-24-cat6a', room.rackA, 41);
  patch(room, panel, room.mount('generic-switch-24', room.rackA, 39), 12);
});

/** A rack with a panel, a switch, a server and cords, and an empty one beside it. */
export const filledRack = design('filled rack', (room) => {
  const panel = room.mount('generic-panel-24-cat6a', room.rackA, 41);
  patch(room, panel, room.mount('generic-switch-24', room.rackA, 39), 6);
  room.mount('dell-poweredge-r660-4x10g', room.rackA, 20);
});

/** Two panels patched to two switches, 48 cords. */
export const fortyEightCords = design('48 cords', (room) => {
  for (const unit of [41, 31]) {
    const panel = room.mount('generic-panel-24-cat6a', room.rackA, unit);
    patch(room, panel, room.mount('generic-switch-24', room.rackA, unit - 2), 24);
  }
});

/** Two switches for copper at 10G on top of a rack and six servers under them, nothing connected. */
export const unpatchedServers = design('unpatched servers', (room) => {
  for (const unit of [42, 41]) room.mount('netgear-m4300-12x12f', room.rackA, unit);
  for (let unit = 30; unit > 24; unit -= 1) room.mount('dell-poweredge-r660-4x10g', room.rackA, unit);
});

/** A panel PP1 and a switch SW1 in rack A01, nothing connected. */
export const unpatchedPanel = design('unpatched panel', (room) => {
  room.mount('generic-panel-24-cat6a', room.rackA, 41);
  room.mount('generic-switch-24', room.rackA, 39);
});
