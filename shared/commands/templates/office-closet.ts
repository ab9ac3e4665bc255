import { portOf, type TemplateBuilder } from './template-builder.ts';

/** A half-height cabinet for one floor of an office: fibre from the server room, two panels, a PoE switch behind a UPS. */
export function buildOfficeCloset(builder: TemplateBuilder): void {
  const room = builder.room('Floor closet', 3000, 2800, 2800);
  const rack = builder.rack('hpe-10622-g2', room, 'A01', 1000, 600);
  builder.mount(rack, 22, 'generic-panel-12-lc-om4', 'FP1');
  builder.mount(rack, 21, 'generic-panel-24-cat6a', 'PP1');
  builder.mount(rack, 20, 'generic-cable-manager-1u', 'CM1');
  const access = builder.mount(rack, 19, 'generic-switch-48-poe', 'SW1');
  builder.mount(rack, 18, 'generic-cable-manager-1u', 'CM2');
  builder.mount(rack, 17, 'generic-panel-24-cat6a', 'PP2');
  builder.mount(rack, 9, 'generic-shelf-1u', 'SH1');
  const ups = builder.mount(rack, 1, 'generic-ups-2u-230v', 'UPS1', 'front', 'A');
  const feed = builder.stand(room, 'generic-source-cee-16a-1p', 'FEED1', 400, 20, 400, 'A');
  builder.connect(portOf(ups, 'IN1'), portOf(feed, 'OUT1'));
  builder.connect(portOf(access, 'PSU1'), portOf(ups, 'OUT1'));
  builder.connect(portOf(ups, 'NET1'), portOf(access, '48'), { colour: 'green' });
}
