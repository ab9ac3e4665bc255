import type { Locator, Page } from '@playwright/test';
import { CountedHand } from './counted-hand.ts';
import { expect, type RunningApp } from './electron-app.ts';
import { boxOf, deviceOf, type Point } from './racks-hand.ts';

/** Waits until a design is open, checked and drawn; the counting begins there. */
export async function handOn({ page }: RunningApp): Promise<CountedHand> {
  await expect(page.getByText(/^Checked/)).toBeVisible();
  await expect(page.locator('.rack').first()).toBeVisible();
  return new CountedHand(page);
}

/** The status bar counts so many cables. */
export const expectCables = (page: Page, count: number): Promise<void> => expect(page.getByText(new RegExp(` · ${count} cables?$`))).toBeVisible();

/** A kind of device in the library, folded or not. */
export const categoryOf = (page: Page, name: string): Locator => page.getByLabel('Library', { exact: true }).getByRole('button', { name: new RegExp(`^${name}`) });

/** An entry of the library. */
export const entryOf = (page: Page, key: string): Locator => page.locator(`[data-library-key="${key}"]`).first();

/** The left end of a device's face, where it has no ports. */
export async function earOf(page: Page, device: string): Promise<Point> {
  const { x, y, height } = await boxOf(deviceOf(page, device));
  return { x: x + 3, y: y + height / 2 };
}

/** A place on the right of a switch's face where it has neither ports nor cords. */
export async function bareSpotOf(page: Page, device: string): Promise<Point> {
  const { x, y, width, height } = await boxOf(deviceOf(page, device));
  return { x: x + width * 0.9, y: y + height / 2 };
}

/** Copies 24 cables between PP1 and SW1 of rack A01, as a spreadsheet does. */
export async function putOnClipboard({ electron }: RunningApp): Promise<void> {
  const rows = Array.from({ length: 24 }, (_, n) => `A01/PP1:${n + 1}\tA01/SW1:${n + 1}\tX-${n + 1}`);
  await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), ['From\tTo\tLabel', ...rows].join('\r\n'));
}
