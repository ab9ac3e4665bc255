import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';

/** The two themes, as the system says them. */
export const COLOUR_SCHEMES = ['light', 'dark'] as const;

/** Where dialogs and menus are on the page. */
export const DIALOG = '[role=dialog]';
export const MENU = '[role=menu]';
export const INSPECTOR = '[aria-label=Inspector]';

/** The design that the screens are shown on. */
export async function openSample(page: Page, appUrl: string): Promise<void> {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await expect(page.getByText(/^2 racks · \d+ devices · \d+ cables$/)).toBeVisible();
  await expect(page.getByText(/^Checked/)).toBeVisible();
}

/** Finds a thing or an action by name in the palette, and takes it. */
export async function take(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search devices, racks, cables and commands' }).fill(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search everything' })).toHaveCount(0);
}

/** Shows one of the four views. */
export async function showView(page: Page, view: 'Plan' | 'Racks' | 'Topology' | 'Cables'): Promise<void> {
  await page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: view, exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: view })).toBeVisible();
}

/** A dialog by its title, once it is open. */
export async function openDialog(page: Page, title: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

const hasFocus = (dialog: Locator): Promise<boolean> => dialog.evaluate((element) => element.contains(document.activeElement));

/** Checks a dialog as a whole: axe, the focus in it and staying in it, Escape closing it and giving the focus back to `opener`. */
export async function expectSoundDialog(page: Page, title: string | RegExp, open: () => Promise<void>, opener: Locator, steps: () => Promise<void> = async () => undefined): Promise<void> {
  await open();
  const dialog = await openDialog(page, title);
  await expect.poll(() => hasFocus(dialog), `the focus is in ${String(title)}`).toBe(true);
  await steps();
  await expectAccessible(page, String(title), DIALOG);
  await expectFocusKept(page, dialog, String(title));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener, `the focus is back from ${String(title)}`).toBeFocused();
}

/* Once round backwards and a few steps on: what leaks does so at the ends. */
async function expectFocusKept(page: Page, dialog: Locator, title: string): Promise<void> {
  for (const key of ['Shift+Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab']) {
    await page.keyboard.press(key);
    await expect.poll(() => hasFocus(dialog), `the focus stays in ${title}`).toBe(true);
  }
}
