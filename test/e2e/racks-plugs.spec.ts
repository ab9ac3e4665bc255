import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';
import { boxOf, carry, deviceOf, drag, type Point, portPoint } from './support/racks-hand.ts';

const KEYS = { 'SW-ACC1': 'juniper-ex3400-48p', 'SW-ACC2': 'juniper-ex3400-48p', PP1: 'generic-panel-24-cat6a', PP3: 'generic-panel-24-cat6a', FP1: 'generic-panel-12-lc-om4' } as const;

const at = (page: Page, device: keyof typeof KEYS, portKey: string): Promise<Point> => portPoint(page, device, KEYS[device], portKey);
const hint = (page: Page): Locator => page.locator('.canvas-hint');
const undo = (page: Page, name: string): Locator => page.getByRole('button', { name: `Undo ${name}` });
const grips = (page: Page): Locator => page.getByTestId('plug-grip');
const middle = ({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where a cable ends, as the inspector has it. */
const end = (page: Page, label: 'From' | 'To'): Locator => page.getByRole('combobox', { name: label, exact: true });

test.beforeEach(async ({ page, appUrl }) => {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await page.getByRole('tab', { name: 'Racks' }).click();
  await expect(deviceOf(page, 'SH1')).toBeVisible();
});

test.describe('A plug', () => {
  test('is dragged from its port to a free one, named before the drop, and undo puts it back', async ({ page }) => {
    const from = await at(page, 'SW-ACC1', 'ge-0/0/0');
    await page.mouse.move(from.x, from.y);
    await expect(hint(page)).toContainText(/A01-C024 to A01\/PP1:1.*Drag to plug it in elsewhere/s);
    await carry(page, from, await at(page, 'SW-ACC1', 'ge-0/0/22'));
    await expect(page.locator('.rubber-line')).toHaveCount(1);
    await expect(page.locator('.port-mark-ok')).not.toHaveCount(0);
    await expect(hint(page)).toContainText(/A01-C024 to A01\/SW-ACC1:ge-0\/0\/22.*Fits/s);
    await page.mouse.up();
    await expect(page.locator('.rubber-line')).toHaveCount(0);
    await expect(end(page, 'From')).toHaveValue('A01/SW-ACC1:ge-0/0/22');
    await expect(end(page, 'To')).toHaveValue('A01/PP1:1');
    await undo(page, 'Move end of A01-C024').click();
    await expect(end(page, 'From')).toHaveValue('A01/SW-ACC1:ge-0/0/0');
  });

  test('says while it is held why it does not go in, and what to know where it does', async ({ page }) => {
    const from = await at(page, 'SW-ACC1', 'ge-0/0/0');
    await carry(page, from, await at(page, 'FP1', '5'));
    await expect(hint(page)).toHaveClass(/is-error/);
    await expect(hint(page)).toContainText('does not go into');
    const [far, taken] = [await at(page, 'PP3', '24'), await at(page, 'SW-ACC1', 'ge-0/0/1')];
    await page.mouse.move(far.x, far.y, { steps: 3 });
    await expect(hint(page)).toHaveClass(/is-warning/);
    await expect(hint(page)).toContainText('Too short');
    await page.mouse.move(taken.x, taken.y, { steps: 3 });
    await expect(hint(page)).toContainText('already holds A01-C025');
    await page.mouse.up();
    await expect(hint(page)).toContainText(/A01-C024 stays in A01\/SW-ACC1:ge-0\/0\/0.*already holds/s);
    await expect(end(page, 'From')).toHaveValue('A01/SW-ACC1:ge-0/0/0');
  });

  test('stays in its port when it is dropped beside one, and with Escape', async ({ page }) => {
    const [from, to] = [await at(page, 'SW-ACC1', 'ge-0/0/0'), await at(page, 'SW-ACC1', 'ge-0/0/22')];
    const { x, y, height } = await boxOf(deviceOf(page, 'SH1'));
    await drag(page, from, { x: x + 60, y: y + height * 3 });
    await expect(hint(page)).toContainText(/A01-C024 stays in A01\/SW-ACC1:ge-0\/0\/0.*Drop it on a port/s);
    await carry(page, from, to);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.rubber-line')).toHaveCount(0);
    await expect(end(page, 'From')).toHaveValue('A01/SW-ACC1:ge-0/0/0');
    await expect(undo(page, 'Move end of A01-C024')).toHaveCount(0);
  });

  test('of the selected cable has a grip, and an end that hangs is plugged in by its own', async ({ page }) => {
    await drag(page, await at(page, 'SW-ACC1', 'ge-0/0/0'), await at(page, 'SW-ACC1', 'ge-0/0/22'));
    await expect(grips(page)).toHaveCount(2);
    await drag(page, middle(await boxOf(grips(page).first())), await at(page, 'SW-ACC2', 'ge-0/0/20'));
    await expect(end(page, 'From')).toHaveValue('A01/SW-ACC2:ge-0/0/20');
    await end(page, 'From').fill('');
    await end(page, 'From').press('Enter');
    await expect(end(page, 'From')).toHaveValue('');
    await expect(grips(page)).toHaveCount(2);
    await drag(page, middle(await boxOf(grips(page).first())), await at(page, 'SW-ACC1', 'ge-0/0/0'));
    await expect(end(page, 'From')).toHaveValue('A01/SW-ACC1:ge-0/0/0');
    await expect(undo(page, 'Move end of A01-C024')).toBeVisible();
  });
});

test('under cables a device is taken by its ear, and Alt+click goes through what lies there', async ({ page }) => {
  const panel = deviceOf(page, 'FP1');
  const { x, y, width, height } = await boxOf(panel);
  const ear = x + (width * 7) / 482.6;
  await expect(async () => {
    for (let down = 1; down < height; down += 1) {
      await page.mouse.move(ear, y + down);
      if (((await hint(page).count()) > 0 ? await hint(page).textContent() : '')?.includes('Alt+click takes') === true) return;
    }
    throw new Error('No cable crosses the ear');
  }).toPass();
  await expect(hint(page)).toContainText(/FP1.*12.*Alt\+click takes A01-F/s);
  await page.mouse.down();
  await page.mouse.up();
  await expect(panel).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.down('Alt');
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(panel).toHaveAttribute('aria-selected', 'false');
  await expect(page.getByRole('heading', { name: /^Cable A01-F/ })).toBeVisible();
});
