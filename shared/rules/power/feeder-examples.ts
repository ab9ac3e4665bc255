import type { Connector } from '../../model/connector.ts';
import type { DeviceTypeEntry, PortGroup } from '../../model/device-type.ts';
import type { ExampleDesign, ExampleDevice } from '../engine/example-design.ts';
import { deviceType, inlets, mainsCord, pdu, ports, powerSource, server, supplyCord } from '../engine/example-types.ts';

/** A consumer with one supply. */
export const singleSupply = (powerMaxW: number): DeviceTypeEntry => server({ key: 'single', portGroups: [inlets(1)], powerMaxW, redundantSupplies: 0 });

/** A wall circuit with one socket, a strip on it, and consumers of one supply each on the strip. */
export function loadedStrip(d: ExampleDesign, watts: readonly number[], rating: PortGroup['power'] = { ratedMa: 16_000, voltageV: 230, phases: 1 }): ExampleDevice {
  const source = d.device('Circuit 1', powerSource({}, { count: 1, power: rating }));
  const strip = d.device('PDU 1', pdu({}, { power: rating }));
  d.cable(supplyCord(), source.port(1), strip.port('IN1'));
  for (const [i, powerMaxW] of watts.entries()) d.cable(mainsCord(), strip.port(i + 1), d.device(`S${i + 1}`, singleSupply(powerMaxW)).port('PSU1'));
  return strip;
}

/** Two circuits, a strip on each, and consumers with a supply on both. */
export function twoFeeds(d: ExampleDesign, watts: readonly number[]): void {
  const strips = ['A', 'B'].map((feed) => {
    const source = d.device(`Circuit ${feed}`, powerSource({}, { count: 1 }), {}, { feed });
    const strip = d.device(`PDU ${feed}`, pdu());
    d.cable(supplyCord(), source.port(1), strip.port('IN1'));
    return strip;
  });
  for (const [n, powerMaxW] of watts.entries()) {
    const device = d.device(`S${n + 1}`, server({ powerMaxW }));
    for (const [i, strip] of strips.entries()) d.cable(mainsCord(), strip.port(n + 1), device.port(`PSU${i + 1}`));
  }
}

/** A strip with outlets `1`..`4` of one kind on each line of a three-phase input: `L1-1` and so on. */
export function phaseStrip(outlet: Connector = 'c13'): DeviceTypeEntry {
  const outlets = (['L1', 'L2', 'L3'] as const).map((phase) => ports(4, outlet, { prefix: `${phase}-`, role: 'power-out', power: { voltageV: 230, phase } }));
  return deviceType('phase-strip', 'pdu', [ports(1, 'iec-60309-32a-3p-plug', { prefix: 'IN', role: 'power-in', power: { ratedMa: 32_000, voltageV: 400, phases: 3 } }), ...outlets], { mount: 'rack-side' });
}
