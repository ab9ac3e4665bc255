import type { ReactElement } from 'react';
import { FieldRow } from '../../ui/field.tsx';
import { Select, type Choice } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type FigureRange, readFigure } from './read-figures.ts';

/** A number that may be unknown. */
export function FigureField({ label, value, range, onChange, isNeeded = false }: {
  readonly label: string;
  readonly value: number | undefined;
  readonly range: FigureRange;
  readonly onChange: (value: number | undefined) => void;
  /** True where there must be one. */
  readonly isNeeded?: boolean;
}): ReactElement {
  const commit = (text: string): string | undefined => {
    const read = readFigure(text, range);
    if (!read.ok) return read.error;
    if (read.value === undefined && isNeeded) return `Enter a number from ${range.least} to ${range.most}.`;
    onChange(read.value);
    return undefined;
  };
  return <TextField label={label} value={value === undefined ? '' : String(value)} inputMode="decimal" placeholder={isNeeded ? undefined : 'unknown'} onCommit={commit} />;
}

const MOST_LETTERS = 200;

/** A text that may be missing. */
export function WordsField({ label, value, placeholder, onChange }: { readonly label: string; readonly value: string | undefined; readonly placeholder?: string; readonly onChange: (text: string) => void }): ReactElement {
  const isSound = (text: string): boolean => text.trim().length <= MOST_LETTERS;
  const commit = (text: string): string | undefined => {
    if (!isSound(text)) return `Enter at most ${MOST_LETTERS} characters.`;
    onChange(text.trim());
    return undefined;
  };
  /* What is still wrong with the device is told beside the field: it must not be a word behind. */
  return <TextField label={label} value={value ?? ''} placeholder={placeholder} onCommit={commit} onDraft={(text) => isSound(text) && onChange(text.trim())} />;
}

const NONE = 'none-chosen';

/** A choice that may be left open. */
export function OptionalSelect<V extends string>({ label, value, choices, none = 'Unknown', onChange }: {
  readonly label: string;
  readonly value: V | undefined;
  readonly choices: readonly Choice<V>[];
  readonly none?: string;
  readonly onChange: (value: V | undefined) => void;
}): ReactElement {
  const all: readonly Choice<string>[] = [{ value: NONE, label: none }, ...choices];
  return <FieldRow label={label}>{({ id, labelId }) => <Select<string> id={id} labelledBy={labelId} value={value ?? NONE} choices={all} onChange={(next) => onChange(choices.find((choice) => choice.value === next)?.value)} />}</FieldRow>;
}

/** Yes or no. */
export function CheckField({ label, isOn, onChange }: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }): ReactElement {
  return <FieldRow label={label}>{({ id }) => <span><input id={id} type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} /></span>}</FieldRow>;
}
