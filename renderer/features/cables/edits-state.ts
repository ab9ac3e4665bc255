import { create } from 'zustand';
import { editCables } from '../../../shared/commands/cables/edit-cables.ts';
import type { Id } from '../../../shared/base/id.ts';
import { useDocument } from '../../state/document.ts';
import { useNotices } from '../../state/notices.ts';
import { runCommand } from '../../state/run-command.ts';
import { inSlices } from './in-slices.ts';
import type { EditPlan, Planning } from './plan-edits.ts';

/** The name in the history of edits that come to so much. */
export type EditTitle = (plan: Pick<EditPlan, 'changes' | 'add'>) => string;

/** Edits of which something does not fit: the person decides. */
export interface PendingEdits {
  readonly plan: EditPlan;
  readonly titleOf: EditTitle;
}

interface EditsState {
  readonly pending: PendingEdits | undefined;
  readonly progress: { readonly done: number; readonly total: number; readonly cancel: () => void } | undefined;
  /** What could not be pasted at all, said above the table. */
  readonly message: string | undefined;
  readonly say: (message: string | undefined) => void;
  readonly drop: () => void;
}

/** Edits of many cells under way. */
export const useEdits = create<EditsState>()((set) => ({
  pending: undefined,
  progress: undefined,
  message: undefined,
  say: (message) => set({ message }),
  drop: () => set({ pending: undefined }),
}));

useDocument.subscribe((state, before) => {
  if (state.store !== before.store) useEdits.setState({ pending: undefined, message: undefined });
});

/** Reads edits, with progress where it takes long, and makes them when all fit; else asks. `total` is what the planning counts up to; `unchanged` is said where all is so already. */
export async function applyEdits(planning: Planning, { total, titleOf, unchanged }: { readonly total: number; readonly titleOf: EditTitle; readonly unchanged?: string }): Promise<void> {
  const plan = await readEdits(planning, total);
  if (plan === undefined) useEdits.setState({ message: 'Stopped: nothing was changed.' });
  else if (plan.problems.length > 0) useEdits.setState({ pending: { plan, titleOf }, message: undefined });
  else {
    if (plan.changes.length + plan.add.length === 0 && unchanged !== undefined) useNotices.getState().show({ tone: 'info', text: unchanged });
    commitPlan(plan, titleOf(plan));
  }
}

/** Reads edits in slices; undefined when the person stopped it. */
export async function readEdits(planning: Planning, total: number): Promise<EditPlan | undefined> {
  const controller = new AbortController();
  const onProgress = (done: number): void => useEdits.setState({ progress: { done, total, cancel: () => controller.abort() } });
  try {
    return await inSlices(planning, { onProgress, signal: controller.signal });
  } finally {
    useEdits.setState({ progress: undefined });
  }
}

/* More cables than are seen at once: a message says what became of them. */
const MOST_SEEN = 20;

/** Makes what fits of a plan, as one step. Yields the cables that are new; undefined when the design refused it, unchanged. */
export function commitPlan({ changes, add }: EditPlan, title: string): readonly Id<'cable'>[] | undefined {
  useEdits.setState({ pending: undefined, message: undefined });
  if (changes.length + add.length === 0) return [];
  const done = runCommand(editCables, { changes, add, title });
  if (!done.ok) return undefined;
  const parts = [changes.length === 0 ? '' : `${counted(changes.length)} changed`, add.length === 0 ? '' : `${counted(add.length)} added`].filter((part) => part !== '');
  if (add.length > 0 || changes.length > MOST_SEEN) useNotices.getState().show({ tone: 'success', text: `${parts.join(', ')}.`, action: { label: 'Undo', run: () => undoStep(title) } });
  return done.value;
}

/** Takes a step back where it is still the last one: a message may stand longer than what it tells of. */
export function undoStep(name: string): void {
  const { store } = useDocument.getState();
  if (store.undoName === name) store.undo();
}

const counted = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'cable' : 'cables'}`;

/** Runs a plan that is known to be short, at once. */
export function planNow(planning: Planning): EditPlan {
  for (let step = planning.next(); ; step = planning.next()) if (step.done === true) return step.value;
}
