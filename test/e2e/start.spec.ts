import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/browser-app.ts';

const guideOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Guided first design' });
const stepOf = (page: Page, title: string): Locator => guideOf(page).getByRole('heading', { name: title });

/** Finds a device in the library and places it in the first rack, by keyboard alone. */
async function placeByKeyboard(page: Page, words: string, key: string, downs: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the library' }).fill(words);
  const entry = page.locator(`[data-library-key="${key}"]`).first();
  await entry.focus();
  await page.keyboard.press('Enter');
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  for (let i = 0; i < downs; i += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('status').filter({ hasText: `U${42 - i} front, rack A01. Enter places it.` })).toBeAttached();
  }
  await page.keyboard.press('Enter');
}

test('every template shows a picture of itself and opens', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  const cards = page.getByRole('region', { name: 'From a template' }).getByRole('button');
  await expect(cards).toHaveCount(5);
  await expect(cards.locator('svg')).toHaveCount(5);
  await cards.filter({ hasText: 'MDF + three IDFs' }).click();
  await expect(page.getByText(/^4 racks · \d+ devices · \d+ cables$/)).toBeVisible();
  await expect(page.getByText('Checked: no findings')).toBeVisible();
});

test('without saved designs the list of recent ones invites to save one', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await expect(page.getByRole('region', { name: 'Recent' })).toContainText('Nothing saved yet');
});

test('the guide goes from an empty room to drawings, sees each step by itself, and axe finds nothing in it', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Guided first design' }).click();
  await expect(guideOf(page)).toBeFocused();
  await expect(stepOf(page, 'Begin with a room')).toBeVisible();
  await expectAccessible(page, 'guide', '[data-region=guide]');
  const [card, door] = await Promise.all([guideOf(page), page.getByRole('region', { name: 'New here?' })].map((each) => each.boundingBox()));
  expect((card?.y ?? 0) > (door?.y ?? 0) + (door?.height ?? 0), 'the card covers no door').toBe(true);
  await guideOf(page).getByRole('button', { name: 'Begin with this room' }).press('Enter');
  await expect(stepOf(page, 'Add a rack')).toBeVisible();
  await page.keyboard.press('Control+Shift+r');
  await expect(stepOf(page, 'Place a switch')).toBeVisible();
  await page.keyboard.press('Control+2');
  await placeByKeyboard(page, '24-port gigabit switch', 'generic-switch-24', 3);
  await expect(stepOf(page, 'Place a patch panel')).toBeVisible();
  await placeByKeyboard(page, 'patch panel 24 cat6a', 'generic-panel-24-cat6a', 1);
  await expect(stepOf(page, 'Connect a range of ports')).toBeVisible();

  await page.getByLabel(/^SW1, /).first().focus();
  for (const key of ['p', 'Shift+ArrowRight', 'Shift+ArrowRight', 'c']) await page.keyboard.press(key);
  await page.getByRole('dialog', { name: 'Connect 3 ports to' }).getByRole('combobox').fill('PP1');
  await page.keyboard.press('Enter');
  await expect(stepOf(page, 'Make a mistake on purpose')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search devices/ }).fill('A01-C001');
  await page.keyboard.press('Enter');
  await page.getByLabel('Inspector', { exact: true }).getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: /Cat5e U\/UTP patch cord/ }).first().click();
  await expect(stepOf(page, 'Mend it')).toBeVisible();
  await page.getByRole('tabpanel', { name: /^Findings/ }).getByRole('button', { name: 'Use Cat6A' }).click();
  await expect(stepOf(page, 'Hand it over')).toBeVisible();
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Escape');
  await expect(stepOf(page, 'That is the whole way')).toBeVisible();
});

test('the guide is left at any moment by Escape, and what was drawn stays', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'Guided first design' }).click();
  await page.getByRole('button', { name: 'Start with a blank room' }).click();
  await page.keyboard.press('Control+Shift+r');
  await expect(stepOf(page, 'Place a switch')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(guideOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(guideOf(page)).toBeHidden();
  await expect(page.getByText(/You have left the guide\. Help, Guided first design/)).toBeVisible();
  await expect(page.getByText(/^1 rack · 0 devices · 0 cables$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo Add rack/ })).toBeEnabled();
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'Guided first design' }).click();
  await expect(stepOf(page, 'Place a switch')).toBeVisible();
});

test('shortcuts are listed by menu and found by what they do, and axe finds nothing there', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByRole('region', { name: 'File' })).toContainText('Save');
  await expectAccessible(page, 'shortcuts', '[role=dialog]');
  await dialog.getByRole('searchbox', { name: 'Search shortcuts' }).fill('select all');
  await expect(dialog.getByRole('status')).toHaveText('1 shortcut');
  await expect(dialog.locator('dl')).toContainText('Ctrl+A');
});

test('the palette offers what was used lately first', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByText(/^2 racks/)).toBeVisible();
  const box = page.getByRole('combobox', { name: /^Search devices/ });
  await page.keyboard.press('Control+k');
  await box.fill('topology view');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Topology' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toContainText('Topology view');
});

test('the history goes to any step and back, by keyboard', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await page.getByRole('button', { name: 'Start with a blank room' }).click();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+Shift+r');
  await expect(page.getByText(/^3 racks/)).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('button');
  await expect(steps).toHaveCount(4);
  await steps.nth(3).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 rack /)).toBeVisible();
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
  await steps.nth(3).click();
  await expect(page.getByText(/^3 racks/)).toBeVisible();
});
