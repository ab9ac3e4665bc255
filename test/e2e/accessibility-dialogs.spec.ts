import type { Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';
import { deviceOf } from './support/racks-hand.ts';
import { type DialogVisit, expectSoundDialog, openSample, press, showView, take } from './support/screens-hand.ts';

const keys = (...pressed: readonly string[]) => (page: Page): Promise<void> => press(page, ...pressed);

/* Opened with a device selected and in focus. */
const FROM_A_DEVICE: readonly DialogVisit[] = [
  { title: 'Ports of A02/SW-CORE1', open: keys('o'), steps: (page) => press(page, 'ArrowDown') },
  { title: 'Replace A02/SW-CORE1 with another model', open: keys('Control+h') },
  { title: 'Replace A02/SW-CORE1 with another model', open: keys('Control+h'), steps: async (_page, dialog) => dialog.getByRole('combobox', { name: 'Find a model' }).fill('no such model') },
  { title: 'Connect ranges of ports', open: keys('Control+Shift+c') },
  {
    title: 'Connect ranges of ports',
    open: keys('Control+Shift+c'),
    steps: async (_page, dialog) => {
      await dialog.getByLabel('Device', { exact: true }).last().fill('A01/PP1');
      await dialog.getByLabel('Ports', { exact: true }).first().fill('5-8');
      await dialog.getByLabel('Ports', { exact: true }).last().fill('11-99');
      await expect(dialog.getByRole('alert').or(dialog.getByRole('grid')).first()).toBeVisible();
    },
  },
  { title: 'Patch by rule', open: keys('Control+Shift+a') },
  { title: 'Search everything', open: keys('Control+k'), steps: async (page) => page.keyboard.type('sw-') },
  { title: 'Export', open: keys('Control+e') },
  { title: 'Link calculator', open: keys('Control+l') },
  { title: 'Keyboard shortcuts', open: keys('F1') },
  { title: 'Keyboard shortcuts', open: keys('F1'), steps: async (page) => page.keyboard.type('no such thing') },
  { title: 'Rules', open: (page) => take(page, 'Rules…') },
  { title: 'Cablewright', open: (page) => take(page, 'About Cablewright') },
];

test('every dialog is sound: focus goes in, stays and comes back, and axe finds nothing', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  await showView(page, 'Racks');
  const device = deviceOf(page, 'SW-CORE1');
  await device.focus();
  await press(page, 'Enter');
  for (const visit of FROM_A_DEVICE) await expectSoundDialog(page, device, visit);
});
