import type { Locator, Page } from '@playwright/test';
import { type BenchDesign, benchDesign } from '../bench/measure.ts';
import { canvasShown, dropDesign, settle } from '../bench/bench-window.ts';
import { expect, test } from './support/browser-app.ts';
import { boxOf } from './support/racks-hand.ts';

/* Two halls of the same rows, one with half as many again: from the first row the others are out of sight. */
const HALLS = [80, 120] as const;
const PLACES = [{ view: 'Plan', name: 'A05' }, { view: 'Racks', name: 'A05' }, { view: 'Topology', name: 'A05-SW1' }] as const;

/** Things that are mounted on the canvas: what belongs to findings is left out, for its number follows the design's faults. */
const mounted = (page: Page): Promise<number> => page.locator('.canvas-host *:not(.canvas-finding):not(.canvas-finding *)').count();

/** Opens the design and waits until it is checked: nothing comes to the canvas by itself after that. */
async function openHall(page: Page, appUrl: string, { bytes }: BenchDesign): Promise<void> {
  await page.goto(appUrl);
  await dropDesign(page, bytes);
  await canvasShown(page);
  await expect(page.getByText(/^Checked/)).toBeVisible({ timeout: 100_000 });
}

/** The node that stands for a rack or a device of this name. */
function nodeOf(page: Page, { tables }: BenchDesign, name: string): Locator {
  const record = [...tables.rack, ...tables.device].find((each) => each.name === name);
  return page.locator(`.react-flow__node[data-id="${record?.id ?? name}"]`);
}

/** Looks at a thing at 100 %, in the same place of the window whatever was looked at before. */
async function lookAt(page: Page, view: string, name: string): Promise<void> {
  await page.getByRole('tab', { name: view, exact: true }).click();
  await search(page, name);
  await page.getByRole('button', { name: /set to 100 %$/ }).click();
  await expect(page.getByRole('button', { name: 'Zoom is 100 %, set to 100 %' })).toBeVisible();
  await search(page, name);
}

/** Goes to a thing by the search at the top, as a person does. */
async function search(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search devices/ }).fill(name);
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
}

/** Goes to the far corner by the small picture of the whole. */
async function goFarAway(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page.locator('.canvas-minimap'));
  await page.mouse.click(x + width * 0.85, y + height * 0.85);
}

test('what is mounted does not grow with the design, and what is left behind goes', async ({ page, appUrl }) => {
  test.slow();
  const counts = new Map<string, number[]>();
  for (const racks of HALLS) {
    const hall = benchDesign(racks);
    await openHall(page, appUrl, hall);
    for (const { view, name } of PLACES) {
      await lookAt(page, view, name);
      await expect(nodeOf(page, hall, name)).toBeInViewport({ ratio: 0.1 });
      await settle(page);
      counts.set(view, [...(counts.get(view) ?? []), await mounted(page)]);
      await goFarAway(page);
      await expect(nodeOf(page, hall, name), `${view}: ${name} from far away`).toHaveCount(0);
    }
  }
  for (const [view, [few = 0, many = 0]] of counts) {
    expect(few, view).toBeGreaterThan(100);
    expect(many, `${view}: ${few} elements in the small hall, ${many} in the large one`).toBeLessThanOrEqual(Math.ceil(few * 1.05));
  }
});
