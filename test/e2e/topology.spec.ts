import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';

async function openTopology(page: Page, appUrl: string): Promise<void> {
  await page.goto(appUrl);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('tab', { name: 'Topology' }).click();
  await expect(devices(page)).toBeAttached();
}

const devices = (page: Page): Locator => page.getByRole('tree', { name: 'Devices in the diagram' });
const nodeOf = async (page: Page, name: string): Promise<Locator> => {
  const id = await devices(page).getByRole('treeitem', { name: new RegExp(`^${name},`) }).getAttribute('id');
  return page.locator(`[data-node-id="${(id ?? '').replace('diagram-', '')}"]`);
};
const placeOf = async (node: Locator): Promise<{ x: number; y: number }> => {
  const box = await node.boundingBox();
  if (box === null) throw new Error('The node is not drawn');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
};

/** Selects a device by a click: the keyboard goes on from there. */
async function pick(page: Page, name: string): Promise<void> {
  const at = await placeOf(await nodeOf(page, name));
  await page.mouse.click(at.x, at.y);
  await expect(devices(page)).toBeFocused();
}

test('devices are named with the number of their links, and links with their counts', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await expect(devices(page).getByRole('treeitem', { name: /^SW-CORE1, switch, \d+ links$/ })).toBeAttached();
  await pick(page, 'FW1');
  const said = page.locator('[data-view="topology"] [role="status"]');
  const heard = new Set<string>();
  for (let press = 0; press < 6; press += 1) {
    const before = await said.textContent();
    await page.keyboard.press('l');
    await expect(said).not.toHaveText(before ?? '');
    heard.add((await said.textContent()) ?? '');
  }
  expect([...heard].join('\n')).toMatch(/FW\d – .*FW\d: 2 links, 2 × 1G/);
});

test('a dragged node stays where it was put, and undo brings it back', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  const router = await nodeOf(page, 'RT1');
  const before = await placeOf(router);
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 10, { steps: 5 });
  await page.mouse.move(before.x + 120, before.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await placeOf(router)).x).toBeGreaterThan(before.x + 80);
  await expect(page.getByRole('button', { name: /^Undo Move/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(() => placeOf(router)).toEqual(before);
});

test('arranging is one step in the history', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  const undo = page.getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeDisabled();
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect(undo).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(undo).toBeDisabled();
});

test('arrow keys move what is selected by a step of the grid, Escape lets go', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await pick(page, 'RT1');
  const item = devices(page).getByRole('treeitem', { name: /^RT1,/ });
  await expect(item).toHaveAttribute('aria-selected', 'true');
  const before = await placeOf(await nodeOf(page, 'RT1'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await placeOf(await nodeOf(page, 'RT1'))).x).toBeLessThan(before.x);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => placeOf(await nodeOf(page, 'RT1'))).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(item).toHaveAttribute('aria-selected', 'false');
});

test('panels are shown on request', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  const panels = devices(page).getByRole('treeitem', { name: /panel/ });
  await expect(panels).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Show panels' }).check();
  await expect(panels).not.toHaveCount(0);
});

test('devices are framed by rack, and a frame folds to one node and back', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await page.getByRole('toolbar', { name: 'Diagram' }).getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: 'Rack' }).click();
  const frame = page.getByRole('button', { name: /^A02\s*,\s*\d+\s*devices$/ });
  await expect(frame).toHaveAttribute('aria-expanded', 'true');
  const count = await devices(page).getByRole('treeitem').count();
  await frame.press('Enter');
  await expect(frame).toHaveAttribute('aria-expanded', 'false');
  await expect(devices(page).getByRole('treeitem', { name: /^A02, folded, \d+ devices, \d+ links$/ })).toBeAttached();
  await frame.press('Enter');
  await expect(devices(page).getByRole('treeitem')).toHaveCount(count);
});

/** Goes through the links of the device in front, and hears each. */
async function hearLinks(page: Page, presses: number, until: RegExp): Promise<readonly string[]> {
  const said = page.locator('[data-view="topology"] [role="status"]');
  const heard: string[] = [];
  while (heard.length < presses && !until.test(heard.at(-1) ?? '')) {
    const before = await said.textContent();
    await page.keyboard.press('l');
    await expect(said).not.toHaveText(before ?? '');
    heard.push((await said.textContent()) ?? '');
  }
  return heard;
}

test('a merged line is taken apart into its links, and merged again', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await pick(page, 'FW1');
  const pair = /FW\d – .*FW\d: 2 links/;
  expect((await hearLinks(page, 8, pair)).at(-1)).toMatch(pair);
  await page.keyboard.press('e');
  expect((await hearLinks(page, 8, /FW\d – .*FW\d: 1G/)).at(-1)).toMatch(/FW\d – .*FW\d: 1G\.$/);
  await page.keyboard.press('e');
  expect((await hearLinks(page, 8, pair)).at(-1)).toMatch(pair);
});

test('a node that comes new moves none that was put into place', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await pick(page, 'RT1');
  await page.keyboard.press('ArrowLeft');
  const before = await placeOf(await nodeOf(page, 'SRV1'));
  await pick(page, 'NAS1');
  await page.keyboard.press('Control+d');
  await expect(devices(page).getByRole('treeitem', { name: /^NAS2,/ })).toBeAttached();
  expect(await placeOf(await nodeOf(page, 'SRV1'))).toEqual(before);
});
