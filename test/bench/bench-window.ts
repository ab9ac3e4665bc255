import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import { appFileResponse } from '../../electron/main/security/app-files.ts';
import { APP_ORIGIN } from '../../electron/main/security/app-origin.ts';

const WINDOW = { width: 1440, height: 900 };
const OPEN_TIMEOUT_MS = 300_000;

/** Shows the application built in a folder in Chromium while something is measured. */
export async function withWindow<T>(folder: string, act: (page: Page) => Promise<T>): Promise<T> {
  const server = await serve(folder);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(server.url);
    await page.locator('#root > *').first().waitFor();
    return await act(page);
  } finally {
    await browser?.close();
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

/** The canvas of the view that is shown. */
export const canvasOf = (page: Page) => page.locator('.canvas-host');

/** Drops the file on the window; done as soon as the window has been told. */
export async function dropDesign(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate((base64) => {
    const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'bench.cablewright');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, Buffer.from(bytes).toString('base64'));
}

/** Waits for the canvas of a dropped design. */
export const canvasShown = (page: Page): Promise<void> => canvasOf(page).waitFor({ timeout: OPEN_TIMEOUT_MS });

/** The middle of the canvas, in pixels of the window. */
export async function canvasCentre(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await canvasOf(page).boundingBox();
  if (box === null) throw new Error('The view has no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/* After a gesture over many layers Chromium may leave idle callbacks waiting although it draws every frame: a frame without work says the same. */
const MOST_WAIT_MS = 500;

/** Waits until the page draws without work left over. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate((timeout) => new Promise<void>((resolve) => requestAnimationFrame(() => requestIdleCallback(() => requestAnimationFrame(() => resolve()), { timeout }))), MOST_WAIT_MS);
}

/** Where the canvas looks, as its transform says. */
const viewportOf = (page: Page): Promise<string> => page.locator('.react-flow__viewport').evaluate((viewport) => viewport.getAttribute('style') ?? '');

/** Does what is meant to move the canvas; refuses to measure one that stayed. */
export async function movingCanvas(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await viewportOf(page);
  await act();
  if ((await viewportOf(page)) === before) throw new Error('The canvas did not move');
}

/** Drags with the middle button to and fro until it is told to stop after a move, and back to where it began. */
export async function panUntil(page: Page, isDone: (moves: number) => boolean | Promise<boolean>): Promise<void> {
  const { x, y } = await canvasCentre(page);
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  await movingCanvas(page, async () => {
    for (let n = 1; !(await isDone(n - 1)); n += 1) await page.mouse.move(x + 260 * Math.sin(n / 9), y + 160 * Math.sin(n / 13));
  });
  await page.mouse.move(x, y);
  await page.mouse.up({ button: 'middle' });
}

/** Times between the frames that were drawn during a gesture, in milliseconds. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
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
