import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import styles from './cells.module.css';

/** Which way to go on after an edit; `away` when the focus went somewhere else. */
export type EditExit = 'stay' | 'down' | 'up' | 'right' | 'left' | 'away';

/** What an editor tells the table. */
export interface EditorHandlers {
  /** Yields a sentence when the text is refused. */
  readonly commit: (text: string, isForAll: boolean) => string | undefined;
  readonly leave: (exit: EditExit) => void;
  /** How many selected rows could take the same text. */
  readonly rows: number;
}

const exitOf = ({ key, shiftKey }: KeyboardEvent): EditExit | undefined => {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return undefined;
};

/* Says what is wrong, or offers the same for all selected rows. */
function Below({ problem, rows, onAll }: { readonly problem: string | undefined; readonly rows: number; readonly onAll: () => void }): ReactNode {
  if (problem !== undefined) return <span className={styles['problem']} role="alert">{problem}</span>;
  if (rows < 2) return null;
  return <button type="button" tabIndex={-1} className={styles['offer']} onMouseDown={(event) => { event.preventDefault(); onAll(); }}>Ctrl+Enter: same for all {rows} selected rows</button>;
}

interface TextEditorProps extends EditorHandlers {
  readonly value: string;
  /** True where a key began the edit with its own letter. */
  readonly isTyped: boolean;
  readonly label: string;
  /** Texts that fit, where they are known. */
  readonly suggestions?: readonly string[];
  /** Opens the list of a choice in place of the text. */
  readonly onList?: () => void;
}

/** Edits a text in its cell. Enter writes it and goes down, Tab goes right, Ctrl+Enter gives it to all selected rows, Escape takes it back. */
export function TextEditor({ value, isTyped, label, commit, leave, rows, suggestions, onList }: TextEditorProps): ReactElement {
  const listId = useId();
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  /* Leaving the field after Escape or Enter must not write a second time. */
  const isDone = useRef(false);
  const finish = (exit: EditExit, isKept: boolean, isForAll = false): void => {
    if (isDone.current) return;
    const refused = isKept ? commit(text, isForAll) : undefined;
    setProblem(refused);
    if (refused !== undefined) return;
    isDone.current = true;
    leave(exit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const exit = exitOf(event);
    const isList = onList !== undefined && event.altKey && event.key === 'ArrowDown';
    if (exit !== undefined || event.key === 'Escape' || isList) event.preventDefault();
    if (isList) {
      isDone.current = true;
      onList();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish('stay', true, true);
    else if (exit !== undefined) finish(exit, true);
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
        list={suggestions === undefined ? undefined : listId}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish('away', problem === undefined)}
        onFocus={(event) => { if (!isTyped) event.target.select(); }}
      />
      {suggestions === undefined ? null : <datalist id={listId}>{suggestions.map((suggestion) => <option key={suggestion} value={suggestion} />)}</datalist>}
      <Below problem={problem} rows={rows} onAll={() => finish('stay', true, true)} />
    </>
  );
}

/** Edits a choice in its cell. With several rows selected it waits for Enter, or Ctrl+Enter for all of them. */
export function ChoiceEditor({ value, label, choices, commit, leave, rows }: EditorHandlers & { readonly value: string; readonly label: string; readonly choices: readonly { readonly value: string; readonly label: string }[] }): ReactElement {
  const select = useRef<HTMLSelectElement>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const isDone = useRef(false);
  const finish = (exit: EditExit, chosen?: string, isForAll = false): void => {
    if (isDone.current) return;
    const refused = chosen !== undefined && (isForAll || chosen !== value) ? commit(chosen, isForAll) : undefined;
    setProblem(refused);
    if (refused !== undefined) return;
    isDone.current = true;
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
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish('stay', event.currentTarget.value, true);
    else if (exit !== undefined) finish(exit, event.currentTarget.value);
    else if (event.key === 'Escape') finish('stay');
  };
  return (
    <>
      <select
        ref={select}
        className={styles['editor']}
        aria-label={label}
        autoFocus
        defaultValue={value}
        onKeyDown={onKeyDown}
        onChange={(event) => { if (rows < 2) finish('stay', event.target.value); }}
        onBlur={(event) => finish('away', problem === undefined && rows >= 2 ? event.target.value : undefined)}
      >
        {choices.some((choice) => choice.value === value) ? null : <option value={value}>Choose</option>}
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
      <Below problem={problem} rows={rows} onAll={() => finish('stay', select.current?.value, true)} />
    </>
  );
}
