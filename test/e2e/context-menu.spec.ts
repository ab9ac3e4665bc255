import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';
import { expectAccessible } from './support/axe.ts';
import { boxOf, deviceOf, middleOf, type Point } from './support/racks-hand.ts';

const menuOf = (page: Page): Locator => page.getByRole('menu', { name: 'What can be done here' });
const lineOf = (page: Page, name: string | RegExp): Locator => menuOf(page).getByRole('menuitem', { name });

async function openSample(page: Page, appUrl: string, view: string): Promise<void> {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await page.getByRole('tab', { name: view, exact: true }).click();
}

const rightClick = (page: Page, { x, y }: Point): Promise<void> => page.mouse.click(x, y, { button: 'right' });

/** The left end of a face, where there are no ports. */
async function earOf(page: Page, device: string): Promise<Point> {
  const { x, y, height } = await boxOf(deviceOf(page, device));
  return { x: x + 3, y: y + height / 2 };
}

test('the right button selects a device and offers what can be done with it', async ({ page, appUrl }) => {
  await openSample(page, appUrl, 'Racks');
  await rightClick(page, await earOf(page, 'NAS1'));
  await expect(page.getByLabel('Inspector', { exact: true })).toContainText('A02/NAS1');
  await expect(lineOf(page, /^Replace with another model/)).toBeVisible();
  await expect(lineOf(page, /^Label the selected cables/)).toHaveCount(0);
  await expectAccessible(page, 'the menu of the right button', '[role="menu"]');
  await lineOf(page, /^Duplicate/).click();
  await expect(menuOf(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo Duplicate/ }).first()).toBeEnabled();
});

test('a selection of several stays whole when its menu is opened on one of them, and Escape leaves it so', async ({ page, appUrl }) => {
  await openSample(page, appUrl, 'Racks');
  const [first, second] = [await earOf(page, 'NAS1'), await earOf(page, 'SRV1')];
  await page.mouse.click(first.x, first.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(second.x, second.y);
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible();
  await rightClick(page, first);
  await expect(menuOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menuOf(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible();
});

test('racks of the plan and rows of the cables have their menu too', async ({ page, appUrl }) => {
  await openSample(page, appUrl, 'Plan');
  await rightClick(page, await middleOf(page.getByLabel(/^Rack A01, /).first()));
  await expect(lineOf(page, /^Fill blanks/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menuOf(page)).toBeHidden();
  await page.getByRole('tab', { name: 'Cables', exact: true }).click();
  const cell = page.getByRole('gridcell', { name: 'A01-C005', exact: true });
  await cell.click({ button: 'right' });
  await expect(lineOf(page, /^Label the selected cables/)).toBeVisible();
  await lineOf(page, /^Delete/).click();
  await expect(cell).toHaveCount(0);
});

test('where nothing is, the menu is about the view; it opens from the keyboard as well', async ({ page, appUrl }) => {
  await openSample(page, appUrl, 'Topology');
  const canvas = await boxOf(page.getByRole('tabpanel', { name: 'Topology' }));
  await rightClick(page, { x: canvas.x + canvas.width - 40, y: canvas.y + canvas.height / 2 });
  await expect(lineOf(page, /^Zoom to fit/)).toBeVisible();
  await expect(lineOf(page, /^Delete/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Racks', exact: true }).click();
  await deviceOf(page, 'NAS1').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+F10');
  await expect(lineOf(page, /^Replace with another model/)).toBeVisible();
});
