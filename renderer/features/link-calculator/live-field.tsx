import { useState, type ReactElement } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import { FieldRow } from '../../ui/field.tsx';
import field from '../../ui/field.module.css';

/** A text whose every key counts, as long as it can be read. Empty means that nothing is known. */
export function LiveField<T>({ label, value, read, show, placeholder, onChange }: {
  readonly label: string;
  readonly value: T | undefined;
  readonly read: (text: string) => Result<T, string>;
  readonly show: (value: T) => string;
  readonly placeholder?: string | undefined;
  readonly onChange: (value: T | undefined) => void;
}): ReactElement {
  const [draft, setDraft] = useState<string>();
  const result = draft === undefined || draft.trim() === '' ? undefined : read(draft);
  const type = (text: string): void => {
    setDraft(text);
    const typed = text.trim() === '' ? undefined : read(text);
    if (typed === undefined) onChange(undefined);
    else if (typed.ok) onChange(typed.value);
  };
  return (
    <FieldRow label={label} problem={result?.ok === false ? result.error : undefined}>
      {({ id, problemId }) => (
        <input
          id={id}
          type="text"
          className={field['input']}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          aria-describedby={problemId}
          aria-invalid={result?.ok === false || undefined}
          value={draft ?? (value === undefined ? '' : show(value))}
          onChange={(event) => type(event.target.value)}
          onBlur={() => { if (result?.ok !== false) setDraft(undefined); }}
        />
      )}
    </FieldRow>
  );
}
