import type { Page } from '@playwright/test';
import { canvasCentre, canvasOf, canvasShown, dropDesign, framesDuring, movingCanvas, panUntil, settle, withWindow } from './bench-window.ts';
import type { BenchDesign, Measured } from './measure.ts';
import { percentileOf } from './median.ts';

const MOVES = 120;
/** One turn of the wheel, and how many octaves of zoom it is. */
const WHEEL_PX = 30;
const OCTAVES_PER_TURN = 0.06;
const FEWEST_TURNS = 20;

/** What is dragged in each view. */
const VIEWS = [
  { name: 'Plan', thing: '.react-flow__node[aria-label^="Rack "]' },
  { name: 'Racks', thing: '.rack [data-device-id]' },
  { name: 'Topology', thing: '.react-flow__node' },
] as const;

/** Frame times of the application built in a folder, in Chromium, while a design of this size is panned, zoomed and edited by mouse, and how much of it the page holds. */
export function measureCanvas(design: BenchDesign, folder: string): Promise<readonly Measured[]> {
  return withWindow(folder, async (page) => {
    const start = performance.now();
    await dropDesign(page, design.bytes);
    await canvasShown(page);
    await settle(page);
    const measured: Measured[] = [{ name: 'window: open to first canvas', value: performance.now() - start, unit: 'ms' }];
    for (const view of VIEWS) measured.push(...(await measureView(page, view)));
    return measured;
  });
}

async function measureView(page: Page, { name: view, thing }: (typeof VIEWS)[number]): Promise<readonly Measured[]> {
  await page.getByRole('tab', { name: view, exact: true }).click();
  await canvasOf(page).waitFor();
  await settle(page);
  const { x, y } = await canvasCentre(page);
  const measured: Measured[] = [];
  const gesture = async (name: string, act: () => Promise<void>): Promise<void> => {
    const frames = await framesDuring(page, act);
    measured.push({ name: `${view}: ${name}, median frame`, value: percentileOf(frames, 50), unit: 'ms' }, { name: `${view}: ${name}, 95 % of frames within`, value: percentileOf(frames, 95), unit: 'ms' });
  };
  const pan = (): Promise<void> => panUntil(page, (moves) => moves >= MOVES);
  await gesture('pan at fit', pan);
  const turns = await turnsToFullSize(page);
  await gesture('zoom in to 100 %', () => movingCanvas(page, () => zoom(page, x, y, -turns)));
  await gesture('pan at 100 %', pan);
  measured.push({ name: `${view}: elements of the page at 100 %`, value: await page.locator('.canvas-host *').count(), unit: 'elements' });
  const from = await grip(page, thing);
  if (from !== undefined) await gesture('drag a thing to and fro', () => dragToAndFro(page, from));
  await gesture('zoom out to fit', () => movingCanvas(page, () => zoom(page, x, y, turns)));
  return measured;
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

/** A point to take hold of: of the thing nearest to the middle of the window, near its left edge, where there are no ports. */
async function grip(page: Page, thing: string): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const middle = await canvasCentre(page);
  const boxes = await page.locator(thing).evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height })));
  const inSight = boxes.filter(({ x, y, width, height }) => width > 0 && Math.abs(x - middle.x) < 400 && Math.abs(y + height / 2 - middle.y) < 250);
  const [nearest] = inSight.sort((a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y));
  return nearest === undefined ? undefined : { x: nearest.x + 4, y: nearest.y + nearest.height / 2 };
}

/** Carries a thing about and lets it go with Escape, so that the design stays as it was. */
async function dragToAndFro(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let n = 1; n <= MOVES; n += 1) await page.mouse.move(x + 150 * Math.sin(n / 9), y + 120 * Math.sin(n / 13));
  await page.keyboard.press('Escape');
  await page.mouse.up();
}
