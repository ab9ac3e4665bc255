import { join } from 'node:path';
import { LIBRARY } from '../../shared/catalog/library.ts';
import { CountedHand } from './support/counted-hand.ts';
import { answerDialogs, expect, test } from './support/electron-app.ts';
import { pdfText } from './support/exported.ts';
import { deviceOf, rackOf, slotPoint } from './support/racks-hand.ts';
import { filledRack, patchedSwitch, unpatchedPanel } from './support/task-designs.ts';
import { KEYED_TASKS } from './support/keyed-tasks.ts';
import { expectCounts } from './support/task-table.ts';
import { bareSpotOf, categoryOf, earOf, entryOf, expectCables, handOn, putOnClipboard } from './support/tasks-hand.ts';
import { TASKS } from './support/tasks.ts';

/* Each test is a row of docs/tasks.md, done in the quickest way that the application has, as by a person who knows it. */

const WAY = 'mouse and keys';
/* What Ctrl+Shift+R places in a room without racks. */
const FIRST_RACK = LIBRARY.racks.find(({ heightU }) => heightU === 42)?.key ?? '';

test(TASKS.patchRack.title, async ({ launch }) => {
  const { page } = await launch();
  const hand = new CountedHand(page);
  await hand.click(page.getByRole('button', { name: 'Start with a blank room' }));
  await hand.press('Control+Shift+R');
  await hand.press('Control+2');
  await expect(rackOf(page, 'A01')).toBeVisible();
  await hand.click(categoryOf(page, 'Switches'));
  await hand.drag(entryOf(page, 'generic-switch-24'), await slotPoint(page, 'A01', FIRST_RACK, 'generic-switch-24', 38));
  await expect(deviceOf(page, 'SW1')).toBeVisible();
  await hand.press('Control+d');
  await hand.click(categoryOf(page, 'Copper panels'));
  await hand.drag(entryOf(page, 'generic-panel-24-cat6a'), await slotPoint(page, 'A01', FIRST_RACK, 'generic-panel-24-cat6a', 34));
  await expect(deviceOf(page, 'PP1')).toBeVisible();
  await hand.press('Control+d');
  await expect(deviceOf(page, 'PP2')).toBeVisible();
  /* The copies stand above: the inner two first, so that no cord lies over what is still to be clicked. */
  for (const [panel, device, cables] of [['PP2', 'SW1', 24], ['PP1', 'SW2', 48]] as const) {
    await hand.click(await earOf(page, panel));
    await hand.click(await earOf(page, device), 'Shift');
    await hand.press('c');
    await expect(page.getByRole('button', { name: 'Connect 24' })).toBeEnabled();
    await hand.press('Enter');
    await expectCables(page, cables);
  }
  await expectCounts(TASKS.patchRack, WAY, hand.counts());
});

test(TASKS.replaceSwitch.title, async ({ launch, folder }) => {
  const app = await launch(await patchedSwitch(folder));
  const { page } = app;
  const hand = await handOn(app);
  await expect(deviceOf(page, /^SW1, 24-port/)).toBeVisible();
  await hand.click(await bareSpotOf(page, 'SW1'));
  await hand.press('Control+h');
  await expect(page.getByRole('option', { name: /48-port gigabit switch/, selected: true })).toBeVisible();
  await hand.press('Enter');
  await expect(deviceOf(page, /^SW1, 48-port/)).toBeVisible();
  await expectCables(page, 12);
  await expect(page.getByLabel('Findings').getByText(/not plugged|open end/)).toHaveCount(0);
  await expectCounts(TASKS.replaceSwitch, WAY, hand.counts());
});

test(TASKS.moveContents.title, async ({ launch, folder }) => {
  const app = await launch(await filledRack(folder));
  const { page } = app;
  const hand = await handOn(app);
  const heading = (name: string) => page.locator('.rack-heading').filter({ hasText: name }).first();
  await hand.drag(heading('A01'), heading('A02'));
  await expect(deviceOf(page, /^SW1, .*, rack A02$/)).toBeVisible();
  await expect(deviceOf(page, /rack A01$/)).toHaveCount(0);
  await expectCables(page, 6);
  await expectCounts(TASKS.moveContents, WAY, hand.counts());
});

test(TASKS.rowOfRacks.title, async ({ launch }) => {
  const { page } = await launch();
  const hand = new CountedHand(page);
  await hand.click(page.getByLabel('Width'));
  await hand.press('Control+a');
  await hand.type('9');
  await hand.click(page.getByRole('button', { name: 'Start with a blank room' }));
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await hand.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Search devices/ })).toBeFocused();
  await hand.type('row of');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/Add a row of racks/);
  await hand.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Add a row of racks/ })).toBeVisible();
  await hand.type('10');
  await hand.press('Tab', 2);
  await hand.type('B01');
  await hand.press('Enter');
  await expect(page.getByText(/^10 racks · /)).toBeVisible();
  for (const name of ['B01', 'B10']) await expect(page.getByLabel(new RegExp(`^Rack ${name}, `)).first()).toBeAttached();
  await expectCounts(TASKS.rowOfRacks, WAY, hand.counts());
});

test(TASKS.pasteCables.title, async ({ launch, folder }) => {
  const app = await launch(await unpatchedPanel(folder));
  const { page } = app;
  await putOnClipboard(app);
  const hand = await handOn(app);
  await hand.press('Control+Shift+V');
  await expect(page.getByRole('dialog', { name: 'Paste as new cables' })).toBeVisible();
  await hand.press('Control+v');
  await hand.click(page.getByRole('button', { name: /^Add 24 cables/ }));
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
  await hand.click(page.getByRole('button', { name: 'RJ45', exact: true }));
  await hand.click(page.getByLabel('Count', { exact: true }));
  await hand.press('Control+a');
  await hand.type('16');
  await hand.click(page.getByRole('button', { name: 'Save in My devices' }));
  await hand.drag(page.getByLabel('Library', { exact: true }).getByText('X16', { exact: true }).first(), await slotPoint(page, 'A01', 'generic-cabinet-42u-600x1000', 'generic-switch-24', 30));
  await expect(deviceOf(page, /^SW2, X16, U30 front, rack A01$/)).toBeVisible();
  await expectCounts(TASKS.ownDevice, WAY, hand.counts());
});

test(TASKS.handOver.title, async ({ launch, folder }) => {
  const app = await launch();
  const { page } = app;
  const path = join(folder, 'hand-over.pdf');
  await answerDialogs(app, { savePath: path });
  const hand = new CountedHand(page);
  await hand.click(page.getByRole('button', { name: /^Two racks/ }));
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await hand.press('Control+e');
  const exporting = page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true });
  await expect(exporting).toBeEnabled();
  await hand.click(exporting);
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Exported hand-over.pdf');
  expect(pdfText(path)).toMatch(/Cable schedule/);
  await expectCounts(TASKS.handOver, WAY, hand.counts());
});

for (const { task, begin, act } of KEYED_TASKS) {
  test(task.title, async ({ launch, folder }) => {
    const counts = await act(await launch(await begin(folder)));
    await expectCounts(task, WAY, counts);
    await expectCounts(task, 'keyboard alone', counts);
  });
}
