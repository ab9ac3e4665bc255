import type { Locator, Page } from '@playwright/test';
import { LIBRARY } from '../../shared/catalog/library.ts';
import { portsOf } from '../../shared/model/ports.ts';
import { expect, test } from './support/browser-app.ts';

const device = (page: Page, name: string): Locator => page.getByRole('treeitem', { name: new RegExp(`^${name},`) });

interface Point {
  readonly x: number;
  readonly y: number;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await locator.boundingBox();
  if (found === null) throw new Error('Not on the screen');
  return found;
}

/** A point of a device's face, in millimetres from its top left corner. */
async function onFace(locator: Locator, xMm: number, yMm: number): Promise<Point> {
  const { x, y, width } = await boxOf(locator);
  const pxPerMm = width / 482.6;
  return { x: x + xMm * pxPerMm, y: y + yMm * pxPerMm };
}

/** The middle of a port of a device from the library. */
async function onPort(locator: Locator, portKey: string): Promise<Point> {
  const label = (await locator.getAttribute('aria-label')) ?? '';
  const type = LIBRARY.devices.find((entry) => label.includes(`, ${entry.model}, U`));
  const port = type && portsOf(type).get(portKey);
  if (port === undefined) throw new Error(`No port ${portKey}: ${label}`);
  return onFace(locator, port.at.x, port.at.y);
}

async function drag(page: Page, from: Point, to: Point, beforeDrop?: () => Promise<void>): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await beforeDrop?.();
  await page.mouse.up();
}

const hint = (page: Page): Locator => page.locator('.canvas-hint');
const cables = (page: Page): Locator => page.getByText(/\d+ racks · \d+ devices · \d+ cables/);

