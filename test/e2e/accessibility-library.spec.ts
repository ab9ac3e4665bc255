import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/browser-app.ts';
import { DIALOG, expectSoundDialog, MENU, openSample, press } from './support/screens-hand.ts';

const LIBRARY = '[aria-label=Library]';

test.beforeEach(({ page, appUrl }) => openSample(page, appUrl));

test('axe finds nothing in the library, its filters, its menus, and where nothing is found', async ({ page }) => {
  await page.getByRole('button', { name: 'Filter the library' }).click();
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible();
  await expectAccessible(page, 'filters', DIALOG);
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Filter the library' })).toBeFocused();
  const search = page.getByRole('searchbox', { name: 'Search the library' });
  for (const words of ['generic switch', 'no such thing']) {
    await search.fill(words);
    await expectAccessible(page, `library, ${words}`, LIBRARY);
  }
  await search.fill('24-port gigabit switch');
  const more = page.getByRole('button', { name: /^More about/ }).first();
  await more.focus();
  await press(page, 'Enter');
  await expectAccessible(page, 'menu of an entry', MENU);
  await press(page, 'Escape');
  await expect(more).toBeFocused();
});

test('axe finds nothing in what an import leaves out', async ({ page }) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Import…', exact: true }).click()]);
  await chooser.setFiles({ name: 'broken.yaml', mimeType: '', buffer: Buffer.from('model: [') });
  await expect(page.getByRole('alert', { name: 'Left out of the import' })).toBeVisible();
  await expectAccessible(page, 'problems of an import', LIBRARY);
});

test('axe finds nothing in the builder of device types and its parts', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'New device type…' });
  await expectSoundDialog(page, opener, { title: 'New device type', open: () => opener.click() });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'New device type' });
  await dialog.getByRole('button', { name: 'RJ45' }).click();
  await expectAccessible(page, 'a group of ports', DIALOG);
  for (const part of ['Ways through', 'Bays']) {
    await dialog.getByRole('tab', { name: part }).click();
    await expectAccessible(page, part, DIALOG);
  }
  await press(page, 'Escape');
  await expectAccessible(page, 'leaving with changes', DIALOG);
});
