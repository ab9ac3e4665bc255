import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/* The focus guards of the UI kit catch the focus only to hand it on: nobody ever stops there. */
const FOCUS_GUARDS = '[data-base-ui-focus-guard]';

/* `target-size` is off by default in axe: what is smaller than 24 px and has something else within 24 px is hard to hit. Themes differ in their colours alone. */
const OPTIONS = { light: { rules: { 'target-size': { enabled: true } } }, dark: { runOnly: ['color-contrast'] } };

type Theme = keyof typeof OPTIONS;

const MOST_PLACES = 4;

/** What axe objects to, one line for each rule with the first places. `within` narrows to a part of the page. */
async function objections(page: Page, theme: Theme, within?: string): Promise<readonly string[]> {
  const whole = new AxeBuilder({ page }).options(OPTIONS[theme]).exclude(FOCUS_GUARDS);
  const { violations } = await (within === undefined ? whole : whole.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, MOST_PLACES).map(({ target, failureSummary }) => `${String(target)} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`).join(' | ')}`);
}

/** Waits until what moves or fades stands still: a colour half faded in is nobody's choice. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}

/** Checks what is shown, or the part of it that `within` names, in light and in dark colours; goes on with the test when axe objects. */
export async function expectAccessible(page: Page, what: string, within?: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await standStill(page);
    expect.soft(await objections(page, theme, within), `${what}, ${theme}`).toEqual([]);
  }
}
