import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/browser-app.ts';
import { DIALOG, type DialogVisit, expectSoundDialog, openSample, press } from './support/screens-hand.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const TABLE = '[data-view=cables]';

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await press(page, 'Control+v');
}

const FROM_THE_TABLE: readonly DialogVisit[] = [
  { title: 'Label 3 cables', open: (page) => press(page, 'Control+Shift+L') },
  { title: 'Paste as new cables', open: (page) => press(page, 'Control+Shift+V'), steps: (page) => paste(page, 'From\tTo\tLabel\nA01/PP1:R24\tA02/PP3:R24\tNEW-1\nA01/PP1:R1\tA02/PP3:R22\tNEW-2\n') },
  { title: /do not fit$/, open: (page) => paste(page, 'nonsense\nnonsense') },
];

test('axe finds nothing in the table of cables, its groups, its menus and its windows', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  await press(page, 'Control+4');
  const grid = page.getByRole('grid', { name: 'Cables' });
  await expect(grid).toBeFocused();
  await press(page, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expectAccessible(page, 'a range', TABLE);
  await page.keyboard.type('x');
  await expectAccessible(page, 'an edit', TABLE);
  await press(page, 'Escape', 'Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: 'Label' })).toBeVisible();
  await expectAccessible(page, 'the menu of a column', DIALOG);
  await press(page, 'Escape');
  await expect(grid).toBeFocused();
  await press(page, 'Control+Home', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  for (const visit of FROM_THE_TABLE) await expectSoundDialog(page, grid, visit);
  const columns = page.getByRole('button', { name: 'Columns', exact: true });
  await expectSoundDialog(page, columns, { title: 'Columns', open: () => columns.click() });
  await grid.focus();
  await press(page, 'Alt+ArrowDown');
  await page.getByRole('button', { name: 'Group by this' }).press('Enter');
  await expectAccessible(page, 'groups', TABLE);
});
