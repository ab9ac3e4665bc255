import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Cables' });
const rowOf = (page: Page, text: string): Locator => gridOf(page).getByRole('row').filter({ hasText: text });
const undoName = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ }).first();

/** Opens the sample and its table of cables with the keyboard. */
async function openTable(page: Page, appUrl: string): Promise<void> {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(gridOf(page)).toBeFocused();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Pastes as from a spreadsheet: through the clipboard of the system. */
async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

test('all cables are labelled by scheme in four actions, and taken back in one', async ({ page, appUrl }) => {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await press(page, 'Control+4', 'Control+a', 'Control+Shift+L');
  await expect(page.getByRole('dialog', { name: 'Label 126 cables' }).getByText('A01-C001', { exact: true }).last()).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByText('126 cables labelled.')).toBeVisible();
  await expect(rowOf(page, 'A01/PP1:R2').first()).toContainText('A01-C002');
  await expect(gridOf(page)).toBeFocused();
  await press(page, 'Control+z');
  await expect(undoName(page)).toBeDisabled();
});

test('an own pattern labels what is selected, in the order of the table', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+Shift+L');
  await page.keyboard.type('{from.device}-{n:00}');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 cables labelled.')).toBeVisible();
  for (const [port, label] of [['R1', 'PP1-01'], ['R2', 'PP1-02'], ['R3', 'PP1-03']] as const) await expect(gridOf(page).getByRole('row').filter({ has: page.getByRole('gridcell', { name: `A01/PP1:${port}`, exact: true }) })).toContainText(label);
});

test('cells are copied, pasted, filled down and edited many at once, each in one step', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  const cell = (row: number, column: string): Locator => gridOf(page).locator(`[data-row="${row}"] [data-column="${column}"]`);
  await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await pasteText(page, '11,5\t Red \n12.5 m\tGreen\n');
  await expect(cell(0, 'length')).toHaveText('11.5 m');
  await expect(cell(1, 'colour')).toHaveText('Green');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+Shift+D');
  await expect(cell(2, 'length')).toHaveText('13.5 m');
  await press(page, 'Control+z', 'Control+z');
  await expect(cell(0, 'length')).toHaveText('9 m');
  await expect(undoName(page)).toBeDisabled();

  await press(page, 'Control+c', 'Home');
  await page.keyboard.type('spare');
  await expect(page.getByText('Ctrl+Enter: same for all 3 selected rows')).toHaveCount(0);
  await press(page, 'Escape', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await page.keyboard.type('spare');
  await press(page, 'Control+Enter');
  for (const row of [0, 1, 2]) await expect(cell(row, 'label')).toHaveText('spare');
  await press(page, 'Control+z');
  await expect(cell(2, 'label')).toHaveText('A01-C003');
});

test('typing into a cell with a list replaces its text, and what does not fit is explained', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  const cell = (row: number, column: string): Locator => gridOf(page).locator(`[data-row="${row}"] [data-column="${column}"]`);
  await press(page, 'End');
  await page.keyboard.type('inst');
  await expect(page.getByRole('combobox', { name: 'Status of A01-C001' })).toHaveValue('inst');
  await press(page, 'Enter');
  await expect(cell(0, 'status')).toHaveText('Installed');
  await press(page, 't', 'Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'There is no status "t"' })).toBeVisible();
  await press(page, 'Alt+ArrowDown');
  await expect(cell(1, 'status').locator('select')).toBeFocused();
  await press(page, 'Escape', 'Escape');
  await expect(gridOf(page)).toBeFocused();
  await expect(cell(1, 'status')).toHaveText('Planned');
  await press(page, 'ArrowLeft');
  await page.keyboard.type('orange');
  await press(page, 'Enter');
  await expect(cell(1, 'colour')).toHaveText('Orange');
  await press(page, 'ArrowLeft', 'ArrowLeft');
  await page.keyboard.type('no such cable');
  await press(page, 'Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'There is no cable "no such cable"' })).toBeVisible();
  await press(page, 'Escape', 'F2');
  await expect(cell(2, 'type').locator('select')).toBeFocused();
});

test('a heading shows which way it sorts, and Escape gives a column its width back', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  const heading = gridOf(page).getByRole('columnheader', { name: /^To/ });
  await heading.getByRole('button').first().click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading.locator('.lucide-arrow-up')).toBeVisible();
  await heading.getByRole('button').first().click();
  await expect(heading.locator('.lucide-arrow-down')).toBeVisible();
  const widthOf = async (): Promise<number> => (await heading.boundingBox())?.width ?? 0;
  const before = await widthOf();
  const box = (await heading.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await expect.poll(widthOf).toBeGreaterThan(before + 40);
  await press(page, 'Escape');
  await expect.poll(widthOf).toBe(before);
  await page.mouse.move(x + 90, y);
  await page.mouse.up();
  expect(await widthOf()).toBe(before);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await expect.poll(widthOf).toBeGreaterThan(before + 40);
  await heading.locator('> span').last().dispatchEvent('pointercancel');
  await expect.poll(widthOf).toBe(before);
  await page.mouse.up();
});

