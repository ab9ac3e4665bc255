import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORD_EXAMPLES_28AWG, COPPER_MODULES, isScreened, OPEN_OFFICE_CORDS } from '../../shared/catalog/copper-practice.ts';
import {
  aocReach, BASE_T_PHYS, baseTLimit, CAT8_CHANNEL, CHANNEL, channelLimits, cordDeratingPercent, COPPER_CATEGORIES, lowestCategory, maxCordsMm, minimumCategory, twinaxReach,
} from '../../shared/catalog/copper.ts';
import { phyByName } from '../../shared/catalog/phys.ts';

describe('categories', () => {
  test('ranks rise with bandwidth', () => {
    const ranks = COPPER_CATEGORIES.map((category) => category.rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const bandwidths = COPPER_CATEGORIES.map((category) => category.bandwidthMhz);
    expect(bandwidths).toEqual(bandwidths.toSorted((a, b) => a - b));
  });

  test('a channel counts as its lowest category', () => {
    expect(lowestCategory(['cat6a', 'cat5e', 'cat6'])?.medium).toBe('cat5e');
    expect(lowestCategory(['om4', 'os2'])).toBeUndefined();
  });
});

describe('BASE-T limits', () => {
  test.each([
    [1000, 'cat5e', 'yes', 100_000, 100_000], [10_000, 'cat6a', 'yes', 100_000, 100_000], [10_000, 'cat6', 'conditional', 55_000, 37_000],
    [10_000, 'cat5e', 'no', undefined, undefined], [5000, 'cat5e', 'conditional', 100_000, undefined], [1000, 'cat5', 'conditional', 100_000, undefined],
    [25_000, 'cat8.1', 'yes', 30_000, 30_000], [40_000, 'cat6a', 'no', undefined, undefined], [100, 'cat3', 'no', undefined, undefined],
  ] as const)('%i Mb/s on %s: %s', (speed, medium, supported, maxMm, sureMm) => {
    const limit = baseTLimit(speed, medium);
    expect([limit?.supported, limit?.maxMm, limit?.sureMm]).toEqual([supported, maxMm, sureMm]);
  });

  test('no row for other rates and other media', () => {
    expect(baseTLimit(100_000, 'cat8.1')).toBeUndefined();
    expect(baseTLimit(10_000, 'om4')).toBeUndefined();
  });

  test('large unqualified Cat5e bundles deserve a notice at 2.5 Gb/s', () => {
    expect(baseTLimit(2500, 'cat5e')).toMatchObject({ supported: 'yes', isBundleSensitive: true });
  });

  test('every rate has a row for every category, and a better category is never worse', () => {
    const worth = { no: 0, conditional: 1, yes: 2 };
    for (const phy of BASE_T_PHYS) {
      expect(phy.limits.map((limit) => limit.medium)).toEqual(COPPER_CATEGORIES.map((category) => category.medium));
      const values = phy.limits.map((limit) => worth[limit.supported]);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  test('the category a fix proposes carries the rate without reservation', () => {
    expect([1000, 2500, 5000, 10_000, 25_000].map(minimumCategory)).toEqual(['cat5e', 'cat5e', 'cat6', 'cat6a', 'cat8.1']);
    expect(minimumCategory(100_000)).toBeUndefined();
    for (const phy of BASE_T_PHYS) expect(baseTLimit(phy.speedMbps, phy.recommended)?.supported).toBe('yes');
  });
});

describe('channels and cords', () => {
  test('Cat8 channels are shorter', () => {
    expect([CHANNEL.channelMaxMm, CHANNEL.permanentLinkMaxMm, CHANNEL.connectionsMaxChannel]).toEqual([100_000, 90_000, 4]);
    expect([CAT8_CHANNEL.channelMaxMm, CAT8_CHANNEL.permanentLinkMaxMm, CAT8_CHANNEL.connectionsMaxChannel]).toEqual([30_000, 24_000, 2]);
    expect(channelLimits(10_000)).toBe(CHANNEL);
    expect(channelLimits(40_000)).toBe(CAT8_CHANNEL);
  });

  test('cords derate by gauge', () => {
    expect([22, 24, 26, 28].map((gauge) => cordDeratingPercent(gauge))).toEqual([20, 20, 50, 95]);
    expect(cordDeratingPercent(23, 'solid')).toBe(0);
    expect(cordDeratingPercent(30)).toBeUndefined();
  });

  test('the formula gives the printed open office lengths to half a metre', () => {
    for (const row of OPEN_OFFICE_CORDS) {
      const derating = cordDeratingPercent(row.gaugeAwg) ?? 0;
      expect(Math.abs(maxCordsMm(row.permanentLinkMm, derating) - row.cordsMm)).toBeLessThanOrEqual(500);
    }
  });

  test('10 m of 28 AWG cords leave 82.5 m of link', () => {
    expect(maxCordsMm(82_500, 95)).toBe(10_000);
    expect(maxCordsMm(84_000, 95)).toBeLessThan(10_000);
    expect(CORD_EXAMPLES_28AWG).toContainEqual(expect.objectContaining({ permanentLinkMm: 82_500, cordsMm: 10_000 }));
  });

  test('a longer link never leaves room for longer cords, and the channel stays within 100 m', () => {
    const link = fc.integer({ min: 0, max: 110_000 });
    fc.assert(fc.property(link, link, fc.constantFrom(0, 20, 50, 95), (a, b, derating) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)];
      expect(maxCordsMm(long, derating)).toBeLessThanOrEqual(maxCordsMm(short, derating));
      expect(maxCordsMm(short, derating)).toBeGreaterThanOrEqual(0);
      if (short <= 100_000) expect(short + maxCordsMm(short, derating)).toBeLessThanOrEqual(100_000);
    }));
  });

  test('screens and modules', () => {
    expect([isScreened('U/UTP'), isScreened('F/UTP'), isScreened('S/FTP')]).toEqual([false, true, true]);
    for (const module of COPPER_MODULES) expect(phyByName(module.phy)?.kind).toBe('twisted-pair');
  });
});

describe('direct attach', () => {
  test('passive and active twinax', () => {
    expect(twinaxReach('sfp+', 10_000, false)).toMatchObject({ maxMm: 7000, commonMaxMm: 5000 });
    expect(twinaxReach('sfp+', 10_000, true)).toMatchObject({ maxMm: 15_000 });
    expect(twinaxReach('sfp28', 25_000, false)?.maxMm).toBe(5000);
    expect(twinaxReach('osfp800', 800_000, false)?.maxMm).toBe(2000);
    expect(twinaxReach('sfp28', 25_000, true)).toBeUndefined();
    expect(twinaxReach('sfp+', 25_000, false)).toBeUndefined();
  });

  test('active optical cables', () => {
    expect(aocReach('qsfp28', 100_000)?.maxMm).toBe(100_000);
    expect(aocReach('sfp', 1000)).toBeUndefined();
  });
});
