import { z } from '../base/zod.ts';
import { colourField } from './cable-type.ts';
import { idField, keyField, nameField, textField } from './fields.ts';

/** How grave a finding is; `off` switches a rule off. */
export const severityField = z.enum(['error', 'warning', 'info', 'off']);

/** How grave a finding is; `off` switches a rule off. */
export type Severity = z.infer<typeof severityField>;

/** What a cord is used for: the design's colour policy is keyed by it. */
export const cableUseField = z.enum(['copper', 'management', 'poe', 'uplink', 'multimode', 'singlemode', 'dac', 'power-a', 'power-b']);

/** What a cord is used for. */
export type CableUse = z.infer<typeof cableUseField>;

/** A value of a rule's option. */
export const optionValueField = z.union([z.number(), z.string().max(200), z.boolean()]);

/** A value of a rule's option. */
export type OptionValue = z.infer<typeof optionValueField>;

/** A practice to check by: a set of severities and option values. */
export const profileField = z.enum(['tia', 'iso', 'strict', 'home-lab']);

/** A practice to check by. */
export type ProfileId = z.infer<typeof profileField>;

/** Severities that differ from the rules' defaults, by rule id. */
export const severitiesField = z.record(keyField, severityField).readonly();

/** Rule options that differ from their defaults, by rule id, then option. */
export const ruleOptionsField = z.record(keyField, z.record(keyField, optionValueField).readonly()).readonly();

/** A field that the design defines for its devices or cables. */
export const customFieldField = z.strictObject({ key: keyField, name: nameField, on: z.enum(['device', 'cable']) }).readonly();

/** A field that the design defines for its devices or cables. */
export type CustomField = z.infer<typeof customFieldField>;

/** What holds for the whole design; there is exactly one such record, with the id `project:main`. */
export const projectSchema = z.strictObject({
  id: idField('project'),
  name: nameField,
  customer: nameField.optional(),
  author: nameField.optional(),
  drawingNumber: nameField.optional(),
  revision: nameField.optional(),
  /** Date printed in title blocks, `YYYY-MM-DD`. */
  date: z.iso.date().optional(),
  notes: textField.optional(),
  units: z.enum(['metric', 'imperial']),
  /** Mains practice: North America derates continuous load to 80 % of the breaker, EMEA uses the breaker's rating. */
  region: z.enum(['emea', 'north-america']),
  /** ISO 4217 code for prices. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Slack added at each end of a proposed cable. */
  slackMm: z.int().min(0).max(100_000),
  /** Height of the overhead pathway cables take between racks, above the floor. */
  overheadMm: z.int().min(0).max(100_000),
  /** Jacket colour proposed by use. */
  colourPolicy: z.partialRecord(cableUseField, colourField).readonly(),
  /** Set of severities and options the design was given last. */
  profile: profileField.optional(),
  /** Fields of its own, in the order they are shown and printed. */
  customFields: z.array(customFieldField).max(50).readonly().optional(),
  /** Severities that differ from the rules' defaults, by rule id. */
  severities: severitiesField,
  /** Rule options that differ from their defaults, by rule id, then option. */
  ruleOptions: ruleOptionsField,
});

/** What holds for the whole design. */
export type Project = Readonly<z.infer<typeof projectSchema>>;

/** The project record of a new design. Slack and overhead height are customs of the trade, not standards: change them freely. */
export function defaultProject(id: Project['id'], name: string): Project {
  return {
    id,
    name,
    units: 'metric',
    region: 'emea',
    currency: 'EUR',
    slackMm: 300,
    overheadMm: 2500,
    colourPolicy: {
      copper: 'blue', management: 'green', poe: 'violet', uplink: 'red', multimode: 'aqua', singlemode: 'yellow', dac: 'black', 'power-a': 'black', 'power-b': 'grey',
    },
    severities: {},
    ruleOptions: {},
  };
}
