import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farPosition, type Polarity } from '../../shared/catalog/polarity.ts';
import type { Connector } from '../../shared/model/connector.ts';
import { acrossCable } from '../../shared/topology/cable-strands.ts';
import { carryStrand } from '../../shared/topology/carry-strand.ts';
import { activePair, type Channel } from '../../shared/topology/channel.ts';
import { trace } from '../../shared/topology/trace.ts';
import type { CableType } from '../../shared/model/cable-type.ts';
import { makeId } from '../../shared/base/id.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { cageSwitch, cord, optic } from '../../shared/rules/engine/example-types.ts';
import { methodChannel } from '../../shared/rules/connection/polarity-examples.ts';
import { checkDesign } from '../../shared/rules/registry.ts';

const typed = (connector: Connector, fields: Parameters<typeof cord>[2]): CableType => ({ ...cord('om4', connector, fields), id: makeId('cableType', 'x') });
const across = (type: CableType, leg: number, strand: number): readonly (readonly [number, number])[] => acrossCable(type, 'a', { leg, strand }).map((at) => [at.leg, at.strand]);

describe('a cable', () => {
  const arrays = [['mpo-12', 12], ['mpo-16', 16], ['mpo-24', 24]] as const;

  it.each(arrays)('of %s orders its strands as its type says, and back the same way', (connector, count) => {
    for (const polarity of ['type-a', 'type-b', 'type-c'] as const) {
      const type = typed(connector, { polarity });
      for (let position = 1; position <= count; position += 1) {
        const far = farPosition(polarity, position, count);
        expect(across(type, 0, position)).toEqual([[0, far]]);
        expect(acrossCable(type, 'b', { leg: 0, strand: far })).toEqual([{ leg: 0, strand: position }]);
      }
    }
  });

  it('of base 8 leaves the four positions in the middle of its ferrules dark', () => {
    const type = typed('mpo-12', { polarity: 'type-b', fibreCount: 8 });
    expect([1, 4, 5, 8, 9, 12].map((strand) => across(type, 0, strand))).toEqual([[[0, 12]], [[0, 9]], [], [], [[0, 4]], [[0, 1]]]);
  });

  it('that fans out brings what its head sends on lane n to where leg n receives', () => {
    const type = typed('mpo-12', { b: { connector: 'lc-duplex', legs: 4 } });
    expect([1, 2, 3, 4].map((strand) => across(type, 0, strand))).toEqual([[[0, 2]], [[1, 2]], [[2, 2]], [[3, 2]]]);
    expect([12, 11, 10, 9].map((strand) => across(type, 0, strand))).toEqual([[[0, 1]], [[1, 1]], [[2, 1]], [[3, 1]]]);
    expect(across(type, 0, 6)).toEqual([]);
  });

  it('that fans out from sixteen positions parts them by lanes, to duplex legs and to array legs', () => {
    const duplex = typed('mpo-16', { b: { connector: 'lc-duplex', legs: 8 } });
    expect([across(duplex, 0, 8), across(duplex, 0, 9)]).toEqual([[[7, 2]], [[7, 1]]]);
    const arrays16 = typed('mpo-16', { b: { connector: 'mpo-12', legs: 2 } });
    expect([across(arrays16, 0, 1), across(arrays16, 0, 5), across(arrays16, 0, 16)]).toEqual([[[0, 12]], [[1, 12]], [[0, 1]]]);
  });

  it('that fans out in order does what a cassette does', () => {
    const type = typed('mpo-12', { b: { connector: 'lc-duplex', legs: 6 } });
    expect([1, 2, 3, 12].map((strand) => across(type, 0, strand))).toEqual([[[0, 1]], [[0, 2]], [[1, 1]], [[5, 2]]]);
  });
});

const trunks = fc.array(fc.constantFrom<Polarity>('type-a', 'type-c'), { minLength: 1, maxLength: 3 });
const cords = fc.tuple(fc.constantFrom('a-b' as const, 'a-a' as const), fc.constantFrom('a-b' as const, 'a-a' as const));

function linkOf(design: ExampleDesign): Channel | undefined {
  const store = design.store();
  const [device] = store.all('device');
  return device === undefined ? undefined : trace(store, { deviceId: device.id, portKey: '1' }).channels.find((channel) => activePair(channel) !== undefined);
}

describe('a channel', () => {
  it('carries a strand along the same positions as the trace', () => {
    fc.assert(fc.property(trunks, cords, (types, ends) => {
      const design = new ExampleDesign();
      methodChannel(design, types, ends);
      const channel = linkOf(design);
      expect(channel?.lanes).toHaveLength(2);
      if (channel !== undefined) expect(channel.lanes.map((lane) => carryStrand(design.store(), channel, lane[0] ?? 0))).toEqual(channel.lanes);
    }), { numRuns: 40 });
  });

  it('of duplex pairs is right exactly when its crossings are odd in number', () => {
    fc.assert(fc.property(trunks, cords, (types, ends) => {
      const design = new ExampleDesign();
      methodChannel(design, types, ends);
      const crossings = [...types, ...ends].filter((part) => part === 'type-c' || part === 'a-b').length;
      const crossed = checkDesign(design.store()).findings.some(({ ruleId, messageId }) => ruleId === 'connection/polarity' && messageId === 'crossed');
      expect(crossed).toBe(crossings % 2 === 0);
    }), { numRuns: 40 });
  });

  it('of a parallel module and the modules of its lanes needs no more than the fan-out cable', () => {
    const d = new ExampleDesign();
    const [q, s] = [d.device('Q', cageSwitch('qsfp+', [40_000])), d.device('S', cageSwitch())];
    d.optic(q.port(1), optic('qsfp+', '40GBASE-SR4', 40_000, 'mpo-12'));
    for (const key of [1, 2, 3, 4]) d.optic(s.port(key), optic('sfp+', '10GBASE-SR', 10_000));
    const fanOut = (polarity?: Polarity) => cord('om4', 'mpo-12', { construction: 'breakout', b: { connector: 'lc-duplex', legs: 4 }, key: polarity ?? 'plain', ...(polarity === undefined ? {} : { polarity }) });
    const cable = d.cable(fanOut(), q.port(1), [1, 2, 3, 4].map((key) => s.port(key)));
    const crossed = (): number => checkDesign(d.store()).findings.filter(({ ruleId }) => ruleId === 'connection/polarity').length;
    expect(crossed()).toBe(0);
    const record = d.store().get('cable', cable);
    if (record !== undefined) d.put({ ...record, typeId: d.typeId('cableType', fanOut('type-a')) });
    expect(crossed()).toBe(4);
  });
});
