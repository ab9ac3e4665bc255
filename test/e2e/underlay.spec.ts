import type { Page } from '@playwright/test';
import PDFDocument from 'pdfkit';
import { makeId } from '../../shared/base/id.ts';
import { readDesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import { writeDesignFile } from '../../shared/formats/design-file/write-design-file.ts';
import { emptyTables } from '../../shared/model/design.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { plainPng } from '../support/plain-png.ts';
import { expect, test } from './support/browser-app.ts';
import { pdfText } from './support/exported.ts';

/** A page of 800 by 600 points with a wall of 600 points along its top. */
async function drawingPdf(pages: number, userPassword?: string): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, ...(userPassword === undefined ? {} : { userPassword }) });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  for (let page = 1; page <= pages; page += 1) {
    pdf.addPage({ size: [800, 600], margin: 0 });
    pdf.lineWidth(4).rect(100, 100, 600, 400).stroke();
    pdf.font('Helvetica').fontSize(20).text(`Level ${page}`, 140, 140);
  }
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

const upload = (name: string, buffer: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: '', buffer: Buffer.from(buffer) });
const picture = (page: Page) => page.locator('img.plan-underlay');
const covers = (page: Page) => page.getByLabel('Inspector').locator('dl', { hasText: 'Covers' });

async function askForPicture(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+U');
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
}

async function place(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await askForPicture(page);
  await page.getByLabel('Picture file').setInputFiles(file);
  await page.getByRole('button', { name: 'Place under the plan' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(picture(page)).toBeVisible();
}

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  return new Uint8Array(await readFile(await download.path()));
}

async function openFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page.keyboard.press('Control+w');
  await expect(page.getByRole('button', { name: 'Start with a blank room' })).toBeVisible();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles(upload('room.cablewright', bytes));
  await page.getByRole('tab', { name: 'Plan' }).click();
}

test.beforeEach(async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await page.getByRole('button', { name: 'Start with a blank room' }).click();
  await page.getByRole('tab', { name: 'Plan' }).click();
  await expect(page.locator('.react-flow__node[aria-label^="Room Server room, 6 m by 4 m"]')).toBeVisible();
});

test('a page of a PDF is put under the plan, calibrated by two points, saved, opened again and printed', async ({ page }) => {
  await askForPicture(page);
  await page.getByLabel('Picture file').setInputFiles(upload('building.pdf', await drawingPdf(3)));
  await page.getByText('Page 2').click();
  await page.getByRole('button', { name: 'Place under the plan' }).click();
  await expect(page.getByText('Click the first of two points')).toBeVisible();
  await expect(covers(page)).toContainText('building.pdf, page 2');
  await expect(covers(page)).toContainText('5.33 m × 4 m');

  /* Wait for the view to rest on the room. */
  await expect.poll(async () => JSON.stringify(await picture(page).boundingBox())).toBe(JSON.stringify(await picture(page).boundingBox()));
  const shown = await picture(page).boundingBox();
  if (shown === null) throw new Error('The picture is not on the screen');
  const wall = (share: number): [number, number] => [shown.x + (shown.width * (100 + 600 * share)) / 800, shown.y + (shown.height * 100) / 600];
  await page.mouse.click(...wall(0));
  await page.mouse.click(...wall(1));
  await page.keyboard.type('9 m');
  await page.keyboard.press('Enter');
  /* The wall of 600 of 800 points has 9 m: the page has 12 m, but for a pixel's width. */
  await expect(covers(page)).toContainText(/(11\.9\d|12(\.0\d)?) m × (8\.9\d|9(\.0\d)?) m/);

  const file = await saved(page);
  await openFile(page, file);
  await expect(picture(page)).toBeVisible();
  const read = readDesignFile(file, 'room');
  expect(read.ok && read.value.attachments).toHaveLength(1);

  await page.keyboard.press('Control+e');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()]);
  const pdf = await download.path();
  expect(pdfText(pdf)).toContain('Plan of Server room');
  expect((await readFile(pdf)).toString('latin1')).toMatch(/\/Subtype \/Image\n\/BitsPerComponent 8\n\/Width 4096\n\/Height 3072/);
});

test('everything is done with the keyboard alone, and undo names each step', async ({ page }) => {
  await askForPicture(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(upload('floor.png', plainPng(600, 400)));
  await expect(page.getByText('600 × 400 pixels')).toBeVisible();
  await page.getByRole('button', { name: 'Place under the plan' }).press('Enter');
  await expect(page.getByRole('application', { name: /Calibrate the underlay floor.png/ })).toBeFocused();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('True distance')).toBeFocused();
  await page.keyboard.type('about a mile');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Enter a length such as 1.5 m or 850 mm.');
  await page.getByLabel('True distance').fill('2,5 m');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: /Calibrate/ })).toHaveCount(0);

  const run = async (command: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  };
  await run('Move the underlay');
  await expect(page.getByRole('application', { name: /Move the underlay floor.png/ })).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Escape');
  await run('Turn the underlay');
  await run('Remove the underlay');
  await expect(picture(page)).toHaveCount(0);
  for (const name of ['Remove', 'Turn', 'Move', 'Calibrate', 'Add']) {
    if (name !== 'Remove') await page.getByRole('button', { name: new RegExp(`^Undo ${name} underlay floor.png`) }).waitFor();
    await page.keyboard.press('Control+z');
  }
  await expect(picture(page)).toHaveCount(0);
});

