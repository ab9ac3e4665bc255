import type { Colour } from '../../shared/model/cable-type.ts';
import { cableInk } from '../../shared/scene/palettes.ts';

/** The CSS value of a jacket colour in the present theme. */
export const inkOfColour = (colour: Colour): string => `var(--ink-${cableInk(colour)})`;
