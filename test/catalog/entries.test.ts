import { describe, expect, test } from 'vitest';
import { cageFit } from '../../shared/catalog/cages.ts';
import { mates } from '../../shared/catalog/connectors.ts';
import { aocReach, twinaxReach } from '../../shared/catalog/direct-attach.ts';
import { cableEntry, deviceEntry, LIBRARY, opticEntry, rackEntry } from '../../shared/catalog/library.ts';
import { isCopper, isDirectAttach, isFibre } from '../../shared/catalog/media.ts';
import { phyByName } from '../../shared/catalog/phys.ts';
import { powerRating } from '../../shared/catalog/power.ts';
import type { CableTypeEntry } from '../../shared/model/cable-type.ts';
import { connectorFamily, isCage } from '../../shared/model/connector.ts';

const { cables, optics, racks, devices } = LIBRARY;
const label = (entry: { readonly key: string }): string => entry.key;

describe('the library as a whole', () => {
  test('has enough of everything', () => {
    expect(cables.length).toBeGreaterThanOrEqual(60);
    expect(optics.length).toBeGreaterThanOrEqual(60);
    expect(racks.length).toBeGreaterThanOrEqual(15);
  });

  test('keys are unique, in kebab case, and find their entry', () => {
    const all = [...devices, ...cables, ...optics, ...racks];
    expect(new Set(all.map(label)).size).toBe(all.length);
    for (const { key } of [...cables, ...optics, ...racks]) expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const entry of cables) expect(cableEntry(entry.key)).toBe(entry);
    for (const entry of optics) expect(opticEntry(entry.key)).toBe(entry);
    for (const entry of racks) expect(rackEntry(entry.key)).toBe(entry);
    for (const entry of devices) expect(deviceEntry(entry.key)).toBe(entry);
    expect(cableEntry('no-such-cable')).toBeUndefined();
  });

  test('names are not repeated within a maker', () => {
    for (const entries of [cables, optics, racks]) {
      const names = entries.map((entry) => `${entry.manufacturer} ${entry.model}`);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });
});

describe('cables', () => {
  test.each(cables.map((cable) => [cable.key, cable] as const))('%s: stock lengths ascend without repeats', (_, cable) => {
    const lengths = cable.stockLengthsMm ?? [];
    expect(lengths).toEqual([...new Set(lengths)].toSorted((a, b) => a - b));
  });

  test('cable off the drum has no stock lengths; cords and breakouts do', () => {
    expect(cables.filter((cable) => cable.construction === 'permanent' && cable.stockLengthsMm).map(label)).toEqual([]);
    expect(cables.filter((cable) => (cable.construction === 'cord' || cable.construction === 'breakout') && !cable.stockLengthsMm).map(label)).toEqual([]);
  });

  test('ends belong to the medium', () => {
    const wrong = cables.filter((cable) => [cable.a, cable.b].some((end) => !endBelongs(cable, connectorFamily(end.connector))));
    expect(wrong.map(label)).toEqual([]);
  });

  test('fibre cords use as many fibres as their connectors hold, or fewer', () => {
    for (const cable of cables.filter((entry) => isFibre(entry.medium))) expect(cable.fibreCount, cable.key).toBeGreaterThan(0);
  });

  test('fibre ends state their polish, array ends their pins', () => {
    const fibre = cables.filter((cable) => isFibre(cable.medium)).flatMap((cable) => [cable.a, cable.b].map((end) => ({ key: cable.key, end })));
    expect(fibre.filter(({ end }) => end.connector !== 'splice' && end.polish === undefined).map(label)).toEqual([]);
    expect(fibre.filter(({ end }) => end.connector.startsWith('mpo') && end.gender === undefined).map(label)).toEqual([]);
  });

  test('breakouts fan out at one end; cords are the same count at both', () => {
    for (const cable of cables) expect(cable.a.legs !== cable.b.legs, cable.key).toBe(cable.construction === 'breakout');
  });

  test('direct attach: a rate, both ends able to run it, generic ones within reach', () => {
    for (const cable of cables.filter((entry) => isDirectAttach(entry.medium))) {
      expect(cable.speedMbps, cable.key).toBeGreaterThan(0);
      const [from, to] = [cable.a.connector, cable.b.connector];
      if (isCage(from)) expect(cageFit(from, from).maxSpeedMbps, cable.key).toBeGreaterThanOrEqual(cable.speedMbps ?? 0);
      if (isCage(to)) expect((cageFit(to, to).maxSpeedMbps ?? 0) * cable.b.legs, cable.key).toBeGreaterThanOrEqual(cable.speedMbps ?? 0);
      const reach = cable.medium === 'aoc' ? aocReach(from, cable.speedMbps ?? 0) : twinaxReach(from, cable.speedMbps ?? 0, cable.medium === 'dac-active');
      expect(reach, cable.key).toBeDefined();
      if (cable.manufacturer === 'Generic') expect(cable.stockLengthsMm?.at(-1) ?? 0, cable.key).toBeLessThanOrEqual(reach?.maxMm ?? 0);
    }
  });

  test('a power cord is rated, within what its ends may carry, and its ends go somewhere', () => {
    for (const cable of cables.filter((entry) => entry.medium === 'power')) {
      if (cable.key !== 'generic-power-hardwired') expect(cable.ratedMa, cable.key).toBeGreaterThan(0);
      for (const { connector } of [cable.a, cable.b]) {
        const rating = powerRating(connector);
        if (rating) expect(cable.ratedMa ?? 0, cable.key).toBeLessThanOrEqual(rating.ulMa ?? rating.ratedMa);
      }
      expect(mates(cable.a.connector, cable.a.connector) && cable.a.connector !== 'hardwired-power', cable.key).toBe(false);
    }
  });

  test('Cat7 and better is always screened', () => {
    expect(cables.filter((cable) => ['cat7', 'cat7a', 'cat8.1', 'cat8.2'].includes(cable.medium) && cable.shielding === 'U/UTP').map(label)).toEqual([]);
  });
});

