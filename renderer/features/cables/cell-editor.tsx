import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import styles from './cables-view.module.css';

/** Which way to go on after an edit. */
export type EditExit = 'stay' | 'down' | 'right' | 'left';

/** What an editor tells the table. */
export interface EditorHandlers {
  /** Yields a sentence when the text is refused. */
  readonly commit: (text: string) => string | undefined;
  readonly leave: (exit: EditExit) => void;
}

const exitOf = ({ key, shiftKey }: KeyboardEvent): EditExit | undefined => {
  if (key === 'Enter') return 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return undefined;
};

/** Edits a text in its cell. Enter writes it and goes down, Tab goes right, Escape takes it back. */
export function TextEditor({ value, label, commit, leave }: EditorHandlers & { readonly value: string; readonly label: string }): ReactElement {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  /* Leaving the field after Escape or Enter must not write a second time. */
  const isDone = useRef(false);
  const finish = (exit: EditExit, isKept: boolean): void => {
    if (isDone.current) return;
    const refused = isKept ? commit(text) : undefined;
    setProblem(refused);
    if (refused !== undefined) return;
    isDone.current = true;
    leave(exit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const exit = exitOf(event);
    if (exit !== undefined || event.key === 'Escape') event.preventDefault();
    if (exit !== undefined) finish(exit, true);
    else if (event.key === 'Escape') finish('stay', false);
  };
  return (
    <>
      <input
        className={styles['editor']}
        aria-label={label}
        aria-invalid={problem !== undefined || undefined}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish('stay', problem === undefined)}
        onFocus={(event) => { if (text === value) event.target.select(); }}
      />
      {problem === undefined ? null : <span className={styles['problem']} role="alert">{problem}</span>}
    </>
  );
}

/** Edits a choice in its cell. */
export function ChoiceEditor({ value, label, choices, commit, leave }: EditorHandlers & { readonly value: string; readonly label: string; readonly choices: readonly { readonly value: string; readonly label: string }[] }): ReactElement {
  const select = useRef<HTMLSelectElement>(null);
  const isDone = useRef(false);
  const finish = (exit: EditExit, chosen?: string): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (chosen !== undefined && chosen !== value) commit(chosen);
    leave(exit);
  };
  useEffect(() => {
    try {
      select.current?.showPicker();
    } catch {
      /* Only a person's own action may open the list; it then opens with the arrow keys. */
    }
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>): void => {
    event.stopPropagation();
    const exit = exitOf(event);
    if (exit !== undefined || event.key === 'Escape') event.preventDefault();
    if (exit !== undefined) finish(exit, event.currentTarget.value);
    else if (event.key === 'Escape') finish('stay');
  };
  return (
    <select ref={select} className={styles['editor']} aria-label={label} autoFocus defaultValue={value} onKeyDown={onKeyDown} onChange={(event) => finish('stay', event.target.value)} onBlur={() => finish('stay')}>
      {choices.some((choice) => choice.value === value) ? null : <option value={value}>Choose</option>}
      {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </select>
  );
}
