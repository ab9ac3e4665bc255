import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../renderer/features/cables/column-widths.ts';
import { columnsSetting, offeredColumns, shownColumns, withColumnIn } from '../../../../renderer/features/cables/grid-columns.ts';
import { settingsSchema } from '../../../../shared/ipc/settings.ts';
import { CablesRoom } from './cables-room.ts';

const offered = offeredColumns([{ key: 'tenant', name: 'Tenant', on: 'cable' }, { key: 'asset', name: 'Asset', on: 'device' }]);
const keysOf = (chosen: Parameters<typeof shownColumns>[1]): readonly string[] => shownColumns(offered, chosen).map(({ key }) => key);

describe('the columns', () => {
  it('are the usual ones and the fields of the design until somebody chooses', () => {
    expect(keysOf([])).toEqual(['label', 'from', 'to', 'type', 'length', 'colour', 'status', 'custom:tenant']);
  });

  it('that were chosen come back as they were, without those the design does not have', () => {
    const chosen = [{ key: 'to' }, { key: 'notes', widthPx: 200 }, { key: 'custom:elsewhere' }, { key: 'to' }];
    const shown = shownColumns(offered, chosen);
    expect(shown.map(({ key, widthPx }) => ({ key, widthPx }))).toEqual([{ key: 'to', widthPx: undefined }, { key: 'notes', widthPx: 200 }]);
    expect(columnsSetting(shown, chosen, offered)).toEqual([{ key: 'to' }, { key: 'notes', widthPx: 200 }, { key: 'custom:elsewhere' }]);
  });

  it('survive being written and read, and a damaged entry falls back to the usual ones', () => {
    const cableColumns = columnsSetting(shownColumns(offered, [{ key: 'to', widthPx: 120 }]), [], offered);
    expect(settingsSchema.parse(JSON.parse(JSON.stringify({ cableColumns }))).cableColumns).toEqual([{ key: 'to', widthPx: 120 }]);
    expect(settingsSchema.parse({ cableColumns: [{ key: 7 }], theme: 'dark' })).toMatchObject({ cableColumns: [], theme: 'dark' });
  });

  it.each([['to', 0, 'to label from'], ['to', 3, 'label from to'], ['label', 2, 'from label to'], ['label', 1, 'label from to'], ['label', 3, 'from to label'], ['gone', 0, 'label from to']])('move into the gap they are dropped in: %s into %i', (key, gap, order) => {
    const three = shownColumns(offered, [{ key: 'label' }, { key: 'from' }, { key: 'to' }]);
    expect(withColumnIn(three, key, gap).map((column) => column.key).join(' ')).toBe(order);
  });

  it('all say something of a cable that has everything', () => {
    const room = new CablesRoom();
    const [cable] = room.cables;
    if (cable === undefined) throw new Error('There is a cable');
    const said = room.columns.filter(({ key }) => room.cells.text(cable, key) !== '').map(({ key }) => key);
    expect(said).toEqual(['label', 'from', 'to', 'fromRack', 'toRack', 'type', 'medium', 'length', 'route', 'colour', 'status']);
  });
});

describe('widths', () => {
  const wish = fc.record({ mostPx: fc.integer({ min: 40, max: 320 }), allPx: fc.integer({ min: 40, max: 320 }) });

  it('use the room there is: all of it where it is enough, and never more unless the texts need it', () => {
    fc.assert(fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 3000 }), (wishes, roomPx) => {
      const widths = columnWidths(wishes.map(() => ({})), wishes, roomPx);
      const sum = widths.reduce((total, width) => total + width, 0);
      const mostPx = wishes.reduce((total, { mostPx: px }) => total + px, 0);
      expect(sum).toBeLessThanOrEqual(Math.max(roomPx, 84 * wishes.length));
      if (mostPx <= roomPx) expect(widths.every((width, at) => width >= (wishes[at]?.mostPx ?? 0))).toBe(true);
    }));
  });

  it('that a person gave are kept', () => {
    expect(columnWidths([{ widthPx: 300 }, {}], [{ mostPx: 50, allPx: 50 }, { mostPx: 60, allPx: 60 }], 200)[0]).toBe(300);
  });

  it('let a long text give way before short ones do', () => {
    expect(columnWidths([{}, {}], [{ mostPx: 70, allPx: 70 }, { mostPx: 300, allPx: 300 }], 250)).toEqual([70, 180]);
  });
});
