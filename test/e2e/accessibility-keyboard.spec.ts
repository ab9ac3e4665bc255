import type { Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';
import { deviceOf } from './support/racks-hand.ts';

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, accessibleName: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
    if (accessibleName.test(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(accessibleName)}`);
}

test('a room is started, a rack and devices are placed and ports connected without a mouse', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await tabTo(page, /^Width$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('4 m');
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 racks · 0 devices · 0 cables')).toBeVisible();
  await page.keyboard.press('Control+Shift+R');
  await expect(page.getByText('1 rack · 0 devices · 0 cables')).toBeVisible();
  await page.keyboard.press('Control+2');

  await placeByKeyboard(page, 'generic 48 port gigabit switch', '48-port gigabit switch, 4 SFP+', 1);
  await expect(deviceOf(page, /^SW1, .*, U42 front, rack A01$/)).toBeVisible();
  await placeByKeyboard(page, 'generic patch panel 24 cat6a', 'Patch panel 24 x RJ45 Cat6A, 1U', 2);
  await expect(deviceOf(page, /^PP1, .*, U40 front, rack A01$/)).toBeVisible();

  await expect(deviceOf(page, 'PP1')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await expect(deviceOf(page, 'SW1')).toBeFocused();
  await page.keyboard.press('p');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('heading', { name: '3 ports' })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.type('PP1:1');
  await expect(page.getByRole('dialog', { name: 'Connect 3 ports to' }).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 rack · 2 devices · 3 cables')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 rack · 2 devices · 0 cables')).toBeVisible();
});

/** Searches the library, arms the entry with Enter, walks down with the arrows and places with Enter. */
async function placeByKeyboard(page: Page, query: string, model: string, steps: number): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Device from the library');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search the library' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query);
  await tabTo(page, new RegExp(`^${model.replace(/[+]/g, '\\+')}`));
  await page.keyboard.press('Enter');
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Enter places it.' })).toBeAttached();
  await page.keyboard.press('Enter');
}