test('while a picture is in hand the wheel still zooms and the middle button still moves the view', async ({ page }) => {
  await place(page, upload('floor.png', plainPng(600, 400)));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Move the underlay');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: /Move the underlay floor.png/ })).toBeFocused();
  const box = async (): Promise<{ x: number; y: number; width: number }> => (await picture(page).boundingBox()) ?? { x: 0, y: 0, width: 0 };
  const before = await box();
  await page.mouse.move(before.x + 40, before.y + 40);
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await box()).width).toBeGreaterThan(before.width * 1.1);
  const zoomed = await box();
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(before.x + 100, before.y + 70, { steps: 3 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(async () => Math.round((await box()).x - zoomed.x)).toBe(60);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Undo Add underlay/ })).toBeEnabled();
});

test('a picture dropped on the plan is taken for that room', async ({ page }) => {
  await page.evaluate((bytes) => {
    const target = document.querySelector('.canvas-host');
    const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'dropped.png', { type: 'image/png' }));
    for (const type of ['dragover', 'drop']) target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, clientX: left + width / 2, clientY: top + height / 2 }));
  }, [...plainPng(60, 40)]);
  await expect(page.getByRole('dialog', { name: 'Underlay' }).getByText('dropped.png')).toBeVisible();
  await expect(page.getByText('Drop a design to open it')).toHaveCount(0);
});

test('a design whose picture is missing says so, and importing it again keeps its place', async ({ page }) => {
  const roomId = makeId('room', 'first');
  const underlay = { id: makeId('underlay', 'first'), roomId, name: 'lost.png', sha256: 'ab'.repeat(32), widthPx: 300, heightPx: 200, xMm: 100, yMm: 200, mmPerPx: 10, opacityPercent: 50 };
  await openFile(page, writeDesignFile({ ...emptyTables('Lost'), room: [{ id: roomId, name: 'Hall', widthMm: 6000, depthMm: 4000 }], underlay: [underlay] }, { applicationVersion: '' }));
  await expect(page.getByText('The picture lost.png is missing: import it again.')).toBeVisible();
  await askForPicture(page);
  await page.getByLabel('Picture file').setInputFiles(upload('found.png', plainPng(600, 400)));
  await page.getByRole('button', { name: 'Replace the underlay' }).click();
  await expect(picture(page)).toBeVisible();
  const read = readDesignFile(await saved(page), 'room');
  expect(read.ok && read.value.tables.underlay[0]).toMatchObject({ name: 'found.png', xMm: 100, yMm: 200, mmPerPx: 5, opacityPercent: 50 });
});

test.describe('a file that is no picture', () => {
  const bomb = plainPng(2, 2);
  new DataView(bomb.buffer).setUint32(16, 60_000);
  new DataView(bomb.buffer).setUint32(20, 60_000);
  const svg = (text: string): Uint8Array => new TextEncoder().encode(text);
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"';
  const FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
    ['text.png', () => svg('not a picture'), /is neither a PNG, JPEG, SVG nor PDF file/],
    ['empty.pdf', () => new Uint8Array(), /is empty \(0 bytes\)/],
    ['large.pdf', () => new Uint8Array(33 * 1024 * 1024), /has 33 MB, and an underlay at most 32 MB. It was not read/],
    ['cut.png', () => plainPng(60, 60).subarray(0, 45), /is damaged/],
    ['bomb.png', () => bomb, /60000 × 60000 pixels, more than 100 million/],
    ['cut.pdf', async () => (await drawingPdf(1)).subarray(0, 300), /is damaged: it is no complete PDF/],
    ['locked.pdf', () => drawingPdf(1, 'secret'), /is protected by a password/],
    ['sizeless.svg', () => svg(`${SVG}><rect width="9" height="9"/></svg>`), /says neither its width and height nor its viewBox/],
    ['cut.svg', () => svg(`${SVG} viewBox="0 0 4 3"><rect`), /is damaged: it is no complete SVG/],
  ];

  test('gets one sentence and changes nothing', async ({ page }) => {
    await askForPicture(page);
    for (const [name, make, sentence] of FILES) {
      const path = test.info().outputPath(name);
      await writeFile(path, await make());
      await page.getByLabel('Picture file').setInputFiles(path);
      await expect(page.getByRole('alert').filter({ hasText: `"${name}"` })).toHaveText(sentence);
      await expect(page.getByRole('button', { name: 'Place under the plan' })).toBeDisabled();
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  });

  test('an SVG with scripts and links runs and loads nothing', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await place(page, upload('evil.svg', svg(`${SVG} viewBox="0 0 400 300"><script>document.title='evil'</script><image href="http://127.0.0.1:9/evil.png" width="40" height="30"/><rect width="400" height="300" fill="teal"/></svg>`)));
    expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
    expect(await page.title()).not.toBe('evil');
  });
});
