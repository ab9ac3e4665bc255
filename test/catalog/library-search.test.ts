import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY } from '../../shared/catalog/library.ts';
import { libraryIndex, searchLibrary } from '../../shared/catalog/library-search.ts';
import { isOneSlipAway } from '../../shared/catalog/one-slip.ts';
import { queryWords } from '../../shared/catalog/search-text.ts';
import type { LibraryEntry } from '../../shared/catalog/search-facts.ts';
import type { DeviceTypeEntry } from '../../shared/model/device-type.ts';

const devices = libraryIndex(LIBRARY.devices);
const cables = libraryIndex(LIBRARY.cables);
const optics = libraryIndex(LIBRARY.optics);
const racks = libraryIndex(LIBRARY.racks);
const keys = (entries: readonly LibraryEntry[]): readonly string[] => entries.map(({ key }) => key);

const ports = (device: DeviceTypeEntry, test: (group: DeviceTypeEntry['portGroups'][number]) => boolean): number => device.portGroups.filter(test).reduce((sum, { count }) => sum + count, 0);
const runsAt = (speed: number) => (group: DeviceTypeEntry['portGroups'][number]): boolean => group.speedsMbps?.includes(speed) === true;
const sources = (type: number) => (device: DeviceTypeEntry): boolean => device.portGroups.some(({ poe }) => poe !== undefined && poe.type >= type);
const has48 = (device: DeviceTypeEntry): boolean => device.portGroups.some(({ count }) => count === 48) || ports(device, ({ role }) => role === 'network') === 48 || ports(device, ({ connector, role }) => connector === 'rj45' && role === 'network') === 48;

describe('a query for devices finds only what meets all of it', () => {
  test.each<[string, (device: DeviceTypeEntry) => boolean]>([
    ['48 port poe 10g uplink', (d) => has48(d) && sources(1)(d) && d.portGroups.some(runsAt(10_000))],
    ['10g uplinks poe 48 ports', (d) => has48(d) && sources(1)(d) && d.portGroups.some(runsAt(10_000))],
    ['48-port PoE+ switch 10GbE uplink', (d) => d.kind === 'switch' && has48(d) && sources(2)(d)],
    ['48p poe+', (d) => has48(d) && sources(2)(d)],
    ['poe++', sources(3)],
    ['4x25g', (d) => d.portGroups.some((group) => group.count === 4 && runsAt(25_000)(group))],
    ['4 x 25G uplink', (d) => d.portGroups.some((group) => group.count === 4 && runsAt(25_000)(group))],
    ['48 x sfp28', (d) => d.portGroups.some(({ count, connector }) => count === 48 && connector === 'sfp28')],
    ['switch 1u half width', (d) => d.isHalfWidth === true && d.kind === 'switch'],
    ['0.5u', (d) => d.heightHalfU === 1],
    ['server 2u', (d) => d.kind === 'server' && d.heightHalfU === 4],
    ['0u pdu', (d) => d.kind === 'pdu' && d.mount === 'rack-side'],
    ['ups rack 2u', (d) => d.kind === 'ups' && d.mount === 'rack' && d.heightHalfU === 4],
    ['ups 3kva', (d) => d.kind === 'ups' && /3000/.test(`${d.model} ${d.partNumber ?? ''}`)],
    ['24 port patchpanel', (d) => d.kind.endsWith('-panel') && d.portGroups.some(({ count }) => count === 24)],
    ['740w', (d) => [d.poeBudgetW, d.powerMaxW, d.outputW].includes(740) || /740w/i.test(d.model)],
    ['wifi access point', (d) => d.kind === 'access-point'],
    ['sfp 28 switch', (d) => d.kind === 'switch' && d.portGroups.some(({ connector }) => connector === 'sfp28')],
    ['24 port cat6a panel', (d) => d.kind === 'copper-panel' && d.portGroups.some(({ count }) => count === 24)],
    ['12 lc os2 panel', (d) => d.portGroups.some(({ connector, role }) => role === 'panel' && connector.startsWith('lc'))],
    ['juniper', (d) => d.manufacturer.includes('Juniper')],
    ['jnuiper', (d) => d.manufacturer.includes('Juniper')],
    ['cisko switch', (d) => d.manufacturer.includes('Cisco') && d.kind === 'switch'],
  ])('%s', (query, meets) => {
    const found = searchLibrary(devices, query);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((device) => !meets(device)).map(({ key }) => key)).toEqual([]);
  });
});

