import { compareCodeUnits } from '../../base/compare.ts';
import { stableStringify } from '../../base/json.ts';
import { z } from '../../base/zod.ts';
import { type DesignTables, RECORD_KINDS, RECORD_SCHEMAS } from '../../model/design.ts';
import { DESIGN_VERSION, FORMAT, versionsField } from './manifest.ts';

const tableFields = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, z.array(RECORD_SCHEMAS[kind]).optional()]));

/** The whole of design.json, for the published JSON Schema. Reading validates record by record instead, which names places better. */
const designDocumentSchema = z.strictObject({
  format: z.literal(FORMAT),
  versions: versionsField,
  tables: z.strictObject(tableFields),
});

/** The text of design.json: sorted keys and records, so that the same design gives the same text and versions compare line by line. */
export function designJson(tables: DesignTables): string {
  const sorted = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...tables[kind]].sort((a, b) => compareCodeUnits(a.id, b.id))]));
  return `${stableStringify({ format: FORMAT, versions: { design: DESIGN_VERSION }, tables: sorted })}\n`;
}

/** JSON Schema (draft 2020-12) of design.json. */
export function designJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(designDocumentSchema, { target: 'draft-2020-12', io: 'input', reused: 'inline' }),
    title: 'Cablewright design',
    description: `design.json of a .cablewright file, version ${DESIGN_VERSION} of the design sequence. Rules that a schema cannot express stand in design-file.md.`,
  };
}
