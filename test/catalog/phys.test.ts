import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canInteroperate, interoperability, INTEROPS, NOT_INTEROPERABLE, phyByName, phyLossCentiDb, phyReach, phyReachAsLowerGrade, PHYS } from '../../shared/catalog/phys.ts';
import { modeOf } from '../../shared/catalog/media.ts';

const known = (name: string) => {
  const phy = phyByName(name);
  if (!phy) throw new Error(`no PHY ${name}`);
  return phy;
};

describe('physical layers', () => {
  test('names and aliases are unique and found whatever their case and spaces', () => {
    const names = PHYS.flatMap((phy) => [phy.name, ...phy.aliases]).map((name) => name.toLowerCase().replaceAll(' ', ''));
    expect(new Set(names).size).toBe(names.length);
    for (const phy of PHYS) for (const name of [phy.name, ...phy.aliases]) expect(phyByName(` ${name.toLowerCase()} `)).toBe(phy);
    expect(phyByName('10GBASE-XX')).toBeUndefined();
  });

  test('trade names lead to the standard ones', () => {
    expect(phyByName('1000BASE-LX/LH')?.name).toBe('1000BASE-LX10');
    expect(phyByName('100GBASE-SR1.2')?.name).toBe('100G BiDi');
    expect(phyByName('10GBASE-BX10-U')?.name).toBe('10GBASE-BR10');
  });

  test.each([
    ['1000BASE-SX', 'om1', 275_000, 260], ['10GBASE-SR', 'om3', 300_000, 260], ['10GBASE-SR', 'om4', 400_000, 290], ['25GBASE-SR', 'om4', 100_000, 190],
    ['10GBASE-LR', 'os2', 10_000_000, 620], ['40GBASE-SR4', 'om4', 150_000, 150], ['100GBASE-DR', 'os2', 500_000, 300], ['400GBASE-SR4.2', 'om5', 150_000, 200],
  ] as const)('%s on %s: %i mm', (name, medium, reachMm, lossCentiDb) => {
    expect(phyReach(known(name), medium)).toMatchObject({ reachMm, lossCentiDb });
  });

  test('what the tables do not give stays unknown', () => {
    expect(phyReach(known('10GBASE-SR'), 'os2')).toBeUndefined();
    expect(phyReach(known('40GBASE-SR4'), 'om1')).toBeUndefined();
    expect(phyReach(known('10GBASE-LRM'), 'om5')).toBeUndefined();
    expect(phyReach(known('1000BASE-SX'), 'om5')?.lossCentiDb).toBeUndefined();
  });

  test('OS1a takes the OS1 figures', () => {
    expect(phyReach(known('100GBASE-FR1'), 'os1a')).toBe(phyReach(known('100GBASE-FR1'), 'os1'));
    expect(phyReach(known('100GBASE-FR1'), 'os1a')?.reachMm).toBe(1_000_000);
  });

  test('a better 50 um grade without a row may be read as the next lower one, never across cores or modes', () => {
    expect(phyReachAsLowerGrade(known('10GBASE-LRM'), 'om5')).toMatchObject({ medium: 'om3', reachMm: 220_000 });
    expect(phyReachAsLowerGrade(known('100GBASE-SR10'), 'om5')).toMatchObject({ medium: 'om4' });
    expect(phyReachAsLowerGrade(known('10GBASE-SR'), 'om4')).toBeUndefined();
    expect(phyReachAsLowerGrade(known('40GBASE-SR4'), 'om2')).toBeUndefined();
    expect(phyReachAsLowerGrade(known('10GBASE-LR'), 'om4')).toBeUndefined();
    expect(phyReachAsLowerGrade(known('1000BASE-LX10'), 'os1a')).toBeUndefined();
  });

  test('the loss limit of single-mode modules holds on every single-mode grade, that of multimode on its own only', () => {
    expect(phyLossCentiDb(known('100GBASE-FR1'), 'os1a')).toBe(400);
    expect(phyLossCentiDb(known('40GBASE-ER4'), 'os1')).toBe(1850);
    expect(phyLossCentiDb(known('10GBASE-SR'), 'om4')).toBe(290);
    expect(phyLossCentiDb(known('400GBASE-SR16'), 'om5')).toBeUndefined();
    expect(phyLossCentiDb(known('10GBASE-SR'), 'os2')).toBeUndefined();
  });

  test('engineered links keep their standard reach', () => {
    expect(phyReach(known('10GBASE-ER'), 'os2')).toMatchObject({ reachMm: 40_000_000, standardReachMm: 30_000_000 });
    expect(phyReach(known('25GBASE-ER'), 'os2')).toMatchObject({ lossCentiDb: 1800, standardLossCentiDb: 1500 });
  });

  test('reaches are on fibre of the right mode, longer on better fibre', () => {
    for (const phy of PHYS.filter((row) => row.kind === 'fibre')) {
      expect(phy.reaches.length).toBeGreaterThan(0);
      for (const reach of phy.reaches) if (phy.fibreMode !== 'either') expect(modeOf(reach.medium)).toBe(phy.fibreMode);
      for (const mode of ['multimode', 'singlemode']) {
        const reaches = phy.reaches.filter((reach) => modeOf(reach.medium) === mode).map((reach) => reach.reachMm);
        expect(reaches, phy.name).toEqual(reaches.toSorted((a, b) => a - b));
      }
    }
  });

  test('breakouts name PHYs of the table and never add up to more than the parent', () => {
    for (const phy of PHYS) {
      for (const way of phy.breakout ?? []) {
        expect(way.legs * way.speedMbps, phy.name).toBeLessThanOrEqual(phy.speedMbps);
        if (way.phy !== undefined) expect(phyByName(way.phy)?.speedMbps, `${phy.name} ${way.phy}`).toBe(way.speedMbps);
      }
    }
  });

  test('launch and receive windows are windows', () => {
    for (const { name, power } of PHYS) {
      if (!power) continue;
      expect((power.txMinCentiDbm ?? 0) <= (power.txMaxCentiDbm ?? 0), name).toBe(true);
      expect((power.rxMinCentiDbm ?? 0) < (power.rxMaxCentiDbm ?? 0), name).toBe(true);
    }
  });
});

describe('interoperability', () => {
  const phy = fc.constantFrom(...PHYS);

  test('is reflexive and symmetric', () => {
    fc.assert(fc.property(phy, phy, (a, b) => {
      expect(canInteroperate(a, a)).toBe(true);
      expect(canInteroperate(a, b)).toBe(canInteroperate(b, a));
      expect(interoperability(a, b)).toBe(interoperability(b, a));
    }));
  });

  test('every pair names PHYs of the table', () => {
    for (const { a, b } of INTEROPS) expect([known(a).interoperatesWith.includes(b), known(b).interoperatesWith.includes(a)]).toEqual([true, true]);
    for (const [a, b] of NOT_INTEROPERABLE) expect(canInteroperate(known(a), known(b))).toBe(false);
  });

  test('the terms come with the pair', () => {
    expect(interoperability(known('100GBASE-DR'), known('100GBASE-FR1'))).toMatchObject({ reachMm: 500_000, lossCentiDb: 300 });
    expect(canInteroperate(known('1000BASE-SX'), known('1000BASE-LX'))).toBe(false);
  });
});
