import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bomLines, bomTable } from '../../shared/reports/bom.ts';
import { FIXINGS_PER_STEP, fixingsOf } from '../../shared/reports/rack-hardware.ts';
import type { BomLine } from '../../shared/reports/bom-line.ts';
import type { Status } from '../../shared/model/fields.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { designArbitrary } from '../support/design-arbitrary.ts';
import { cabinet, cageSwitch, copperCord, copperSwitch, deviceType, DesignBuilder, optic, permanentCopper } from '../support/design-builder.ts';
import { openDesign } from '../support/open-design.ts';

const COUNTED: readonly Status[] = ['existing', 'planned', 'installed', 'tested'];
const counted = (records: readonly { readonly status: Status }[]): number => records.filter(({ status }) => COUNTED.includes(status)).length;
const quantity = (lines: readonly BomLine[], wanted: readonly BomLine['category'][]): number => lines.filter(({ category, unit }) => wanted.includes(category) && unit === 'pcs').reduce((sum, line) => sum + line.quantity, 0);
const cells = (lines: readonly BomLine[], category: BomLine['category']) => lines.filter((line) => line.category === category).map(({ model, lengthMm, colour, quantity: count, unit, existing }) => ({ model, lengthMm, colour, count, unit, existing }));

const permanentIds = ({ cableType }: DesignTables): ReadonlySet<string> => new Set(cableType.filter(({ construction }) => construction === 'permanent').map(({ id }) => id));

