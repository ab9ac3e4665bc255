import data from '../../assets/catalog/colours.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { colourField } from '../model/cable-type.ts';
import type { Colour } from '../model/cable-type.ts';

const hex = z.string().regex(/^#[0-9a-f]{6}$/);
const themeSchema = z.strictObject({ fill: hex, outline: hex }).readonly();

const rowSchema = z.strictObject({
  colour: colourField,
  /** Name as printed in schedules and bills of material. */
  name: z.string().min(1),
  /** Two letters for labels, where IEC 60757 has a code. */
  code: z.string().regex(/^[A-Z]{2}$/).optional(),
  light: themeSchema,
  dark: themeSchema,
});

/** How a jacket colour is drawn on light and dark ground, and printed. */
export type ColourFacts = Readonly<z.infer<typeof rowSchema>>;

/** Every jacket colour, in the order pickers show them. */
export const COLOUR_FACTS: readonly ColourFacts[] = z.array(rowSchema).parse(data.colours);

const factsByColour: ReadonlyMap<Colour, ColourFacts> = new Map(COLOUR_FACTS.map((facts) => [facts.colour, facts]));

/** How a colour is drawn. Throws for a colour the table lacks, which the catalogue's tests rule out. */
export function colourFacts(colour: Colour): ColourFacts {
  const facts = factsByColour.get(colour);
  if (!facts) throw new Error(`assets/catalog/colours.json has no row for ${colour}`);
  return facts;
}
