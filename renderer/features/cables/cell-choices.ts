import type { Cable } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { cableChoices } from '../../state/cable-choices.ts';
import { COLOUR_CHOICES, STATUS_CHOICES } from '../../state/choices.ts';
import type { ColumnKey } from './grid-columns.ts';

/** One thing a cell can be set to. */
export interface CellChoice {
  readonly value: string;
  readonly label: string;
}

/** The choice that a typed text means, by its whole label or by a beginning that only one has; the text itself where there is no such choice. */
export function typedChoice(choices: readonly CellChoice[], text: string): string {
  const wanted = text.trim().toLowerCase();
  const whole = choices.find(({ label }) => label.toLowerCase() === wanted);
  if (whole !== undefined || wanted === '') return whole?.value ?? text;
  const [only, second] = choices.filter(({ value, label }) => value !== '' && label.toLowerCase().startsWith(wanted));
  return only === undefined || second !== undefined ? text : only.value;
}

/** What a cell can be set to, and what it is now; absent for free text. */
export function choicesOf(view: DesignView, cable: Cable, column: ColumnKey): { readonly choices: readonly CellChoice[]; readonly chosen: string } | undefined {
  switch (column) {
    case 'type':
      return { choices: cableChoices(view, cable).map((type) => ({ value: type.key, label: `${type.model}, ${type.manufacturer}` })), chosen: view.get('cableType', cable.typeId)?.key ?? '' };
    case 'colour':
      return { choices: [{ value: '', label: 'Not set' }, ...COLOUR_CHOICES], chosen: cable.colour ?? '' };
    case 'status':
      return { choices: STATUS_CHOICES, chosen: cable.status };
    default:
      return undefined;
  }
}
