import { contentWords } from '../../shared/commands/clipboard/clipboard-content.ts';
import { copyRecords } from '../../shared/commands/clipboard/copy-records.ts';
import { pasteRecords } from '../../shared/commands/clipboard/paste-records.ts';
import { MAX_CLIPBOARD_CHARACTERS, readClipboard, writeClipboard } from '../../shared/commands/clipboard/read-clipboard.ts';
import { runById } from '../../shared/commands/registry.ts';
import type { PasteTarget } from '../../shared/commands/clipboard/paste-places.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { usePointerPlace } from './clipboard-pointer.ts';
import { useDocument } from './document.ts';
import { useNotices } from './notices.ts';
import { isIdOfKind } from './record-kinds.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

/* What this window copied last: for a Paste by menu, which the system gives no clipboard. */
let lastCopied: string | undefined;

const warn = (text: string): void => useNotices.getState().show({ tone: 'warning', text });
const inform = (text: string): void => useNotices.getState().show({ tone: 'info', text });

const COPIED = 'Copied ';

/* One message, however often somebody copies. */
function tellCopied(words: string): void {
  const { notices, dismiss } = useNotices.getState();
  for (const { id, text } of notices) if (text.startsWith(COPIED)) dismiss(id);
  inform(`${COPIED}${words}.`);
}

/** The clipboard's text for what is selected; undefined, with a message, when nothing of it can be copied. */
export function copySelection(): string | undefined {
  const { selection } = useSession.getState();
  const content = copyRecords(useDocument.getState().store, selection);
  if (content === undefined) {
    warn('Nothing of the selection can be copied: choose racks, devices, or what is drawn on a view.');
    return undefined;
  }
  const text = writeClipboard(content);
  if (text.length > MAX_CLIPBOARD_CHARACTERS) {
    warn('The selection is more than 10 MB: copy fewer things at once.');
    return undefined;
  }
  lastCopied = text;
  tellCopied(contentWords(content));
  return text;
}

/** The same, and takes away what was copied. */
export function cutSelection(): string | undefined {
  const { selection, select } = useSession.getState();
  const { store } = useDocument.getState();
  const content = copyRecords(store, selection);
  const text = copySelection();
  if (content === undefined || text === undefined) return undefined;
  const ids = [...content.records.rack, ...content.records.device, ...content.records.pathway, ...content.records.planItem, ...content.records.annotation].map(({ id }) => id);
  const removed = runById(store, 'design.batch', { title: `Cut ${contentWords(content)}`, steps: [{ commandId: 'design.remove', args: { ids } }] });
  if (!removed.ok) warn(removed.error.message);
  else select([]);
  return text;
}

/** Puts the clipboard's text into the design, or says why it cannot. */
export function pasteText(text: string): void {
  const content = readClipboard(text);
  if (!content.ok) return warn(content.error);
  const { view, focusOn, select } = useSession.getState();
  const { store } = useDocument.getState();
  const pasted = runCommand(pasteRecords, { content: content.value, ...pasteTarget(store) });
  if (!pasted.ok) return;
  if (view === 'cables') {
    focusOn(pasted.value);
    inform(`Pasted ${contentWords(content.value)}.`);
  } else select(pasted.value);
}

/** Pastes what this window copied last. */
export function pasteLast(): void {
  if (lastCopied === undefined) return inform('Press Ctrl+V to paste what was copied in another window.');
  pasteText(lastCopied);
}

const GRID_MM = 100;
const onGrid = (valueMm: number): number => Math.round(valueMm / GRID_MM) * GRID_MM;

/** Where pasting goes: into the selected rack or room, at the pointer in the plan. */
function pasteTarget(store: DesignStore): PasteTarget {
  const { view, selection } = useSession.getState();
  const pointer = usePointerPlace.getState().pointer;
  const [id] = selection;
  if (view === 'plan' && pointer?.place.view === 'plan') return { roomId: pointer.place.roomId, at: { xMm: onGrid(pointer.at.xMm), yMm: onGrid(pointer.at.yMm) } };
  if (isIdOfKind('rack', id)) return { rackId: id };
  if (isIdOfKind('room', id)) return { roomId: id };
  if (!isIdOfKind('device', id)) return {};
  const placement = store.get('device', id)?.placement;
  if (placement?.kind === 'rack' || placement?.kind === 'rack-side') return { rackId: placement.rackId };
  return placement?.kind === 'room' ? { roomId: placement.roomId } : {};
}
