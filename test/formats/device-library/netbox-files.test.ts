import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEntryStructure } from '../../../shared/catalog/check-device-entry.ts';
import { readDeviceFile } from '../../../shared/formats/device-library/read-device-file.ts';
import { MAX_NETBOX_BYTES, readNetboxDevices } from '../../../shared/formats/device-library/netbox/read-netbox-devices.ts';
import { passagesOf, portsOf } from '../../../shared/model/ports.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readNetboxDevices(bytesOf(text), 'x.yaml');
const errorOf = (text: string): string => {
  const result = read(text);
  return result.ok ? '' : result.error;
};
function one(text: string): { readonly device: DeviceTypeEntry; readonly notes: readonly string[] } {
  const result = read(text);
  const [device] = result.ok ? result.value.devices : [];
  if (!result.ok || device === undefined) throw new Error(result.ok ? 'nothing' : result.error);
  return { device, notes: result.value.notes };
}
const groupsOf = (device: DeviceTypeEntry): readonly unknown[] => device.portGroups.map(({ prefix, first, count, pad, connector, role, face }) => [prefix, first, count, pad, connector, role, face]);
const list = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n + 1)).join('\n');

const SWITCH = `manufacturer: Acme
model: S 48P
slug: acme-s-48p
part_number: 08
u_height: 1.0
is_full_depth: false
airflow: front-to-rear
weight: 4.5
weight_unit: kg
console-ports:
  - {name: con 0, type: rj-45}
power-ports:
  - {name: PS0, type: iec-60320-c14, maximum_draw: 715, allocated_draw: 300}
interfaces:
${list(48, (n) => `  - {name: Gi1/0/${n}, type: 1000base-t, poe_mode: pse, poe_type: type2-ieee802.3at}`)}
${list(4, (n) => `  - {name: Te1/1/${n}, type: 10gbase-x-sfpp}`)}
  - {name: Vlan1, type: virtual}
  - {name: Gi0, type: 1000base-t, mgmt_only: true}
`;

describe('a device type of NetBox', () => {
  test('a switch keeps its facts, its ports by name, rate and PoE, and loses what takes no cable', () => {
    const { device, notes } = one(SWITCH);
    expect(device).toMatchObject({ key: 'acme-s-48p', manufacturer: 'Acme', model: 'S 48P', partNumber: '08', kind: 'switch', mount: 'rack', heightHalfU: 2, weightG: 4500, powerMaxW: 715, powerTypicalW: 300, airflow: 'front-to-rear' });
    expect(groupsOf(device)).toEqual([
      ['Gi1/0/', 1, 48, undefined, 'rj45', 'network', 'front'], ['Te1/1/', 1, 4, undefined, 'sfp+', 'network', 'front'], ['Gi', 0, 1, undefined, 'rj45', 'management', 'front'],
      ['con ', 0, 1, undefined, 'rj45', 'console', 'front'], ['PS', 0, 1, undefined, 'c14', 'power-in', 'rear'],
    ]);
    expect(device.portGroups[0]).toMatchObject({ speedsMbps: [10, 100, 1000], poe: { role: 'pse', type: 2 } });
    expect(notes).toEqual([]);
  });

  test.each([['0.5', 'rack', 1], ['1.5', 'rack', 3], ['2', 'rack', 4], ['0', 'room', undefined], ["''", 'rack', 2]])('a height of %s is mounted in a %s', (height, mount, heightHalfU) => {
    expect(one(SWITCH.replace('u_height: 1.0', `u_height: ${height}`)).device).toMatchObject({ mount, ...(heightHalfU === undefined ? {} : { heightHalfU }) });
  });

  test.each([['10', 'lb', 4536], ['500', 'g', 500], ['16', 'oz', 454], ['3', 'stone', undefined]])('%s %s are %s g', (weight, unit, grams) => {
    expect(one(SWITCH.replace('4.5', weight).replace('unit: kg', `unit: ${unit}`)).device.weightG).toBe(grams);
  });

  test('a panel in the old and in the new shape leads every front port through to its own rear port, and 08 stays 08', () => {
    const ports = (name: string, more: (n: string) => string): string => `${name}:\n${list(24, (n) => `  - {name: ${String(n).padStart(2, '0')}, type: ${name === 'rear-ports' ? '110-punch' : '8p8c'}${more(String(n).padStart(2, '0'))}}`)}`;
    const head = 'manufacturer: Acme\nmodel: P24\nu_height: 1';
    const old = one([head, ports('front-ports', (n) => `, rear_port: '${n}'`), ports('rear-ports', () => '')].join('\n')).device;
    const mappings = `port-mappings:\n${list(24, (n) => `  - {front_port: '${String(n).padStart(2, '0')}', rear_port: '${String(n).padStart(2, '0')}'}`)}`;
    const recent = one([head, mappings, ports('rear-ports', () => ''), ports('front-ports', () => '')].join('\n')).device;
    expect(recent).toEqual(old);
    expect(old.kind).toBe('copper-panel');
    expect(passagesOf(old).map(({ frontKey, rearKey }) => [frontKey, rearKey])).toEqual([...portsOf(old).keys()].slice(0, 24).map((key) => [key, `R${key}`]));
    expect([...portsOf(old).keys()].slice(7, 9)).toEqual(['08', '09']);
  });

  test.each([['straight', (n: number) => n], ['reversed', (n: number) => 7 - n]])('a cassette of six pairs to an MPO is %s by its positions', (method, position) => {
    const text = `manufacturer: Acme\nmodel: C\nu_height: 0\nfront-ports:\n${list(6, (n) => `  - {name: L${n}, type: lc-upc, rear_port: M1, rear_port_position: ${position(n)}}`)}\nrear-ports:\n  - {name: M1, type: mpo, positions: 6}\n`;
    const { device } = one(text);
    expect(device.passThroughs).toEqual([{ front: 0, rear: 1, frontsPerRear: 6, method }]);
    expect(device.portGroups[1]).toMatchObject({ connector: 'mpo-12', face: 'rear' });
  });

  test('what has no counterpart is left out and said', () => {
    const mux = `manufacturer: Acme\nmodel: M\nu_height: 1\nmodule-bays:\n  - {name: A}\nfront-ports:\n${list(40, (n) => `  - {name: C${n}, type: lc, rear_port: L1, rear_port_position: ${n}}`)}\nrear-ports:\n  - {name: L1, type: lc, positions: 40}\n`;
    const { device, notes } = one(mux);
    expect([portsOf(device).size, device.passThroughs]).toEqual([41, undefined]);
    expect(notes).toEqual([expect.stringMatching(/1 bay/), expect.stringMatching(/40 front ports/)]);
  });

  test('several documents and lists are several devices; one that is wrong does not cost the others', () => {
    const result = read(`---\n${SWITCH}---\n- manufacturer: Acme\n  model: Nothing\n- ${SWITCH.replace('S 48P', 'S2').replaceAll('\n', '\n  ')}`);
    expect(result.ok && [result.value.devices.map(({ model }) => model), result.value.notes]).toEqual([['S 48P', 'S2'], [expect.stringMatching(/Acme Nothing cannot be taken over.*no ports yet/)]]);
  });
});