describe('who types a name gets it first', () => {
  test.each([
    ['C9300-24P', devices, 'cisco-c9300-24p-nm-8x'], ['c930024p', devices, 'cisco-c9300-24p-nm-8x'], ['n9k-c93180yc-fx3', devices, 'cisco-n9k-c93180yc-fx3'], ['nexus 93180yc', devices, 'cisco-n9k-c93180yc-fx3'],
    ['ms125', devices, 'cisco-meraki-ms125-48lp'], ['aristta 32 port 100g', devices, 'arista-7060cx2-32s'], ['smt1500rmi2u', devices, 'apc-smt1500rmi2u'], ['om4 lc lc duplex', cables, 'generic-cord-om4-lc-lc'],
    ['om4 lc 2m', cables, 'generic-cord-om4-lc-lc'], ['om4 lc 2 metres', cables, 'generic-cord-om4-lc-lc'], ['cat6a 5m', cables, 'generic-cord-cat6a-s-ftp'], ['cat 6a 28 awg slim', cables, 'generic-cord-cat6a-u-ftp-28awg'],
    ['qsfp28 to 4x sfp28 breakout dac generic', cables, 'generic-dac-passive-qsfp28-4x-sfp28'], ['c13 c14', cables, 'generic-power-c14-c13'], ['SFP-10G-LR-S', optics, 'cisco-sfp-10g-lr-s'], ['ar3100', racks, 'apc-netshelter-sx-ar3100'],
  ] as const)('%s', (query, index, key) => {
    expect(searchLibrary<LibraryEntry>(index, query)[0]?.key).toBe(key);
  });

  test('every model and part number of the library is found by itself', () => {
    for (const index of [devices, cables, optics, racks]) {
      const lost = index.entries.flatMap((entry) => [entry.model, entry.partNumber ?? entry.model].filter((name) => !searchLibrary<LibraryEntry>(index, name).includes(entry)));
      expect(lost).toEqual([]);
    }
  });
});

test('every word must be met by something', () => {
  expect(searchLibrary(devices, '48 port poe quantum')).toEqual([]);
  expect(searchLibrary(devices, 'cat5 om4')).toEqual([]);
});

test('an empty query keeps the order', () => {
  expect(searchLibrary(racks, '  ')).toBe(LIBRARY.racks);
});

test('any text is accepted, results come from the entries and repeat none', () => {
  fc.assert(fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), (query) => {
    const found = searchLibrary(racks, query);
    expect(new Set(found).size).toBe(found.length);
    expect(found.every((entry) => LIBRARY.racks.includes(entry))).toBe(true);
  }));
});

test('word order and plurals do not change what is found, and a further word never finds more', () => {
  const words = fc.shuffledSubarray(['switch', '48 port', 'poe', '1u', 'cisco', 'sfp+', 'rj45', '10g uplink'], { minLength: 2 });
  fc.assert(fc.property(words, (query) => {
    const found = (parts: readonly string[]): readonly string[] => keys(searchLibrary(devices, parts.join(' '))).toSorted();
    expect(found(query)).toEqual(found(query.toReversed()));
    expect(found(query)).toEqual(found(query.map((word) => word.replace(/(switch|port|uplink)$/, (noun) => (noun === 'switch' ? 'switches' : `${noun}s`)))));
    const wider = new Set(found(query.slice(1)));
    expect(found(query).filter((key) => !wider.has(key))).toEqual([]);
  }));
});

test('one letter wrong, missing, doubled or swapped is one slip; a wrong figure is another thing', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{5,10}$/), fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'wrong'), (word, at, slip) => {
    const i = at % (word.length - 1);
    const [before, letter, next, after] = [word.slice(0, i), word[i] ?? '', word[i + 1] ?? '', word.slice(i + 2)];
    const typed = { drop: before + next + after, double: before + letter + letter + next + after, swap: before + next + letter + after, wrong: `${before}-${next}${after}` }[slip];
    expect(isOneSlipAway(word, typed)).toBe(true);
  }));
  expect([isOneSlipAway('cat6a', 'cat5a'), isOneSlipAway('sfp28', 'sfp56'), isOneSlipAway('juniper', 'jupiner'), isOneSlipAway('rack', 'rac')]).toEqual([false, false, false, false]);
});

test('words are read as people write them', () => {
  expect(queryWords('48 Ports with 10GbE, SFP+ and fiber')).toEqual(['48port', '10g', 'sfp+', 'fibre']);
  expect(queryWords('sfp plus and poe plus')).toEqual(['sfp+', 'poe+']);
  expect(queryWords('switches, boxes and batteries')).toEqual(['switch', 'box', 'battery']);
  expect(queryWords('24p 4 x SFP+ 2 m uplinks 10G')).toEqual(['24port', '4xsfp+', '2m', '10guplink']);
});
