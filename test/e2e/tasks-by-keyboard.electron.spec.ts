import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { CountedHand } from './support/counted-hand.ts';
import { answerDialogs, expect, test } from './support/electron-app.ts';
import { pdfText } from './support/exported.ts';
import { deviceOf, rackOf } from './support/racks-hand.ts';
import { filledRack, patchedSwitch, unpatchedPanel } from './support/task-designs.ts';
import { expectCounts } from './support/task-table.ts';
import { entryOf, expectCables, handOn, putOnClipboard } from './support/tasks-hand.ts';
import { TASKS } from './support/tasks.ts';

/* The tasks of docs/tasks.md once more without a mouse, but for those that need none at all: with the search at the top, the keys of the views and the dialogs. */

const WAY = 'keyboard alone';
const MOST_TABS = 60;

/** Finds a command or a thing with the search at the top and takes it. */
async function search(page: Page, hand: CountedHand, words: string, title: RegExp): Promise<void> {
  await hand.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Search devices/ })).toBeFocused();
  await hand.type(words);
  await expect(page.getByRole('option', { selected: true })).toHaveText(title);
  await hand.press('Enter');
}

/** Finds a device in the library, arms it, and places it where the view offers it. */
async function place(page: Page, hand: CountedHand, words: string, key: string): Promise<void> {
  await search(page, hand, 'device from', /Device from the library/);
  await expect(page.getByRole('searchbox', { name: 'Search the library' })).toBeFocused();
  await hand.press('Control+a');
  await hand.type(words);
  await expect(entryOf(page, key)).toBeVisible();
  await hand.press('ArrowDown');
  await expect(entryOf(page, key)).toBeFocused();
  await hand.press('Enter');
  await expect(entryOf(page, key)).toHaveAttribute('aria-pressed', 'true');
  await hand.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Enter places it.' })).toBeAttached();
  await hand.press('Enter');
}

/** Goes from control to control until it stands on this one. A dialog that is just opening takes the focus first. */
async function tabTo(hand: CountedHand, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect.poll(() => control.evaluate((element) => element.closest('[role="dialog"]')?.contains(document.activeElement) ?? true)).toBe(true);
  for (let n = 0; n < MOST_TABS; n += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await hand.press(key);
  }
  throw new Error(`${MOST_TABS} times ${key} do not lead to ${String(control)}`);
}

test(TASKS.replaceSwitch.title, async ({ launch, folder }) => {
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  const hand = await handOn(app);
  await search(page, hand, 'sw1', /SW1/);
  await hand.press('Control+h');
  await expect(page.getByRole('option', { name: /48-port gigabit switch/, selected: true })).toBeVisible();
  await hand.press('Enter');
  await expect(deviceOf(page, /^SW1, 48-port/)).toBeVisible();
  await expectCables(page, 12);
  await expectCounts(TASKS.replaceSwitch, WAY, hand.counts());
});

test(TASKS.rowOfRacks.title, async ({ launch }) => {
  const { page } = await launch();
  const hand = new CountedHand(page);
  await tabTo(hand, page.getByLabel('Width'));
  await hand.press('Control+a');
  await hand.type('9');
  await hand.press('Enter');
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await search(page, hand, 'row of', /Add a row of racks/);
  await expect(page.getByRole('dialog', { name: /^Add a row of racks/ })).toBeVisible();
  await hand.type('10');
  await hand.press('Tab', 2);
  await hand.type('B01');
  await hand.press('Enter');
  await expect(page.getByText(/^10 racks · /)).toBeVisible();
  for (const name of ['B01', 'B10']) await expect(page.getByLabel(new RegExp(`^Rack ${name}, `)).first()).toBeAttached();
  await expectCounts(TASKS.rowOfRacks, WAY, hand.counts());
});

