import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channels } from '../../shared/ipc/channels.ts';
import { ipcError, ipcErrorSchema } from '../../shared/ipc/errors.ts';
import { channelNames, eventNames } from '../../shared/ipc/names.ts';
import { events } from '../../shared/ipc/events.ts';
import { fileNameSchema, safeFileName } from '../../shared/ipc/values.ts';

test('any text becomes a file name that is accepted and does not change again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 400 }), fc.constantFrom('..', 'CON', 'con.pdf', ' a ', 'a.', '')), (text) => {
      const name = safeFileName(text);
      expect(fileNameSchema.safeParse(name).success).toBe(true);
      expect(safeFileName(name)).toBe(name);
    }),
  );
});

test('a name in any script is kept', () => {
  for (const name of ['Serverraum Süd', 'サーバー室', 'غرفة', 'Rack 1 (new)']) expect(safeFileName(name)).toBe(name);
});

test('every channel and event has its contract', () => {
  expect(Object.keys(channels).sort()).toEqual([...channelNames].sort());
  expect(Object.keys(events).sort()).toEqual([...eventNames].sort());
});

test('every failure is one sentence that names its subject and crosses the border unchanged', () => {
  const error = ipcError('changed-on-disk', 'room.cablewright');
  expect(error.message).toMatch(/^"room\.cablewright" .*\.$/);
  expect(ipcErrorSchema.parse(structuredClone(error))).toEqual(error);
  expect(ipcErrorSchema.safeParse({ code: 'invented', message: '' }).success).toBe(false);
});
