import data from '../../assets/catalog/labels.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { colourField } from '../model/cable-type.ts';
import { provenanceFields } from './provenance.ts';

const patternSchema = z.strictObject({
  element: z.string(),
  format: z.string(),
  /** Source of a regular expression that matches the whole identifier. */
  pattern: z.string(),
  examples: z.array(z.string()).min(1).readonly(),
  ...provenanceFields,
});

/** How TIA-606 and ISO/IEC 14763-2-1 write the identifier of one kind of thing. */
export type LabelPattern = Readonly<z.infer<typeof patternSchema>>;

/** Identifier patterns, most common first. */
export const LABEL_PATTERNS: readonly LabelPattern[] = z.array(patternSchema).parse(data.patterns);

/** The elements an identifier could name; empty when it follows no pattern. */
export const elementsOfLabel = (identifier: string): readonly string[] => EXPRESSIONS.filter(({ expression }) => expression.test(identifier)).map(({ element }) => element);

const EXPRESSIONS = LABEL_PATTERNS.map(({ element, pattern }) => ({ element, expression: new RegExp(pattern, 'u') }));

const wrapSchema = z.strictObject({ lines: z.int(), charactersPerLine: z.int(), diameterCentiMm: z.int(), ...provenanceFields });

/** What a wrap label holds on a cable of a diameter. */
export const WRAP_LABEL: Readonly<z.infer<typeof wrapSchema>> = wrapSchema.parse(data.wrapLabel);

const colourSchema = z.strictObject({ colour: colourField, use: z.string(), ...provenanceFields });

/** Colour code of terminations (TIA-606). */
export const TERMINATION_COLOURS: readonly Readonly<z.infer<typeof colourSchema>>[] = z.array(colourSchema).parse(data.colours);

const classSchema = z.strictObject({ class: z.int(), premises: z.string(), identifiers: z.string(), ...provenanceFields });

/** Administration classes 1 to 4. */
export const LABEL_CLASSES: readonly Readonly<z.infer<typeof classSchema>>[] = z.array(classSchema).parse(data.classes);

const ruleSchema = z.strictObject({ id: z.string(), text: z.string(), ...provenanceFields });

/** Labelling rules in words, for explanations. */
export const LABEL_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);

const caseSchema = z.strictObject({ text: z.string(), verdict: z.enum(['ok', 'warning', 'error']), note: z.string(), ...provenanceFields });

/** Identifiers with the verdict expected. */
export const LABEL_CASES: readonly Readonly<z.infer<typeof caseSchema>>[] = z.array(caseSchema).parse(data.cases);
