import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/browser-app.ts';
import { MENU, openSample, press, showView, take } from './support/screens-hand.ts';

const VIEWS = ['Plan', 'Racks', 'Topology', 'Cables'] as const;
const LISTS = ['Findings', 'Bill of materials', 'Cable schedule', 'Comments', 'History'] as const;
const LIST = '[role=tabpanel][aria-labelledby^=drawer]';

test('axe finds nothing on the start screen and on the card of the guide', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await expect(page.getByRole('heading', { name: 'Design a server room' })).toBeVisible();
  await expectAccessible(page, 'start screen');
  await page.getByRole('button', { name: 'Guided first design' }).click();
  await expectAccessible(page, 'guide', '[data-region=guide]');
});

test('axe finds nothing in any view and on any side of the racks', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  for (const view of VIEWS) {
    await showView(page, view);
    await expectAccessible(page, view);
  }
  await showView(page, 'Racks');
  for (const side of ['Rear', 'Side']) {
    await page.getByRole('radio', { name: side, exact: true }).click();
    await expectAccessible(page, `racks, ${side}`, '[data-region=view]');
  }
});

test('axe finds nothing in any list of the drawer, empty or full', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  const tabs = page.getByRole('tablist', { name: 'Lists' });
  for (const list of LISTS) {
    await tabs.getByRole('tab', { name: new RegExp(`^${list}`) }).click();
    await expectAccessible(page, list, LIST);
  }
  await take(page, 'SW-CORE1');
  await page.getByRole('textbox', { name: 'New comment' }).fill('Ask for a spare');
  await page.getByRole('button', { name: 'Add comment' }).click();
  for (const list of ['Comments', 'History']) {
    await tabs.getByRole('tab', { name: new RegExp(`^${list}`) }).click();
    await expect(page.locator(LIST)).toContainText(/SW-CORE1/);
    await expectAccessible(page, `${list}, full`, LIST);
  }
  await expectAccessible(page, 'a view with a comment', '[data-region=view]');
});

test('axe finds nothing in the menus, the find bar and where nothing is found', async ({ page, appUrl }) => {
  await openSample(page, appUrl);
  await showView(page, 'Racks');
  for (const name of ['Annotate', 'Layers']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expectAccessible(page, name, MENU);
    await press(page, 'Escape');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
  for (const name of ['File', 'Edit', 'View', 'Insert', 'Tools', 'Help']) {
    await page.getByRole('menubar').getByRole('menuitem', { name, exact: true }).click();
    await expectAccessible(page, name, MENU);
    await press(page, 'Escape');
  }
  await press(page, 'Control+f');
  const bar = page.getByRole('search', { name: 'Find in the design' });
  for (const words of ['sw-', 'nowhere']) {
    await bar.getByRole('searchbox').fill(words);
    await expectAccessible(page, `find ${words}`, '[data-region=find]');
  }
});

test('at 200 % zoom of the smallest window every menu is in reach, and the topology keeps most of its canvas', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openSample(page, appUrl);
  await showView(page, 'Topology');
  const diagram = page.getByRole('toolbar', { name: 'Diagram' });
  await expect(diagram.getByRole('checkbox')).toHaveCount(0);
  const [host, bar, legend] = await Promise.all([page.locator('.canvas-host'), diagram, page.locator('.topology-legend')].map((each) => each.boundingBox()));
  if (host === null || host === undefined || bar === null || bar === undefined || legend === null || legend === undefined) throw new Error('The topology is not drawn');
  expect(legend.y - bar.y - bar.height).toBeGreaterThan(host.height / 2);
  await diagram.getByRole('button', { name: 'What the diagram shows' }).click();
  await expect(diagram.getByRole('checkbox', { name: 'Show ports' })).toBeVisible();
  await page.getByRole('button', { name: 'Legend' }).click();
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText('100G');
  await expectAccessible(page, 'small topology');
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await expect(page.getByRole('menuitem', { name: 'Guided first design' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Search devices, cables, commands/ }).click();
  await expect(page.getByRole('combobox', { name: /^Search devices/ })).toBeFocused();
});

test('at 200 % zoom nothing lies outside the window, and the canvas keeps its place', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openSample(page, appUrl);
  for (const view of VIEWS) {
    await showView(page, view);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), view).toBe(false);
    const shown = await page.getByRole('tabpanel', { name: view }).boundingBox();
    expect(shown?.width, `width of ${view}`).toBeGreaterThan(400);
    expect(shown?.height, `height of ${view}`).toBeGreaterThan(200);
  }
  await showView(page, 'Racks');
  for (const name of ['Annotate', 'Layers']) await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('radio', { name: 'Side', exact: true })).toBeInViewport({ ratio: 1 });
  await take(page, 'SW-CORE1');
  for (const [key, end] of [['o', 'Done'], ['Control+h', 'Replace'], ['Control+Shift+c', 'Connect'], ['Control+Shift+a', 'Patch']] as const) {
    await press(page, key);
    await expect(page.getByRole('dialog').getByRole('button', { name: end, exact: true })).toBeInViewport({ ratio: 1 });
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
