import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runById } from '../../../shared/commands/registry.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { CableTypeEntry } from '../../../shared/model/cable-type.ts';
import { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { cageSwitch, cord, fibreCord, fibrePanel, mpoCassette, optic } from '../../../shared/rules/engine/example-types.ts';
import { examineDesign } from '../../../shared/rules/registry.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';

interface Link {
  readonly cords?: Partial<CableTypeEntry>;
  readonly trunk?: Partial<CableTypeEntry>;
  readonly fields?: Partial<Cable>;
  readonly panelLossCentiDb?: number;
  readonly ruleOptions?: Record<string, number | string>;
}

/* Cord, panel, 100 m of OM4, panel, cord; 10GBASE-SR at both ends. */
function panelLink({ cords, trunk, fields, panelLossCentiDb, ruleOptions }: Link): DesignStore {
  const d = new ExampleDesign();
  if (ruleOptions !== undefined) d.project({ ruleOptions: { 'optics/loss-budget': ruleOptions } });
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  const panelType = fibrePanel(panelLossCentiDb === undefined ? {} : { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight', lossCentiDb: panelLossCentiDb }] });
  const [p, q] = [d.device('FP1', panelType), d.device('FP2', panelType)];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-SR', 10_000));
  d.cable(fibreCord('om4', { key: 'cord', ...cords }), a.port(1), p.port(1), { lengthMm: 1000 });
  d.cable(fibreCord('om4', { key: 'trunk', ...trunk }), p.port('r1'), q.port('r1'), { lengthMm: 98_000, ...fields });
  d.cable(fibreCord('om4', { key: 'cord-2', ...cords }), q.port(1), b.port(1), { lengthMm: 1000 });
  return d.store();
}

const lossOf = (store: DesignStore): number | undefined => examineDesign(store).measured.find(({ ruleId }) => ruleId === 'optics/loss-budget')?.figures['loss']?.value;

describe('loss of a channel', () => {
  it.each<[string, Link, number]>([
    ['the standard\'s allowances where nobody states a figure', {}, 180],
    ['a set of allowances chosen for the design', { ruleOptions: { lossSet: 'low-loss' } }, 70],
    ['an unknown set counts as the default', { ruleOptions: { lossSet: 'wishful' } }, 180],
    ['the panel\'s own figure', { panelLossCentiDb: 20 }, 70],
    ['the cables\' figure where both plugs of a connection have one: the worse', { cords: { connectorLossCentiDb: 15 }, trunk: { connectorLossCentiDb: 25 } }, 80],
    ['a figure of one plug alone does not make a connection better', { cords: { connectorLossCentiDb: 15 } }, 180],
    ['the attenuation of this very fibre', { fields: { attenuationCentiDbPerKm: 200 } }, 170],
    ['fractions of hundredths per kilometre', { fields: { attenuationCentiDbPerKm: 222.5 } }, 172],
    ['splices with their figure', { fields: { splices: 2, spliceLossCentiDb: 10 } }, 200],
    ['splices without', { fields: { splices: 2 } }, 240],
    ['a splitter or other loss', { fields: { extraLossCentiDb: 370 } }, 550],
    ['a measured cable with the connections at its ends', { fields: { measuredLossCentiDb: 90 } }, 91],
    ['a reserve', { ruleOptions: { reserveCentiDb: 100 } }, 280],
  ])('counts %s', (_, link, centiDb) => {
    expect(lossOf(panelLink(link))).toBe(centiDb);
  });

  it('counts a cassette as its maker states it', () => {
    const d = new ExampleDesign();
    const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
    const [p, q] = [d.device('C1', mpoCassette()), d.device('C2', mpoCassette())];
    for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-SR', 10_000));
    d.cable(fibreCord('om4'), a.port(1), p.port(1), { lengthMm: 1000 });
    d.cable(cord('om4', 'mpo-12', { construction: 'trunk', fibreCount: 12, polarity: 'type-b' }), p.port('M1'), q.port('M1'), { lengthMm: 98_000 });
    d.cable(fibreCord('om4'), b.port(1), q.port(6), { lengthMm: 1000 });
    expect(lossOf(d.store())).toBe(130);
  });

  it('is nothing anybody claims to know while a length is missing', () => {
    const { report, measured } = examineDesign(panelLink({ fields: { lengthMm: undefined } }));
    expect(measured.some(({ ruleId, figures }) => ruleId === 'optics/loss-budget' && figures['loss'] !== undefined)).toBe(false);
    expect(report.notCheckable.some(({ ruleId, coveredBy }) => ruleId === 'optics/loss-budget' && coveredBy === 'data/missing-length')).toBe(true);
  });

  it('never falls when something is added', () => {
    const extras = fc.record({ splices: fc.nat(20), extraLossCentiDb: fc.nat(2000), lengthMm: fc.integer({ min: 1, max: 50_000_000 }) });
    fc.assert(fc.property(extras, fc.nat(500), (fields, more) => {
      const [less, grown] = [lossOf(panelLink({ fields })), lossOf(panelLink({ fields: { ...fields, extraLossCentiDb: fields.extraLossCentiDb + more } }))];
      expect((grown ?? 0) - (less ?? 0)).toBe(more);
    }), { numRuns: 40 });
  });
});

describe('an attenuator', () => {
  const spans = fc.integer({ min: 1, max: 60_000_000 });

  it('as proposed ends an overload and leaves enough light, whatever the span', () => {
    fc.assert(fc.property(fc.constantFrom('10GBASE-ER', '10GBASE-ZR'), spans, (phy, lengthMm) => {
      const d = new ExampleDesign();
      const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
      for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', phy, 10_000));
      d.cable(fibreCord('os2'), a.port(1), b.port(1), { lengthMm });
      const store = d.store();
      const overload = () => examineDesign(store).report.findings.filter(({ ruleId }) => ruleId === 'optics/receiver-overload');
      const before = examineDesign(store).report.findings.some(({ ruleId }) => ruleId === 'optics/loss-budget');
      const [fix] = overload()[0]?.fixes ?? [];
      if (fix === undefined) return;
      expect(runById(store, fix.commandId, fix.args)).toMatchObject({ ok: true });
      expect(overload()).toEqual([]);
      expect(examineDesign(store).report.findings.some(({ ruleId }) => ruleId === 'optics/loss-budget')).toBe(before);
    }), { numRuns: 60 });
  });

  it('can be taken out again, and needs an optic', () => {
    const d = new ExampleDesign();
    const a = d.device('SW1', cageSwitch());
    d.optic(a.port(1), optic('sfp+', '10GBASE-ER', 10_000), { attenuatorCentiDb: 500 });
    const store = d.store();
    expect(runById(store, 'optic.setAttenuator', a.port(1))).toMatchObject({ ok: true });
    expect(store.all('optic')[0]?.attenuatorCentiDb).toBeUndefined();
    expect(runById(store, 'optic.setAttenuator', { ...a.port(2), attenuatorCentiDb: 300 })).toMatchObject({ ok: false, error: { code: 'no-optic' } });
  });
});
