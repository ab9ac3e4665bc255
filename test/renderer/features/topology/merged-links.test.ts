import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../renderer/features/topology/connections.ts';
import { COLOUR_BY, lookOf } from '../../../../renderer/features/topology/link-looks.ts';
import { lineLabel, mergeConnections } from '../../../../renderer/features/topology/merged-links.ts';
import { makeId } from '../../../../shared/base/id.ts';
import { MEDIA } from '../../../../shared/model/cable-type.ts';
import { statusField } from '../../../../shared/model/fields.ts';

const STATUSES = statusField.options;
const SPEEDS = [undefined, 100, 1000, 2500, 10_000, 25_000, 40_000, 100_000, 400_000];
const device = (n: number) => makeId('device', `d${n}`);

const connection = (index: number, fields: Partial<Connection> = {}): Connection => ({
  key: `link ${index}`,
  from: { deviceId: device(1) },
  to: { deviceId: device(2) },
  ports: [{ deviceId: device(1), portKey: '1' }, { deviceId: device(2), portKey: '1' }],
  isPower: false,
  medium: 'cat6a',
  status: 'planned',
  cableIds: [makeId('cable', `c${index}`)],
  ...fields,
});

const anyConnections = fc
  .array(fc.record({ from: fc.nat(4), to: fc.nat(4), speed: fc.constantFrom(...SPEEDS), medium: fc.constantFrom(...MEDIA), status: fc.constantFrom(...STATUSES), isPower: fc.boolean() }), { maxLength: 40 })
  .map((rows) => rows.filter(({ from, to }) => from !== to).map(({ from, to, speed, medium, status, isPower }, i) => connection(i, { from: { deviceId: device(from) }, to: { deviceId: device(to) }, speedMbps: speed, medium, status, isPower })));

describe('merged links', () => {
  it('hold every connection exactly once, whatever the colour says', () => {
    fc.assert(
      fc.property(anyConnections, fc.constantFrom(...COLOUR_BY), (connections, by) => {
        const lines = mergeConnections(connections, (each) => lookOf(by, each, () => undefined));
        expect(lines.flatMap((line) => line.connections.map(({ key }) => key)).sort()).toEqual(connections.map(({ key }) => key).sort());
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
    );
  });

  it('do not depend on the order or the direction of connections', () => {
    fc.assert(
      fc.property(anyConnections, (connections) => {
        const turned = connections.toReversed().map((each): Connection => ({ ...each, from: each.to, to: each.from }));
        const keys = (some: readonly Connection[]): string[] => mergeConnections(some, (each) => lookOf('speed', each, () => undefined)).map(({ key, label }) => `${key} ${label}`);
        expect(keys(turned)).toEqual(keys(connections));
      }),
    );
  });

  it.each([
    [[25_000, 25_000], '2 × 25G'],
    [[25_000], '25G'],
    [[undefined], ''],
    [[undefined, undefined, undefined], '3 links'],
    [[1000, undefined], '2 links'],
    [[10_000, 1000], '2 × 1G–10G'],
  ])('of rates %j are labelled %j', (speeds, label) => {
    expect(lineLabel(speeds.map((speedMbps, i) => connection(i, { speedMbps })))).toBe(label);
  });
});

describe('looks', () => {
  it.each(COLOUR_BY)('by %s differ in more than colour', (by) => {
    const gravities = ['error', 'warning', 'info', undefined] as const;
    const connections = [
      ...SPEEDS.map((speedMbps, i) => connection(i, { speedMbps })),
      ...MEDIA.map((medium, i) => connection(100 + i, { medium, isPower: medium === 'power' })),
      ...STATUSES.map((status, i) => connection(200 + i, { status })),
    ];
    const looks = new Map(connections.flatMap((each) => gravities.map((gravity) => lookOf(by, each, () => gravity))).map((look) => [look.key, look]));
    expect(looks.size).toBeGreaterThan(3);
    const shapes = [...looks.values()].map(({ width, dash }) => `${width} ${dash.join(' ')}`);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
