import { portOf, type TemplateBuilder } from './template-builder.ts';

/** A cabinet of 12 units on the wall of a small room, with a panel, a PoE switch and a strip. */
export function buildWallCabinet(builder: TemplateBuilder): void {
  const room = builder.room('Network closet', 2400, 1800, 2600);
  const rack = builder.rack('digitus-dn-19-12-u', room, 'A01', 900, 0);
  builder.mount(rack, 12, 'generic-panel-24-cat6a', 'PP1');
  builder.mount(rack, 11, 'generic-cable-manager-1u', 'CM1');
  const powered = builder.mount(rack, 10, 'generic-switch-24-poe', 'SW1');
  const strip = builder.mount(rack, 1, 'generic-pdu-1u-16a', 'PDU1', 'rear', 'A');
  const socket = builder.stand(room, 'generic-source-cee-7-3', 'FEED1', 600, 20, 1500, 'A');
  builder.connect(portOf(strip, 'IN1'), portOf(socket, 'OUT1'));
  builder.connect(portOf(powered, 'PSU1'), portOf(strip, '1'));
}
