import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';

/** Where dialogs, menus and the inspector are on the page. */
export const DIALOG = '[role=dialog]';
export const MENU = '[role=menu]';
export const INSPECTOR = '[aria-label=Inspector]';

/** Opens the design that the screens are shown on. */
export async function openSample(page: Page, appUrl: string): Promise<void> {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await expect(page.getByText(/^2 racks · \d+ devices · \d+ cables$/)).toBeVisible();
  await expect(page.getByText(/^Checked/)).toBeVisible();
}

/** Finds a thing or an action by name in the palette, and takes it. */
export async function take(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search devices, racks, cables and commands' }).fill(name);
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search everything' })).toHaveCount(0);
  /* What was taken runs in a task of its own once the palette has given the focus back: a task that comes after it. */
  await page.evaluate(() => new Promise<void>((done) => setTimeout(done)));
}

/** Shows one of the four views. */
export async function showView(page: Page, view: 'Plan' | 'Racks' | 'Topology' | 'Cables'): Promise<void> {
  await page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: view, exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: view })).toBeVisible();
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A dialog to be looked at: what opens it, and what is done in it before it is looked at. */
export interface DialogVisit {
  readonly title: string | RegExp;
  readonly open: (page: Page) => Promise<void>;
  readonly steps?: (page: Page, dialog: Locator) => Promise<void>;
}

const hasFocus = (dialog: Locator): Promise<boolean> => dialog.evaluate((element) => element.contains(document.activeElement));

/* A few steps back over its beginning and forward over its end: what leaks, leaks there. */
async function expectFocusKept(page: Page, dialog: Locator, title: string): Promise<void> {
  for (const key of ['Shift+Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab']) {
    await page.keyboard.press(key);
    await expect.poll(() => hasFocus(dialog), `the focus stays in ${title}`).toBe(true);
  }
}

/** Checks a dialog as a whole: axe, the focus going in and staying in, Escape closing it and giving the focus back to `opener`. */
export async function expectSoundDialog(page: Page, opener: Locator, { title, open, steps }: DialogVisit): Promise<void> {
  const name = String(title);
  await open(page);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  await expect.poll(() => hasFocus(dialog), `the focus goes into ${name}`).toBe(true);
  await expectFocusKept(page, dialog, name);
  await steps?.(page, dialog);
  await expectAccessible(page, name, DIALOG);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener, `the focus comes back from ${name}`).toBeFocused();
}
