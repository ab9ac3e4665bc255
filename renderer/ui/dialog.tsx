import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Kit } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

/** A question that work cannot go on without. Escape gives `onEscape`. */
export function QuestionDialog({ title, text, answers, onAnswer, onEscape }: {
  readonly title: string;
  readonly text: string;
  readonly answers: readonly { readonly value: string; readonly label: string; readonly look?: 'primary' | 'outline' | undefined }[];
  readonly onAnswer: (value: string) => void;
  readonly onEscape: string;
}): ReactElement {
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => { if (!isOpen) onAnswer(onEscape); }}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles['backdrop']} />
        <AlertDialog.Popup className={styles['popup']}>
          <AlertDialog.Title className={styles['title']}>{title}</AlertDialog.Title>
          <AlertDialog.Description className={styles['text']}>{text}</AlertDialog.Description>
          <div className={styles['actions']}>
            {answers.map((answer) => <Button key={answer.value} look={answer.look ?? 'outline'} onClick={() => onAnswer(answer.value)}>{answer.label}</Button>)}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** A panel over the window that Escape closes, and a cross where it has no button that does. A large one fills most of the window and leaves scrolling to its parts. */
export function Dialog({ title, isWide = false, isLarge = false, hasCross = false, onClose, children }: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly isLarge?: boolean;
  readonly hasCross?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Kit.Root open onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}>
      <Kit.Portal>
        <Kit.Backdrop className={styles['backdrop']} />
        <Kit.Popup className={classNames(styles['popup'], isWide && styles['wide'], isLarge && styles['large'])}>
          <Kit.Title className={styles['title']}>{title}</Kit.Title>
          {children}
          {hasCross ? <IconButton label="Close" className={styles['cross']} onClick={onClose}><X size={16} aria-hidden /></IconButton> : null}
        </Kit.Popup>
      </Kit.Portal>
    </Kit.Root>
  );
}
