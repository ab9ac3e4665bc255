import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';
import { deviceOf } from './support/racks-hand.ts';

/* The focus guards of the UI kit catch the focus only to hand it on: nobody ever stops there. */
const FOCUS_GUARDS = '[data-base-ui-focus-guard]';

/** What axe objects to, one line for each rule with the first places. `within` narrows to a part of the page. */
async function objections(page: Page, within?: string): Promise<readonly string[]> {
  const whole = new AxeBuilder({ page }).exclude(FOCUS_GUARDS);
  const { violations } = await (within === undefined ? whole : whole.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${String(target)} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`).join(' | ')}`);
}

/** Checks what is shown once it stands still: a colour half faded in is nobody's choice. */
async function expectAccessible(page: Page, what: string, within?: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  expect.soft(await objections(page, within), what).toEqual([]);
}

async function openSample(page: Page, appUrl: string): Promise<void> {
  await page.goto(appUrl);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByText(/^2 racks · \d+ devices · \d+ cables$/)).toBeVisible();
  await expect(page.getByText(/^Checked/)).toBeVisible();
}

/** Finds a thing by name with the keyboard and shows it. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search devices, racks, cables and commands' }).fill(name);
  await page.keyboard.press('Enter');
}

const VIEWS = ['Plan', 'Racks', 'Topology', 'Cables'] as const;
const INSPECTOR = '[aria-label=Inspector]';
const LISTS = ['Findings', 'Bill of materials', 'Cable schedule', 'History'] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the start screen', async ({ page, appUrl }) => {
      await page.goto(appUrl);
      await expect(page.getByRole('heading', { name: 'Design a server room' })).toBeVisible();
      await expectAccessible(page, 'start screen');
    });

    test('axe finds nothing in any view and list', async ({ page, appUrl }) => {
      await openSample(page, appUrl);
      for (const view of VIEWS) {
        await page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: view, exact: true }).click();
        await expect(page.getByRole('tabpanel', { name: view })).toBeVisible();
        await expectAccessible(page, view);
      }
      for (const list of LISTS) {
        await page.getByRole('tablist', { name: 'Lists' }).getByRole('tab', { name: new RegExp(`^${list}`) }).click();
        await expectAccessible(page, list, '[role=tabpanel][aria-labelledby^=drawer]');
      }
    });

    test('axe finds nothing in the inspector, whatever is selected', async ({ page, appUrl }) => {
      await openSample(page, appUrl);
      const inspector = page.getByLabel('Inspector', { exact: true });
      await expectAccessible(page, 'project settings', INSPECTOR);
      for (const [name, heading] of [['SW-CORE1', /^A02\/SW-CORE1$/], ['A01-C017', /^Cable A01-C017$/], ['A02', /^Rack A02$/]] as const) {
        await goTo(page, name);
        await expect(inspector.getByRole('heading', { name: heading })).toBeVisible();
        await expectAccessible(page, name, INSPECTOR);
      }
      await goTo(page, 'SW-CORE1');
      await inspector.getByRole('button', { name: /^1 / }).first().click();
      await expectAccessible(page, 'a port', INSPECTOR);
      await page.keyboard.press('Control+a');
      await expectAccessible(page, 'everything selected', INSPECTOR);
    });

    test('axe finds nothing in the palette, the menus and the dialogs', async ({ page, appUrl }) => {
      await openSample(page, appUrl);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Search everything' })).toBeVisible();
      await expectAccessible(page, 'palette', '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+e');
      await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
      await expectAccessible(page, 'export', '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'shortcuts', '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem', { name: 'View' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, 'a menu', '[role=menu]');
    });
  });
}

test('at 200 % zoom everything is still there', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  await page.setViewportSize({ width: 720, height: 450 });
  await expect(page.getByRole('tab', { name: 'Racks', exact: true })).toBeVisible();
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWider).toBe(false);
});

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
