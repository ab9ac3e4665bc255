import { useId, useState, type ReactElement } from 'react';
import type { OptionValue } from '../../../shared/model/project.ts';
import type { OptionState } from '../../../shared/rules/profiles/rule-settings.ts';
import { commitRead } from '../../state/read-field.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Select } from '../../ui/select.tsx';
import { optionText, optionWords, readOptionNumber } from './option-words.ts';
import styles from './rules.module.css';

interface EditorProps {
  readonly option: OptionState;
  readonly label: string;
  readonly describedBy: string;
  readonly onChange: (value: OptionValue) => void;
  readonly onProblem: (problem: string | undefined) => void;
}

function Editor({ option: { name, inForce, values, default: own }, label, describedBy, onChange, onProblem }: EditorProps): ReactElement {
  if (values !== undefined) {
    const choices = values.map((value) => ({ value: String(value), label: optionText(value, name), ...(value === own ? { note: 'default' } : {}) }));
    return <Select label={label} value={String(inForce)} choices={choices} onChange={(text) => onChange(values.find((value) => String(value) === text) ?? own)} />;
  }
  if (typeof inForce === 'boolean') return <input type="checkbox" className={styles['check']} aria-label={label} aria-describedby={describedBy} checked={inForce} onChange={(event) => onChange(event.target.checked)} />;
  const isNumber = typeof inForce === 'number';
  const commit = (text: string): string | undefined => (isNumber ? commitRead(readOptionNumber(text), onChange) : commitRead({ ok: true, value: text.trim() }, onChange));
  return <DraftInput label={label} describedBy={describedBy} value={String(inForce)} inputMode={isNumber ? 'decimal' : 'text'} onCommit={commit} onProblem={onProblem} />;
}

/** One option of a rule with an editor of its kind, its default and what it means. */
export function OptionEditor({ option, profileTitle, onChange }: { readonly option: OptionState; readonly profileTitle: string; readonly onChange: (value: OptionValue) => void }): ReactElement {
  const id = useId();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { label, unit } = optionWords(option.name);
  const profile = option.byProfile === option.default ? '' : `; ${profileTitle}: ${optionText(option.byProfile, option.name)}`;
  return (
    <div className={styles['option']}>
      <div className={styles['optionHead']}>
        <span className={styles['optionLabel']}>{label}</span>
        <div className={styles['editor']}>
          <Editor option={option} label={unit === undefined ? label : `${label} in ${unit}`} describedBy={id} onChange={onChange} onProblem={setProblem} />
          {unit === undefined || option.values !== undefined ? null : <span className={styles['unit']}>{unit}</span>}
        </div>
      </div>
      {problem === undefined ? null : <p className={styles['problem']} role="alert">{problem}</p>}
      <p className={styles['optionText']} id={id}>{option.description} Default: {optionText(option.default, option.name)}{profile}.</p>
    </div>
  );
}
