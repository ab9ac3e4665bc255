import type { Id } from '../../base/id.ts';
import { powerRack } from './rack-power.ts';
import { portOf, type TemplateBuilder, type TemplatePort } from './template-builder.ts';

/** The floors, with the way of the backbone from the main room: riser, trays and slack. */
const FLOORS = [
  { n: 1, backboneMm: 30_000 },
  { n: 2, backboneMm: 50_000 },
  { n: 3, backboneMm: 75_000 },
] as const;

const BACKBONE = 'generic-trunk-os2-12f-lc';
const BACKBONE_PAIRS = 6;
const UPLINK_OPTIC = 'generic-sfp-plus-10gbase-lr';
const ACCESS_SWITCHES = [1, 2] as const;
const ACCESS_POINTS = 4;

interface MainRoom {
  readonly cores: readonly (Id<'device'> | undefined)[];
  readonly panels: readonly (Id<'device'> | undefined)[];
}

/** A main distribution frame and a closet on each of three floors: OS2 between them, and every access switch on both cores. */
export function buildMdfThreeIdfs(builder: TemplateBuilder): void {
  const main = buildMainRoom(builder);
  FLOORS.forEach(({ n, backboneMm }, i) => {
    const { panel, access } = buildCloset(builder, n);
    builder.trunk(rears(main.panels[i]), rears(panel), { typeKey: BACKBONE, lengthMm: backboneMm, colour: 'yellow' });
    access.forEach((each, s) => main.cores.forEach((core, c) => uplink(builder, { core: portOf(core, String(i * 2 + s + 1)), mainPanel: portOf(main.panels[i], String(s * 2 + c + 1)), closetPanel: portOf(panel, String(s * 2 + c + 1)), access: portOf(each, String(49 + c)) })));
  });
}

const rears = (panel: Id<'device'> | undefined): readonly TemplatePort[] => Array.from({ length: BACKBONE_PAIRS }, (_, i) => portOf(panel, `R${i + 1}`));

/** Fibre panels at the top, the cores below them, two feeds. */
function buildMainRoom(builder: TemplateBuilder): MainRoom {
  const room = builder.room('Main distribution frame', 5000, 4000, 3000);
  const rack = builder.rack('apc-netshelter-sx-ar3150', room, 'MDF', 2100, 900);
  const panels = FLOORS.map(({ n }) => builder.mount(rack, 43 - n, 'generic-panel-12-lc-os2', `FP-M${n}`));
  builder.mount(rack, 39, 'generic-cable-manager-1u', 'CM-M1');
  const cores = [38, 36].map((unit, i) => builder.mount(rack, unit, 'generic-switch-24-sfp28', `SW-CORE${i + 1}`));
  builder.mount(rack, 37, 'generic-cable-manager-1u', 'CM-M2');
  const { a, b } = powerRack(builder, room, rack, 1, 2200);
  cores.forEach((core, i) => {
    builder.connect(portOf(core, 'PSU1'), portOf(a, String(i + 1)));
    builder.connect(portOf(core, 'PSU2'), portOf(b, `C13-${i + 19}`));
  });
  for (const port of ['25', '26']) builder.connect(portOf(cores[0], port), portOf(cores[1], port));
  return { cores, panels };
}

/** A floor's closet: fibre panel, a copper panel above each PoE switch, a UPS; and the access points of the floor. */
function buildCloset(builder: TemplateBuilder, n: number): { readonly panel: Id<'device'> | undefined; readonly access: readonly (Id<'device'> | undefined)[] } {
  const room = builder.room(`IDF ${n}`, 2600, 2900, 2800);
  const rack = builder.rack('hpe-10622-g2', room, `IDF${n}`, 1000, 700);
  const panel = builder.mount(rack, 22, 'generic-panel-12-lc-os2', `FP-${n}`);
  builder.mount(rack, 21, 'generic-cable-manager-1u', `CM-${n}1`);
  const copper = ACCESS_SWITCHES.map((s) => builder.mount(rack, 23 - s * 3, 'generic-panel-24-cat6a', `PP-${n}${s}`));
  ACCESS_SWITCHES.forEach((s) => builder.mount(rack, 22 - s * 3, 'generic-cable-manager-1u', `CM-${n}${s + 1}`));
  const access = ACCESS_SWITCHES.map((s) => builder.mount(rack, 21 - s * 3, 'generic-switch-48-poe', `SW-${n}${s}`));
  const ups = builder.mount(rack, 1, 'generic-ups-2u-230v', `UPS-${n}`, 'front', 'A');
  const feed = builder.stand(room, 'generic-source-cee-16a-1p', `FEED-${n}`, 400, 20, 400, 'A');
  builder.connect(portOf(ups, 'IN1'), portOf(feed, 'OUT1'));
  access.forEach((each, i) => builder.connect(portOf(each, 'PSU1'), portOf(ups, `OUT${i + 1}`)));
  builder.connect(portOf(ups, 'NET1'), portOf(access[0], '48'), { colour: 'green' });
  coverFloor(builder, n, copper, access);
  return { panel, access };
}

/** Access points at the ceiling, in turn on either switch, so that one switch never takes the whole floor's radio with it. */
function coverFloor(builder: TemplateBuilder, n: number, copper: readonly (Id<'device'> | undefined)[], access: readonly (Id<'device'> | undefined)[]): void {
  const floor = builder.room(`Floor ${n}`, 24_000, 14_000, 2800);
  for (let i = 0; i < ACCESS_POINTS; i += 1) {
    const point = builder.stand(floor, 'generic-access-point', `AP-${n}${i + 1}`, 3000 + i * 6000, 7000, 2700);
    const [side, port] = [i % 2, Math.floor(i / 2) + 1];
    builder.connect(portOf(copper[side], `R${port}`), portOf(point, 'LAN1'), { lengthMm: 20_000 + i * 6000 });
    builder.connect(portOf(copper[side], String(port)), portOf(access[side], String(port)));
  }
}

/** One 10G uplink: cord, backbone, cord, with the same optic at both ends. */
function uplink(builder: TemplateBuilder, { core, mainPanel, closetPanel, access }: { readonly core: TemplatePort; readonly mainPanel: TemplatePort; readonly closetPanel: TemplatePort; readonly access: TemplatePort }): void {
  builder.plug(core, UPLINK_OPTIC);
  builder.plug(access, UPLINK_OPTIC);
  builder.connect(core, mainPanel);
  builder.connect(access, closetPanel);
}
