import type { Locator, Page } from '@playwright/test';
import { drag, middleOf, type Point } from './racks-hand.ts';

/** What a task took. */
export interface Counts {
  readonly clicks: number;
  readonly drags: number;
  readonly keys: number;
}

/** A place to press at: a thing on the screen or a point of the window. */
export type Place = Locator | Point;

/** The middle of a thing once it stands still. */
const pointOf = async (place: Place): Promise<Point> => {
  if (!('boundingBox' in place)) return place;
  await place.scrollIntoViewIfNeeded();
  let last = await middleOf(place);
  for (;;) {
    await place.page().evaluate(() => new Promise(requestAnimationFrame));
    const now = await middleOf(place);
    if (now.x === last.x && now.y === last.y) return now;
    last = now;
  }
};

/** A person's hand that counts: a press of a button is a click, one with a way in between a drag, a key with whatever is held with it one key. A double click is two clicks; every letter typed is a key. */
export class CountedHand {
  private clicks = 0;
  private drags = 0;
  private keys = 0;

  constructor(private readonly page: Page) {}

  /** Clicks a thing; `held` keys are part of the click. */
  async click(place: Place, held?: 'Shift' | 'Control'): Promise<void> {
    const { x, y } = await pointOf(place);
    if (held !== undefined) await this.page.keyboard.down(held);
    await this.page.mouse.click(x, y);
    if (held !== undefined) await this.page.keyboard.up(held);
    this.clicks += 1;
  }

  /** Clicks twice. */
  async doubleClick(place: Place): Promise<void> {
    const { x, y } = await pointOf(place);
    await this.page.mouse.dblclick(x, y);
    this.clicks += 2;
  }

  /** Presses, carries and lets go. */
  async drag(from: Place, to: Place): Promise<void> {
    await drag(this.page, await pointOf(from), await pointOf(to));
    this.drags += 1;
  }

  /** Presses a key, or a chord such as `Control+a`, so many times. */
  async press(key: string, times = 1): Promise<void> {
    for (let n = 0; n < times; n += 1) await this.page.keyboard.press(key);
    this.keys += times;
  }

  /** Types a text letter by letter where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  /** What it took so far. */
  counts(): Counts {
    return { clicks: this.clicks, drags: this.drags, keys: this.keys };
  }
}