test('filtering moves no row, and colours and states are shown whole', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openTable(page, appUrl);
  const cells = gridOf(page).locator('[data-row="2"] [data-column] > span, [data-column="colour"] > span, [data-column="status"] > span');
  await pasteText(page, 'Label\tColour\nA01-C001\tOrange\n');
  await expect(cells.filter({ hasText: 'Orange' })).toBeVisible();
  await page.getByRole('button', { name: 'Sort, group and filter again' }).click();
  await gridOf(page).focus();
  expect(await cells.evaluateAll((texts) => texts.filter((text) => text.scrollWidth > text.clientWidth).map((text) => text.textContent))).toEqual([]);
  const topOf = async (): Promise<number> => (await gridOf(page).boundingBox())?.y ?? 0;
  const before = await topOf();
  await press(page, 'End', 'ArrowDown', 'Control+d');
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('The cells below say the same already: nothing was changed.');
  await page.keyboard.type('tested');
  await press(page, 'Enter', 'Alt+ArrowDown');
  await page.getByRole('dialog', { name: 'Status' }).getByRole('checkbox').first().press('Space');
  await press(page, 'Escape');
  await page.getByRole('searchbox', { name: 'Filter cables' }).fill('A01');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeInViewport();
  expect(await topOf()).toBe(before);
});

test('a comment on a cable is marked in the margin of its row, and opens from there', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  await press(page, 'ArrowDown', 'ArrowDown');
  await page.getByRole('textbox', { name: 'New comment' }).fill('Is this one still needed?');
  await page.getByRole('button', { name: 'Add comment' }).click();
  const mark = rowOf(page, 'A01-C003').getByRole('button', { name: '1 open comment on A01-C003' });
  await expect(mark).toBeVisible();
  await gridOf(page).focus();
  await press(page, 'Control+Home', 'Control+i');
  await expect(page.getByRole('textbox', { name: 'New comment' })).toHaveCount(0);
  await mark.click();
  await expect(page.getByText('Is this one still needed?')).toBeVisible();
  await expect(gridOf(page)).toBeFocused();
  await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown', 'Delete');
  await expect(gridOf(page).locator('[data-row="2"] [data-column="label"]')).toHaveText('none');
  await expect(gridOf(page).getByRole('button', { name: '1 open comment on A01/PP1:R3 - Open office/TO2:R1' })).toBeVisible();
});

test('the bar keeps to its line and its count in the narrowest window', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 960, height: 700 });
  await openTable(page, appUrl);
  const count = page.getByRole('status').filter({ hasText: /^126 cables$/ });
  const bar = page.getByRole('button', { name: 'Columns', exact: true }).locator('..');
  const beyondPx = (place: Locator): Promise<number> => place.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await beyondPx(bar)).toBe(0);
  expect(await beyondPx(count)).toBe(0);
  await press(page, 'End', 'Alt+ArrowDown');
  await page.getByRole('dialog', { name: 'Status' }).getByRole('checkbox').first().press('Space');
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeInViewport();
  expect(await beyondPx(bar)).toBe(0);
});

