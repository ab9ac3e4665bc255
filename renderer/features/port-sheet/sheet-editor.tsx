import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { CellChoice } from './sheet-edits.ts';
import styles from './port-sheet.module.css';

/** Where the cursor goes after an edit. */
export type SheetExit = 'down' | 'right' | 'left' | 'stay';

interface EditorProps {
  readonly label: string;
  readonly value: string;
  /** Yields a sentence when it refuses the text. */
  readonly commit: (text: string) => string | undefined;
  readonly leave: (exit: SheetExit) => void;
}

function exitOf(event: KeyboardEvent): SheetExit | undefined {
  if (event.key === 'Enter') return 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  return undefined;
}

/** Types into a cell: Enter goes on down, Tab to the side, Escape takes it back. */
export function SheetText({ label, value, commit, leave }: EditorProps): ReactElement {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const isDone = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  const finish = (text: string, exit: SheetExit): void => {
    if (isDone.current) return;
    const refusal = commit(text);
    setProblem(refusal);
    if (refusal !== undefined) return;
    isDone.current = true;
    leave(exit);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const exit = exitOf(event);
    if (exit !== undefined || event.key === 'Escape') event.preventDefault();
    if (exit !== undefined) finish(event.currentTarget.value, exit);
    else if (event.key === 'Escape') {
      isDone.current = true;
      leave('stay');
    }
  };
  return (
    <>
      <input ref={input} className={styles['editor']} aria-label={label} aria-invalid={problem !== undefined || undefined} autoComplete="off" spellCheck={false} defaultValue={value} onKeyDown={onKeyDown} onBlur={(event) => finish(event.currentTarget.value, 'stay')} />
      {problem === undefined ? null : <span className={styles['problem']} role="alert">{problem}</span>}
    </>
  );
}

/** Chooses in a cell. */
export function SheetChoice({ label, value, choices, commit, leave }: EditorProps & { readonly choices: readonly CellChoice[] }): ReactElement {
  const isDone = useRef(false);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    select.current?.focus();
    try {
      select.current?.showPicker();
    } catch {
      /* Only a person's own action may open the list; it then opens with the arrow keys. */
    }
  }, []);
  const finish = (exit: SheetExit, chosen?: string): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (chosen !== undefined && chosen !== value) commit(chosen);
    leave(exit);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>): void => {
    event.stopPropagation();
    const exit = exitOf(event);
    if (exit !== undefined || event.key === 'Escape') event.preventDefault();
    if (exit !== undefined) finish(exit, event.currentTarget.value);
    else if (event.key === 'Escape') finish('stay');
  };
  return (
    <select ref={select} className={styles['editor']} aria-label={label} defaultValue={value} onKeyDown={onKeyDown} onChange={(event) => finish('stay', event.target.value)} onBlur={() => finish('stay')}>
      {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </select>
  );
}
