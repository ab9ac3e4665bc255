import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { useCallback, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { type Comment, COMMENTED_KINDS, type CommentedKind } from '../../../shared/model/comment.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { currentAuthor, deleteComment, inReadingOrder, resolveComment, rewriteComment, useCommentAuthor, writeComment } from '../../state/comments.ts';
import { isIdOfKind } from '../../state/record-kinds.ts';
import { readOptionalName } from '../../state/read-field.ts';
import { useDerived } from '../../state/use-design.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './comments-section.module.css';

/** Remarks pinned to what is selected: for the people who work on the design, never printed. */
export function CommentsSection({ id }: { readonly id: RecordId }): ReactElement | null {
  return isCommented(id) ? <Comments key={id} subjectId={id} /> : null;
}

const isCommented = (id: RecordId): id is Id<CommentedKind> & RecordId => COMMENTED_KINDS.some((kind) => isIdOfKind(kind, id));

function Comments({ subjectId }: { readonly subjectId: Id<CommentedKind> }): ReactElement {
  const comments = useDerived(useCallback((store: DesignStore) => inReadingOrder(store.find('commentsBySubject', subjectId)), [subjectId]));
  const open = comments.filter(({ isResolved }) => isResolved !== true).length;
  return (
    <Section title="Comments" aside={comments.length === 0 ? undefined : `${open} open`}>
      {comments.length === 0 ? null : <ul className={styles['list']}>{comments.map((comment) => <CommentItem key={comment.id} comment={comment} />)}</ul>}
      <NewComment subjectId={subjectId} />
    </Section>
  );
}

function CommentItem({ comment }: { readonly comment: Comment }): ReactElement {
  const isResolved = comment.isResolved === true;
  const rewrite = (text: string): string | undefined => {
    if (text.trim() === '') return 'A comment has words: delete it if it is done with.';
    rewriteComment(comment, text.trim());
    return undefined;
  };
  return (
    <li className={styles['comment']} data-resolved={isResolved || undefined}>
      <div className={styles['head']}>
        <span className={styles['by']}>{[comment.author, comment.date, isResolved ? 'resolved' : undefined].filter((part) => part !== undefined).join(', ')}</span>
        <IconButton size="small" label={isResolved ? 'Reopen' : 'Resolve'} onClick={() => resolveComment(comment)}>{isResolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}</IconButton>
        <IconButton size="small" label="Delete the comment" onClick={() => deleteComment(comment)}><Trash2 size={14} aria-hidden /></IconButton>
      </div>
      <DraftInput label={comment.author === undefined ? 'Comment' : `Comment of ${comment.author}`} value={comment.text} lines={Math.min(6, Math.max(2, Math.ceil(comment.text.length / 34)))} onCommit={rewrite} />
    </li>
  );
}

function NewComment({ subjectId }: { readonly subjectId: Id<CommentedKind> }): ReactElement {
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const author = useCommentAuthor((state) => state.author) ?? currentAuthor();
  const add = (): void => {
    if (text.trim() === '' || !writeComment(subjectId, text.trim())) return;
    setText('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles['new']}>
      <textarea ref={input} className={styles['input']} rows={2} maxLength={10_000} aria-label="New comment" placeholder="Write a comment" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} />
      {text.trim() === '' ? null : (
        <>
          <TextField label="Author" value={author ?? ''} placeholder="Your name" onCommit={commitAuthor} />
          <Button size="small" look="primary" onClick={add}>Add comment</Button>
        </>
      )}
    </div>
  );
}

function commitAuthor(text: string): string | undefined {
  const name = readOptionalName(text);
  if (!name.ok) return name.error;
  useCommentAuthor.getState().setAuthor(name.value);
  return undefined;
}