test.describe('Racks', () => {
  test.beforeEach(async ({ page, appUrl }) => {
    await page.goto(`${appUrl}?sample=office-server-room`);
    await page.getByRole('tab', { name: 'Racks' }).click();
    await expect(device(page, 'SH1')).toBeVisible();
  });

  test('a device dragged to free units stands there, and undo brings it back', async ({ page }) => {
    const shelf = device(page, 'SH1');
    const label = await shelf.getAttribute('aria-label');
    const from = await onFace(shelf, 6, 30);
    await drag(page, from, { x: from.x, y: from.y - 44.45 * 3 * ((await boxOf(shelf)).width / 482.6) }, async () => {
      await expect(hint(page)).toContainText('U23 front, rack A01');
      await expect(page.getByTestId('drop-slot')).toHaveClass(/canvas-slot-ok/);
    });
    await expect(shelf).toHaveAttribute('aria-label', /U23 front, rack A01/);
    await page.keyboard.press('Control+z');
    await expect(shelf).toHaveAttribute('aria-label', label ?? '');
  });

  test('a taken slot says why before the drop and takes nothing', async ({ page }) => {
    const shelf = device(page, 'SH1');
    const label = await shelf.getAttribute('aria-label');
    const blank = await boxOf(device(page, 'BL1'));
    await drag(page, await onFace(shelf, 6, 30), { x: blank.x + 5, y: blank.y + 20 }, async () => {
      await expect(hint(page)).toContainText('Taken by BL1');
      await expect(page.getByTestId('drop-slot')).toHaveClass(/canvas-slot-error/);
    });
    await expect(shelf).toHaveAttribute('aria-label', label ?? '');
  });

  test('Escape takes a drag back', async ({ page }) => {
    const shelf = device(page, 'SH1');
    const label = await shelf.getAttribute('aria-label');
    const from = await onFace(shelf, 6, 30);
    await drag(page, from, { x: from.x, y: from.y - 60 }, async () => page.keyboard.press('Escape'));
    await expect(page.getByTestId('drop-slot')).toHaveCount(0);
    await expect(shelf).toHaveAttribute('aria-label', label ?? '');
  });

  test('arrow keys move the selected device by one unit and Delete removes it, each in one step', async ({ page }) => {
    const shelf = device(page, 'SH1');
    const { x, y } = await onFace(shelf, 6, 30);
    await page.mouse.click(x, y);
    await expect(shelf).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(shelf).toHaveAttribute('aria-label', /U22 front/);
    await page.keyboard.press('Control+z');
    await expect(shelf).toHaveAttribute('aria-label', /U20 front/);
    await page.keyboard.press('Delete');
    await expect(shelf).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(shelf).toHaveCount(1);
  });

  test('a library entry dragged over the racks shows its units and is placed by the drop', async ({ page }) => {
    await page.getByLabel('Search the library').fill('C9300');
    const entry = await boxOf(page.locator('[data-library-key="cisco-c9300-24p-nm-8x"]'));
    const shelf = await onFace(device(page, 'SH1'), 200, -60);
    await drag(page, { x: entry.x + 30, y: entry.y + 20 }, shelf, () => expect(hint(page)).toContainText(/U2\d front, rack A01/));
    await expect(page.getByRole('treeitem', { name: /C9300-24P.*rack A01/, selected: true })).toBeVisible();
  });

  test('what stands on a shelf is told which shelves it cannot stand on, and stands on one that has places', async ({ page }) => {
    const held = async (key: string): Promise<Point> => {
      await page.getByLabel('Search the library').fill(key.replaceAll('-', ' ').replace('generic', ''));
      const entry = await boxOf(page.locator(`[data-library-key="${key}"]`));
      return { x: entry.x + 30, y: entry.y + 20 };
    };
    const before = (await cables(page).textContent()) ?? '';
    await drag(page, await held('generic-media-converter-1g'), await onFace(device(page, 'SH1'), 200, 30), () => expect(hint(page)).toContainText('SH1 has no places to stand on.'));
    await expect(cables(page)).toHaveText(before);
    await drag(page, await held('generic-shelf-2u-standing-1'), await onFace(device(page, 'SH1'), 200, -60));
    await expect(device(page, 'SH3')).toBeVisible();
    await drag(page, await held('generic-media-converter-1g'), await onFace(device(page, 'SH3'), 200, 60), () => expect(hint(page)).toContainText('place 1 on SH3'));
    await expect(page.getByRole('heading', { name: 'A01/SH3/MC1' })).toBeVisible();
  });

  test('an optic dropped where it does not go says why until the pointer moves on', async ({ page }) => {
    await page.getByRole('radio', { name: 'Optics' }).click();
    await page.getByLabel('Search the library').fill('SFP-10G-SR');
    const entry = await boxOf(page.locator('[data-library-key]').first());
    const to = await onPort(device(page, 'PP1'), '24');
    await drag(page, { x: entry.x + 30, y: entry.y + 20 }, to, () => expect(hint(page)).toContainText('PP1:24 is not a cage'));
    await expect(hint(page)).toContainText(/is not plugged in.*PP1:24 is not a cage/s);
    await page.mouse.move(to.x + 120, to.y + 200, { steps: 4 });
    await expect(hint(page).filter({ hasText: 'is not plugged in' })).toHaveCount(0);
  });

  test('a cable type dropped on a cable makes it one of these, and says where it may be dropped', async ({ page }) => {
    await page.getByRole('radio', { name: 'Cables' }).click();
    await page.getByLabel('Search the library').fill('Cat6A cord');
    const card = page.locator('[data-library-key="generic-cord-cat6a-s-ftp"]');
    const entry = await boxOf(card);
    const from = { x: entry.x + 30, y: entry.y + 20 };
    await drag(page, from, await onFace(device(page, 'SRV1'), 240, 400), () => expect(hint(page)).toContainText('Drop it on a cable'));
    await expect(hint(page)).toContainText('Nothing changed');
    await drag(page, from, await onPort(device(page, 'SW-CORE1'), '1'), () => expect(hint(page)).toContainText('It does not fit where'));
    await drag(page, from, await onPort(device(page, 'PP1'), '1'), () => expect(hint(page)).toContainText('becomes one of these'));
    await expect(page.getByRole('button', { name: /^Undo Change .* to Cat6A/ })).toBeEnabled();
    await expect(page.getByRole('region', { name: 'Inspector' }).getByRole('combobox', { name: 'Type' })).toContainText('S/FTP');
  });

  test('selected devices of a rack are brought together, with a name to undo', async ({ page }) => {
    const labels = (): Promise<string[]> => Promise.all(['SRV1', 'SH2', 'UPS2'].map(async (name) => (await device(page, name).getAttribute('aria-label')) ?? ''));
    const before = await labels();
    const [server, shelf] = [await onFace(device(page, 'SRV1'), 470, 20), await onFace(device(page, 'SH2'), 240, 20)];
    await page.mouse.click(server.x, server.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(shelf.x, shelf.y);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Alt+Shift+S');
    await expect(page.getByRole('button', { name: /^Undo Close the gaps between 2 devices/ })).toBeEnabled();
    expect((await labels()).slice(0, 1)).not.toEqual(before.slice(0, 1));
    await page.keyboard.press('Control+z');
    await expect.poll(labels).toEqual(before);
  });

  test('a library entry dropped beside the canvas says where it goes, until the next press', async ({ page }) => {
    await page.getByLabel('Search the library').fill('C9300');
    const entry = await boxOf(page.locator('[data-library-key]').first());
    const inspector = await boxOf(page.getByRole('region', { name: 'Inspector' }));
    await drag(page, { x: entry.x + 30, y: entry.y + 20 }, { x: inspector.x + 80, y: inspector.y + 300 });
    const reason = page.getByRole('status').filter({ hasText: 'Nothing placed' });
    await expect(reason).toContainText('Drop it on a rack in Racks');
    await page.keyboard.press('Escape');
    await expect(reason).toHaveCount(0);
  });

  test('an armed entry is placed with arrow keys and Enter', async ({ page }) => {
    await page.getByLabel('Search the library').fill('C9300');
    await page.locator('[data-library-key="cisco-c9300-24p-nm-8x"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(hint(page)).toContainText('rack A02');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('treeitem', { name: /C9300-24P.*rack A02/, selected: true })).toBeVisible();
  });

  test('selected ports are connected from the keyboard, with the verdict before', async ({ page }) => {
    const before = (await cables(page).textContent()) ?? '';
    const panel = device(page, 'PP3');
    await panel.focus();
    await page.keyboard.press('p');
    for (let i = 0; i < 23; i += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('c');
    const picker = page.getByRole('dialog', { name: /^Connect A02\/PP3:24 to/ });
    await expect(picker).toBeVisible();
    await page.keyboard.type('sw-acc2 47');
    await expect(picker.getByRole('option').first()).toContainText(/Cat.* m/);
    await page.keyboard.press('Enter');
    await expect(picker).toHaveCount(0);
    await expect(cables(page)).not.toHaveText(before);
    await page.keyboard.press('Control+z');
    await expect(cables(page)).toHaveText(before);
  });

  test('a cable is laid by dragging from port to port', async ({ page }) => {
    const before = (await cables(page).textContent()) ?? '';
    const [from, to] = [await onPort(device(page, 'SW-ACC1'), 'ge-0/0/22'), await onPort(device(page, 'PP1'), '24')];
    await drag(page, from, to, () => expect(hint(page)).toContainText(/SW-ACC1:ge-0\/0\/22 to A01\/PP1:24.*Cat.* m/s));
    await expect(cables(page)).not.toHaveText(before);
  });

  test('several selected devices move together with a verdict for each, and one undo brings all back', async ({ page }) => {
    const [shelf, blank] = [device(page, 'SH1'), device(page, 'BL1')];
    const labels = [await shelf.getAttribute('aria-label'), await blank.getAttribute('aria-label')];
    const [grip, other] = [await onFace(shelf, 6, 30), await onFace(blank, 6, 60)];
    await page.mouse.click(grip.x, grip.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(other.x, other.y);
    await page.keyboard.up('Shift');
    const unitPx = 44.45 * ((await boxOf(shelf)).width / 482.6);
    const overThere = { x: (await boxOf(device(page, 'SH2'))).x + 6, y: grip.y + 3 * unitPx };
    await drag(page, grip, overThere, async () => {
      await expect(hint(page)).toContainText('BL1: Taken by BL3');
      await expect(page.getByTestId('drop-slot')).toHaveCount(2);
    });
    await expect(hint(page)).toContainText('Nothing moved');
    await expect(shelf).toHaveAttribute('aria-label', labels[0] ?? '');
    await drag(page, grip, { x: grip.x, y: grip.y + 2 * unitPx }, () => expect(hint(page)).toContainText('2 devices'));
    await expect(shelf).toHaveAttribute('aria-label', /U18 front, rack A01/);
    await expect(blank).toHaveAttribute('aria-label', /U25 front, rack A01/);
    await page.keyboard.press('Control+z');
    await expect(shelf).toHaveAttribute('aria-label', labels[0] ?? '');
    await expect(blank).toHaveAttribute('aria-label', labels[1] ?? '');
  });

  test('a drag with Ctrl leaves the device and places a copy; outside every rack it says so and changes nothing', async ({ page }) => {
    const shelf = device(page, 'SH1');
    const before = (await cables(page).textContent()) ?? '';
    const grip = await onFace(shelf, 6, 30);
    await drag(page, grip, { x: (await boxOf(page.getByRole('region', { name: 'Racks, front' }))).x + 70, y: grip.y });
    await expect(hint(page)).toContainText('Drop it on a rack');
    await expect(cables(page)).toHaveText(before);
    await page.keyboard.down('Control');
    await drag(page, grip, { x: grip.x, y: grip.y + 60 }, () => expect(hint(page)).toContainText('Copy of SH1'));
    await page.keyboard.up('Control');
    await expect(device(page, 'SH3')).toHaveAttribute('aria-selected', 'true');
    await expect(shelf).toHaveAttribute('aria-label', /U20 front, rack A01/);
  });

  test('Shift+F swaps front and rear, Shift+B fills the rack with blanks, each with a name to undo', async ({ page }) => {
    const shelf = device(page, 'SH1');
    const grip = await onFace(shelf, 6, 30);
    await page.mouse.click(grip.x, grip.y);
    await page.keyboard.press('Shift+F');
    await expect(shelf).toHaveAttribute('aria-label', /U20 rear, rack A01/);
    await page.keyboard.press('Shift+B');
    await expect(page.getByRole('button', { name: 'Undo Fill A01 with blanks' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Undo Swap front and rear of SH1' })).toBeVisible();
  });

  test('a heading dragged onto another rack says why its contents cannot go there', async ({ page }) => {
    const [from, to] = [page.locator('.rack-heading', { hasText: 'A01' }), page.locator('.rack-heading', { hasText: 'A02' })];
    const grips = await Promise.all([from, to].map(async (heading) => {
      const { x, y } = await boxOf(heading);
      return { x: x + 12, y: y + 12 };
    }));
    const [start, end] = grips;
    if (start === undefined || end === undefined) throw new Error('No headings');
    await drag(page, start, end, () => expect(hint(page)).toContainText(/Contents of A01.*Taken by/s));
    await expect(hint(page)).toContainText('Contents of A01 stay');
    await expect(device(page, 'SH1')).toHaveAttribute('aria-label', /rack A01/);
  });

  test('from the side devices show their depth, move up and down, and keep to their rack', async ({ page }) => {
    await page.getByRole('radio', { name: 'Side' }).click();
    await expect(page.getByRole('region', { name: 'Racks, side' })).toBeVisible();
    const shelf = device(page, 'SH1');
    const [{ x, y, width, height }, server] = [await boxOf(shelf), await boxOf(device(page, 'SRV1'))];
    expect(server.width / server.height).toBeGreaterThan(width / height);
    await drag(page, { x: x + 5, y: y + height / 2 }, { x: x + 5, y: y + height * 2.5 }, () => expect(page.getByTestId('drop-slot')).toHaveClass(/canvas-slot-ok/));
    await expect(shelf).toHaveAttribute('aria-label', /U18 front, rack A01/);
    await page.keyboard.press('ArrowUp');
    await expect(shelf).toHaveAttribute('aria-label', /U19 front, rack A01/);
  });

  test('Tab reaches one device, arrows walk on, and the rear is another picture', async ({ page }) => {
    await device(page, 'FP1').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-device-id]:focus')).not.toHaveAttribute('aria-label', /^FP1/);
    await expect(page.locator('[data-device-id][tabindex="0"]')).toHaveCount(1);
    await page.getByRole('radio', { name: 'Rear' }).click();
    await expect(page.getByRole('region', { name: 'Racks, rear' })).toBeVisible();
  });
});

test('an empty design invites to its first rack, and the button places it', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await page.getByRole('button', { name: 'Start with a blank room' }).click();
  await page.getByRole('tab', { name: 'Racks' }).click();
  await page.getByRole('button', { name: /^Add rack/ }).click();
  await expect(page.getByRole('group', { name: /^Rack A01/ })).toBeAttached();
});
