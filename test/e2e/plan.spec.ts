import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/browser-app.ts';

const node = (page: Page, name: string): Locator => page.locator(`.react-flow__node[aria-label^="${name}"]`);
const hint = (page: Page): Locator => page.locator('.canvas-hint');

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(locator: Locator): Promise<Point> {
  const found = await locator.boundingBox();
  if (found === null) throw new Error('Not on the screen');
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
}

async function drag(page: Page, from: Point, to: Point, beforeDrop?: () => Promise<void>): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await beforeDrop?.();
  await page.mouse.up();
}

test.describe('Plan', () => {
  test.beforeEach(async ({ page, appUrl }) => {
    await page.goto(appUrl);
    await page.getByRole('button', { name: 'Start with a blank room' }).click();
    await page.getByRole('tab', { name: 'Plan' }).click();
    await expect(node(page, 'Room Server room, 6 m by 4 m')).toBeVisible();
  });

  const library = async (page: Page, table: string, key: string): Promise<Point> => {
    await page.getByRole('radio', { name: table }).click();
    await page.getByLabel('Search the library').fill(key.replaceAll('-', ' ').replace('generic', ''));
    return middleOf(page.locator(`[data-library-key="${key}"]`));
  };

  const placeRack = async (page: Page, offset: Point): Promise<void> => {
    const entry = await library(page, 'Racks', 'generic-cabinet-42u-600x1000');
    const room = await middleOf(node(page, 'Room'));
    await drag(page, entry, { x: room.x + offset.x, y: room.y + offset.y }, () => expect(hint(page)).toContainText('from the left'));
  };

  test('racks dragged from the library stand on the grid, and not on each other', async ({ page }) => {
    await placeRack(page, { x: -100, y: 0 });
    await expect(node(page, 'Rack A01')).toHaveAttribute('aria-label', /front to the south, [\d.]+ (m|mm) from the left/);
    const entry = await library(page, 'Racks', 'generic-cabinet-42u-600x1000');
    const first = await middleOf(node(page, 'Rack A01'));
    await drag(page, entry, { x: first.x + 5, y: first.y }, () => expect(hint(page)).toContainText('It would stand on A01.'));
    await expect(node(page, 'Rack A02')).toHaveCount(0);
  });

  test('a dragged rack moves, a spot that is taken is refused, and undo names the move', async ({ page }) => {
    await placeRack(page, { x: -150, y: 0 });
    await placeRack(page, { x: 50, y: 0 });
    const [a, b] = [await middleOf(node(page, 'Rack A01')), await middleOf(node(page, 'Rack A02'))];
    const place = await node(page, 'Rack A02').getAttribute('aria-label');
    await drag(page, b, { x: a.x + 10, y: a.y }, () => expect(hint(page)).toContainText('It would stand on A01.'));
    await expect(node(page, 'Rack A02')).toHaveAttribute('aria-label', place ?? '');
    await drag(page, b, { x: b.x + 80, y: b.y + 40 }, () => expect(hint(page)).toContainText('from the left'));
    await expect(node(page, 'Rack A02')).not.toHaveAttribute('aria-label', place ?? '');
    await page.keyboard.press('Control+z');
    await expect(node(page, 'Rack A02')).toHaveAttribute('aria-label', place ?? '');
  });

  test('Escape takes a drag back', async ({ page }) => {
    await placeRack(page, { x: -150, y: 0 });
    const at = await middleOf(node(page, 'Rack A01'));
    const place = await node(page, 'Rack A01').getAttribute('aria-label');
    await drag(page, at, { x: at.x + 120, y: at.y }, () => page.keyboard.press('Escape'));
    await expect(node(page, 'Rack A01')).toHaveAttribute('aria-label', place ?? '');
    expect((await middleOf(node(page, 'Rack A01'))).x).toBeCloseTo(at.x, 0);
  });

  test('R turns the selected rack, arrows move it by one grid step', async ({ page }) => {
    await placeRack(page, { x: -100, y: 0 });
    await node(page, 'Rack A01').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('r');
    await expect(node(page, 'Rack A01')).toHaveAttribute('aria-label', /front to the west/);
    const before = /([\d.]+) m from the left/.exec((await node(page, 'Rack A01').getAttribute('aria-label')) ?? '')?.[1];
    await page.keyboard.press('ArrowRight');
    await expect(node(page, 'Rack A01')).toHaveAttribute('aria-label', new RegExp(`${String(Math.round((Number(before) + 0.1) * 100) / 100)} m from the left`));
  });

  test('R turns a rack in a tight row by half, and says why', async ({ page, appUrl }) => {
    await page.goto(`${appUrl}?sample=office-server-room`);
    await page.getByRole('tab', { name: 'Plan' }).click();
    await node(page, 'Rack A01').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('r');
    await expect(page.getByText('There is no room for a quarter turn: turned by 180°.')).toBeVisible();
    await expect(node(page, 'Rack A01')).toHaveAttribute('aria-label', /front to the north/);
    await page.keyboard.press('Control+z');
    await expect(node(page, 'Rack A01')).toHaveAttribute('aria-label', /front to the south/);
  });

  test('several selected racks move together', async ({ page }) => {
    await placeRack(page, { x: -150, y: 0 });
    await placeRack(page, { x: 50, y: 0 });
    const [a, b] = [await middleOf(node(page, 'Rack A01')), await middleOf(node(page, 'Rack A02'))];
    await page.mouse.click(a.x, a.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(b.x, b.y);
    await page.keyboard.up('Shift');
    await drag(page, b, { x: b.x, y: b.y + 60 }, () => expect(hint(page)).toContainText('2 things'));
    const [a2, b2] = [await middleOf(node(page, 'Rack A01')), await middleOf(node(page, 'Rack A02'))];
    expect(a2.y).toBeGreaterThan(a.y + 30);
    expect(b2.x - a2.x).toBeCloseTo(b.x - a.x, 0);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await middleOf(node(page, 'Rack A01'))).y).toBeCloseTo(a.y, 0);
  });

  test('a power source stands where it was dropped, and Delete removes it', async ({ page }) => {
    const entry = await library(page, 'Devices', 'generic-source-cee-16a-1p');
    const room = await middleOf(node(page, 'Room'));
    await drag(page, entry, { x: room.x + 60, y: room.y + 60 }, () => expect(hint(page)).toContainText('from the left'));
    const source = node(page, 'FEED');
    await expect(source).toHaveCount(1);
    const at = await middleOf(source);
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press('Delete');
    await expect(source).toHaveCount(0);
  });

  test('what cannot stay where it is dropped says so until the pointer moves on', async ({ page }) => {
    const room = await middleOf(node(page, 'Room'));
    for (const [table, key, to, why] of [
      ['Racks', 'generic-cabinet-42u-600x1000', { x: room.x, y: room.y - 230 }, 'Drop it inside a room.'],
      ['Devices', 'generic-switch-48', room, 'goes into a rack: place it in the Racks view.'],
    ] as const) {
      await drag(page, await library(page, table, key), to, () => expect(hint(page)).toContainText(why));
      await expect(hint(page)).toContainText('Nothing placed');
      await expect(hint(page)).toContainText(why);
      await page.mouse.move(to.x - 90, to.y - 60, { steps: 3 });
      await expect(hint(page).filter({ hasText: 'Nothing placed' })).toHaveCount(0);
    }
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  });

  test('the walls of the selected room are dragged to size', async ({ page }) => {
    const room = node(page, 'Room');
    const at = await middleOf(room);
    await page.mouse.click(at.x, at.y);
    await expect(page.locator('.plan-handle')).toHaveCount(3);
    const box = await room.boundingBox();
    if (box === null) throw new Error('Not on the screen');
    const pxPerM = box.width / 6;
    await drag(page, { x: box.x + box.width, y: at.y }, { x: box.x + box.width - pxPerM, y: at.y }, () => expect(hint(page)).toContainText('5 m × 4 m'));
    await expect(node(page, 'Room Server room, 5 m by 4 m')).toBeVisible();
  });

  test('an armed rack is carried by arrow keys, turned by R and placed by Enter', async ({ page }) => {
    await library(page, 'Racks', 'generic-cabinet-42u-600x1000');
    await page.locator('[data-library-key="generic-cabinet-42u-600x1000"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('r');
    await page.keyboard.press('ArrowRight');
    await expect(hint(page)).toContainText('front to the west');
    await page.keyboard.press('Enter');
    await expect(node(page, 'Rack A01')).toHaveAttribute('aria-label', /front to the west/);
  });

  const canvasDrag = async (page: Page, from: readonly [number, number], to: readonly [number, number], beforeDrop?: () => Promise<void>): Promise<void> => {
    const box = await node(page, 'Room').boundingBox();
    if (box === null) throw new Error('Not on the screen');
    const at = ([x, y]: readonly [number, number]): Point => ({ x: box.x + box.width * x, y: box.y + box.height * y });
    await drag(page, at(from), at(to), beforeDrop);
  };

  const corner = async (page: Page, x: number, y: number): Promise<void> => {
    const box = await node(page, 'Room').boundingBox();
    if (box === null) throw new Error('Not on the screen');
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  };

  test('a wall is drawn by dragging, with its length beside the pointer, and a door goes into it', async ({ page }) => {
    await page.keyboard.press('w');
    await expect(page.getByRole('button', { name: 'Wall', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await canvasDrag(page, [0.25, 0.5], [0.75, 0.51], () => expect(hint(page)).toContainText('3 m × 100 mm'));
    await expect(node(page, 'Wall, wall, 3 m by 100 mm')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('d');
    await corner(page, 0.5, 0.55);
    await expect(node(page, 'Door, door, 900 mm by 100 mm')).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(node(page, 'Wall')).toHaveCount(0);
  });

  test('a pathway is drawn corner by corner, and Escape puts the tool away', async ({ page }) => {
    await page.keyboard.press('t');
    for (const [x, y] of [[0.2, 0.3], [0.7, 0.3], [0.7, 0.8]] as const) await corner(page, x, y);
    await page.keyboard.press('Enter');
    await expect(node(page, 'CT1, tray')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'CT1' })).toBeVisible();
    await page.keyboard.press('t');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true');
  });

  test('by keyboard alone: a column is put down, its numbers typed, and it is moved and turned', async ({ page }) => {
    await page.keyboard.press('u');
    await page.keyboard.press('Enter');
    await expect(node(page, 'Column, column, 300 mm by 300 mm')).toBeVisible();
    await page.getByRole('textbox', { name: 'Across', exact: true }).fill('500 mm');
    await page.getByRole('textbox', { name: 'Across', exact: true }).press('Enter');
    await expect(node(page, 'Column, column, 500 mm by 300 mm')).toBeVisible();
    await node(page, 'Column').focus();
    await page.keyboard.press('r');
    await expect(node(page, 'Column, column, 300 mm by 500 mm')).toBeVisible();
  });

  test('an L-shaped room is drawn, closing on its first corner, and made a rectangle again', async ({ page }) => {
    await corner(page, 0.5, 0.5);
    await page.keyboard.press('p');
    for (const [x, y] of [[0, 0], [1, 0], [1, 1], [0.5, 1], [0.5, 0.5], [0, 0.5], [0, 0]] as const) await corner(page, Math.min(0.999, Math.max(0.001, x)), Math.min(0.999, Math.max(0.001, y)));
    await expect(page.getByRole('region', { name: 'Walls' })).toContainText('6 corners');
    await page.getByRole('button', { name: 'Back to a rectangle' }).click();
    await expect(page.getByRole('region', { name: 'Walls' })).toContainText('Rectangle');
  });

  test('a row is added, renamed by pattern with a preview, and its aisles are marked', async ({ page }) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('add a row of racks');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Racks', { exact: true }).fill('4');
    await page.keyboard.press('Enter');
    await expect(page.locator('.react-flow__node[aria-label^="Rack"]')).toHaveCount(4);
    await page.keyboard.press('Shift+F2');
    await page.keyboard.type('C08');
    await expect(page.getByRole('table', { name: 'Old and new names' })).toContainText('C11');
    await page.keyboard.press('Enter');
    await expect(node(page, 'Rack C11')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('mark hot and cold');
    await page.keyboard.press('Enter');
    await expect(node(page, 'Cold aisle')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(node(page, 'Cold aisle')).toHaveCount(0);
  });

  test('what is drawn lies inside of its own picture, so that nothing of it stays behind when the view moves', async ({ page }) => {
    await placeRack(page, { x: -100, y: 0 });
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect(page.locator('.plan-part text', { hasText: '4000' })).toBeVisible();
    const outside = await page.locator('.plan-part').evaluateAll((parts) => parts.flatMap((part) => {
      const whole = part.getBoundingClientRect();
      return [...part.querySelectorAll('text, path')].flatMap((drawn) => {
        const { left, top, right, bottom } = drawn.getBoundingClientRect();
        return left < whole.left - 1 || top < whole.top - 1 || right > whole.right + 1 || bottom > whole.bottom + 1 ? [drawn.textContent] : [];
      });
    }));
    expect(outside).toEqual([]);
  });

  test('with Ctrl a drag carries a copy of a rack, and a double click shows the rack in the Racks view', async ({ page }) => {
    await placeRack(page, { x: -150, y: 0 });
    const from = await middleOf(node(page, 'Rack A01'));
    await page.keyboard.down('Control');
    await drag(page, from, { x: from.x + 200, y: from.y }, () => expect(hint(page)).toContainText('Copy of A01'));
    await page.keyboard.up('Control');
    await expect(node(page, 'Rack A02')).toBeVisible();
    expect(await middleOf(node(page, 'Rack A01'))).toEqual(from);
    await page.keyboard.press('Control+z');
    await expect(node(page, 'Rack A02')).toHaveCount(0);
    await page.mouse.dblclick(from.x, from.y);
    await expect(page.getByRole('tab', { name: 'Racks' })).toHaveAttribute('aria-selected', 'true');
  });
});

test('names of many rooms never print over one another', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(appUrl);
  await page.getByRole('region', { name: 'From a template' }).getByRole('button', { name: /MDF/ }).click();
  await page.getByRole('tab', { name: 'Plan' }).click();
  await expect(page.locator('.plan-room-name')).toHaveCount(7);
  const boxes = await page.locator('.plan-room-name').evaluateAll((names) => names.map((name) => name.getBoundingClientRect().toJSON() as { left: number; right: number }).sort((a, b) => a.left - b.left));
  expect(boxes.filter(({ left }, i) => i > 0 && left < (boxes[i - 1]?.right ?? 0))).toEqual([]);
});

test('an annotation far from the window is not mounted, and comes back with the view', async ({ page, appUrl }) => {
  await page.goto(`${appUrl}?sample=office-server-room`);
  await page.getByRole('tab', { name: 'Plan' }).click();
  const note = page.getByRole('button', { name: /^callout: Above the meeting table/ });
  await expect(note).toBeVisible();
  const rack = await middleOf(node(page, 'Rack A01'));
  await page.mouse.move(rack.x, rack.y);
  await expect.poll(async () => {
    await page.mouse.wheel(0, -240);
    return note.count();
  }).toBe(0);
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  await expect(note).toBeVisible();
});
