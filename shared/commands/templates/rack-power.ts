import type { Id } from '../../base/id.ts';
import { portOf, type TemplateBuilder } from './template-builder.ts';

/** The strips of a rack on two feeds. */
export interface RackStrips {
  readonly a: Id<'device'> | undefined;
  readonly b: Id<'device'> | undefined;
}

/** A UPS with a strip behind it on feed A, and a strip on the side rail on feed B; the sockets are at the wall from `xMm` on. */
export function powerRack(builder: TemplateBuilder, room: Id<'room'> | undefined, rack: Id<'rack'> | undefined, n: number, xMm: number): RackStrips {
  const ups = builder.mount(rack, 1, 'generic-ups-2u-230v', `UPS${n}`, 'front', 'A');
  const a = builder.mount(rack, 4, 'generic-pdu-1u-16a', `PDU-A${n}`, 'rear', 'A');
  const b = builder.hang(rack, 'right', 'generic-pdu-0u-16a', `PDU-B${n}`, 'B');
  const [feedA, feedB] = (['A', 'B'] as const).map((feed, i) => builder.stand(room, 'generic-source-cee-16a-1p', `FEED-${feed}${n}`, xMm + i * 300, 60, 400, feed));
  builder.connect(portOf(ups, 'IN1'), portOf(feedA, 'OUT1'));
  builder.connect(portOf(a, 'IN1'), portOf(ups, 'OUT9'));
  builder.connect(portOf(b, 'IN1'), portOf(feedB, 'OUT1'));
  return { a, b };
}
