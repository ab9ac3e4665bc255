import type { Locator, Page } from '@playwright/test';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type RunningApp } from './support/electron-app.ts';
import { boxOf, carry, deviceOf, middleOf, rackOf, type Point } from './support/racks-hand.ts';
import { patchedSwitch } from './support/task-designs.ts';
import { categoryOf, entryOf, handOn } from './support/tasks-hand.ts';

const messages = (page: Page): Locator => page.getByRole('log', { name: 'Messages' });
const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Cables' });
const hint = (page: Page): Locator => page.locator('.canvas-hint');

/** The design is the one that was opened: as many things in it, and no step to take back. */
async function expectUntouched(page: Page): Promise<void> {
  await expect(page.getByText('2 racks · 2 devices · 12 cables', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
}

async function copy({ electron }: RunningApp, text: string): Promise<void> {
  await electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
}

/** Opens the table of cables, its first cell of the column From active. */
async function openTable(page: Page): Promise<void> {
  await page.keyboard.press('Control+4');
  await expect(gridOf(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
}

test('nonsense that is pasted is explained where it is pasted, and changes nothing', async ({ launch, folder }) => {
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  await handOn(app);
  await copy(app, 'hello');
  await page.keyboard.press('Control+v');
  await expect(messages(page)).toContainText('The clipboard holds nothing of a design: copy racks or devices first. Nothing was changed.');
  await expectUntouched(page);

  await openTable(page);
  await page.keyboard.press('Control+v');
  const problems = page.getByRole('dialog', { name: '1 of 1 cell does not fit' });
  await expect(problems).toContainText('Nothing was changed, and nothing of it can be.');
  await expect(problems.getByRole('row').filter({ hasText: 'hello' })).toContainText('From');
  await problems.getByRole('button', { name: 'Close' }).click();
  await expect(gridOf(page)).toBeFocused();
  await expectUntouched(page);

  await page.keyboard.press('Control+Shift+V');
  const dialog = page.getByRole('dialog', { name: 'Paste as new cables' });
  await expect(dialog.getByLabel('Rows of new cables')).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect(dialog.getByRole('alert')).toHaveText('One row or column does not fit.');
  await expect(dialog.getByRole('button', { name: 'Add cables' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expectUntouched(page);
});

test('10,000 rows of nonsense are explained row by row, 25,000 are refused, and the table stays usable', async ({ launch, folder }) => {
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  await handOn(app);
  await openTable(page);
  await copy(app, Array.from({ length: 10_000 }, (_, row) => `nonsense ${row}\tno ${row}`).join('\r\n'));
  await page.keyboard.press('Control+v');
  const problems = page.getByRole('dialog', { name: /cells do not fit$/ });
  await expect(problems).toContainText('Nothing was changed, and nothing of it can be.');
  await expect(problems.getByRole('row').filter({ hasText: '"nonsense 9"' })).toContainText('does not name a port');
  await page.keyboard.press('Escape');
  await expect(problems).toBeHidden();
  await expect(gridOf(page)).toBeFocused();
  await expectUntouched(page);

  await copy(app, 'nonsense\r\n'.repeat(25_000));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('alert').filter({ hasText: 'The clipboard holds 25,000 rows: nothing was pasted; at most 20,000 can be pasted at once.' })).toBeVisible();
  await expectUntouched(page);

  await page.keyboard.press('Home');
  await page.keyboard.type('spare');
  await page.keyboard.press('Enter');
  await expect(gridOf(page).locator('[data-row="0"] [data-column="label"]')).toHaveText('spare');
  await page.keyboard.press('Control+z');
  await expectUntouched(page);
});

test('an underlay that is no picture, or too large to be one, is refused in the dialog', async ({ launch, folder }) => {
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  await handOn(app);
  const [text, huge] = [join(folder, 'text.png'), join(folder, 'huge.png')];
  await writeFile(text, 'hello');
  await writeFile(huge, '');
  await truncate(huge, 100 * 1024 * 1024);
  await page.keyboard.press('Control+Shift+U');
  const dialog = page.getByRole('dialog', { name: 'Underlay' });
  for (const [path, says] of [
    [text, '"text.png" is neither a PNG, JPEG, SVG nor PDF file, whatever its name says. Nothing was changed; choose a picture.'],
    [huge, '"huge.png" has 100 MB, and an underlay at most 32 MB. It was not read; save a smaller copy and choose that.'],
  ] as const) {
    await dialog.getByLabel('Picture file').setInputFiles(path);
    await expect(dialog.getByRole('alert')).toHaveText(says);
    await expect(dialog.getByRole('button', { name: 'Place under the plan' })).toBeDisabled();
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('img.plan-underlay')).toHaveCount(0);
  await expectUntouched(page);
});

test('a device type without ports cannot be saved, and the builder says what is missing', async ({ launch, folder }) => {
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  await handOn(app);
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByLabel('Maker')).toBeFocused();
  await page.keyboard.type('Own');
  await page.getByLabel('Model').fill('Portless');
  await page.keyboard.press('Tab');
  const dialog = page.getByRole('dialog', { name: 'New device type' });
  await expect(dialog.getByRole('status')).toHaveText('It has no ports yet: nothing could be connected to it. Add a group of ports. Only blanks, shelves and cable managers do without.');
  await expect(page.getByRole('button', { name: 'Save in My devices' })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Throw away' }).click();
  await expect(page.getByLabel('Maker')).toBeHidden();
  await expect(page.locator('[data-library-key="own-own-portless"]')).toHaveCount(0);
  await expectUntouched(page);
});

/** A place on the canvas that is far from every rack. */
async function besideRacks(page: Page): Promise<Point> {
  const canvas = await boxOf(page.locator('.canvas-host'));
  const last = await boxOf(rackOf(page, 'A02'));
  return { x: (last.x + last.width + canvas.x + canvas.width) / 2, y: canvas.y + canvas.height / 2 };
}

/** The right end of a device's face: cords leave the first ports to the left, over the other one. */
async function rightEarOf(page: Page, device: string): Promise<Point> {
  const { x, y, width, height } = await boxOf(deviceOf(page, device));
  return { x: x + width - 3, y: y + height / 2 };
}

test('what is dropped beside the racks stays where it was, and the place says why', async ({ launch, folder }) => {
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  const hand = await handOn(app);
  await hand.click(categoryOf(page, 'Switches'));
  const entry = entryOf(page, 'generic-switch-48');
  await entry.scrollIntoViewIfNeeded();
  await carry(page, await middleOf(entry), await besideRacks(page));
  await expect(hint(page)).toContainText('Drop it on a rack.');
  await page.mouse.up();
  await expect(hint(page)).toContainText('Nothing placed');
  await expect(hint(page)).toContainText('Drop it on a rack.');
  await expectUntouched(page);

  const heading = page.locator('.rack-heading').filter({ hasText: 'A01' }).first();
  for (const [from, title, why] of [
    [await rightEarOf(page, 'SW1'), 'SW1 stays', 'Drop it on a rack.'],
    [await middleOf(heading), 'Nothing moved', 'Drop the contents on another rack.'],
  ] as const) {
    await carry(page, from, await besideRacks(page));
    await expect(hint(page)).toContainText(/Drop (it|them) on/);
    await page.mouse.up();
    await expect(hint(page)).toContainText(title);
    await expect(hint(page)).toContainText(why);
    await expectUntouched(page);
  }
  await expect(deviceOf(page, /^SW1, .*, rack A01$/)).toBeVisible();
});
