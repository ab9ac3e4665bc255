import { idSource } from '../../../shared/base/id.ts';
import { clockRandom32 } from '../../../shared/base/random.ts';
import { addDevice } from '../../../shared/commands/devices/add-device.ts';
import { execute } from '../../../shared/commands/command.ts';
import { addRack } from '../../../shared/commands/racks/add-rack.ts';
import { addRoom } from '../../../shared/commands/rooms/add-room.ts';
import { type DesignTables, emptyTables } from '../../../shared/model/design.ts';
import { DesignStore } from '../../../shared/store/design-store.ts';

/** A design to start from. */
export interface Template {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly tables: () => DesignTables;
}

/** A device of a template: its lower edge in whole units, counted from the bottom. */
interface TemplateDevice {
  readonly typeKey: string;
  readonly name: string;
  readonly unit: number;
}

interface TemplateContent {
  readonly room: { readonly name: string; readonly widthMm: number; readonly depthMm: number };
  readonly rackType: string;
  readonly racks: readonly (readonly TemplateDevice[])[];
}

const device = (unit: number, name: string, typeKey: string): TemplateDevice => ({ unit, name, typeKey });

const closet: readonly TemplateDevice[] = [
  device(11, 'PP1', 'generic-panel-24-cat6a'),
  device(10, 'CM1', 'generic-cable-manager-1u'),
  device(9, 'SW1', 'generic-switch-24-poe'),
  device(8, 'PDU1', 'generic-pdu-1u-schuko'),
];

const networkRack = (n: number): readonly TemplateDevice[] => [
  device(41, `FP${n}`, 'generic-panel-12-lc-om4'),
  device(40, `PP${n}`, 'generic-panel-48-cat6a-1u'),
  device(39, `CM${n}`, 'generic-cable-manager-1u'),
  device(38, `SW${n}`, 'generic-switch-48-poe'),
  device(0, `UPS${n}`, 'generic-ups-3u-230v'),
];

const serverRack = (n: number): readonly TemplateDevice[] => [
  device(41, `FP${n}`, 'generic-panel-12-lc-om4'),
  device(40, `SW${n}`, 'generic-switch-48-sfp28'),
  ...[1, 2, 3, 4].map((server) => device(22 - server * 2, `SRV${(n - 2) * 4 + server}`, 'generic-server-2u')),
];

const CONTENTS: readonly (Omit<Template, 'tables'> & { readonly content: TemplateContent })[] = [
  {
    key: 'closet',
    title: 'Wall cabinet',
    text: '12U with panel, PoE switch and power strip',
    content: { room: { name: 'Network closet', widthMm: 2400, depthMm: 1800 }, rackType: 'generic-wall-cabinet-12u', racks: [closet] },
  },
  {
    key: 'one-rack',
    title: 'One rack',
    text: '42U with panels, a 48-port switch and a UPS',
    content: { room: { name: 'Server room', widthMm: 4000, depthMm: 3500 }, rackType: 'generic-cabinet-42u-800x1000', racks: [networkRack(1)] },
  },
  {
    key: 'two-racks',
    title: 'Two racks',
    text: 'Network and servers, side by side',
    content: { room: { name: 'Server room', widthMm: 5500, depthMm: 4000 }, rackType: 'generic-cabinet-42u-800x1000', racks: [networkRack(1), serverRack(2)] },
  },
];

/** The designs to start from, smallest first. */
export const TEMPLATES: readonly Template[] = CONTENTS.map(({ content, ...template }) => ({ ...template, tables: () => tablesOf(content) }));

/** Builds the design with the same commands that a person uses; what does not fit is left out. */
function tablesOf({ room, rackType, racks }: TemplateContent): DesignTables {
  const store = new DesignStore(emptyTables(room.name), idSource(clockRandom32()));
  const added = execute(store, addRoom, room);
  if (!added.ok) return store.snapshot();
  for (const devices of racks) {
    const rack = execute(store, addRack, { typeKey: rackType, roomId: added.value });
    if (!rack.ok) continue;
    for (const { typeKey, name, unit } of devices) execute(store, addDevice, { typeKey, name, placement: { kind: 'rack', rackId: rack.value, bottomHalfU: unit * 2, face: 'front' } });
  }
  return store.snapshot();
}
