import type { Id } from '../../base/id.ts';
import { portOf, type TemplateBuilder, type TemplatePort } from './template-builder.ts';

const RACKS = 10;
const WIDTH_MM = 600;
const PAIRS_PER_RACK = 6;
/* On the wall behind the racks. */
const FEED_FROM_WALL_MM = 150;

/** Ten server cabinets in a row, each on two feeds, with a switch and a fibre panel whose trunk ends in panels of the first cabinet. */
export function buildRowOfTen(builder: TemplateBuilder): void {
  const room = builder.room('Data hall', 9000, 6000, 3500);
  const racks = Array.from({ length: RACKS }, (_, i) => builder.rack('apc-netshelter-sx-ar3100', room, `A${String(i + 1).padStart(2, '0')}`, 1500 + i * WIDTH_MM, 2400));
  const panels = racks.map((rack, i) => furnish(builder, room, rack, i + 1));
  const [home] = racks;
  const collectors = [38, 37, 36, 35, 34].map((unit, i) => builder.mount(home, unit, 'generic-panel-12-lc-om4', `FP-A01-${i + 1}`));
  panels.slice(1).forEach((panel, i) => {
    const first = (i % 2) * PAIRS_PER_RACK;
    builder.trunk(rears(collectors[Math.floor(i / 2)], first), rears(panel, 0), { typeKey: 'generic-trunk-om4-12f-lc', lengthMm: 10_000, colour: 'aqua' });
  });
}

const rears = (panel: Id<'device'> | undefined, first: number): readonly TemplatePort[] => Array.from({ length: PAIRS_PER_RACK }, (_, i) => portOf(panel, `R${first + i + 1}`));

/** Panel, manager and switch at the top, a strip on either side; yields the fibre panel. */
function furnish(builder: TemplateBuilder, room: Id<'room'> | undefined, rack: Id<'rack'> | undefined, n: number): Id<'device'> | undefined {
  const name = `A${String(n).padStart(2, '0')}`;
  const panel = builder.mount(rack, 42, 'generic-panel-12-lc-om4', `FP-${name}`);
  builder.mount(rack, 41, 'generic-cable-manager-1u', `CM-${name}`);
  const top = builder.mount(rack, 40, 'generic-switch-48-sfp28', `SW-${name}`);
  (['A', 'B'] as const).forEach((feed, i) => {
    const strip = builder.hang(rack, feed === 'A' ? 'left' : 'right', 'generic-pdu-0u-32a', `PDU-${name}${feed}`, feed);
    const source = builder.stand(room, 'generic-source-cee-32a-1p', `FEED-${name}${feed}`, 1050 + n * WIDTH_MM + i * 300, FEED_FROM_WALL_MM, 3200, feed);
    builder.connect(portOf(strip, 'IN1'), portOf(source, 'OUT1'));
    builder.connect(portOf(top, `PSU${i + 1}`), portOf(strip, 'C13-24'));
  });
  return panel;
}
