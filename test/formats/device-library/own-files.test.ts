import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY } from '../../../shared/catalog/library.ts';
import { readDeviceLibrary } from '../../../shared/formats/device-library/read-device-library.ts';
import { writeDeviceLibrary } from '../../../shared/formats/device-library/write-device-library.ts';
import { HOSTILE_NAMES } from '../../support/design-arbitrary.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const file = { application: 'cablewright', kind: 'device-library', version: 1 };
const [first, second] = LIBRARY.devices;

const device = fc.record({ base: fc.constantFrom(...LIBRARY.devices), key: fc.uuid(), model: fc.constantFrom('X1', ...HOSTILE_NAMES).filter((name) => name !== '' && name.length <= 200 && !/[\r\n\0]/.test(name)) }).map(({ base, ...names }) => ({ ...base, ...names }));

test('what is written is read back, in the order of the keys, and the same types give the same file', () => {
  fc.assert(fc.property(fc.uniqueArray(device, { selector: ({ key }) => key, maxLength: 8 }), (devices) => {
    const text = writeDeviceLibrary(devices);
    const read = readDeviceLibrary(bytesOf(text), 'a');
    expect(read.ok && read.value.notes).toEqual([]);
    expect(read.ok && read.value.devices).toEqual(devices.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
    expect(writeDeviceLibrary(devices.toReversed())).toBe(text);
  }), { numRuns: 40 });
});

test('the whole library goes out and comes back', () => {
  const read = readDeviceLibrary(bytesOf(writeDeviceLibrary(LIBRARY.devices)), 'a');
  expect(read.ok && [read.value.devices.length, read.value.notes]).toEqual([LIBRARY.devices.length, []]);
});

describe('a file that is none of ours is refused in one sentence', () => {
  test.each<[string, unknown, RegExp]>([
    ['no JSON', 'manufacturer: Cisco', /not JSON/], ['nothing', '', /not JSON/], ['a list', [], /not a file of device types/], ['null', 'null', /not a file of device types/],
    ['another kind', { ...file, kind: 'rule-settings', devices: [] }, /not a file of device types/], ['no devices', file, /not a file of device types/], ['a newer version', { ...file, version: 2, devices: [] }, /newer version/],
    ['too many', { ...file, devices: Array.from({ length: 5001 }, () => null) }, /not a file of device types/],
  ])('%s', (_name, content, message) => {
    const read = readDeviceLibrary(bytesOf(content), 'my.cablewright-devices');
    expect(read.ok ? '' : read.error).toMatch(message);
    expect(read.ok ? '' : read.error).toMatch(/^"my\.cablewright-devices" .*Nothing was taken from it/);
  });

  test('one that is too large, without looking into it', () => {
    const read = readDeviceLibrary(new Uint8Array(9 * 1024 * 1024), 'a');
    expect(read.ok ? '' : read.error).toMatch(/too large/);
  });
});

test('a device that is wrong is left out with a sentence, and the others are taken', () => {
  const devices = [first, { ...first }, { ...second, portGroups: [] }, null, { ...second, weightG: -1 }, { ...second, key: 'whole' }];
  const read = readDeviceLibrary(bytesOf({ ...file, devices }), 'a');
  expect(read.ok && read.value.devices.map(({ key }) => key)).toEqual([first?.key, 'whole']);
  expect(read.ok && read.value.notes).toEqual([
    expect.stringMatching(/^Device 2 of "a" was left out\. An earlier one has the key/), expect.stringMatching(/^Device 3 .* no ports yet/), expect.stringMatching(/^Device 4/), expect.stringMatching(/^Device 5 .*weightG/),
  ]);
});

test('any bytes are answered, never thrown at', () => {
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(bytesOf), fc.jsonValue().map((devices) => bytesOf({ ...file, devices: [devices] }))), (bytes) => {
    const read = readDeviceLibrary(bytes, 'a');
    expect(read.ok ? read.value.devices : [read.error]).toBeInstanceOf(Array);
  }));
});
