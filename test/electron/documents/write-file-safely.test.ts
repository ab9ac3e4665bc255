import { lstat, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileSafely } from '../../../electron/main/documents/write-file-safely.ts';
import { bytesOf, codeOf, temporaryFolder } from '../support.ts';

const keepBackup = { keepBackup: true };

test('a new file holds exactly the bytes, and nothing else is left in the folder', async () => {
  const folder = await temporaryFolder();
  expect(codeOf(await writeFileSafely(join(folder, 'room.cablewright'), bytesOf('one'), keepBackup))).toBeUndefined();
  expect(await readFile(join(folder, 'room.cablewright'), 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['room.cablewright']);
});

test('the content before the last save stays as .bak, replaced at each save', async () => {
  const file = join(await temporaryFolder(), 'room.cablewright');
  for (const content of ['one', 'two', 'three']) await writeFileSafely(file, bytesOf(content), keepBackup);
  expect([await readFile(file, 'utf8'), await readFile(`${file}.bak`, 'utf8')]).toEqual(['three', 'two']);
});

test('without a backup only the file itself is written', async () => {
  const folder = await temporaryFolder();
  for (const content of ['one', 'two']) await writeFileSafely(join(folder, 'bom.csv'), bytesOf(content), { keepBackup: false });
  expect(await readdir(folder)).toEqual(['bom.csv']);
});

test('a link stays a link and its target is replaced', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'real'), 'one');
  await symlink(join(folder, 'real'), join(folder, 'link'));
  await writeFileSafely(join(folder, 'link'), bytesOf('two'), keepBackup);
  expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real'), 'utf8')).toBe('two');
});

test.each([
  ['a folder that does not exist', 'gone/room.cablewright', 'write-failed'],
  ['a place below a file', 'file/room.cablewright', 'write-failed'],
  ['the name of a folder', 'folder', 'not-a-file'],
])('%s is refused and nothing is left behind', async (_, path, code) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), 'untouched');
  await mkdir(join(folder, 'folder'));
  expect(codeOf(await writeFileSafely(join(folder, path), bytesOf('new'), keepBackup))).toBe(code);
  expect((await readdir(folder)).sort()).toEqual(['file', 'folder']);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('untouched');
});
