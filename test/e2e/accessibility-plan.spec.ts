import { plainPng } from '../support/plain-png.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/browser-app.ts';
import { type DialogVisit, expectSoundDialog, INSPECTOR, openSample, press, showView, take } from './support/screens-hand.ts';

const VIEW = '[data-region=view]';

/* Opened with a rack selected and in focus. */
const FROM_A_RACK: readonly DialogVisit[] = [
  { title: 'Add a row of racks to Server room', open: (page) => take(page, 'Add a row of racks…') },
  {
    title: 'Add a row of racks to Server room',
    open: (page) => take(page, 'Add a row of racks…'),
    steps: async (page, dialog) => {
      await dialog.getByLabel('Racks', { exact: true }).fill('none');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('alert')).toBeVisible();
    },
  },
  { title: 'Rename racks by pattern', open: (page) => press(page, 'Shift+F2'), steps: async (page) => page.keyboard.type('C08') },
  { title: 'Underlay', open: (page) => press(page, 'Control+Shift+u') },
  {
    title: 'Underlay',
    open: (page) => press(page, 'Control+Shift+u'),
    steps: async (_page, dialog) => {
      await dialog.getByLabel('Picture file').setInputFiles({ name: 'text.png', mimeType: '', buffer: Buffer.from('no picture') });
      await expect(dialog.getByText(/is neither a PNG/)).toBeVisible();
    },
  },
];

test('every dialog of the plan is sound', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  await showView(page, 'Plan');
  const rack = page.locator('.react-flow__node[aria-label^="Rack A01"]');
  await rack.focus();
  await press(page, 'Enter');
  for (const visit of FROM_A_RACK) await expectSoundDialog(page, rack, visit);
});

test('axe finds nothing in the underlay, its tools and the tools that draw, and the plan takes the keys again', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  await showView(page, 'Plan');
  await press(page, 'Control+Shift+u');
  const dialog = page.getByRole('dialog', { name: 'Underlay' });
  await dialog.getByLabel('Picture file').setInputFiles({ name: 'floor.png', mimeType: '', buffer: Buffer.from(plainPng(600, 400)) });
  await expectAccessible(page, 'a picture', '[role=dialog]');
  await dialog.getByRole('button', { name: 'Place under the plan' }).click();
  await expect(page.getByRole('application', { name: /^Calibrate/ })).toBeFocused();
  await expectAccessible(page, 'calibrating', VIEW);
  await press(page, 'Enter', 'Shift+ArrowRight', 'Enter');
  await page.keyboard.type('far');
  await press(page, 'Enter');
  await expectAccessible(page, 'a distance that is none', VIEW);
  await expectAccessible(page, 'the underlay in the inspector', INSPECTOR);
  await press(page, 'Escape');
  await expect(page.locator(VIEW)).toBeFocused();
  await take(page, 'Move the underlay');
  await expectAccessible(page, 'moving', VIEW);
  await press(page, 'Escape');
  for (const key of ['w', 't']) {
    await press(page, key);
    await expectAccessible(page, `the tool of ${key}`, VIEW);
    await press(page, 'Escape');
  }
});
