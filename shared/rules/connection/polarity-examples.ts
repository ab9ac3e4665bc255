import type { Polarity } from '../../catalog/polarity.ts';
import type { PassThrough } from '../../model/device-type.ts';
import type { ExampleDesign, ExampleDevice } from '../engine/example-design.ts';
import { cageSwitch, cord, deviceType, fibreCord, mpoCassette, mpoTrunk, optic, ports } from '../engine/example-types.ts';

type Duplex = 'a-b' | 'a-a';
type Method = PassThrough['method'];

/* Channels by the connectivity methods of TIA-568.3, drawn for the examples of the polarity rule. */

/** One duplex cord from module to module. */
export function duplexCord(d: ExampleDesign, polarity: Duplex): void {
  const [a, b] = endsWith(d, '10GBASE-SR');
  d.cable(fibreCord('om4', { polarity }), a.port(1), b.port(1), { label: 'C1' });
}

function endsWith(d: ExampleDesign, phy: string): readonly [ExampleDevice, ExampleDevice] {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', phy, 10_000));
  return [a, b];
}

/** Module, cord, cassette, trunks in a row, cassette, cord, module. The last cassette is patched where position 1 of the first arrives. */
export function methodChannel(d: ExampleDesign, trunks: readonly Polarity[], cords: readonly [Duplex, Duplex], methods: readonly [Method, Method] = ['straight', 'straight']): void {
  const [a, b] = endsWith(d, '10GBASE-SR');
  const [near, far] = [d.device('CA', cassette(methods[0])), d.device('CB', cassette(methods[1]))];
  d.cable(fibreCord('om4', { polarity: cords[0] }), a.port(1), near.port(1), { label: 'C1' });
  d.cable(fibreCord('om4', { polarity: cords[1] }), far.port(1), b.port(1), { label: 'C2' });
  let at = near.port('M1');
  for (const [i, polarity] of trunks.entries()) {
    const isLast = i === trunks.length - 1;
    const plate = isLast ? undefined : d.device(`PL${i + 1}`, couplerPlate());
    d.cable(mpoTrunk('om4', { polarity }), at, plate === undefined ? far.port('M1') : plate.port(1), { label: `T${i + 1}` });
    if (plate !== undefined) at = plate.port('r1');
  }
}

const cassette = (method: Method): ReturnType<typeof mpoCassette> => mpoCassette({ key: `cassette-${method}`, passThroughs: [{ front: 0, rear: 1, frontsPerRear: 6, method }] });

/** A plate of six MPO adapters: fronts `1`, rears `r1`. */
export const couplerPlate = (): ReturnType<typeof deviceType> =>
  deviceType(
    'mpo-plate', 'fibre-panel',
    [ports(6, 'mpo-12', { role: 'panel' }), ports(6, 'mpo-12', { role: 'panel', face: 'rear', prefix: 'r' })],
    { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }] },
  );

/** Parallel optics over a cord, a trunk and a cord. */
export function parallelChannel(d: ExampleDesign, trunk: Polarity, cords: readonly [Polarity, Polarity], phys: readonly [string, string] = ['100GBASE-SR4', '100GBASE-SR4']): void {
  const [a, b] = [d.device('SW1', cageSwitch('qsfp28', [100_000])), d.device('SW2', cageSwitch('qsfp28', [100_000]))];
  for (const [i, device] of [a, b].entries()) d.optic(device.port(1), optic('qsfp28', phys[i] ?? '', 100_000, 'mpo-12'));
  const [near, far] = [d.device('PA', couplerPlate()), d.device('PB', couplerPlate())];
  d.cable(cord('om4', 'mpo-12', { polarity: cords[0], key: `mpo-${cords[0]}` }), a.port(1), near.port(1), { label: 'C1' });
  d.cable(mpoTrunk('om4', { polarity: trunk }), near.port('r1'), far.port('r1'), { label: 'T1' });
  d.cable(cord('om4', 'mpo-12', { polarity: cords[1], key: `mpo-${cords[1]}` }), far.port(1), b.port(1), { label: 'C2' });
}
