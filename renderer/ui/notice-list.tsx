import { X } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { Button, IconButton } from './button.tsx';
import styles from './notice-list.module.css';
import { ToneIcon, type Tone } from './tone-icon.tsx';

/** A short message. */
export interface NoticeModel {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const SHOWN_MS = 8000;

function NoticeItem({ notice, onDismiss }: { readonly notice: NoticeModel; readonly onDismiss: (id: number) => void }): ReactElement {
  const { id, tone, text, action } = notice;
  /* What went wrong stays until it was read; the rest goes by itself: what its button offers is in the menu too. */
  const isPassing = tone !== 'error';
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setTimeout(() => onDismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isPassing, onDismiss]);
  return (
    <div className={styles['notice']}>
      <span className={styles['icon']}><ToneIcon tone={tone} /></span>
      <div className={styles['body']}>
        <span>{text}</span>
        {action === undefined ? null : <Button size="small" onClick={() => { action.run(); onDismiss(id); }}>{action.label}</Button>}
      </div>
      <IconButton size="small" label="Dismiss" onClick={() => onDismiss(id)}><X size={14} aria-hidden /></IconButton>
    </div>
  );
}

/** The messages at the edge of the window, read out as they come. */
export function NoticeList({ notices, onDismiss }: { readonly notices: readonly NoticeModel[]; readonly onDismiss: (id: number) => void }): ReactElement {
  return (
    <div className={styles['list']} role="log" aria-label="Messages" aria-live="polite">
      {notices.map((notice) => <NoticeItem key={notice.id} notice={notice} onDismiss={onDismiss} />)}
    </div>
  );
}
