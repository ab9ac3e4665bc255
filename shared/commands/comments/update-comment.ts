import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { commentSchema } from '../../model/comment.ts';
import { idField } from '../../model/fields.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({
  commentIds: z.array(idField('comment')).min(1).max(10_000).readonly(),
  fields: commentSchema.pick({ text: true, isResolved: true }).partial(),
});

/** Changes the words of comments, or resolves and reopens them. */
export const updateComments = defineCommand({
  id: 'comment.update',
  args,
  title: ({ commentIds: { length }, fields: { isResolved } }) => `${isResolved === undefined ? 'Change' : isResolved ? 'Resolve' : 'Reopen'} ${length === 1 ? 'comment' : `${length} comments`}`,
  run: (tx, { commentIds, fields }) => {
    for (const id of commentIds) {
      if (tx.get('comment', id) === undefined) return refuse('gone', 'The comment no longer exists.');
      tx.update('comment', id, { ...fields, isResolved: fields.isResolved === true ? true : undefined }, fields.isResolved === false ? ['isResolved'] : []);
    }
    return ok(undefined);
  },
});
