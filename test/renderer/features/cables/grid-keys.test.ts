import { expect, it } from 'vitest';
import { gridKey, type GridKey, type GridKeyPress } from '../../../../renderer/features/cables/grid-keys.ts';
import { single } from '../../../../renderer/features/cables/grid-range.ts';

const press = (key: string, held: Partial<GridKeyPress> = {}): GridKeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const move = (row: number, column: number, isExtending = false): GridKey => ({ kind: 'move', to: { row, column }, isExtending });
const [ctrl, shift, alt] = [{ ctrlKey: true }, { shiftKey: true }, { altKey: true }];
const SIZE = { rows: 10, columns: 7, pageRows: 4 };

const table: readonly (readonly [GridKeyPress, GridKey | undefined])[] = [
  [press('ArrowDown'), move(6, 2)],
  [press('ArrowUp'), move(4, 2)],
  [press('ArrowRight'), move(5, 3)],
  [press('ArrowLeft'), move(5, 1)],
  [press('ArrowDown', shift), move(8, 4, true)],
  [press('ArrowDown', ctrl), move(9, 2)],
  [press('ArrowRight', { ...ctrl, ...shift }), move(7, 6, true)],
  [press('PageDown'), move(9, 2)],
  [press('PageUp'), move(1, 2)],
  [press('Home'), move(5, 0)],
  [press('Home', ctrl), move(0, 0)],
  [press('End', ctrl), move(9, 6)],
  [press('Tab'), move(5, 3)],
  [press('Tab', shift), move(5, 1)],
  [press('Enter'), { kind: 'edit' }],
  [press('F2'), { kind: 'edit' }],
  [press('x'), { kind: 'edit', text: 'x' }],
  [press('4'), { kind: 'edit', text: '4' }],
  [press('Backspace'), { kind: 'clear-and-edit' }],
  [press('Delete'), { kind: 'clear' }],
  [press(' '), { kind: 'toggle' }],
  [press(' ', shift), { kind: 'rows' }],
  [press(' ', ctrl), { kind: 'columns' }],
  [press('a', ctrl), { kind: 'all' }],
  [press('d', ctrl), { kind: 'fill' }],
  [press('D', { ...ctrl, ...shift }), { kind: 'fill-series' }],
  [press('-', ctrl), { kind: 'remove' }],
  [press('ArrowDown', alt), { kind: 'menu' }],
  [press('F10', shift), { kind: 'menu' }],
  [press('s', ctrl), undefined],
  [press('c', ctrl), undefined],
  [press('ArrowUp', alt), undefined],
  [press('Escape'), undefined],
];

it.each(table)('%o in the middle of the table', (pressed, key) => {
  expect(gridKey(pressed, { active: { row: 5, column: 2 }, head: { row: 7, column: 4 } }, SIZE)).toEqual(key);
});

it('never leaves the table, but for the Tab key at the ends of a row', () => {
  expect(gridKey(press('ArrowUp'), single({ row: 0, column: 0 }), SIZE)).toEqual(move(0, 0));
  expect(gridKey(press('ArrowRight'), single({ row: 9, column: 6 }), SIZE)).toEqual(move(9, 6));
  expect(gridKey(press('ArrowDown'), single({ row: 0, column: 0 }), { ...SIZE, rows: 0 })).toEqual(move(0, 0));
  expect(gridKey(press('Tab'), single({ row: 2, column: 6 }), SIZE)).toBeUndefined();
  expect(gridKey(press('Tab', shift), single({ row: 2, column: 0 }), SIZE)).toBeUndefined();
});