describe('a bill of materials', () => {
  it('counts every device, optic, rack and cable that is not going away, once', () => {
    fc.assert(
      fc.property(designArbitrary(), (tables) => {
        const lines = bomLines(openDesign(tables));
        const permanent = permanentIds(tables);
        expect(quantity(lines, ['racks'])).toBe(counted(tables.rack));
        expect(quantity(lines, ['active', 'patching', 'power', 'accessories'])).toBe(counted(tables.device));
        expect(quantity(lines, ['optics'])).toBe(counted(tables.optic));
        expect(quantity(lines, ['cables'])).toBe(counted(tables.cable.filter(({ typeId }) => !permanent.has(typeId))));
        const listed = new Set(lines.filter(({ category }) => category === 'cables' || category === 'permanent').flatMap(({ recordIds }) => recordIds));
        expect(listed.size).toBe(counted(tables.cable));
      }),
    );
  });

  it('is the same whatever order the records came in', () => {
    fc.assert(
      fc.property(designArbitrary(), (tables) => {
        const turned = Object.fromEntries(Object.entries(tables).map(([kind, records]) => [kind, [...records].reverse()])) as unknown as DesignTables;
        expect(bomTable(openDesign(turned))).toEqual(bomTable(openDesign(tables)));
      }),
    );
  });

  it('has subtotals and a total that add up to the known prices', () => {
    fc.assert(
      fc.property(designArbitrary(), (tables) => {
        const { rows } = bomTable(openDesign(tables));
        const sum = (kind: string): number => rows.filter((row) => row.kind === kind).reduce((total, row) => total + Number(row.cells['price'] ?? 0), 0);
        expect(sum('subtotal')).toBe(sum('item'));
        expect(sum('total')).toBe(sum('item'));
        expect(rows.filter(({ kind }) => kind === 'heading')).toHaveLength(rows.filter(({ kind }) => kind === 'subtotal').length);
      }),
    );
  });

  it('keeps cables of one type apart by length and colour', () => {
    const cord = copperCord('cat6a');
    const design = new DesignBuilder();
    const sw = design.device('SW', copperSwitch());
    const plug = (port: number, lengthMm: number | undefined, colour: 'blue' | 'red', status: Status = 'planned') => design.cable(cord, sw.port(port), undefined, { lengthMm, colour, status });
    plug(1, 2000, 'blue');
    plug(2, 2000, 'blue', 'existing');
    plug(3, 2000, 'red');
    plug(4, 1000, 'blue');
    plug(5, undefined, 'blue');
    plug(6, 2000, 'blue', 'to-remove');
    const line = { model: cord.model, unit: 'pcs', existing: 0 };
    expect(cells(bomLines(design.store()), 'cables')).toEqual([
      { ...line, lengthMm: 1000, colour: 'Blue', count: 1 },
      { ...line, lengthMm: 2000, colour: 'Blue', count: 2, existing: 1 },
      { ...line, lengthMm: 2000, colour: 'Red', count: 1 },
      { ...line, lengthMm: undefined, colour: 'Blue', count: 1 },
    ]);
  });

  it('sums cable off the drum to whole metres, says what it could not sum, and counts terminations at both ends', () => {
    const drum = permanentCopper('cat6a');
    const design = new DesignBuilder();
    for (const lengthMm of [12_300, 7_900]) design.cable(drum, undefined, undefined, { lengthMm });
    design.cable(drum, undefined, undefined, { lengthMm: undefined });
    expect(cells(bomLines(design.store()), 'permanent')).toEqual([
      { model: `${drum.model}, 3 runs, 1 of unknown length not counted`, lengthMm: undefined, colour: undefined, count: 21, unit: 'm', existing: 0 },
      { model: `${drum.model}, termination IDC`, lengthMm: undefined, colour: undefined, count: 6, unit: 'pcs', existing: 0 },
    ]);
  });

  it.each([[1, 4], [2, 4], [3, 4], [4, 4], [5, 8], [8, 8], [9, 12]])('fixes a device of %i half units with %i screws', (heightHalfU, screws) => {
    expect(fixingsOf(heightHalfU)).toBe(screws);
  });

  it.each([
    ['square', ['Cage nut M6', 'Screw M6']],
    ['threaded-12-24', ['Screw 12-24']],
    [undefined, ['Rack fixing (type of rails not known)']],
  ] as const)('lists fixings for rails that are %s, for what is mounted in units alone', (rails, models) => {
    const design = new DesignBuilder();
    const rack = design.rack('A', { ...cabinet(), rails });
    design.device('SW', copperSwitch(), { rack, u: 1 });
    design.device('loose', copperSwitch());
    design.device('side', deviceType('pdu', 'pdu', [], { mount: 'rack-side' }), { placement: { kind: 'rack-side', rackId: rack, side: 'left', face: 'rear' } });
    expect(cells(bomLines(design.store()), 'hardware').map(({ model, count }) => [model, count])).toEqual(models.map((model) => [model, FIXINGS_PER_STEP]));
  });

  it('lists blanking panels only when asked to', () => {
    const design = new DesignBuilder();
    const rack = design.rack('A', { ...cabinet(), heightU: 10 });
    design.device('SW', copperSwitch(), { rack, u: 3 });
    expect(cells(bomLines(design.store()), 'blanks')).toEqual([]);
    expect(cells(bomLines(design.store(), { hasBlanks: true }), 'blanks').map(({ count }) => count)).toEqual([9]);
  });

  it('charges for what is not there yet, leaves unknown prices empty and says how many there are', () => {
    const design = new DesignBuilder();
    const priced = { ...cageSwitch(), unitPriceCents: 100_00 };
    design.device('S1', priced);
    design.device('S2', priced, {}, { status: 'existing' });
    const sw = design.device('S3', copperSwitch());
    design.optic(sw.port(1), { ...optic('sfp+', '10GBASE-SR', 10_000), unitPriceCents: 0 });
    const table = bomTable(design.store());
    expect(table.currency).toBe('EUR');
    expect(table.rows.filter(({ kind }) => kind === 'item').map((row) => [row.cells['quantity'], row.cells['existing'], row.cells['price']])).toEqual([[1, undefined, undefined], [2, 1, 100_00], [1, undefined, 0]]);
    expect(table.rows.at(-1)).toMatchObject({ kind: 'total', cells: { model: '1 of 3 lines have no price', price: 100_00 } });
  });
});
