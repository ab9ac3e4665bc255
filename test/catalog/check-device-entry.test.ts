import { describe, expect, test } from 'vitest';
import { arrangePorts } from '../../shared/catalog/arrange-ports.ts';
import { checkDeviceEntry } from '../../shared/catalog/check-device-entry.ts';
import { LIBRARY } from '../../shared/catalog/library.ts';
import { clashing, freeKey, mergeDevices, ownKey } from '../../shared/catalog/user-devices.ts';
import type { DeviceTypeEntry, PortGroup } from '../../shared/model/device-type.ts';
import { faceSize } from '../../shared/scene/face-size.ts';

const group = (fields: Partial<PortGroup> = {}): PortGroup => ({ prefix: '', first: 1, count: 4, role: 'network', face: 'front', connector: 'rj45', layout: { xMm: 60, yMm: 20, pitchXMm: 17 }, ...fields });
const device = (fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry => ({
  key: 'own-acme-x', manufacturer: 'Acme', model: 'X', kind: 'switch', mount: 'rack', heightHalfU: 2, portGroups: [group()], source: { text: 'made up', confidence: 'own' }, ...fields,
});
const messages = (entry: DeviceTypeEntry): readonly string[] => checkDeviceEntry(entry, faceSize(entry)).map(({ message }) => message);

describe('a device type that could not be used is told why', () => {
  test.each<[string, Partial<DeviceTypeEntry>, RegExp]>([
    ['no ports', { portGroups: [] }, /no ports yet/],
    ['no maker', { manufacturer: '' }, /who makes it/],
    ['no model', { model: '' }, /model name/],
    ['two ports of one name', { portGroups: [group(), group({ layout: { xMm: 200, yMm: 20, pitchXMm: 17 } })] }, /Port 1 is also in group 1/],
    ['names that run into each other', { portGroups: [group({ prefix: 'e', first: 10, count: 4 }), group({ prefix: 'e1', first: 2, count: 1, layout: { xMm: 300, yMm: 20 } })] }, /Port e12 is also in group 1/],
    ['ports beside the face', { portGroups: [group({ layout: { xMm: 470, yMm: 20, pitchXMm: 17 } })] }, /outside the front/],
    ['ports above the face', { portGroups: [group({ face: 'rear', layout: { xMm: 60, yMm: 2, pitchXMm: 17 } })] }, /outside the rear/],
    ['ports over ports', { portGroups: [group(), group({ prefix: 'B' })] }, /lies over port/],
    ['all ports on one place', { portGroups: [group({ layout: { xMm: 60, yMm: 20 } })] }, /lies over port/],
    ['too few rear ports', { kind: 'copper-panel', portGroups: [group({ role: 'panel' }), group({ role: 'panel', prefix: 'R', face: 'rear', count: 2 })], passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }] }, /need 4 rear ports; the group has 2/],
    ['a way to nowhere', { passThroughs: [{ front: 0, rear: 7, frontsPerRear: 1, method: 'straight' }] }, /that exist/],
    ['a way to itself', { passThroughs: [{ front: 0, rear: 0, frontsPerRear: 1, method: 'straight' }] }, /lead to itself/],
    ['a bay over the edge', { bays: [{ key: '1', family: 'lgx', face: 'front', xMm: 400, yMm: 5, widthMm: 130, heightMm: 34 }] }, /over the edge/],
    ['two bays of one name', { bays: [0, 150].map((xMm) => ({ key: '1', family: 'lgx', face: 'front', xMm: xMm + 20, yMm: 5, widthMm: 100, heightMm: 34 })) }, /two bays "1"/],
    ['ports in a bay', { bays: [{ key: 'A', family: 'lgx', face: 'front', xMm: 50, yMm: 5, widthMm: 130, heightMm: 34 }] }, /Port 1 lies in bay "A"/],
    ['a module without a family', { mount: 'bay' }, /family of bays/],
    ['a height of nothing', { heightHalfU: undefined }, /rack units high/],
    ['more ports than fit anything', { portGroups: Array.from({ length: 6 }, (_, n) => group({ prefix: `${n}/`, count: 1000 })) }, /5000 is the most/],
  ])('%s', (_name, fields, message) => {
    expect(messages(device(fields))).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  test('a sound one is told nothing, nor are blanks, shelves and cable managers without ports', () => {
    expect(messages(device())).toEqual([]);
    for (const kind of ['blank', 'shelf', 'cable-manager'] as const) expect(messages(device({ kind, portGroups: [] }))).toEqual([]);
  });
});

test('the whole library is sound, as it is drawn and as it is arranged anew', () => {
  const faulty = (entry: DeviceTypeEntry): boolean => messages(entry).length > 0;
  expect(LIBRARY.devices.filter(faulty).map(({ key }) => key)).toEqual([]);
  expect(LIBRARY.devices.map((entry) => arrangePorts(entry, faceSize(entry))).filter(faulty).map(({ key }) => key)).toEqual([]);
});

describe('own device types', () => {
  const [a, b] = [device({ key: 'a' }), device({ key: 'b', model: 'B' })];
  const changed = device({ key: 'a', model: 'A2' });

  test('what comes twice is there once, what differs replaces or stands beside, and the built-in library is never covered', () => {
    expect(mergeDevices([a], [a, b], 'replace', () => false)).toMatchObject({ added: 1, replaced: 0, same: 1 });
    expect(mergeDevices([a], [changed], 'replace', () => false)).toEqual({ devices: [changed], added: 0, replaced: 1, same: 0 });
    expect(mergeDevices([a], [changed], 'keep-both', () => false).devices.map(({ key }) => key).toSorted()).toEqual(['a', 'a-2']);
    expect(mergeDevices([], [a], 'replace', (key) => key === 'a').devices.map(({ key }) => key)).toEqual(['a-2']);
    expect(clashing([a], [a, b])).toEqual([]);
    expect(clashing([a], [changed])).toEqual([changed]);
  });

  test('a key is free, short enough, and stands for any name', () => {
    const long = 'x'.repeat(100);
    expect(freeKey(long, (key) => key === long)).toHaveLength(100);
    expect(ownKey({ manufacturer: 'Ünited', model: '48/P+' }, () => false)).toBe('own-united-48-p');
    expect(ownKey({ manufacturer: '??', model: '!!' }, (key) => key === 'own-device')).toBe('own-device-2');
  });
});
