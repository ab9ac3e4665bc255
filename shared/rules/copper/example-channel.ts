import type { CableTypeEntry, Medium } from '../../model/cable-type.ts';
import type { Connector } from '../../model/connector.ts';
import type { DeviceKind, DeviceTypeEntry, PortGroup } from '../../model/device-type.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord, copperSwitch, deviceType, permanentCopper, ports } from '../engine/example-types.ts';

/** A cord or a length of installed cable of an example channel, and through what it meets the next one. */
export interface ExamplePiece {
  readonly lengthM: number;
  readonly isCord?: boolean;
  readonly medium?: Medium;
  readonly fields?: Partial<CableTypeEntry>;
  readonly into?: DeviceKind;
  readonly sockets?: Partial<PortGroup>;
}

/** A panel, outlet or consolidation point of one position, with what meets at each side: front `1`, rear `r1`. */
export const exampleJoint = (kind: DeviceKind, front: Connector, rear: Connector, sockets: Partial<PortGroup> = {}): DeviceTypeEntry =>
  deviceType(
    `joint-${kind}`, kind,
    [ports(1, front, { role: 'panel', ...sockets }), ports(1, rear, { role: 'panel', face: 'rear', prefix: 'r', ...sockets })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }] },
  );

/** A channel of these pieces between two RJ45 ports of a rate. */
export function drawChannel(d: ExampleDesign, speedMbps: number, pieces: readonly ExamplePiece[]): void {
  const end = (name: string): ReturnType<ReturnType<ExampleDesign['device']>['port']> => d.device(name, copperSwitch({}, { speedsMbps: [speedMbps] })).port(1);
  let from = end('SW1');
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    const [a, b] = [i === 0 || piece.isCord === true ? 'rj45' : 'idc', next === undefined || piece.isCord === true ? 'rj45' : 'idc'] as const;
    const joint = next === undefined ? undefined : d.device(`J${i + 1}`, exampleJoint(piece.into ?? 'copper-panel', b, next.isCord === true ? 'rj45' : 'idc', piece.sockets));
    const entry = { ...(piece.isCord === true ? copperCord : permanentCopper)(piece.medium ?? 'cat6'), ...piece.fields, a: { connector: a, legs: 1 }, b: { connector: b, legs: 1 } };
    d.cable(entry, from, joint?.port(1) ?? end('SW2'), { lengthMm: Math.round(piece.lengthM * 1000) });
    if (joint !== undefined) from = joint.port('r1');
  }
}

/** Cord, panel, installed cable, outlet, cord. */
export const classicChannel = (linkM: number, cordM: number, medium: Medium = 'cat6', cord: Partial<CableTypeEntry> = {}): readonly ExamplePiece[] => [
  { lengthM: cordM, isCord: true, medium, fields: cord },
  { lengthM: linkM, medium, into: 'outlet' },
  { lengthM: cordM, isCord: true, medium, fields: cord },
];
