import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import styles from './rules.module.css';

/** What came of something done to all rules at once. Shown in the dialog: the window's own messages lie behind it. */
export interface RulesMessage {
  readonly tone: 'success' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A line under the head of the dialog. */
export function RulesMessageBar({ message, onDismiss }: { readonly message: RulesMessage; readonly onDismiss: () => void }): ReactElement {
  const { tone, text, action } = message;
  return (
    <div className={styles['message']} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <ToneIcon tone={tone} size={14} />
      <p>{text}</p>
      {action === undefined ? null : <Button size="small" onClick={() => { action.run(); onDismiss(); }}>{action.label}</Button>}
      <IconButton size="small" label="Dismiss" onClick={onDismiss}><X size={14} aria-hidden /></IconButton>
    </div>
  );
}
