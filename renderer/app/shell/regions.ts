/** Marks a part of the window that F6 goes to. */
export const REGION_ATTRIBUTE = 'data-region';

/** Moves the keyboard to the next (1) or previous (-1) part of the window: where it was in that part, or to its first control. */
export function cycleRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(`[${REGION_ATTRIBUTE}]`)].filter((region) => region.getClientRects().length > 0);
  if (regions.length === 0) return;
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = current === -1 ? (by === 1 ? 0 : regions.length - 1) : (current + by + regions.length) % regions.length;
  const region = regions[next];
  if (region !== undefined) firstFocusable(region).focus();
}

const FOCUSABLE = 'button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), [tabindex="0"]';

/** Regions can be focused themselves, so that F6 always lands in them. */
function firstFocusable(region: HTMLElement): HTMLElement {
  return region.querySelector<HTMLElement>(FOCUSABLE) ?? region;
}
