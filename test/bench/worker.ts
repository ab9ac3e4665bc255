import type { Page } from '@playwright/test';
import { canvasShown, dropDesign, framesDuring, panUntil, settle, withWindow } from './bench-window.ts';
import type { BenchDesign, Measured } from './measure.ts';
import { percentileOf } from './median.ts';

const EDITS = 6;
/** The person pans at least so long after an edit, so that there are frames to measure. */
const FEWEST_MOVES = 20;

/** How long the rules worker takes as the person sees it, and how smoothly the window draws meanwhile: after opening a design of this size, and after single edits. */
export function measureWorker(design: BenchDesign, folder: string): Promise<readonly Measured[]> {
  return withWindow(folder, async (page) => [...(await measureFirstReport(page, design.bytes)), ...(await measureEdits(page))]);
}

async function measureFirstReport(page: Page, bytes: Uint8Array): Promise<readonly Measured[]> {
  await watchReport(page, 'drop');
  const opening = await framesDuring(page, async () => {
    await dropDesign(page, bytes);
    await canvasShown(page);
  });
  const checking = await framesDuring(page, () => panUntil(page, async (moves) => moves >= FEWEST_MOVES && (await msToReport(page)) !== undefined));
  return [
    { name: 'worker: open to first report shown', value: (await msToReport(page)) ?? Number.NaN, unit: 'ms' },
    { name: 'worker: opening, longest frame', value: percentileOf(opening, 100), unit: 'ms' },
    ...frameFigures('worker: full check', checking),
  ];
}

/** A rack on the plan is moved to and fro by the arrow keys: what its cables need is estimated anew. */
async function measureEdits(page: Page): Promise<readonly Measured[]> {
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  const rack = page.locator('.react-flow__node[aria-label^="Rack "]').first();
  await rack.focus();
  await page.keyboard.press('Enter');
  await settle(page);
  const taken: number[] = [];
  const frames: number[] = [];
  for (let n = 0; n < EDITS; n += 1) {
    await rack.focus();
    await watchReport(page, 'keydown');
    frames.push(...(await framesDuring(page, async () => {
      await page.keyboard.press(n % 2 === 0 ? 'ArrowUp' : 'ArrowDown');
      await panUntil(page, async (moves) => moves >= FEWEST_MOVES && (await msToReport(page)) !== undefined);
    })));
    taken.push((await msToReport(page)) ?? Number.NaN);
  }
  return [
    { name: 'worker: edit to report shown', value: percentileOf(taken, 50), unit: 'ms' },
    { name: `worker: edit to report shown, slowest of ${EDITS}`, value: percentileOf(taken, 100), unit: 'ms' },
    ...frameFigures('worker: edit', frames),
  ];
}

const frameFigures = (name: string, frames: readonly number[]): readonly Measured[] => [
  { name: `${name}, median frame`, value: percentileOf(frames, 50), unit: 'ms' },
  { name: `${name}, 95 % of frames within`, value: percentileOf(frames, 95), unit: 'ms' },
  { name: `${name}, longest frame`, value: percentileOf(frames, 100), unit: 'ms' },
];

interface ReportWatch {
  startMs?: number;
  shownMs?: number;
}

/** From the next such event on, notes when the status bar has said that the design is being checked and then that it was. */
async function watchReport(page: Page, event: 'drop' | 'keydown'): Promise<void> {
  await page.evaluate((type) => {
    const watch: ReportWatch = {};
    Object.assign(window, { benchReport: watch });
    let isChecking = false;
    const observer = new MutationObserver(() => {
      const text = document.querySelector('[data-region="status"]')?.textContent ?? '';
      if (text.includes('Checking…')) isChecking = true;
      else if (isChecking && text.includes('Checked:')) {
        watch.shownMs = performance.now();
        observer.disconnect();
      }
    });
    window.addEventListener(type, () => {
      watch.startMs = performance.now();
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    }, { capture: true, once: true });
  }, event);
}

/** Absent while the report is awaited. */
async function msToReport(page: Page): Promise<number | undefined> {
  return await page.evaluate(() => {
    const { benchReport: { startMs, shownMs } } = window as unknown as { readonly benchReport: ReportWatch };
    return startMs === undefined || shownMs === undefined ? undefined : shownMs - startMs;
  });
}
