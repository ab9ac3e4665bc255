import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/browser-app.ts';

async function open(page: Page, appUrl: string): Promise<void> {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await expect(page.getByRole('region', { name: /^Racks/ })).toBeVisible();
}

const undoName = (page: Page) => page.locator('header').getByRole('button', { name: /^Undo/ });

test('finds by anything, steps through it, selects all of it, and gives the keyboard back', async ({ page, appUrl }) => {
  await open(page, appUrl);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('sw-');
  const bar = page.getByRole('search', { name: 'Find in the design' });
  await expect(bar.getByRole('status')).toHaveText('4 found');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('1 of 4');
  await page.keyboard.press('F3');
  await expect(bar.getByRole('status')).toHaveText('2 of 4');
  await expect(page.getByRole('heading', { name: 'A01/SW-ACC2' })).toBeVisible();
  await expectAccessible(page, 'find');
  await bar.getByRole('button', { name: 'Select all' }).click();
  await expect(page.getByRole('heading', { name: '4 selected' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('copies a device and pastes it into another rack, and says so when the clipboard holds something else', async ({ page, appUrl, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, appUrl);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('SW-CORE1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(undoName(page)).toHaveAccessibleName('Undo Paste 1 device');
  await expect(page.getByRole('heading', { name: 'A02/SW-CORE3' })).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText('a\tb\r\n1\t2'));
  await page.keyboard.press('Control+v');
  await expect(page.getByText('The clipboard holds nothing of a design')).toBeVisible();
  await expect(undoName(page)).toHaveAccessibleName('Undo Paste 1 device');
});

for (const { view, tab } of [{ view: 'Plan', tab: 'Control+1' }, { view: 'Racks', tab: 'Control+2' }, { view: 'Topology', tab: 'Control+3' }]) {
  test(`annotates the ${view} by hand and by keyboard alone`, async ({ page, appUrl }) => {
    await open(page, appUrl);
    await page.keyboard.press(tab);
    const host = page.getByRole('region', { name: new RegExp(`^${view}`) });
    await expect(host).toBeVisible();
    await page.keyboard.press('Shift+T');
    await expect(page.getByRole('application', { name: /^Click where/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Words of the text' }).fill('By keyboard');
    await page.keyboard.press('Enter');
    const text = page.getByRole('button', { name: 'text: By keyboard' });
    await expect(text).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(undoName(page)).toHaveAccessibleName('Undo Move text');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Words of the text' }).fill('Changed');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'text: Changed' })).toBeFocused();
    await expectAccessible(page, `${view} with a text`);
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: 'text: Changed' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Annotate' }).click();
    await page.getByRole('menuitem', { name: 'Revision cloud' }).click();
    const box = await host.boundingBox();
    if (box === null) throw new Error('The view has no place');
    await page.mouse.move(box.x + 200, box.y + 160);
    await page.mouse.down();
    await page.mouse.move(box.x + 320, box.y + 240, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByRole('textbox', { name: 'Words of the revision cloud' })).toBeFocused();
    await page.keyboard.type('B');
    await page.keyboard.press('Enter');
    await expect(undoName(page)).toHaveAccessibleName('Undo Add revision cloud');
    await expect(page.getByRole('button', { name: 'revision cloud: B' })).toBeFocused();
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Annotations' }).click();
    await expect(page.getByRole('button', { name: 'revision cloud: B' })).toHaveCount(0);
  });
}

test('comments on a device: a pin at the device, a list in the drawer, resolved with one click', async ({ page, appUrl }) => {
  await open(page, appUrl);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('SW-CORE1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByLabel('New comment').fill('Is the second supply on feed B?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: '1 open comment on SW-CORE1' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toHaveValue('Is the second supply on feed B?');
  await page.getByRole('tab', { name: /^Comments/ }).click();
  const list = page.getByRole('list', { name: 'Comments' });
  await expect(list.getByText('Is the second supply on feed B?')).toBeVisible();
  await expectAccessible(page, 'comments');
  await list.getByRole('button', { name: 'Resolve the comment' }).click();
  await expect(page.getByRole('button', { name: '1 open comment on SW-CORE1' })).toHaveCount(0);
  await expect(undoName(page)).toHaveAccessibleName('Undo Resolve comment');
});

test('a field of the design’s own is defined, filled in and listed in the schedule', async ({ page, appUrl }) => {
  await open(page, appUrl);
  await page.getByLabel('Name of the new field').fill('Order no.');
  await page.getByRole('combobox', { name: 'What the new field is for' }).click();
  await page.getByRole('option', { name: 'Cables' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('A01-C001');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByLabel('Order no.').fill('4711');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Cable schedule' }).click();
  await expect(page.getByRole('columnheader', { name: 'Order no.' })).toBeVisible();
});

test('the device builder tells what is missing while it is typed, and Escape takes a text back with its verdict', async ({ page, appUrl }) => {
  await open(page, appUrl);
  await page.keyboard.press('Control+Shift+N');
  const builder = page.getByRole('dialog', { name: 'New device type' });
  const model = builder.getByLabel('Model', { exact: true });
  await expect(builder.getByText('Give it a model name.', { exact: true })).toBeVisible();
  await model.pressSequentially('X1');
  await expect(model).toBeFocused();
  await expect(builder.getByText('Give it a model name.', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(model).toHaveValue('');
  await expect(builder.getByText('Give it a model name.', { exact: true })).toBeVisible();
});

test('a double click on a device in the plan opens its ports', async ({ page, appUrl }) => {
  await open(page, appUrl);
  await page.keyboard.press('Control+1');
  const node = page.locator('.react-flow__node[aria-label^="AP1"]');
  await expect(node).toBeVisible();
  const box = await node.boundingBox();
  if (box === null) throw new Error('The device is not drawn');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByRole('dialog', { name: /AP1/ })).toBeVisible();
});

test('the palette goes to the view of a command first, and says why what cannot run cannot', async ({ page, appUrl }) => {
  await open(page, appUrl);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('region', { name: 'Topology' })).toBeVisible();
  const box = page.getByRole('combobox', { name: /^Search devices/ });
  await page.keyboard.press('Control+k');
  await box.fill('wall');
  await expect(page.getByRole('option').first()).toHaveText(/Draw a wall\s*in the plan/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Plan' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Wall/ }).or(page.getByRole('button', { name: /^Wall/, pressed: true })).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await box.fill('sort cables length');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /^Length/ })).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Control+k');
  await box.fill('swap front');
  await expect(page.getByRole('option').first()).toHaveText(/Swap front and rear\s*select a device in a rack first/);
});
