import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/browser-app.ts';
import { INSPECTOR, openSample, press, showView, take } from './support/screens-hand.ts';

test.beforeEach(({ page, appUrl }) => openSample(page, appUrl));

test('axe finds nothing in the inspector, whatever is selected', async ({ page }) => {
  const inspector = page.getByLabel('Inspector', { exact: true });
  await expectAccessible(page, 'project settings', INSPECTOR);
  for (const [name, heading] of [['SW-CORE1', /^A02\/SW-CORE1$/], ['A01-C017', /^Cable A01-C017$/], ['A02', /^Rack A02$/]] as const) {
    await take(page, name);
    await expect(inspector.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(page, name, INSPECTOR);
  }
  await take(page, 'SW-CORE1');
  await inspector.getByRole('button', { name: /^1 / }).first().click();
  await expectAccessible(page, 'a port', INSPECTOR);
  await press(page, 'Control+a');
  await expectAccessible(page, 'everything selected', INSPECTOR);
  await showView(page, 'Plan');
  await page.locator('.react-flow__node[aria-label^="Room Server room"]').focus();
  await press(page, 'Enter');
  await expect(inspector.getByRole('heading', { name: 'Server room' })).toBeVisible();
  await expectAccessible(page, 'a room', INSPECTOR);
});

test('axe finds nothing in comments, custom fields and annotations', async ({ page }) => {
  const inspector = page.getByLabel('Inspector', { exact: true });
  await inspector.getByRole('textbox', { name: 'New field' }).fill('Owner');
  await inspector.getByRole('button', { name: 'Add', exact: true }).click();
  await expectAccessible(page, 'custom fields of the project', INSPECTOR);
  await take(page, 'SW-CORE1');
  await expect(inspector.getByRole('textbox', { name: 'Owner' })).toBeVisible();
  const comment = inspector.getByRole('textbox', { name: 'New comment' });
  await comment.fill('Ask for a spare');
  await expectAccessible(page, 'writing a comment', INSPECTOR);
  await inspector.getByRole('button', { name: 'Add comment' }).click();
  await inspector.getByRole('button', { name: 'Resolve', exact: true }).click();
  await comment.fill('And for rails');
  await inspector.getByRole('button', { name: 'Add comment' }).click();
  await expectAccessible(page, 'comments', INSPECTOR);
  await showView(page, 'Racks');
  await press(page, 'Shift+T', 'Enter');
  await page.getByRole('textbox', { name: 'Words of the text' }).fill('Spare');
  await press(page, 'Enter');
  await expect(inspector.getByRole('heading', { name: 'Text' })).toBeVisible();
  await expectAccessible(page, 'an annotation', INSPECTOR);
});
