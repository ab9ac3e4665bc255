import type { Locator, Page } from '@playwright/test';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenFiles } from './support/broken-files.ts';
import { answerDialogs, expect, test } from './support/electron-app.ts';
import { csvRows, designJson, pdfText, sheetRows } from './support/exported.ts';
import { deviceOf } from './support/racks-hand.ts';

const messages = (page: Page): Locator => page.getByRole('log', { name: 'Messages' });
const dismissals = (page: Page): Locator => messages(page).getByRole('button', { name: 'Dismiss' });

async function openCloset(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Office closet/ }).click();
  await page.getByRole('tab', { name: 'Racks', exact: true }).click();
  await expect(deviceOf(page, 'SW1')).toBeVisible();
}

test('a file that is no design gets one clear message; the open design stays as it was and usable', async ({ launch, folder }) => {
  const app = await launch();
  const { page } = app;
  await openCloset(page);
  const counts = page.getByText(/^\d+ racks? · \d+ devices? · \d+ cables?$/);
  const before = await counts.textContent();
  const files = await brokenFiles();
  for (const { name, bytes, says } of files) {
    const path = join(folder, name);
    if (bytes !== undefined) await writeFile(path, bytes);
    await answerDialogs(app, { openPaths: [path] });
    await page.keyboard.press('Control+o');
    await expect(dismissals(page), name).toHaveCount(1);
    await expect(messages(page)).toContainText(name);
    await expect(messages(page)).toContainText(says);
    await expect(messages(page)).not.toContainText(/undefined|\[object|at .*\.ts|Error:/);
    await dismissals(page).click();
    await expect(dismissals(page)).toHaveCount(0);
    await expect(counts).toHaveText(before ?? '');
  }
  expect((await readdir(folder)).sort()).toEqual(['data', ...files.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [name]))].sort());

  await rename(page, 'SW1', 'SW-CORE');
  await page.getByRole('button', { name: /^Undo / }).click();
  await expect(deviceOf(page, 'SW1')).toBeVisible();
});

test('a file named on the command line that is no design is named in a message, and the window is usable', async ({ launch, folder }) => {
  const path = join(folder, 'empty.cablewright');
  await writeFile(path, '');
  const { page } = await launch(path);
  await expect(messages(page)).toContainText('empty.cablewright');
  await openCloset(page);
});

/** Finds a thing by name and shows it, as the search at the top of the window does. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search devices, racks, cables and commands' }).fill(name);
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click();
}

/** Gives a device another name: finds it, types over its name. */
async function rename(page: Page, device: string, name: string): Promise<void> {
  await goTo(page, device);
  const field = page.getByLabel('Inspector', { exact: true }).getByRole('textbox', { name: 'Name' });
  await expect(field).toHaveValue(device);
  await field.fill(name);
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: `A01/${name}`, exact: true })).toBeVisible();
}

const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  FP1: '<script>document.title=1</script>',
  PP1: '=1+1',
  CM1: '"quoted", \'twice\'; & <b>bold</b>',
  SW1: '交换机一号',
  UPS1: 'מתג ראשי',
};

test('hostile names are shown as text, saved as text and exported as text', async ({ launch, folder }) => {
  const app = await launch();
  const { page } = app;
  await openCloset(page);
  for (const [device, name] of Object.entries(HOSTILE_NAMES)) await rename(page, device, name);
  const names = Object.values(HOSTILE_NAMES);
  await expect(page).toHaveTitle(/Cablewright/);
  for (const name of names) await expect(page.locator('[data-device-id]').and(page.getByLabel(name))).toHaveCount(1);
  await page.getByRole('tab', { name: 'Topology', exact: true }).click();
  await expect(page.getByLabel('Devices in the diagram')).toContainText('交换机一号');

  const file = join(folder, 'hostile.cablewright');
  await answerDialogs(app, { savePath: file });
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  const saved: { tables: { device: { name: string }[] } } = JSON.parse(await designJson(file));
  expect(saved.tables.device.map(({ name }) => name)).toEqual(expect.arrayContaining(names));

  await connectTwoPorts(page);
  const text = pdfText(await exportFile(page, app, folder, 'Drawing set', undefined, 'set.pdf'));
  for (const name of ['<script>document.title=1</script>', '=1+1', '交换机一号']) expect(text).toContain(name);
  const rows = await csvRows(await exportFile(page, app, folder, 'Cable schedule', 'CSV', 'cables.csv'));
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(rows.flat().filter((cell) => cell.includes('=1+1'))).not.toEqual([]);
  const cells = (await sheetRows(page, await exportFile(page, app, folder, 'Cable schedule', 'Excel (XLSX)', 'cables.xlsx'))).flat();
  expect(cells.filter((cell) => cell.includes('=1+1'))).not.toEqual([]);
});

/** A cable between the two renamed devices: their names are then in the schedule. */
async function connectTwoPorts(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Racks', exact: true }).click();
  await goTo(page, '交换机一号');
  await page.getByLabel('Inspector', { exact: true }).getByRole('button', { name: /^1 / }).first().click();
  const other = page.getByLabel('Other port, as RACK/DEVICE:PORT');
  await other.fill('A01/=1+1:1');
  await other.press('Enter');
  await expect(page.getByRole('heading', { name: /^Cable A01-/ })).toBeVisible();
  const label = page.getByLabel('Inspector', { exact: true }).getByRole('textbox', { name: /^Label/ });
  await label.fill('=HYPERLINK("http://example.com")');
  await label.press('Enter');
}

async function exportFile(page: Page, app: Parameters<typeof answerDialogs>[0], folder: string, subject: string, format: string | undefined, name: string): Promise<string> {
  await answerDialogs(app, { savePath: join(folder, name) });
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: new RegExp(`^${subject}`) }).check();
  if (format !== undefined) {
    await dialog.getByRole('combobox', { name: /^Format/ }).click();
    await page.getByRole('option', { name: format, exact: true }).click();
  }
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog).toBeHidden();
  return join(folder, name);
}
