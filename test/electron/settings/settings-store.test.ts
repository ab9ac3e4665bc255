import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SettingsStore } from '../../../electron/main/settings/settings-store.ts';
import { defaultSettings } from '../../../shared/ipc/settings.ts';
import { memoryLog, temporaryFolder } from '../support.ts';

test('settings are there at the next start', async () => {
  const file = join(await temporaryFolder(), 'new', 'settings.json');
  await new SettingsStore(file, memoryLog()).change({ theme: 'dark' });
  expect(new SettingsStore(file, memoryLog()).current).toEqual({ ...defaultSettings, theme: 'dark' });
});

test('changes made at once are all kept', async () => {
  const file = join(await temporaryFolder(), 'settings.json');
  const store = new SettingsStore(file, memoryLog());
  await Promise.all([store.change({ theme: 'dark' }), store.change({ units: 'imperial' }), store.change({ favouriteTypes: ['a'] })]);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...defaultSettings, theme: 'dark', units: 'imperial', favouriteTypes: ['a'] });
});

test.each(['', '{', 'null', '[]', '"text"', '\u0000'])('a damaged file %j gives the defaults, is kept aside, and settings work again', async (content) => {
  const folder = await temporaryFolder();
  const file = join(folder, 'settings.json');
  await writeFile(file, content);
  const store = new SettingsStore(file, memoryLog());
  expect(store.current).toEqual(defaultSettings);
  expect(await readdir(folder)).toEqual(['settings.json.damaged']);
  await store.change({ units: 'imperial' });
  expect(new SettingsStore(file, memoryLog()).current.units).toBe('imperial');
});

test('one wrong value falls back alone', async () => {
  const file = join(await temporaryFolder(), 'settings.json');
  await writeFile(file, '{"theme":"pink","units":"imperial","unknown":1}');
  expect(new SettingsStore(file, memoryLog()).current).toEqual({ ...defaultSettings, units: 'imperial' });
});