function endBelongs(cable: CableTypeEntry, family: string): boolean {
  if (isFibre(cable.medium)) return family === 'fibre';
  if (isDirectAttach(cable.medium)) return family === 'cage';
  if (isCopper(cable.medium) || cable.medium === 'coax') return family === 'copper';
  return cable.medium === 'power' ? family === 'power' : family !== 'fibre';
}

describe('transceivers', () => {
  test.each(optics.map((optic) => [optic.key, optic] as const))('%s: agrees with its physical layer', (_, optic) => {
    if (optic.phy === undefined) return expect(optic.txNm).toBeDefined();
    const phy = phyByName(optic.phy);
    expect(phy?.name).toBe(optic.phy);
    expect(optic.speedMbps).toBe(phy?.speedMbps);
    expect(phy?.connectors).toContain(optic.connector);
    if (phy?.bidi) expect([phy.bidi.up, phy.bidi.down]).toContainEqual({ txNm: optic.txNm, rxNm: optic.rxNm });
    return undefined;
  });

  test('the module can carry its rate', () => {
    for (const optic of optics) expect(cageFit(optic.formFactor, optic.formFactor).maxSpeedMbps ?? 0, optic.key).toBeGreaterThanOrEqual(optic.speedMbps);
  });

  test('BiDi modules come in pairs', () => {
    const bidi = optics.filter((optic) => optic.rxNm !== undefined && optic.rxNm !== optic.txNm);
    expect(bidi.length).toBeGreaterThanOrEqual(10);
    for (const one of bidi) {
      const partner = bidi.find((other) => other.manufacturer === one.manufacturer && other.formFactor === one.formFactor && other.txNm === one.rxNm && other.rxNm === one.txNm);
      expect(partner, one.key).toBeDefined();
    }
  });

  test('single-mode array modules are angled; copper modules have no polish', () => {
    expect(optics.filter((optic) => optic.connector === 'rj45' && (optic.polish ?? optic.txNm) !== undefined).map(label)).toEqual([]);
    expect(optics.filter((optic) => optic.connector.startsWith('mpo') && (optic.polish === undefined || optic.gender !== 'male')).map(label)).toEqual([]);
  });
});

describe('racks', () => {
  test.each(racks.map((rack) => [rack.key, rack] as const))('%s: is larger than what it holds', (_, rack) => {
    expect(rack.outerHeightMm).toBeGreaterThan(rack.heightU * 44.45);
    expect(rack.widthMm).toBeGreaterThan(rack.railWidthInch * 25.4);
    if (rack.usableDepthMm !== undefined) expect(rack.usableDepthMm).toBeLessThanOrEqual(rack.depthMm);
    if (rack.weightG !== undefined && rack.maxLoadG !== undefined) expect(rack.maxLoadG).toBeGreaterThan(rack.weightG);
  });
});
