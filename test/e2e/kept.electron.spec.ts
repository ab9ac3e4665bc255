import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeApp, answerDialogs, expect, test } from './support/electron-app.ts';
import { deviceOf } from './support/racks-hand.ts';
import { filledRack, patchedSwitch } from './support/task-designs.ts';
import { earOf, handOn } from './support/tasks-hand.ts';

/* What outlives a design or a window: the list of recent files, the person's own devices, what was copied. */

test('a saved design stands on the start screen with its picture, also after a restart, and opens from there', async ({ launch, folder }) => {
  const first = await launch(await patchedSwitch(folder));
  await handOn(first);
  await answerDialogs(first, { savePath: join(folder, 'kept.cablewright') });
  await first.page.keyboard.press('Control+Shift+S');
  await expect(first.page.getByRole('banner').getByText(/^kept/)).toBeVisible();
  await first.page.keyboard.press('Control+w');
  const card = (page: typeof first.page) => page.getByRole('button', { name: /^kept\.cablewright/ });
  const isDrawn = (page: typeof first.page) => card(page).locator('img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 100);
  await expect.poll(() => isDrawn(first.page)).toBe(true);
  await closeApp(first);

  const second = await launch();
  await expect.poll(() => isDrawn(second.page)).toBe(true);
  await card(second.page).click();
  await expect(deviceOf(second.page, 'SW1')).toBeVisible();
});

test('a device type of one\u2019s own is there after a restart', async ({ launch, folder }) => {
  const first = await launch();
  await first.page.getByRole('button', { name: 'Start with a blank room' }).click();
  await first.page.keyboard.press('Control+Shift+N');
  await expect(first.page.getByLabel('Maker')).toBeFocused();
  await first.page.keyboard.type('Own');
  await first.page.getByLabel('Model').fill('Kept 24');
  await first.page.getByRole('button', { name: 'RJ45', exact: true }).click();
  await first.page.getByRole('button', { name: 'Save in My devices' }).click();
  const own = (page: typeof first.page) => page.locator('[data-library-key="own-own-kept-24"]');
  await expect(own(first.page).first()).toBeVisible();
  /* The application is ended without a word: what is on the disk by then is what counts. */
  await expect.poll(() => readFile(join(folder, 'data', 'devices.json'), 'utf8').catch(() => '')).toContain('Kept 24');
  await closeApp(first);

  const second = await launch();
  await second.page.getByRole('button', { name: 'Start with a blank room' }).click();
  await expect(own(second.page).first()).toBeVisible();
});

test('devices and the cords between them are copied from one design into another', async ({ launch, folder }) => {
  const target = await filledRack(folder);
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  await handOn(app);
  await page.mouse.click(...xy(await earOf(page, 'PP1')));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await answerDialogs(app, { openPaths: [target], button: 1 });
  await page.keyboard.press('Control+o');
  await expect(deviceOf(page, 'SRV1')).toBeVisible();
  const counts = page.getByText(/^\d+ racks? · \d+ devices? · \d+ cables?$/);
  await expect(counts).toHaveText('2 racks · 3 devices · 6 cables');
  await page.keyboard.press('Control+v');
  await expect(counts).toHaveText('2 racks · 5 devices · 18 cables');
  await page.keyboard.press('Control+z');
  await expect(counts).toHaveText('2 racks · 3 devices · 6 cables');
});

const xy = ({ x, y }: { readonly x: number; readonly y: number }): [number, number] => [x, y];
