import type { Id } from '../../base/id.ts';
import { powerRack } from './rack-power.ts';
import { portOf, type TemplateBuilder, type TemplatePort } from './template-builder.ts';

const COPPER_TIES = 12;
const PAIRS = 12;

/** A network cabinet and a server cabinet, each on feeds A (behind a UPS) and B, tied with copper and fibre; two core switches. */
export function buildTwoRackRoom(builder: TemplateBuilder): void {
  const room = builder.room('Server room', 6000, 5000, 3000);
  const network = builder.rack('apc-netshelter-sx-ar3150', room, 'A01', 2200, 1300);
  const servers = builder.rack('apc-netshelter-sx-ar3100', room, 'A02', 2950, 1300);
  const near = mountPanels(builder, network, 1);
  const far = mountPanels(builder, servers, 2);
  builder.trunk(rears(near.fibre, PAIRS), rears(far.fibre, PAIRS), { typeKey: 'generic-trunk-om4-24f-lc', lengthMm: 5000, colour: 'aqua' });
  for (let n = 1; n <= COPPER_TIES; n += 1) builder.connect(portOf(near.copper, `R${n}`), portOf(far.copper, `R${n}`));
  const feeds = [network, servers].map((rack, i) => powerRack(builder, room, rack, i + 1, 2200 + i * 1000));
  const cores = [1, 2].map((n) => builder.mount(servers, 38 - n, 'generic-switch-24-sfp28', `SW-CORE${n}`));
  cores.forEach((core, i) => {
    builder.connect(portOf(core, 'PSU1'), portOf(feeds[1]?.a, String(i + 1)));
    builder.connect(portOf(core, 'PSU2'), portOf(feeds[1]?.b, `C13-${i + 19}`));
  });
  for (const port of ['25', '26']) builder.connect(portOf(cores[0], port), portOf(cores[1], port));
}

const rears = (panel: Id<'device'> | undefined, count: number): readonly TemplatePort[] => Array.from({ length: count }, (_, i) => portOf(panel, `R${i + 1}`));

function mountPanels(builder: TemplateBuilder, rack: Id<'rack'> | undefined, n: number): { readonly fibre: Id<'device'> | undefined; readonly copper: Id<'device'> | undefined } {
  const fibre = builder.mount(rack, 42, 'generic-panel-12-lc-om4', `FP${n}`);
  builder.mount(rack, 41, 'generic-cable-manager-1u', `CM${n * 2 - 1}`);
  const copper = builder.mount(rack, 40, 'generic-panel-24-cat6a', `PP${n}`);
  builder.mount(rack, 39, 'generic-cable-manager-1u', `CM${n * 2}`);
  return { fibre, copper };
}
