import { COLOUR_FACTS } from '../../shared/catalog/colours.ts';
import type { Colour } from '../../shared/model/cable-type.ts';
import type { Status } from '../../shared/model/fields.ts';
import { inkOfColour } from './ink.ts';

/** Life cycle of a thing, as people choose it. */
export const STATUS_CHOICES: readonly { readonly value: Status; readonly label: string }[] = [
  { value: 'existing', label: 'Existing' },
  { value: 'planned', label: 'Planned' },
  { value: 'installed', label: 'Installed' },
  { value: 'tested', label: 'Tested' },
  { value: 'to-remove', label: 'To remove' },
  { value: 'removed', label: 'Removed' },
];

/** How a status is written. */
export const statusLabel = (status: Status): string => STATUS_CHOICES.find((choice) => choice.value === status)?.label ?? status;

/** Jacket colours, as people choose them. */
export const COLOUR_CHOICES: readonly { readonly value: Colour; readonly label: string; readonly swatch: string }[] = COLOUR_FACTS.map(({ colour, name }) => ({
  value: colour,
  label: name,
  swatch: inkOfColour(colour),
}));

/** How a colour is written. */
export const colourLabel = (colour: Colour | undefined): string => COLOUR_CHOICES.find((choice) => choice.value === colour)?.label ?? '';
