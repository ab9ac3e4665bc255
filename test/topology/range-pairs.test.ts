import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../shared/base/id.ts';
import { portsOf } from '../../shared/model/ports.ts';
import { portRefKey, type PortRef } from '../../shared/model/port-ref.ts';
import { deviceEntry } from '../../shared/catalog/library.ts';
import { portRangeText, readPortRange } from '../../shared/topology/port-range-text.ts';
import { proposeRange, spreadDevice } from '../../shared/topology/range-proposal.ts';
import { RANGE_ORDERS, rangePairs, type RangePort } from '../../shared/topology/range-pairs.ts';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { port, SmallRoom } from '../support/small-room.ts';

const listOf = (name: string, count: number, first = 1): readonly RangePort[] =>
  Array.from({ length: count }, (_, i) => ({ ref: { deviceId: `device:${name}` as Id<'device'>, portKey: String(first + i) }, number: first + i, at: { x: Math.floor(i / 2), y: i % 2 } }));

const text = ({ deviceId, portKey }: PortRef): string => `${deviceId.slice('device:'.length)}${portKey}`;
const met = (request: Parameters<typeof rangePairs>[0]): string => rangePairs(request).pairs.map(({ from, to }) => `${text(from)}-${text(to)}`).join(' ');

describe('ports of one range meet those of others', () => {
  const [a, b, c] = [listOf('a', 4), listOf('b', 4), listOf('c', 4)];

  it.each([
    ['n-th to n-th', { from: a, to: [b], order: 'in-order' }, 'a1-b1 a2-b2 a3-b3 a4-b4'],
    ['one target after the other', { from: listOf('a', 6), to: [b, c], order: 'in-order' }, 'a1-b1 a2-b2 a3-b3 a4-b4 a5-c1 a6-c2'],
    ['from the end', { from: a, to: [b], order: 'reversed' }, 'a1-b4 a2-b3 a3-b2 a4-b1'],
    ['odd to the left, even to the right', { from: a, to: [b, c], order: 'odd-even' }, 'a1-b1 a3-b2 a2-c1 a4-c2'],
    ['odd ones first in one target', { from: a, to: [b], order: 'odd-even' }, 'a1-b1 a3-b2 a2-b3 a4-b4'],
    ['by turns', { from: a, to: [b, c], order: 'interleaved' }, 'a1-b1 a2-c1 a3-b2 a4-c2'],
    ['by turns in both halves of one', { from: a, to: [b], order: 'interleaved' }, 'a1-b1 a2-b3 a3-b2 a4-b4'],
    ['along the rows', { from: a, to: [b], order: 'rows' }, 'a1-b1 a2-b3 a3-b2 a4-b4'],
    ['from an offset', { from: a, to: [b], order: 'in-order', toStride: { offset: 2, step: 1 } }, 'a1-b3 a2-b4'],
    ['every second one', { from: a, to: [b], order: 'in-order', fromStride: { offset: 1, step: 2 } }, 'a2-b1 a4-b2'],
    ['past the ones that are taken', { from: a, to: [b], order: 'in-order', isTaken: (ref) => text(ref) === 'a1' || text(ref) === 'b2' }, 'a2-b1 a3-b3 a4-b4'],
  ] as const satisfies readonly (readonly [string, Parameters<typeof rangePairs>[0], string])[])('%s', (_, request, expected) => {
    expect(met(request)).toBe(expected);
  });

  it('uses no port twice, no taken one, and accounts for all that are left over', () => {
    const count = fc.nat({ max: 60 });
    const stride = fc.record({ offset: fc.nat({ max: 8 }), step: fc.integer({ min: 1, max: 4 }) });
    fc.assert(fc.property(count, fc.array(count, { minLength: 1, maxLength: 3 }), fc.constantFrom(...RANGE_ORDERS), stride, stride, fc.integer({ min: 2, max: 9 }), (fromCount, toCounts, order, fromStride, toStride, every) => {
      const isTaken = ({ portKey }: PortRef): boolean => Number(portKey) % every === 0;
      const from = listOf('a', fromCount);
      const to = toCounts.map((n, index) => listOf(`t${index}`, n));
      const { pairs, leftFrom, leftTo } = rangePairs({ from, to, order, fromStride, toStride, isTaken });
      const used = pairs.flatMap((pair) => [portRefKey(pair.from), portRefKey(pair.to)]);
      expect(new Set(used).size).toBe(used.length);
      expect(pairs.some((pair) => isTaken(pair.from) || isTaken(pair.to))).toBe(false);
      const takingPart = (list: readonly RangePort[], { offset, step }: typeof fromStride): number => list.slice(offset).filter((each, index) => index % step === 0 && (order === 'reversed' || order === 'rows' || order === 'columns' || !isTaken(each.ref))).length;
      expect(leftFrom).toBeGreaterThanOrEqual(0);
      expect(leftTo).toBeGreaterThanOrEqual(0);
      if (order !== 'reversed' && order !== 'rows' && order !== 'columns') {
        expect(pairs.length + leftTo).toBe(to.reduce((sum, list) => sum + takingPart(list, toStride), 0));
        expect(pairs.length + leftFrom).toBe(takingPart(from, fromStride));
      }
      if (order !== 'odd-even') expect(Math.min(leftFrom, leftTo)).toBe(0);
    }));
  });
});