test(TASKS.patchRack.title, async ({ launch }) => {
  const { page } = await launch();
  const hand = new CountedHand(page);
  await tabTo(hand, page.getByLabel('Width'));
  await hand.press('Enter');
  await hand.press('Control+Shift+R');
  await hand.press('Control+2');
  await expect(rackOf(page, 'A01')).toBeVisible();
  await place(page, hand, 'generic switch 24', 'generic-switch-24');
  await expect(deviceOf(page, 'SW1')).toBeVisible();
  await hand.press('Control+d');
  await place(page, hand, 'generic 24 cat6a panel', 'generic-panel-24-cat6a');
  await expect(deviceOf(page, 'PP1')).toBeVisible();
  await hand.press('Control+d');
  await expect(deviceOf(page, 'PP2')).toBeVisible();
  for (const [panel, device, cables] of [['pp1', 'sw1', 24], ['pp2', 'sw2', 48]] as const) {
    await search(page, hand, panel, new RegExp(panel, 'i'));
    await hand.press('Control+Shift+C');
    const dialog = page.getByRole('dialog', { name: 'Connect ranges of ports' });
    await tabTo(hand, dialog.getByRole('group', { name: 'To' }).getByLabel('Device'));
    await hand.type(device);
    await expect(page.getByRole('button', { name: 'Connect 24' })).toBeEnabled();
    await hand.press('Enter');
    await expectCables(page, cables);
  }
  await expectCounts(TASKS.patchRack, WAY, hand.counts());
});

test(TASKS.moveContents.title, async ({ launch, folder }) => {
  const app = await launch(await filledRack(folder));
  const { page } = app;
  const hand = await handOn(app);
  await search(page, hand, 'a01', /A01/);
  await search(page, hand, 'move contents', /Move contents to another rack/);
  await expect(page.getByRole('combobox', { name: /Move contents to/ })).toBeFocused();
  await hand.press('Enter');
  await expect(page.getByRole('option', { name: 'A02' })).toBeVisible();
  await hand.press('ArrowDown');
  await hand.press('Enter');
  await expect(deviceOf(page, /^SW1, .*, rack A02$/)).toBeVisible();
  await expectCables(page, 6);
  await expectCounts(TASKS.moveContents, WAY, hand.counts());
});

test(TASKS.pasteCables.title, async ({ launch, folder }) => {
  const app = await launch(await unpatchedPanel(folder));
  const { page } = app;
  await putOnClipboard(app);
  const hand = await handOn(app);
  await hand.press('Control+Shift+V');
  await expect(page.getByRole('dialog', { name: 'Paste as new cables' })).toBeVisible();
  await hand.press('Control+v');
  await tabTo(hand, page.getByRole('button', { name: /^Add 24 cables/ }));
  await hand.press('Enter');
  await expectCables(page, 24);
  await expectCounts(TASKS.pasteCables, WAY, hand.counts());
});

test(TASKS.ownDevice.title, async ({ launch, folder }) => {
  const app = await launch(await unpatchedPanel(folder));
  const { page } = app;
  const hand = await handOn(app);
  await hand.press('Control+Shift+N');
  await expect(page.getByLabel('Maker')).toBeFocused();
  await hand.type('Own');
  await hand.press('Tab');
  await hand.type('X16');
  await tabTo(hand, page.getByRole('button', { name: 'RJ45', exact: true }));
  await hand.press('Enter');
  await tabTo(hand, page.getByLabel('Count', { exact: true }));
  await hand.press('Control+a');
  await hand.type('16');
  await tabTo(hand, page.getByRole('button', { name: 'Save in My devices' }));
  await hand.press('Enter');
  await place(page, hand, 'x16', 'own-own-x16');
  await expect(deviceOf(page, /^SW2, X16, /)).toBeVisible();
  await expectCounts(TASKS.ownDevice, WAY, hand.counts());
});

test(TASKS.handOver.title, async ({ launch, folder }) => {
  const app = await launch();
  const { page } = app;
  const path = join(folder, 'hand-over.pdf');
  await answerDialogs(app, { savePath: path });
  const hand = new CountedHand(page);
  await tabTo(hand, page.getByRole('button', { name: /^Two racks/ }));
  await hand.press('Enter');
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await hand.press('Control+e');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /^Drawing set/ })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  await hand.press('Enter');
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Exported hand-over.pdf');
  expect(pdfText(path)).toMatch(/Cable schedule/);
  await expectCounts(TASKS.handOver, WAY, hand.counts());
});
