import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';

/* The focus guards of the UI kit catch the focus only to hand it on: nobody ever stops there. */
const FOCUS_GUARDS = '[data-base-ui-focus-guard]';

async function expectAccessible(page: Page, what: string, within: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).exclude(FOCUS_GUARDS).include(within).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`), what).toEqual([]);
}

async function openMistakes(page: Page, appUrl: string): Promise<void> {
  await page.goto(`${appUrl}?sample=office-server-room-mistakes`);
  await expect(page.getByText(/^Checked/)).toBeVisible();
}

const rules = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog', { name: 'Rules' });

async function openRules(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: 'Tools' }).click();
  await page.getByRole('menuitem', { name: 'Rules…' }).click();
  await expect(rules(page)).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('a finding is explained, waived with a reason and taken back with the keyboard', async ({ page, appUrl }) => {
      await openMistakes(page, appUrl);
      const finding = page.locator('[data-finding]').first();
      await finding.getByRole('button', { name: /^Explain: / }).focus();
      await page.keyboard.press('Enter');
      for (const part of ['Why', 'Standard', 'What to do']) await expect(finding.getByText(part, { exact: true })).toBeVisible();
      await expectAccessible(page, 'an explained finding', '[data-finding]');
      await finding.getByRole('button', { name: 'Waive…' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Agreed with the customer');
      await page.keyboard.press('Tab');
      await page.keyboard.type('A. Engineer');
      await page.keyboard.press('Enter');
      await expect(page.getByText('1 finding waived')).toBeVisible();
      await expect(page.locator('[data-finding]').first().getByRole('button', { name: /^Explain: / })).toBeFocused();
      await expect(page.getByText(/^A\. Engineer, \d{4}-\d\d-\d\d: Agreed with the customer/)).toBeVisible();
      await page.getByRole('button', { name: 'Take back' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('1 finding waived')).toHaveCount(0);
      await expect(page.getByRole('tabpanel', { name: /^Findings/ })).toBeFocused();
    });

    test('what was checked leads to the page of its rule', async ({ page, appUrl }) => {
      await openMistakes(page, appUrl);
      await page.getByText(/^\d+ rules checked$/).click();
      await page.getByRole('button', { name: 'Plug against socket' }).click();
      await expect(rules(page).getByRole('heading', { name: 'Plug against socket' })).toBeVisible();
      await expectAccessible(page, 'the page of a rule', '[role=dialog]');
    });

    test('a profile is chosen, a rule changed and reset', async ({ page, appUrl }) => {
      await openMistakes(page, appUrl);
      await openRules(page);
      await rules(page).getByRole('combobox', { name: 'Profile' }).click();
      await page.getByRole('option', { name: /^Strict/ }).click();
      await expect(rules(page).getByText(/as Strict has them/)).toBeVisible();
      await expectAccessible(page, 'the rules', '[role=dialog]');
      await rules(page).getByRole('searchbox', { name: 'Search the rules' }).fill('poe budget');
      await rules(page).getByRole('button', { name: /poe\/budget/ }).click();
      await rules(page).getByRole('textbox', { name: 'Reserve in %' }).fill('15');
      await page.keyboard.press('Enter');
      await expect(rules(page).getByText(/1 changed from Strict/)).toBeVisible();
      await rules(page).getByRole('button', { name: 'Reset to Strict' }).click();
      await expect(rules(page).getByText(/as Strict has them/)).toBeVisible();
    });
  });
}

test('rule settings travel as a file, and a file that is none changes nothing', async ({ page, appUrl }) => {
  await openMistakes(page, appUrl);
  await openRules(page);
  const load = async (text: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), rules(page).getByRole('button', { name: 'Load…' }).click()]);
    await chooser.setFiles({ name: 'own.rules.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await load('{');
  await expect(rules(page).getByRole('alert')).toHaveText('"own.rules.json" is not a file of rule settings: it is not JSON. The settings in force were kept.');
  await load('{"application":"cablewright","kind":"rule-settings","profile":"home-lab","severities":{"copper/dac-reach":"off"}}');
  await expect(rules(page).getByText(/1 changed from Home lab/)).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), rules(page).getByRole('button', { name: 'Save…' }).click()]);
  expect(download.suggestedFilename()).toBe('Home-lab-rules.rules.json');
  await rules(page).getByRole('button', { name: 'Close' }).click();
  await expect(rules(page)).toHaveCount(0);
});
