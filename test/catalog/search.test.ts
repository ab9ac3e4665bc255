import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY } from '../../shared/catalog/library.ts';
import { searchLibrary } from '../../shared/catalog/search.ts';
import { queryWords } from '../../shared/catalog/search-text.ts';
import { deviceTypeEntrySchema } from '../../shared/model/device-type.ts';
import type { DeviceTypeEntry } from '../../shared/model/device-type.ts';

const { cables, optics, racks } = LIBRARY;

function switchEntry(key: string, ports: number, poeType: number | undefined, uplinkMbps: number): DeviceTypeEntry {
  const layout = { xMm: 10, yMm: 10 };
  return deviceTypeEntrySchema.parse({
    key, manufacturer: 'Acme', model: key, kind: 'switch', mount: 'rack', heightHalfU: 2,
    portGroups: [
      { prefix: 'Gi', first: 1, count: ports, role: 'network', face: 'front', connector: 'rj45', speedsMbps: [1000], layout, ...(poeType === undefined ? {} : { poe: { role: 'pse', type: poeType } }) },
      { prefix: 'Te', first: 1, count: 4, role: 'network', face: 'front', connector: uplinkMbps > 1000 ? 'sfp+' : 'sfp', speedsMbps: [uplinkMbps], layout },
    ],
    source: { text: 'made up for this test', confidence: 'own' },
  });
}

const switches = [switchEntry('x-24', 24, undefined, 1000), switchEntry('x-48', 48, undefined, 10_000), switchEntry('x-48p', 48, 2, 1000), switchEntry('x-48px', 48, 2, 10_000), switchEntry('x-24px', 24, 2, 10_000)];
const first = (query: string): string | undefined => searchLibrary([...cables, ...optics, ...racks], query)[0]?.key;

describe('library search', () => {
  test('finds a device by what it can do, in any order, singular or plural', () => {
    for (const query of ['48 port poe 10g uplink', '10g uplinks poe 48 ports', '48-port PoE+ switch 10GbE uplink', 'switches 48 ports with poe and 10gbps uplink']) {
      expect(searchLibrary(switches, query).map((entry) => entry.key), query).toEqual(['x-48px']);
    }
    expect(searchLibrary(switches, '24 port').map((entry) => entry.key)).toEqual(['x-24', 'x-24px']);
    expect(searchLibrary(switches, '1u switch')).toHaveLength(switches.length);
  });

  test('falls back to entries that match at least half the words', () => {
    expect(searchLibrary(switches, '48 port poe liquid cooled quantum')).toEqual([]);
    expect(searchLibrary(switches, '48 port poe quantum').map((entry) => entry.key)).toEqual(['x-48p', 'x-48px']);
  });

  test.each([
    ['om4 lc lc duplex', 'generic-cord-om4-lc-lc'], ['cat6a patch cord 28 awg slim', 'generic-cord-cat6a-u-ftp-28awg'], ['SFP-10G-LR-S', 'cisco-sfp-10g-lr-s'],
    ['ar3100', 'apc-netshelter-sx-ar3100'], ['qsfp28 to 4x sfp28 breakout dac generic', 'generic-dac-passive-qsfp28-4x-sfp28'],
  ])('%s leads to %s', (query, key) => {
    expect(first(query)).toBe(key);
  });

  test('an empty query keeps the order', () => {
    expect(searchLibrary(racks, '  ')).toBe(racks);
  });

  test('any text is accepted, results come from the entries and repeat none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (query) => {
      const found = searchLibrary(racks, query);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((entry) => racks.includes(entry))).toBe(true);
    }));
  });

  test('word order does not change what is found', () => {
    const words = fc.shuffledSubarray(['cisco', '10g', 'optic', 'lr', 'sfp+'], { minLength: 2 });
    fc.assert(fc.property(words, (query) => {
      const keys = (text: string): string[] => searchLibrary(optics, text).map((entry) => entry.key).toSorted();
      expect(keys(query.join(' '))).toEqual(keys(query.toReversed().join(' ')));
    }));
  });

  test('words are read as people write them', () => {
    expect(queryWords('48 Ports with 10GbE, SFP+ and fiber')).toEqual(['48port', '10g', 'sfp+', 'fibre']);
    expect(queryWords('switches, boxes and batteries')).toEqual(['switch', 'box', 'battery']);
  });
});
