import { useState, type ReactElement } from 'react';
import { DraftInput } from './draft-input.tsx';
import { FieldRow } from './field.tsx';

/** A named text in a form; `onCommit` yields a sentence when it refuses the text. */
export function TextField({ label, value, onCommit, ...rest }: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly lines?: number | undefined;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | undefined;
}): ReactElement {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  return (
    <FieldRow label={label} problem={problem}>
      {({ id, problemId }) => <DraftInput id={id} value={value} onCommit={onCommit} onProblem={setProblem} describedBy={problemId} {...rest} />}
    </FieldRow>
  );
}
