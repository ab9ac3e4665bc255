import { Check, RotateCcw, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Comment } from '../../../shared/model/comment.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { thingName, thingPlace } from '../../../shared/topology/thing-name.ts';
import { deleteComment, inReadingOrder, resolveComment } from '../../state/comments.ts';
import { goTo } from '../../state/go-to.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { IconButton } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import styles from './comments-list.module.css';

const commentsOf = (store: DesignStore): readonly Comment[] => inReadingOrder(store.all('comment'));
const openCount = (store: DesignStore): number => store.all('comment').filter(({ isResolved }) => isResolved !== true).length;

/** How many comments are open, beside the name of the list. */
export function CommentCount(): ReactElement | null {
  const count = useDerived(openCount);
  return count === 0 ? null : <span className={styles['count']} aria-label={`${count} open`}>{count}</span>;
}

/** All comments of the design, open ones first; a click goes to what they are pinned to. */
export function CommentsList(): ReactElement {
  const store = useStore();
  const comments = useDerived(commentsOf);
  if (comments.length === 0) return <Invitation title="No comments yet" text="Select a device, a rack, a cable or anything in the plan, and write one in the inspector." />;
  return (
    <ul className={styles['list']} aria-label="Comments">
      {comments.map((comment) => <CommentRow key={comment.id} comment={comment} store={store} />)}
    </ul>
  );
}

function CommentRow({ comment, store }: { readonly comment: Comment; readonly store: DesignStore }): ReactElement {
  const isResolved = comment.isResolved === true;
  const place = thingPlace(store, comment.subjectId);
  return (
    <li className={styles['row']} data-resolved={isResolved || undefined}>
      <button type="button" className={styles['go']} onClick={() => goTo(comment.subjectId)}>
        <span className={styles['subject']}>{thingName(store, comment.subjectId)}</span>
        <span className={styles['text']}>{comment.text}</span>
        <span className={styles['note']}>{[isResolved ? 'resolved' : undefined, place, comment.author, comment.date].filter((part) => part !== undefined && part !== '').join(' · ')}</span>
      </button>
      <IconButton size="small" label={isResolved ? 'Reopen the comment' : 'Resolve the comment'} onClick={() => resolveComment(comment)}>{isResolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}</IconButton>
      <IconButton size="small" label="Delete the comment" onClick={() => deleteComment(comment)}><Trash2 size={14} aria-hidden /></IconButton>
    </li>
  );
}
