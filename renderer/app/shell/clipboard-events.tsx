import { useEffect } from 'react';
import { copySelection, cutSelection, pasteText } from '../../state/clipboard.ts';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { isTyping } from '../keymap.ts';

/* Texts, tables with a clipboard of their own, menus and dialogs keep what they do with the keys. */
const OWN_CLIPBOARD = '[data-own-clipboard], [role=grid], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

const hasOwn = (target: EventTarget | null): boolean => isTyping(target) || (target instanceof Element && target.closest(OWN_CLIPBOARD) !== null);

const hasSelectedText = (): boolean => window.getSelection()?.isCollapsed === false;

function onCopy(event: ClipboardEvent): void {
  if (!isOurs(event) || hasSelectedText() || useSession.getState().selection.length === 0) return;
  put(event, event.type === 'cut' ? cutSelection() : copySelection());
}

function put(event: ClipboardEvent, text: string | undefined): void {
  event.preventDefault();
  if (text !== undefined) event.clipboardData?.setData('text/plain', text);
}

function onPaste(event: ClipboardEvent): void {
  if (!isOurs(event)) return;
  event.preventDefault();
  pasteText(event.clipboardData?.getData('text/plain') ?? '');
}

const isOurs = (event: ClipboardEvent): boolean => useDocument.getState().isOpen && !event.defaultPrevented && !hasOwn(event.target);

/* The system answers these keys with the events above, which carry the clipboard: no shortcut may take them first. */
function leaveToSystem(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && ['c', 'x', 'v'].includes(event.key.toLowerCase())) event.stopPropagation();
}

/** Connects copying and pasting to the clipboard of the system. */
export function ClipboardEvents(): null {
  useEffect(() => {
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    document.addEventListener('keydown', leaveToSystem);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('keydown', leaveToSystem);
    };
  }, []);
  return null;
}
