import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PortRef } from '../../shared/model/port-ref.ts';
import { channelsThrough, trace } from '../../shared/topology/trace.ts';
import { cageSwitch, copperCord, copperPanel, copperSwitch, dac, DesignBuilder, type ExampleDevice, fibreCord, fibrePanel, mpoCassette, mpoTrunk, permanentCopper } from '../support/design-builder.ts';

const CABLES = [copperCord('cat6a'), permanentCopper('cat6a'), fibreCord('om4'), mpoTrunk('om4'), mpoTrunk('om4', { polarity: 'type-b' }), dac('qsfp+', 40_000, { b: { connector: 'sfp+', legs: 4 } })];
const KEYS = ['1', '2', 'r1', 'r2', 'M1'];

const end = fc.option(fc.record({ device: fc.nat({ max: 8 }), key: fc.constantFrom(...KEYS) }), { nil: undefined });
const cable = fc.record({ type: fc.nat({ max: CABLES.length - 1 }), a: fc.array(end, { minLength: 1, maxLength: 1 }), b: fc.array(end, { minLength: 1, maxLength: 4 }) });

function design(cables: readonly { readonly type: number; readonly a: readonly (Plug | undefined)[]; readonly b: readonly (Plug | undefined)[] }[]): DesignBuilder {
  const d = new DesignBuilder();
  const types = [copperSwitch(), cageSwitch(), copperPanel(), copperPanel(), fibrePanel(), fibrePanel(), mpoCassette(), mpoCassette(), cageSwitch()];
  const devices = types.map((type, i) => d.device(`D${i}`, type));
  for (const { type, a, b } of cables) {
    const cableType = CABLES[type];
    if (cableType !== undefined) d.cable(cableType, a.slice(0, cableType.a.legs).map((at) => refOf(devices, at)), b.slice(0, cableType.b.legs).map((at) => refOf(devices, at)));
  }
  return d;
}

interface Plug {
  readonly device: number;
  readonly key: string;
}

const refOf = (devices: readonly ExampleDevice[], at: Plug | undefined): PortRef | undefined => (at === undefined ? undefined : devices[at.device]?.port(at.key));

describe('a trace of any cabling, damaged ones with ports used twice and rings included', () => {
  it('gives the same channel from every port and every cable along it', { timeout: 0 }, () => {
    fc.assert(
      fc.property(fc.array(cable, { minLength: 1, maxLength: 10 }), (cables) => {
        const store = design(cables).store();
        for (const record of store.all('cable')) {
          for (const channel of channelsThrough(store, record)) {
            for (const step of channel.steps) {
              if (step.kind === 'port') expect(trace(store, step.ref).channels).toContainEqual(channel);
              if (step.kind === 'cable') expect(channelsThrough(store, step.cable)).toContainEqual(channel);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('passes every port and every cable that lead on from it', { timeout: 0 }, () => {
    fc.assert(
      fc.property(fc.array(cable, { minLength: 1, maxLength: 10 }), (cables) => {
        const store = design(cables).store();
        for (const record of store.all('cable')) {
          for (const plug of [...record.a, ...record.b]) {
            const through = trace(store, plug).channels.flatMap((channel) => channel.cables.map((passed) => passed.cable.id));
            const lit = channelsThrough(store, record).some((channel) => channel.steps.some((step) => step.kind === 'port' && step.ref.deviceId === plug.deviceId && step.ref.portKey === plug.portKey));
            if (lit) expect(through).toContain(record.id);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
