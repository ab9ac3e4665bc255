/** Moves the focus to the row beside the one that holds this element, which is about to go; without one, to the list. The keyboard must not fall back to the window's beginning. */
export function focusBeside(from: Element): void {
  const row = from.closest('li[data-row]');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = beside?.querySelector<HTMLElement>('summary, button') ?? from.closest<HTMLElement>('[role=tabpanel]');
  target?.focus();
}

/** Moves the focus back to the beginning of the row that holds this element. */
export function focusRow(from: Element): void {
  from.closest('li[data-row]')?.querySelector('button')?.focus();
}
