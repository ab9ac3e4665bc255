import { useRef, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import styles from './field.module.css';
import { classNames } from './class-names.ts';

/** Properties of an input that commits when it is left or Enter is pressed. */
export interface DraftInputProps {
  readonly value: string;
  /** Yields a sentence when the text is refused; the text then stays to be mended. */
  readonly onCommit: (text: string) => string | undefined;
  readonly onProblem?: (problem: string | undefined) => void;
  /** Hears every change before it is committed, and the old text when Escape takes it back: for what is checked while it is typed. */
  readonly onDraft?: ((text: string) => void) | undefined;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly lines?: number | undefined;
  readonly list?: string | undefined;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | undefined;
  readonly className?: string | undefined;
}

/** A text input that keeps what is typed to itself until Enter or leaving; Escape takes it back. One edit is one step in the history. */
export function DraftInput(props: DraftInputProps): ReactElement {
  const { draft, type, isRefused, commit, onKeyDown } = useDraft(props);
  const { value, id, label, describedBy, placeholder, lines, list, inputMode, className } = props;
  const shared = {
    id,
    className: classNames(styles['input'], className),
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': isRefused || undefined,
    'data-settled': draft === undefined || undefined,
    placeholder,
    value: draft ?? value,
    onBlur: commit,
    onKeyDown,
  };
  if (lines !== undefined) return <textarea rows={lines} {...shared} onChange={(event) => type(event.target.value)} />;
  return <input type="text" autoComplete="off" spellCheck={false} list={list} inputMode={inputMode} {...shared} onChange={(event) => type(event.target.value)} />;
}

interface Draft {
  readonly draft: string | undefined;
  readonly type: (text: string) => void;
  readonly isRefused: boolean;
  readonly commit: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function useDraft({ value, onCommit, onProblem, onDraft, lines }: DraftInputProps): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [isRefused, setIsRefused] = useState(false);
  /* Leaving the field right after Escape must not see the draft that Escape has just dropped. */
  const pending = useRef<string | undefined>(undefined);
  const before = useRef(value);
  const change = (text: string | undefined): void => {
    pending.current = text;
    setDraft(text);
  };
  const type = (text: string): void => {
    if (pending.current === undefined) before.current = value;
    change(text);
    onDraft?.(text);
  };
  const settle = (problem: string | undefined): void => {
    setIsRefused(problem !== undefined);
    onProblem?.(problem);
    if (problem === undefined) change(undefined);
  };
  const commit = (): void => {
    const text = pending.current;
    if (text === undefined) return;
    settle(text === value ? undefined : onCommit(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && (lines === undefined || event.ctrlKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && pending.current !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      onDraft?.(before.current);
      settle(undefined);
    }
  };
  return { draft, type, isRefused, commit, onKeyDown };
}

/** A plain input whose every key counts: search boxes. */
export function SearchInput({ value, onChange, label, placeholder, inputRef, onKeyDown }: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}): ReactElement {
  return (
    <input
      ref={inputRef}
      type="search"
      className={styles['input']}
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
