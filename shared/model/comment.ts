import type { Id } from '../base/id.ts';
import { z } from '../base/zod.ts';
import { idField, nameField, textField } from './fields.ts';

/** Kinds of record a comment can be pinned to. */
export const COMMENTED_KINDS = ['room', 'rack', 'device', 'cable', 'pathway', 'planItem'] as const;

/** A kind of record a comment can be pinned to. */
export type CommentedKind = (typeof COMMENTED_KINDS)[number];

/** Names a thing that can be written about. */
export const subjectField = z.union(COMMENTED_KINDS.map((kind) => idField(kind))) as unknown as z.ZodType<Id<CommentedKind>>;

/** A remark pinned to a thing: for the people who work on the design, not for its drawings. */
export const commentSchema = z.strictObject({
  id: idField('comment'),
  subjectId: subjectField,
  text: textField.min(1),
  author: nameField.optional(),
  /** `YYYY-MM-DD`. */
  date: z.iso.date(),
  isResolved: z.boolean().optional(),
});

/** A remark pinned to a thing. */
export type Comment = Readonly<z.infer<typeof commentSchema>>;
