import { chromium, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import { appFileResponse } from '../../electron/main/security/app-files.ts';
import { APP_ORIGIN } from '../../electron/main/security/app-origin.ts';
import type { BenchDesign, Measured } from './measure.ts';
import { percentileOf } from './median.ts';

const WINDOW = { width: 1440, height: 900 };
const OPEN_TIMEOUT_MS = 300_000;
const MOVES = 120;
/** One turn of the wheel, and how many octaves of zoom it is. */
const WHEEL_PX = 30;
const OCTAVES_PER_TURN = 0.06;
const FEWEST_TURNS = 20;

/** Frame times of the application built in a folder, in Chromium, while a design of this size is panned and zoomed by mouse. */
export async function measureCanvas(design: BenchDesign, folder: string): Promise<readonly Measured[]> {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(server.url);
    const opened = await openDesign(page, design.bytes);
    const measured: Measured[] = [{ name: 'window: open to first canvas', value: opened, unit: 'ms' }];
    for (const view of ['Plan', 'Racks']) measured.push(...(await measureView(page, view)));
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function serve(folder: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void appFileResponse(folder, `${APP_ORIGIN}${request.url ?? '/'}`).then(async (found) => {
      response.writeHead(found.status, Object.fromEntries(found.headers));
      response.end(new Uint8Array(await found.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const canvasOf = (page: Page) => page.locator('.canvas-host');

/** Drops the file on the window; yields how long it took until a canvas showed it. */
async function openDesign(page: Page, bytes: Uint8Array): Promise<number> {
  await page.locator('#root > *').first().waitFor();
  const start = performance.now();
  await page.evaluate((base64) => {
    const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'bench.cablewright');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, Buffer.from(bytes).toString('base64'));
  await canvasOf(page).waitFor({ timeout: OPEN_TIMEOUT_MS });
  await settle(page);
  return performance.now() - start;
}

/** Waits until the page draws without work left over. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => requestAnimationFrame(() => resolve()), { timeout: 60_000 })));
}

async function measureView(page: Page, view: string): Promise<readonly Measured[]> {
  await page.getByRole('tab', { name: view, exact: true }).click();
  await canvasOf(page).waitFor();
  await settle(page);
  const box = await canvasOf(page).boundingBox();
  if (box === null) throw new Error(`The view ${view} has no canvas`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const measured: Measured[] = [];
  const gesture = async (name: string, act: () => Promise<void>): Promise<void> => {
    const before = await viewportOf(page);
    const frames = await framesDuring(page, act);
    if ((await viewportOf(page)) === before) throw new Error(`${view}: ${name} did not move the canvas`);
    measured.push({ name: `${view}: ${name}, median frame`, value: percentileOf(frames, 50), unit: 'ms' }, { name: `${view}: ${name}, 95 % of frames within`, value: percentileOf(frames, 95), unit: 'ms' });
  };
  await gesture('pan at fit', () => pan(page, x, y));
  const turns = await turnsToFullSize(page);
  await gesture('zoom in to 100 %', () => zoom(page, x, y, -turns));
  await gesture('pan at 100 %', () => pan(page, x, y));
  await gesture('zoom out to fit', () => zoom(page, x, y, turns));
  return measured;
}

/** Where the canvas looks, as its transform says. */
const viewportOf = (page: Page): Promise<string> => page.locator('.react-flow__viewport').evaluate((viewport) => viewport.getAttribute('style') ?? '');

/** Drags with the middle button to and fro. */
async function pan(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  for (let n = 1; n <= MOVES; n += 1) await page.mouse.move(x + 260 * Math.sin(n / 9), y + 160 * Math.sin(n / 13));
  await page.mouse.up({ button: 'middle' });
}

/** Turns of the wheel from the present zoom to 100 %. */
async function turnsToFullSize(page: Page): Promise<number> {
  const percent = Number.parseFloat((await page.locator('.canvas-zoom-percent').textContent()) ?? '');
  return Math.max(FEWEST_TURNS, Math.round(Math.log2(100 / Math.max(percent, 1)) / OCTAVES_PER_TURN));
}

/** Turns the wheel so many times; negative ones come nearer. */
async function zoom(page: Page, x: number, y: number, turns: number): Promise<void> {
  await page.mouse.move(x, y);
  for (let n = 0; n < Math.abs(turns); n += 1) await page.mouse.wheel(0, Math.sign(turns) * WHEEL_PX);
}

/** Times between the frames that were drawn during a gesture, in milliseconds. */
async function framesDuring(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const state = { times, isRunning: true };
    Object.assign(window, { benchFrames: state });
    const onFrame = (time: number): void => {
      times.push(time);
      if (state.isRunning) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  await act();
  await settle(page);
  const times = await page.evaluate(() => {
    const { benchFrames } = window as unknown as { readonly benchFrames: { readonly times: number[]; isRunning: boolean } };
    benchFrames.isRunning = false;
    return benchFrames.times;
  });
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}
