import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import field from './field.module.css';
import { ToneIcon, type Tone } from './tone-icon.tsx';
import styles from './verdict-input.module.css';

/** What is thought of a text before it is taken. */
export interface TextVerdict {
  readonly tone: Tone;
  readonly text: string;
  /** False where the text cannot be taken. */
  readonly canTake: boolean;
}

/** A text that is judged with every key and taken with Enter or by leaving it; Escape takes it back. */
export function VerdictInput({ label, value, placeholder, suggest, judge, onTake }: {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** Worked out when the field is entered. */
  readonly suggest: () => readonly string[];
  readonly judge: (text: string) => TextVerdict | undefined;
  readonly onTake: (text: string) => void;
}): ReactElement {
  const id = useId();
  const [text, setText] = useState<string | undefined>(undefined);
  const [offered, setOffered] = useState<readonly string[]>([]);
  const verdict = text === undefined || text === value ? undefined : judge(text);
  const take = (): void => {
    if (text !== undefined && text !== value && verdict?.canTake !== false) onTake(text);
    if (verdict?.canTake !== false) setText(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      take();
    } else if (event.key === 'Escape' && text !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      setText(undefined);
    }
  };
  return (
    <div className={field['row']}>
      <label className={field['label']} htmlFor={id}>{label}</label>
      <input
        id={id}
        className={field['input']}
        list={`${id}-offered`}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text ?? value}
        data-settled={text === undefined || undefined}
        aria-invalid={verdict?.canTake === false || undefined}
        aria-describedby={verdict === undefined ? undefined : `${id}-verdict`}
        onFocus={() => setOffered(suggest())}
        onBlur={take}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={`${id}-offered`}>{offered.map((name) => <option key={name} value={name} />)}</datalist>
      {verdict === undefined ? null : <p className={styles['verdict']} id={`${id}-verdict`} role="status"><ToneIcon tone={verdict.tone} size={14} /><span>{verdict.text}</span></p>}
    </div>
  );
}
