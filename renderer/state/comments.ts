import type { Id } from '../../shared/base/id.ts';
import { addComment } from '../../shared/commands/comments/add-comment.ts';
import { updateComments } from '../../shared/commands/comments/update-comment.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import type { Comment, CommentedKind } from '../../shared/model/comment.ts';
import { PROJECT_ID, type RecordId } from '../../shared/model/design.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import { create } from 'zustand';
import { useDocument } from './document.ts';
import { usePanels } from './panels.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

interface CommentAuthorState {
  /** Who writes, where that is not the design's author. */
  readonly author: string | undefined;
  readonly setAuthor: (author: string | undefined) => void;
}

/** Who writes comments in this window. */
export const useCommentAuthor = create<CommentAuthorState>()((set) => ({ author: undefined, setAuthor: (author) => set({ author }) }));

/** The name that new comments get: typed in this window, else the author of the design. */
export const currentAuthor = (): string | undefined => useCommentAuthor.getState().author ?? useDocument.getState().store.get('project', PROJECT_ID)?.author;

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
};

/** Pins a remark to a thing. */
export function writeComment(subjectId: Id<CommentedKind>, text: string): boolean {
  const author = currentAuthor();
  return runCommand(addComment, { subjectId, text, date: today(), ...(author === undefined ? {} : { author }) }).ok;
}

/** Resolves or reopens a comment. */
export const resolveComment = ({ id, isResolved }: Comment): unknown => runCommand(updateComments, { commentIds: [id], fields: { isResolved: isResolved !== true } });

/** Changes the words of a comment. */
export const rewriteComment = ({ id }: Comment, text: string): unknown => runCommand(updateComments, { commentIds: [id], fields: { text } });

/** Takes a comment away. */
export const deleteComment = ({ id }: Comment): unknown => runCommand(removeRecords, { ids: [id] });

/** How many comments are open on each thing that has one. */
export function openCommentCounts(view: DesignView): ReadonlyMap<RecordId, number> {
  const counts = new Map<RecordId, number>();
  for (const { subjectId, isResolved } of view.all('comment')) if (isResolved !== true) counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1);
  return counts;
}

/** What a mark of comments is called: `2 open comments on A01-C001`. */
export const openCommentsLabel = (count: number, name: string): string => `${count} open ${count === 1 ? 'comment' : 'comments'} on ${name}`;

/** Opens what people have written on a thing. */
export function showComments(id: RecordId): void {
  useSession.getState().select([id]);
  usePanels.getState().setInspectorOpen(true);
}

/** Comments as people read them: what is open first, then by date. */
export const inReadingOrder = (comments: readonly Comment[]): readonly Comment[] =>
  [...comments].sort((a, b) => Number(a.isResolved === true) - Number(b.isResolved === true) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || (a.id < b.id ? -1 : 1));
