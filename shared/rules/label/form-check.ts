import { identifierForm } from '../../topology/label-identifiers.ts';
import type { Fix, Subject } from '../finding.ts';
import type { Report } from '../engine/rule.ts';

/** Messages of the rules on the form of identifiers. */
export const FORM_MESSAGES = {
  width: '"{label}" of {name} is not of fixed width: "{written}".',
  other: '"{label}" of {name} names a {element}, not a {wanted}.',
  wrong: '"{label}" of {name} is no identifier of a {wanted}{meant}.',
} as const;

/** Ids of these messages. */
export type FormMessage = keyof typeof FORM_MESSAGES;

interface Named {
  readonly label: string;
  readonly name: string;
  readonly wanted: string;
  readonly elements: readonly string[];
  readonly subjects: readonly Subject[];
  /** Least digits of a port's number where that is not two. */
  readonly digits?: number | undefined;
  /** Makes the fix that gives it another label. */
  readonly relabel: (label: string) => Fix;
}

const PORT_NUMBER = /:(\d+)$/u;

/** What is wrong with the form of an identifier; undefined for one that is right. */
export function formReport({ label, name, wanted, elements, subjects, digits = 2, relabel }: Named): Report<FormMessage> | undefined {
  const form = identifierForm(label, elements);
  const base = { subjects, actual: { text: label } };
  switch (form.kind) {
    case 'right':
      return tooNarrow({ label, name, digits, subjects, relabel });
    case 'width':
      /* A panel of fewer than ten ports numbers them with one digit. */
      if (digits === 1) return undefined;
      return { ...base, messageId: 'width', data: { label, name, written: form.written }, required: { text: form.written }, fixes: [relabel(form.written)], atMost: 'warning' };
    case 'other':
      return { ...base, messageId: 'other', data: { label, name, element: form.element, wanted } };
    case 'wrong':
      return {
        ...base, messageId: 'wrong', data: { label, name, wanted, meant: form.written === undefined ? '' : `; "${form.written}" is meant, probably` },
        required: form.written === undefined ? undefined : { text: form.written }, fixes: form.written === undefined ? [] : [relabel(form.written)],
      };
  }
}

/* Two digits on a panel of a hundred ports or more. */
function tooNarrow({ label, name, digits, subjects, relabel }: Pick<Named, 'label' | 'name' | 'subjects' | 'relabel'> & { readonly digits: number }): Report<FormMessage> | undefined {
  const number = PORT_NUMBER.exec(label)?.[1];
  if (number === undefined || number.length >= digits) return undefined;
  const written = label.replace(PORT_NUMBER, `:${number.padStart(digits, '0')}`);
  return { messageId: 'width', data: { label, name, written }, subjects, actual: { text: label }, required: { text: written }, fixes: [relabel(written)], atMost: 'warning' };
}