describe('a file that cannot be taken ends in one sentence', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, n) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[n]}`).join(',')}]`).join('\n')}\n`;
  test.each<[string, string, RegExp]>([
    ['no ports', 'manufacturer: Acme\nmodel: X\nu_height: 1\n', /no ports yet/],
    ['a module', 'manufacturer: Acme\nmodel: X\ninterfaces:\n  - {name: "Gi{module}/1", type: 1000base-t}\n', /is a module/],
    ['no device type', 'hello: world\n', /manufacturer/],
    ['a text', 'just words\n', /Nothing was taken/],
    ['nothing', '', /is empty/],
    ['broken YAML', 'manufacturer: [Acme\nmodel: "X\n', /cannot be read as YAML/],
    ['aliases that grow without end', bomb, /cannot be read as YAML/],
    ['brackets without end', '['.repeat(50_000), /cannot be read as YAML|Nothing was taken/],
    ['keys without end', list(40_000, (n) => `k${n}: 1`), /Nothing was taken/],
    ['more interfaces than any device has', `manufacturer: Acme\nmodel: X\ninterfaces:\n${list(2001, (n) => `  - {name: e${n}, type: 1000base-t}`)}\n`, /interfaces/],
    ['a height to the ceiling', SWITCH.replace('u_height: 1.0', 'u_height: 900'), /heightHalfU/],
  ])('%s', (_name, text, message) => {
    expect(errorOf(text)).toMatch(message);
    expect(errorOf(text)).toContain('x.yaml');
  });

  test('one that is too large, and one that is no text', () => {
    expect(readNetboxDevices(new Uint8Array(MAX_NETBOX_BYTES + 1), 'x.yaml')).toMatchObject({ ok: false, error: expect.stringMatching(/too large/) });
    expect(readNetboxDevices(new Uint8Array([0xff, 0xfe, 0]), 'x.yaml')).toMatchObject({ ok: false, error: expect.stringMatching(/cannot be read/) });
  });
});

test('the kind of file is told by its name', () => {
  expect(readDeviceFile(bytesOf(SWITCH), 'S.YML').ok).toBe(true);
  expect(readDeviceFile(bytesOf(SWITCH), 'S.cablewright-devices').ok).toBe(false);
});

test('any names of ports become ports of their own, none lost', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9/:. -]{1,12}$/).map((text) => text.trim()).filter((text) => text !== '' && !['null', '~'].includes(text));
  fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20, selector: (text) => (/\d$/.test(text) ? text : `${text}1`) }), (names) => {
    const { device } = one(`manufacturer: Acme\nmodel: X\ninterfaces:\n${names.map((text) => `  - {name: ${JSON.stringify(text)}, type: 1000base-t}`).join('\n')}\n`);
    expect([...portsOf(device).keys()].toSorted()).toEqual(names.map((text) => (/\d$/.test(text) ? text : `${text}1`)).toSorted());
  }));
});

const LIBRARY = join(import.meta.dirname, '../../../../shared/netbox/device-types/device-types');

test.runIf(existsSync(LIBRARY))('nearly all of the community library is taken, and all that is taken is sound', () => {
  const files = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
  const results = files.map((file) => readNetboxDevices(readFileSync(join(LIBRARY, file)), file));
  const devices = results.flatMap((result) => (result.ok ? result.value.devices : []));
  expect(devices.flatMap(checkEntryStructure)).toEqual([]);
  expect(devices.length / files.length).toBeGreaterThan(0.95);
  expect(results.flatMap((result) => (result.ok || result.error.includes('no ports yet') ? [] : [result.error]))).toEqual([]);
});
