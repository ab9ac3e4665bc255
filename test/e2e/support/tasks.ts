import type { Task } from './task-table.ts';

/** The ten tasks of docs/tasks.md, in its order. */
export const TASKS = {
  patchRack: { title: 'One rack with two switches, two panels and 48 cords patched', most: 25 },
  replaceSwitch: { title: 'Replace a 24-port switch by a 48-port one, keeping its cables', most: 5 },
  moveContents: { title: "Move a rack's content to another rack", most: 3 },
  fixFirst: { title: 'Find and fix the first error', most: 3 },
  labelCables: { title: 'Label 48 cables by scheme', most: 4 },
  rowOfRacks: { title: 'Stand a row of ten racks in a room and name them B01 to B10' },
  patchServers: { title: 'Patch all free server ports to the two switches of their rack' },
  pasteCables: { title: 'Bring 24 cables over from a spreadsheet' },
  ownDevice: { title: 'Make a device type with 16 ports and place it' },
  handOver: { title: 'From a template to the contractor’s PDF' },
} as const satisfies Readonly<Record<string, Task>>;
