import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { type DesignTables, emptyTables } from '../../shared/model/design.ts';
import { checkIntegrity, type IntegrityError, recordPlace } from '../../shared/model/integrity.ts';
import { designArbitrary } from '../support/design-arbitrary.ts';
import { plainDesign } from '../support/plain-design.ts';

const codes = (tables: DesignTables): readonly IntegrityError['code'][] => checkIntegrity(tables).map(({ code }) => code);
const gone = makeId('device', 'gone');

/** The design with every record of a table changed. */
const withEach = <K extends keyof DesignTables>(kind: K, change: (record: DesignTables[K][number]) => DesignTables[K][number]): DesignTables => ({ ...plainDesign(), [kind]: plainDesign()[kind].map(change) });

const FAULTS: readonly (readonly [string, DesignTables, IntegrityError['code']])[] = [
  ['no project', { ...plainDesign(), project: [] }, 'project-count'],
  ['two projects', { ...plainDesign(), project: [...plainDesign().project, ...plainDesign().project] }, 'project-count'],
  ['a record in the wrong table', { ...plainDesign(), room: [...plainDesign().room, ...(plainDesign().rack as never[])] }, 'wrong-kind'],
  ['an id used twice', { ...plainDesign(), rack: [...plainDesign().rack, ...plainDesign().rack] }, 'duplicate-id'],
  ['an optic of a device that is gone', withEach('optic', (optic) => ({ ...optic, deviceId: gone })), 'missing-record'],
  ['a diagram node of a device that is gone', withEach('diagramNode', (node) => ({ ...node, deviceId: gone })), 'missing-record'],
  ['a door in a room that is gone', withEach('planItem', (item) => ({ ...item, roomId: makeId('room', 'gone') })), 'missing-record'],
  ['a comment on a device that is gone', withEach('comment', (comment) => ({ ...comment, subjectId: gone })), 'missing-record'],
  ['an optic in no port', withEach('optic', (optic) => ({ ...optic, portKey: 'none' })), 'missing-port'],
  ['a second optic', { ...plainDesign(), optic: plainDesign().optic.flatMap((optic) => [optic, { ...optic, id: makeId('optic', 'two') }]) }, 'two-optics'],
  ['a pass-through of a group that is not there', withEach('deviceType', (type) => ({ ...type, passThroughs: [{ front: 0, rear: 7, frontsPerRear: 1, method: 'straight' }] })), 'bad-pass-through'],
  ['a leg beyond the type', withEach('cable', (cable) => ({ ...cable, a: cable.a.map((end) => ({ ...end, leg: 9 })) })), 'missing-leg'],
];

describe('checkIntegrity', () => {
  it('finds nothing in a design whose records fit each other', () => {
    expect(checkIntegrity(plainDesign())).toEqual([]);
    expect(checkIntegrity(emptyTables('x'))).toEqual([]);
    fc.assert(fc.property(designArbitrary(), (tables) => { expect(checkIntegrity(tables)).toEqual([]); }));
  });

  it.each(FAULTS)('finds %s', (_, tables, code) => {
    expect(codes(tables)).toContain(code);
  });

  it('finds a module in a bay of itself, directly or by way of others, and comes to an end', () => {
    const design = plainDesign();
    const [housing] = design.device.filter(({ name }) => name === 'H1');
    const [module] = design.device.filter(({ name }) => name === 'C1');
    if (housing === undefined || module === undefined) throw new Error('The design has no housing');
    const ring = { ...housing, placement: { kind: 'bay' as const, deviceId: module.id, bayKey: '1' } };
    const withBays = design.deviceType.map((type) => ({ ...type, bays: [{ key: '1', family: 'lgx', face: 'front' as const, xMm: 0, yMm: 0, widthMm: 10, heightMm: 10 }] }));
    expect(codes({ ...design, deviceType: withBays, device: design.device.map((device) => (device === housing ? ring : device)) })).toEqual(['bay-inside-itself', 'bay-inside-itself']);
    const own = { ...module, placement: { kind: 'bay' as const, deviceId: module.id, bayKey: '1' } };
    expect(codes({ ...design, deviceType: withBays, device: design.device.map((device) => (device === module ? own : device)) })).toEqual(['bay-inside-itself']);
  });

  it('finds every reference that breaks when any record but a leaf is left out', () => {
    const design = plainDesign();
    for (const kind of ['room', 'rackType', 'rack', 'deviceType', 'opticType', 'cableType'] as const) expect(codes({ ...design, [kind]: [] }), kind).toContain('missing-record');
  });
});

describe('recordPlace', () => {
  it.each([
    [{ name: 'SW1' }, 'x', 'device[3] "SW1" x'],
    [{ label: 'a "b"' }, '', 'device[3] "a \\"b\\""'],
    [{ name: 7, id: 'device:q' }, 'x', 'device[3] "device:q" x'],
    [null, 'x', 'device[3] x'],
    [{ name: 'y'.repeat(100) }, 'x', `device[3] "${'y'.repeat(60)}…" x`],
  ])('names %j', (record, field, place) => {
    expect(recordPlace('device', 3, record, field)).toBe(place);
  });
});
