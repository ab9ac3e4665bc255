import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOUR_FACTS, colourFacts } from '../../shared/catalog/colours.ts';
import { elementsOfLabel, LABEL_CASES, LABEL_PATTERNS, TERMINATION_COLOURS } from '../../shared/catalog/labels.ts';
import { attenuationCentiDbPerKm, FIBRE_SEQUENCE, FIBRES, fibreFacts, isCopper, isDirectAttach, isFibre, LOSS_SETS, modeOf } from '../../shared/catalog/media.ts';
import { BENDS, conduitFillPercent, SEPARATIONS, TENSIONS, TRAY_FILLS } from '../../shared/catalog/pathways.ts';
import { cableLossMw, classForDrawMw, POE_CLASSES, POE_TYPES, poeType, pseForDrawMw } from '../../shared/catalog/poe.ts';
import { ARRAY_USES, farPosition, POLARITY_METHODS } from '../../shared/catalog/polarity.ts';
import { apparentVa, btuPerHour, FEEDS, feedCapacityVa, powerRating, regionOfVoltage } from '../../shared/catalog/power.ts';
import { clearanceMm, RACK_GEOMETRY } from '../../shared/catalog/rack.ts';
import { RACK_UNIT_UM } from '../../shared/base/units.ts';
import { colourField, MEDIA } from '../../shared/model/cable-type.ts';
import { POWER_CONNECTORS } from '../../shared/model/connector.ts';

describe('media', () => {
  test('every medium is fibre, twisted pair, direct attach or none of them, never two', () => {
    for (const medium of MEDIA) expect([isFibre(medium), isCopper(medium), isDirectAttach(medium)].filter(Boolean).length).toBeLessThanOrEqual(1);
    expect(MEDIA.filter(isFibre)).toEqual(['om1', 'om2', 'om3', 'om4', 'om5', 'os1', 'os1a', 'os2']);
  });

  test('mode and core', () => {
    expect([modeOf('om4'), modeOf('os2'), modeOf('cat6a'), modeOf('aoc')]).toEqual(['multimode', 'singlemode', undefined, undefined]);
    expect([fibreFacts('om1')?.coreUm, fibreFacts('om3')?.coreUm, fibreFacts('os2')?.coreUm]).toEqual([62.5, 50, 9]);
  });

  test.each([['om3', 850, 300], ['om1', 850, 350], ['om4', 1310, 150], ['om5', 953, 230], ['om5', 910, 300], ['os2', 1310, 40], ['os2', 1550, 40], ['os1', 1490, 100], ['os1a', 1383, 100]] as const)(
    '%s at %i nm loses at most %i hundredths of dB per kilometre', (medium, nm, expected) => {
      expect(attenuationCentiDbPerKm(medium, nm)).toBe(expected);
    });

  test('no figure outside the windows, none for copper', () => {
    expect(attenuationCentiDbPerKm('om4', 1550)).toBeUndefined();
    expect(attenuationCentiDbPerKm('os2', 850)).toBeUndefined();
    expect(attenuationCentiDbPerKm('cat6a', 1310)).toBeUndefined();
  });

  test('windows of one fibre do not overlap', () => {
    for (const { attenuation, name } of FIBRES) for (const [index, row] of attenuation.entries()) {
      expect(row.wavelengthNm >= row.fromNm && row.wavelengthNm <= row.toNm, name).toBe(true);
      expect(attenuation.slice(index + 1).every((next) => next.fromNm > row.toNm), name).toBe(true);
    }
  });

  test('allowances: TIA maxima first, then better ones', () => {
    expect(LOSS_SETS[0]).toMatchObject({ name: 'conservative', connectionCentiDb: 75, mpoCentiDb: 75, spliceCentiDb: 30 });
    expect(new Set(FIBRE_SEQUENCE).size).toBe(12);
  });
});

