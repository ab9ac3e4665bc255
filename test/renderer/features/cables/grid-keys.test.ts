import { expect, it } from 'vitest';
import { gridKey, type GridKey, type GridKeyPress } from '../../../../renderer/features/cables/grid-keys.ts';

const press = (key: string, held: Partial<GridKeyPress> = {}): GridKeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const move = (row: number, column: number, isExtending = false): GridKey => ({ kind: 'move', to: { row, column }, isExtending });

const table: readonly (readonly [GridKeyPress, GridKey | undefined])[] = [
  [press('ArrowDown'), move(6, 2)],
  [press('ArrowUp'), move(4, 2)],
  [press('ArrowRight'), move(5, 3)],
  [press('ArrowLeft'), move(5, 1)],
  [press('ArrowDown', { shiftKey: true }), move(6, 2, true)],
  [press('ArrowDown', { ctrlKey: true }), move(9, 2)],
  [press('PageDown'), move(9, 2)],
  [press('PageUp'), move(1, 2)],
  [press('Home'), move(5, 0)],
  [press('End', { ctrlKey: true }), move(9, 6)],
  [press('Enter'), { kind: 'edit' }],
  [press('F2'), { kind: 'edit' }],
  [press('x'), { kind: 'edit', text: 'x' }],
  [press('4'), { kind: 'edit', text: '4' }],
  [press(' '), { kind: 'toggle' }],
  [press('Delete'), { kind: 'delete' }],
  [press('d', { ctrlKey: true }), { kind: 'fill' }],
  [press('s', { ctrlKey: true }), undefined],
  [press('ArrowDown', { altKey: true }), undefined],
  [press('Escape'), undefined],
  [press('Tab'), undefined],
];

it.each(table)('%o in the middle of the table', (pressed, key) => {
  expect(gridKey(pressed, { row: 5, column: 2 }, 10, 4)).toEqual(key);
});

it('never leaves the table', () => {
  expect(gridKey(press('ArrowUp'), { row: 0, column: 0 }, 10, 4)).toEqual(move(0, 0));
  expect(gridKey(press('ArrowRight'), { row: 9, column: 6 }, 10, 4)).toEqual(move(9, 6));
  expect(gridKey(press('ArrowDown'), { row: 0, column: 0 }, 0, 4)).toEqual(move(0, 0));
});
