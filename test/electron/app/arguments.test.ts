import { expect, test } from 'vitest';
import { openingFromArguments } from '../../../electron/main/app/arguments.ts';
import { PendingOpenings } from '../../../electron/main/app/pending-openings.ts';

test.each([
  [[], undefined],
  [['/application', '--no-sandbox'], undefined],
  [['/application', 'room.cablewright'], { kind: 'file', path: '/work/room.cablewright' }],
  [['/elsewhere/design.json'], { kind: 'file', path: '/elsewhere/design.json' }],
  [['a.cablewright', 'b.cablewright'], { kind: 'file', path: '/work/b.cablewright' }],
  [['--sample=office'], { kind: 'sample', name: 'office' }],
  [['--inspect=0', '--user-data-dir=/x.cablewright'], undefined],
])('%j opens %j', (args, opening) => {
  expect(openingFromArguments(args, '/work')).toEqual(opening);
});

test('what the program was started with is opened once', () => {
  const pending = new PendingOpenings();
  pending.setInitial({ kind: 'sample', name: 'office' });
  expect([pending.takeInitial(), pending.takeInitial()]).toEqual([{ kind: 'sample', name: 'office' }, undefined]);
});

test('a request to open is answered once, and only to who knows its id', () => {
  const pending = new PendingOpenings();
  const id = pending.add({ kind: 'file', path: '/a' });
  expect([pending.take('guess'), pending.take(id), pending.take(id)]).toEqual([undefined, { kind: 'file', path: '/a' }, undefined]);
});