describe('ranges as text', () => {
  const entry = deviceEntry('cisco-c9200l-24p-4x');
  if (entry === undefined) throw new Error('The library lacks a Cisco switch');
  const ports = [...portsOf(entry).values()];
  const read = (range: string): string => {
    const result = readPortRange(ports, range);
    return result.ok ? portRangeText(result.value.map(({ key }) => key)) : result.error;
  };

  it.each([
    ['Gi1/0/1-24', 'Gi1/0/1-24'], ['Gi1/0/1-Gi1/0/24', 'Gi1/0/1-24'], ['gi1/0/3', 'Gi1/0/3'], ['1-12', 'Gi1/0/1-12'], ['24-1', 'Gi1/0/24-1'],
    ['1, 3, 5-8', 'Gi1/0/1, Gi1/0/3, Gi1/0/5-8'], ['Te1/1/1-4', 'Te1/1/1-4'], ['1-3, 2-4', 'Gi1/0/1-4'], ['', ''],
  ])('%j is %j', (range, expected) => expect(read(range)).toBe(expected));

  it.each(['99', 'nowhere', '1-99', '-', '1--'])('%j is answered with what there is', (range) => expect(read(range)).toMatch(/^There is no port ".+": its ports are Gi1\/0\/1-24/));

  it('reads back what it wrote, for any ports in any order', () => {
    fc.assert(fc.property(fc.shuffledSubarray(ports), (some) => {
      const again = readPortRange(ports, portRangeText(some.map(({ key }) => key)));
      expect(again.ok ? again.value.map(({ key }) => key) : again.error).toEqual(some.map(({ key }) => key));
    }));
  });
});

describe('the range that is meant', () => {
  const room = new SmallRoom();
  const ids = {
    panel: room.mount('generic-panel-24-cat6a', room.rackA, 42),
    sw: room.mount('generic-switch-48', room.rackA, 40),
    other: room.mount('generic-switch-24', room.rackA, 38),
    far: room.mount('generic-panel-24-cat6a', room.rackB, 42),
    server: room.mount('generic-server-1u-sfp28', room.rackA, 20),
    leaf: room.mount('generic-switch-48-sfp28', room.rackA, 36),
    pdu: room.mount('generic-pdu-1u-16a', room.rackA, 1),
  };
  room.run(connectPorts, { from: port(ids.sw, '1'), to: port(ids.panel, '24') });

  it.each([
    ['free panel fronts with free access ports', 'panel', ['sw'], '1-23', ['2-24']],
    ['panel rears across racks', 'panel', ['far'], 'R1-24', ['R1-24']],
    ['network cards, not the BMC', 'server', ['leaf'], 'NIC1-2', ['1-2']],
    ['supplies with outlets', 'server', ['pdu'], 'PSU1-2', ['1-2']],
    ['uplinks of two switches', 'sw', ['other'], '49-52', ['25-28']],
    ['a panel with two switches, half each', 'far', ['sw', 'other'], '1-24', ['2-13', '1-12']],
  ] as const)('%s', (_, from, to, fromText, toTexts) => {
    const proposal = proposeRange(room.store, ids[from], to.map((name) => ids[name]));
    expect(proposal && portRangeText(proposal.from.ports.map(({ key }) => key))).toBe(fromText);
    expect(proposal?.to.map(({ ports }) => portRangeText(ports.map(({ key }) => key)))).toEqual(toTexts);
  });

  it('spreads the device that is unlike the others', () => {
    expect(spreadDevice(room.store, [ids.sw, ids.panel, ids.other])).toBe(ids.panel);
    expect(spreadDevice(room.store, [ids.panel, ids.sw, ids.far])).toBe(ids.sw);
  });
});
