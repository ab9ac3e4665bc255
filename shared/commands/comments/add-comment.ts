import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import type { z } from '../../base/zod.ts';
import { COMMENTED_KINDS, type CommentedKind, commentSchema } from '../../model/comment.ts';
import { kindOf } from '../../model/design.ts';
import type { DesignView } from '../../store/design-view.ts';
import { defineCommand, refuse } from '../command.ts';

const args = commentSchema.pick({ subjectId: true, text: true, author: true, date: true });

/** Pins a remark to a thing. */
export const addComment = defineCommand<z.infer<typeof args>, Id<'comment'>>({
  id: 'comment.add',
  args,
  title: ({ subjectId }, view) => `Comment on ${subjectWords(view, subjectId)}`,
  run: (tx, { subjectId, text, author, date }) => {
    if (!isThere(tx, subjectId)) return refuse('gone', 'The thing to comment on no longer exists.');
    const id = tx.newId('comment');
    tx.put({ id, subjectId, text, date, ...(author === undefined ? {} : { author }) });
    return ok(id);
  },
});

function isThere(view: DesignView, id: Id<CommentedKind>): boolean {
  const kind = COMMENTED_KINDS.find((each) => each === kindOf(id));
  return kind !== undefined && view.get(kind, id) !== undefined;
}

function subjectWords(view: DesignView, id: Id<CommentedKind>): string {
  const kind = COMMENTED_KINDS.find((each) => each === kindOf(id));
  const record = kind && view.get(kind, id);
  if (record === undefined) return 'a thing';
  return ('label' in record ? record.label : 'name' in record ? record.name : undefined) ?? 'a thing';
}
