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

async function groupBy(page: Page, what: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Diagram' }).getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: what }).click();
}

async function drag(page: Page, from: { readonly x: number; readonly y: number }, by: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
  await page.mouse.up();
}

test('a frame is dragged by its title and takes its nodes with it, in one step; without groups everything stands as before', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await page.getByRole('button', { name: 'Arrange' }).click();
  const undo = page.getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeEnabled();
  const bare = await placeOf(await nodeOf(page, 'SRV1'));
  await groupBy(page, 'Rack');
  const frame = page.getByRole('button', { name: /^A02\s*,\s*\d+\s*devices$/ });
  await expect(frame).toBeVisible();
  const server = await nodeOf(page, 'SRV1');
  const before = await placeOf(server);
  const title = await placeOf(frame);
  await drag(page, title, { x: 90, y: 70 });
  await expect.poll(async () => (await placeOf(server)).x).toBeGreaterThan(before.x + 50);
  await expect(frame).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Control+z');
  await expect.poll(() => placeOf(server)).toEqual(before);
  await frame.press('ArrowRight');
  await expect.poll(async () => (await placeOf(server)).x).toBeGreaterThan(before.x);
  await groupBy(page, 'Nothing');
  await expect.poll(async () => placeOf(await nodeOf(page, 'SRV1'))).toEqual(bare);
});

test('undoing a layout leaves no node out of view', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  const nodes = page.locator('[data-node-id]');
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  const host = await page.locator('.canvas-host').boundingBox();
  await expect.poll(async () => {
    const boxes = await nodes.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as { left: number; right: number; top: number; bottom: number }));
    return boxes.every(({ left, right, top, bottom }) => host !== null && left >= host.x && right <= host.x + host.width && top >= host.y && bottom <= host.y + host.height);
  }).toBe(true);
});

test('a double click opens the ports of a device', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  const at = await placeOf(await nodeOf(page, 'FW1'));
  await page.mouse.dblclick(at.x, at.y);
  await expect(page.getByRole('dialog', { name: /FW1/ })).toBeVisible();
});

test('panels that come into a diagram put in place move nothing', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  const router = await nodeOf(page, 'RT1');
  const before = [await placeOf(router), await placeOf(await nodeOf(page, 'SRV1'))];
  await page.getByRole('checkbox', { name: 'Show panels' }).check();
  await expect(devices(page).getByRole('treeitem', { name: /panel/ })).not.toHaveCount(0);
  expect([await placeOf(router), await placeOf(await nodeOf(page, 'SRV1'))]).toEqual(before);
});

test('a comment on a cable has its mark at the line', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await pick(page, 'FW1');
  await page.keyboard.press('l');
  await page.getByRole('textbox', { name: 'New comment' }).fill('Longer than planned');
  await page.getByRole('button', { name: 'Add comment' }).click();
  await expect(page.locator('.comment-pin')).toBeVisible();
});

test('a callout goes with the device it was drawn onto, until its tip is dragged off it', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  const router = await nodeOf(page, 'RT1');
  const before = await placeOf(router);
  await page.keyboard.press('Shift+L');
  await drag(page, before, { x: 160, y: -20 });
  await page.getByRole('textbox', { name: 'Words of the callout' }).fill('Hand-off');
  await page.keyboard.press('Enter');
  const callout = page.getByRole('button', { name: 'callout: Hand-off' });
  const tip = callout.locator('.annotation-handle').first();
  const away = async (): Promise<number> => {
    const [at, of] = [await placeOf(tip), await placeOf(router)];
    return Math.hypot(at.x - of.x, at.y - of.y);
  };
  await expect.poll(away).toBeLessThan(3);
  await drag(page, { x: before.x - 12, y: before.y }, { x: -120, y: 10 });
  await expect.poll(async () => (await placeOf(router)).x).toBeLessThan(before.x - 60);
  await callout.focus();
  await page.keyboard.press('Space');
  await expect.poll(away).toBeLessThan(3);
  await drag(page, await placeOf(tip), { x: -90, y: 0 });
  await expect.poll(away).toBeGreaterThan(60);
  await expect(page.getByRole('button', { name: /^Undo Move callout/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(away).toBeLessThan(3);
});

test('a dimension on the diagram bears the length that is written, and without one there is none', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  const from = await placeOf(await nodeOf(page, 'SW-CORE1'));
  const words = page.getByRole('textbox', { name: 'Words of the dimension' });
  for (const written of ['', 'at most 90 m']) {
    await page.keyboard.press('Shift+M');
    await drag(page, { x: from.x, y: from.y - 40 }, { x: 220, y: 0 });
    await words.fill(written);
    await page.keyboard.press('Enter');
    await expect(words).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^dimension/ })).toHaveCount(written === '' ? 0 : 1);
  }
  await expect(page.getByRole('button', { name: 'dimension: at most 90 m' })).toBeVisible();
});

test('the title of a group far from the window is not mounted', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await groupBy(page, 'Rack');
  const title = (rack: string): Locator => page.getByRole('button', { name: new RegExp(`^${rack}\\s*,\\s*\\d+\\s*devices$`) });
  await expect(title('A01')).toBeVisible();
  const at = await placeOf(title('A02'));
  await page.mouse.move(at.x, at.y + 24);
  await expect.poll(async () => {
    await page.mouse.wheel(0, -240);
    return title('A01').count();
  }).toBe(0);
  await expect(title('A02')).toBeVisible();
});

test('the wheel and the middle button do over the title of a group what they do beside it', async ({ page, appUrl }) => {
  await openTopology(page, appUrl);
  await groupBy(page, 'Rack');
  const title = page.getByRole('button', { name: /^A02\s*,\s*\d+\s*devices$/ });
  await expect(title).toBeVisible();
  const zoom = page.locator('.canvas-zoom-percent');
  const before = (await zoom.textContent()) ?? '';
  const at = await placeOf(title);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -200);
  await expect(zoom).not.toHaveText(before);
  const from = await placeOf(title);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(() => placeOf(title)).toEqual({ x: from.x + 60, y: from.y + 40 });
  await expect(title).toHaveAttribute('aria-expanded', 'true');
});
