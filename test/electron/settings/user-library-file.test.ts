import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserLibraryFile } from '../../../electron/main/settings/user-library-file.ts';
import { temporaryFolder } from '../support.ts';

test('own device types are there at the next start', async () => {
  const path = join(await temporaryFolder(), 'new', 'devices.json');
  expect(await new UserLibraryFile(path).read()).toEqual({ ok: true, value: undefined });
  expect(await new UserLibraryFile(path).write('{"ä":1}', false)).toEqual({ ok: true, value: undefined });
  expect(await new UserLibraryFile(path).read()).toEqual({ ok: true, value: '{"ä":1}' });
});

test('writes made at once end with the last, and leave no other file', async () => {
  const folder = await temporaryFolder();
  const file = new UserLibraryFile(join(folder, 'devices.json'));
  await Promise.all(['a', 'b', 'c'].map((text) => file.write(text, false)));
  expect(await file.read()).toEqual({ ok: true, value: 'c' });
  expect(await readdir(folder)).toEqual(['devices.json']);
});

test('a damaged file is kept under a name of its own each time, and never written over', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'devices.json');
  const file = new UserLibraryFile(path);
  for (const text of ['damaged once', 'damaged twice']) {
    await writeFile(path, text);
    await file.write('[]', true);
  }
  expect((await readdir(folder)).toSorted()).toEqual(['devices.json', 'devices.json.damaged-1', 'devices.json.damaged-2']);
  expect(await readFile(`${path}.damaged-1`, 'utf8')).toBe('damaged once');
});

test('what cannot be read or written is said, and stays', async () => {
  const path = join(await temporaryFolder(), 'devices.json');
  await mkdir(path);
  expect((await new UserLibraryFile(path).read()).ok).toBe(false);
  expect((await new UserLibraryFile(path).write('x', false)).ok).toBe(false);
});