describe('polarity', () => {
  const polarity = fc.constantFrom('a-b', 'a-a', 'type-a', 'type-b', 'type-c' as const);

  test('every cord or trunk is a one-to-one map that its other end undoes', () => {
    fc.assert(fc.property(polarity, fc.integer({ min: 1, max: 12 }), (kind, half) => {
      const count = half * 2;
      const far = Array.from({ length: count }, (_, index) => farPosition(kind, index + 1, count));
      expect(far.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      for (const [index, position] of far.entries()) expect(farPosition(kind, position, count)).toBe(index + 1);
    }));
  });

  test('the known maps of twelve fibres', () => {
    expect([1, 2, 12].map((position) => farPosition('type-b', position, 12))).toEqual([12, 11, 1]);
    expect([1, 2, 11].map((position) => farPosition('type-c', position, 12))).toEqual([2, 1, 12]);
  });

  test('method A needs one A-to-A cord, the others none', () => {
    for (const row of POLARITY_METHODS) expect(row.cords.includes('a-a')).toBe(row.method === 'A');
    expect(ARRAY_USES[0]).toMatchObject({ tx: [1, 2, 3, 4], rx: [9, 10, 11, 12] });
  });
});

describe('power over Ethernet', () => {
  test('types and classes', () => {
    expect(POE_TYPES.map((row) => [row.pseMw, row.pdMw])).toEqual([[15_400, 12_950], [30_000, 25_500], [60_000, 51_000], [90_000, 71_300]]);
    expect(poeType(5)).toBeUndefined();
    for (const row of POE_CLASSES) expect(row.pseMw).toBeGreaterThan(row.pdMw);
  });

  test('a device gets the lowest class that carries it', () => {
    expect([3000, 6490, 12_950, 13_000, 25_500, 60_000, 71_300].map((draw) => classForDrawMw(draw)?.class)).toEqual([1, 2, 3, 4, 4, 7, 8]);
    expect(pseForDrawMw(25_500)).toBe(30_000);
    expect(classForDrawMw(80_000)).toBeUndefined();
  });

  test('loss in the cable gives the class figures', () => {
    expect(cableLossMw(30_000, 50_000, 12_500)).toBe(4500);
    expect(cableLossMw(60_000, 50_000, 6250)).toBe(9000);
  });
});

describe('racks and power', () => {
  test('the rack unit is one figure', () => {
    expect(RACK_GEOMETRY.unitUm).toBe(RACK_UNIT_UM);
    expect(RACK_GEOMETRY.holePitchUm.reduce((sum, pitch) => sum + pitch, 0)).toBe(RACK_UNIT_UM);
    expect(clearanceMm('cold-aisle-min')).toBe(1200);
    expect(clearanceMm('nowhere')).toBeUndefined();
  });

  test('every mains connector with a fixed rating has one', () => {
    const unrated = POWER_CONNECTORS.filter((connector) => powerRating(connector) === undefined);
    expect(unrated).toEqual(['saf-d-grid', 'dc-terminal', 'dc-barrel', 'hardwired-power']);
    expect([powerRating('c13')?.ratedMa, powerRating('c19')?.ratedMa, powerRating('nema-l6-30p')?.continuousMa]).toEqual([10_000, 16_000, 24_000]);
  });

  test('capacity follows the region, within the rounding of the printed table', () => {
    for (const feed of FEEDS) {
      const capacity = feedCapacityVa(feed.voltageV, feed.breakerMa, feed.phases, feed.region);
      expect(Math.abs(capacity - feed.loadVa) / feed.loadVa).toBeLessThan(0.006);
    }
    expect(feedCapacityVa(208, 30_000, 1, 'north-america')).toBe(4992);
    expect(feedCapacityVa(230, 32_000, 1, 'emea')).toBe(7360);
    expect(apparentVa(208, 24_000, 3)).toBe(8646);
    expect(FEEDS.filter((feed) => regionOfVoltage(feed.voltageV) !== feed.region)).toEqual([]);
  });

  test('heat', () => {
    expect(btuPerHour(5000)).toBe(17_060);
  });
});

describe('pathways', () => {
  test('fill', () => {
    expect([1, 2, 3, 40].map(conduitFillPercent)).toEqual([53, 31, 40, 40]);
    expect(conduitFillPercent(0)).toBeUndefined();
    expect(TRAY_FILLS[0]).toMatchObject({ designPercent: 40, maxPercent: 50 });
  });

  test('more power asks for more distance', () => {
    for (const row of SEPARATIONS) expect(row.below2KvaMm <= row.from2To5KvaMm && row.from2To5KvaMm <= row.above5KvaMm).toBe(true);
    expect(SEPARATIONS[0]?.below2KvaMm).toBe(127);
  });

  test('every kind of cable has a radius', () => {
    for (const row of BENDS) expect(row.unloadedMm ?? row.unloadedDeciDiameters).toBeGreaterThan(0);
    expect(TENSIONS[0]).toMatchObject({ kind: '4-pair cable', maxN: 110 });
  });
});

describe('labels and colours', () => {
  test('every pattern matches its own examples', () => {
    for (const row of LABEL_PATTERNS) for (const example of row.examples) expect(elementsOfLabel(example), example).toContain(row.element);
  });

  test('identifiers with the verdict expected', () => {
    for (const { text, verdict } of LABEL_CASES) expect(elementsOfLabel(text).length > 0, text).toBe(verdict === 'ok');
  });

  test('a port is not mistaken for a panel', () => {
    expect(elementsOfLabel('1A.AB12-35:01')).toEqual(['port']);
    expect(elementsOfLabel('1A.AB12-35')).toEqual(['panel or device']);
    expect(elementsOfLabel('<script>')).toEqual([]);
  });

  test('every colour of the model is drawn, each in its own way', () => {
    expect(COLOUR_FACTS.map((row) => row.colour).toSorted()).toEqual([...colourField.options].toSorted());
    for (const theme of ['light', 'dark'] as const) expect(new Set(COLOUR_FACTS.map((row) => row[theme].fill)).size).toBe(COLOUR_FACTS.length);
    for (const { colour } of TERMINATION_COLOURS) expect(colourFacts(colour).colour).toBe(colour);
  });
});
