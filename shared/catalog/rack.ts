import data from '../../assets/catalog/rack.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { provenanceFields } from './provenance.ts';

const geometrySchema = z.strictObject({
  /** Thousandths of a millimetre. */
  unitUm: z.int(),
  holePitchUm: z.tuple([z.int(), z.int(), z.int()]),
  panelWidthUm: z.int(),
  holeCentresUm: z.int(),
  openingMinUm: z.int(),
  deviceMaxBodyMm: z.int(),
  commonHeightsU: z.array(z.int()).readonly(),
  railWidthsInch: z.array(z.int()).readonly(),
  numbering: z.string(),
  ...provenanceFields,
});

/** Rack geometry of EIA-310-E and IEC 60297. */
export const RACK_GEOMETRY: Readonly<z.infer<typeof geometrySchema>> = geometrySchema.parse(data.geometry);

const formSchema = z.strictObject({ form: z.string(), text: z.string(), ...provenanceFields });

/** What each form of rack usually is, in words. */
export const RACK_FORMS: readonly Readonly<z.infer<typeof formSchema>>[] = z.array(formSchema).parse(data.forms);

const clearanceSchema = z.strictObject({ item: z.string(), mm: z.int(), ...provenanceFields });

/** Distances around racks in a room. */
export const CLEARANCES: readonly Readonly<z.infer<typeof clearanceSchema>>[] = z.array(clearanceSchema).parse(data.clearances);

/** One distance by name, in millimetres; undefined when the table lacks it. */
export const clearanceMm = (item: string): number | undefined => CLEARANCES.find((row) => row.item === item)?.mm;

const railWidthSchema = z.strictObject({ inch: z.int(), panelUm: z.int(), openingUm: z.int(), ...provenanceFields });

/** Widths of panels, and of the clear space between the rails, by nominal rail width. */
export const RAIL_WIDTHS: readonly Readonly<z.infer<typeof railWidthSchema>>[] = z.array(railWidthSchema).parse(data.railWidths);

/** Clear space between rails of a nominal width, in whole millimetres; undefined for a width the table lacks. */
export function railOpeningMm(inch: number): number | undefined {
  const row = RAIL_WIDTHS.find((width) => width.inch === inch);
  return row === undefined ? undefined : Math.floor(row.openingUm / 1000);
}

const rowSchema = z.strictObject({ item: z.string(), count: z.int(), ...provenanceFields });

/** Most cabinets that stand side by side without a way through. */
export const MOST_CABINETS_IN_A_ROW: number = z.array(rowSchema).parse(data.rows).find(({ item }) => item === 'cabinets-in-a-row-max')?.count ?? Infinity;

const ruleSchema = z.strictObject({ id: z.string(), text: z.string(), ...provenanceFields });

/** Airflow, room and redundancy rules in words, for explanations. */
export const ROOM_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);

const levelSchema = z.strictObject({ level: z.int(), name: z.string(), redundancy: z.string(), telecom: z.string().optional(), uptimePercent: z.string(), ...provenanceFields });

/** Rated levels of TIA-942. */
export const ROOM_LEVELS: readonly Readonly<z.infer<typeof levelSchema>>[] = z.array(levelSchema).parse(data.levels);

/** Directions of airflow documents use. */
export const AIRFLOWS: readonly string[] = z.array(z.string()).parse(data.airflows);
