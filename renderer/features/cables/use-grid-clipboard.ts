import { useEffect, type RefObject } from 'react';
import type { CableGrid } from './use-cable-grid.ts';

/**
 * Copies, cuts and pastes while the table has the keyboard. The browser sends the events to the page where nothing is marked as text, so they are
 * heard there, before anybody else; no permission is needed, for the person's own keys bring them.
 */
export function useGridClipboard(element: RefObject<HTMLDivElement | null>, grid: CableGrid): void {
  useEffect(() => {
    const isOurs = (): boolean => element.current !== null && document.activeElement === element.current;
    const put = (event: ClipboardEvent): boolean => {
      if (!isOurs() || event.clipboardData === null || grid.targets.length === 0) return false;
      event.preventDefault();
      event.clipboardData.setData('text/plain', grid.copied());
      return true;
    };
    const onCopy = (event: ClipboardEvent): void => void put(event);
    const onCut = (event: ClipboardEvent): void => {
      if (put(event)) grid.act({ kind: 'clear' });
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isOurs()) return;
      event.preventDefault();
      grid.paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy, true);
    document.addEventListener('cut', onCut, true);
    document.addEventListener('paste', onPaste, true);
    return () => {
      document.removeEventListener('copy', onCopy, true);
      document.removeEventListener('cut', onCut, true);
      document.removeEventListener('paste', onPaste, true);
    };
  });
}
