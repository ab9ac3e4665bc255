import { Select as Kit } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { FieldRow } from './field.tsx';
import styles from './select.module.css';

/** One choice. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly note?: string | undefined;
  /** CSS colour shown before the label. */
  readonly swatch?: string | undefined;
}

interface SelectProps<V extends string> {
  readonly value: V | undefined;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly placeholder?: string | undefined;
  readonly id?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly label?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

function ChoiceLabel({ choice }: { readonly choice: Choice<string> }): ReactElement {
  if (choice.swatch === undefined) return <span className={styles['value']}>{choice.label}</span>;
  return (
    <span className={styles['swatched']}>
      <span className={styles['swatch']} style={{ background: choice.swatch }} />
      <span className={styles['value']}>{choice.label}</span>
    </span>
  );
}

/** A choice of one out of several. */
export function Select<V extends string>({ value, choices, onChange, placeholder = 'Choose', id, labelledBy, label, isDisabled }: SelectProps<V>): ReactElement {
  const chosen = choices.find((choice) => choice.value === value);
  const choose = (next: V | null): void => {
    if (next !== null && next !== value) onChange(next);
  };
  return (
    <Kit.Root<V> value={value ?? null} onValueChange={choose} items={choices} disabled={isDisabled ?? false} modal={false}>
      <Kit.Trigger className={styles['trigger']} id={id} aria-labelledby={labelledBy === undefined ? undefined : `${labelledBy} ${id}`} aria-label={label}>
        {chosen === undefined ? <span className={styles['muted']}>{placeholder}</span> : <ChoiceLabel choice={chosen} />}
        <Kit.Icon className={styles['icon']}><ChevronDown size={14} aria-hidden /></Kit.Icon>
      </Kit.Trigger>
      <Kit.Portal>
        <Kit.Positioner className={styles['positioner']} sideOffset={4} alignItemWithTrigger={false} align="end">
          <Kit.Popup className={styles['popup']}>
            {choices.map((choice) => (
              <Kit.Item key={choice.value} value={choice.value} className={styles['item']}>
                <Kit.ItemIndicator><Check size={14} aria-hidden /></Kit.ItemIndicator>
                <Kit.ItemText className={styles['itemText']}><ChoiceLabel choice={choice} /></Kit.ItemText>
                {choice.note === undefined ? null : <span className={styles['note']}>{choice.note}</span>}
              </Kit.Item>
            ))}
          </Kit.Popup>
        </Kit.Positioner>
      </Kit.Portal>
    </Kit.Root>
  );
}

/** A named choice in a form. */
export function SelectField<V extends string>({ label, ...rest }: Omit<SelectProps<V>, 'id' | 'labelledBy' | 'label'> & { readonly label: string }): ReactElement {
  return <FieldRow label={label}>{({ id, labelId }) => <Select id={id} labelledBy={labelId} {...rest} />}</FieldRow>;
}