test('nonsense on the clipboard is explained in place and changes nothing', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  await press(page, 'ArrowRight');
  await pasteText(page, 'nonsense\nA01/PP1:R99\n');
  const dialog = page.getByRole('dialog', { name: '2 of 2 cells do not fit' });
  await expect(dialog.getByText('A01/PP1 has no port "R99"')).toBeVisible();
  await press(page, 'Escape');
  await expect(gridOf(page)).toBeFocused();
  await pasteText(page, 'x\n'.repeat(20_001));
  await expect(page.getByRole('alert').filter({ hasText: '20,001 rows: nothing was pasted' })).toBeVisible();
  await press(page, 'Home');
  await pasteText(page, Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 10 }, (__, at) => `${row} ${at}`).join('\t')).join('\n'));
  await expect(page.getByRole('dialog', { name: /cells do not fit$/ })).toBeVisible();
  await press(page, 'Escape');
  await expect(undoName(page)).toBeDisabled();
});

test('rows of a spreadsheet become new cables', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  await press(page, 'Control+Shift+V');
  await expect(page.getByRole('dialog', { name: 'Paste as new cables' })).toBeVisible();
  await pasteText(page, 'From\tTo\tLabel\nA01/PP1:R24\tA02/PP3:R24\tNEW-1\nA01/PP1:R23\tA02/PP3:R23\tNEW-2\nA01/PP1:R1\tA02/PP3:R22\tNEW-3\n');
  await expect(page.getByText('A01/PP1:R1 already holds A01-C001.')).toBeVisible();
  await page.getByRole('button', { name: 'Add only 2 cables that fit' }).click();
  await expect(page.getByText('2 racks · 50 devices · 128 cables')).toBeVisible();
  await expect(rowOf(page, 'NEW-2')).toContainText('A02/PP3:R23');
});

test('columns, order, groups and filters are chosen with the keyboard alone, and the columns keep', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  await press(page, 'End', 'Alt+ArrowDown');
  const menu = page.getByRole('dialog', { name: 'Status' });
  await menu.getByRole('button', { name: 'Hide column' }).press('Enter');
  await expect(gridOf(page)).toBeFocused();
  await expect(gridOf(page).getByRole('columnheader', { name: 'Status' })).toHaveCount(0);
  await press(page, 'Alt+ArrowDown');
  await page.getByRole('dialog', { name: 'Colour' }).getByRole('checkbox', { name: /^Violet/ }).press('Space');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of 126 cables$/ })).toBeVisible();
  await press(page, 'Escape', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Alt+ArrowDown');
  await page.getByRole('dialog', { name: 'Type' }).getByRole('button', { name: 'Group by this' }).press('Enter');
  const group = gridOf(page).getByRole('gridcell', { expanded: true }).first();
  await expect(group).toContainText(/\d+ cables · /);
  const rows = await gridOf(page).getByRole('row').count();
  await press(page, 'Control+Home', 'ArrowLeft');
  await expect(gridOf(page).getByRole('gridcell', { expanded: false })).toHaveCount(1);
  expect(await gridOf(page).getByRole('row').count()).toBeLessThan(rows);
  await openTable(page, appUrl);
  await expect(gridOf(page).getByRole('columnheader', { name: 'Colour' })).toBeVisible();
  await expect(gridOf(page).getByRole('columnheader', { name: 'Status' })).toHaveCount(0);
});

test('a column is dragged by its title to where it is wanted, and stays there', async ({ page, appUrl }) => {
  await openTable(page, appUrl);
  const headings = gridOf(page).getByRole('columnheader');
  const titleOf = (name: string): Locator => headings.filter({ hasText: name }).getByRole('button').first();
  const { width, height } = (await titleOf('From').boundingBox()) ?? { width: 0, height: 0 };
  await titleOf('Status').dragTo(titleOf('From'), { targetPosition: { x: width * 0.2, y: height / 2 } });
  await expect(headings).toHaveText(['Row', 'Label', 'Status', 'From', 'To', 'Type', 'Length', 'Colour']);
  await openTable(page, appUrl);
  await expect(headings).toHaveText(['Row', 'Label', 'Status', 'From', 'To', 'Type', 'Length', 'Colour']);
});
