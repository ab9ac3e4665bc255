import data from '../../assets/catalog/rule-profiles.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { keyField } from '../model/fields.ts';
import { optionValueField, profileField, severityField } from '../model/project.ts';
import { provenanceFields } from './provenance.ts';

const changeSchema = z
  .strictObject({ rule: keyField, severity: severityField.optional(), options: z.record(keyField, optionValueField).optional(), why: z.string().min(1) })
  .refine(({ severity, options }) => severity !== undefined || options !== undefined, 'a change changes something');

const profileSchema = z.strictObject({
  id: profileField,
  title: z.string().min(1),
  description: z.string().min(1),
  changes: z.array(changeSchema).readonly(),
  ...provenanceFields,
});

/** What a profile changes about one rule, and why. */
export type ProfileChange = Readonly<z.infer<typeof changeSchema>>;

/** A practice to check by: where it differs from the rules as they are written. */
export type RuleProfile = Readonly<z.infer<typeof profileSchema>>;

/** Every profile; the first one, which changes nothing, is what a new design has. */
export const RULE_PROFILES: readonly RuleProfile[] = z.array(profileSchema).parse(data.profiles);

/** The profile of an id. */
export const findProfile = (id: string): RuleProfile | undefined => RULE_PROFILES.find((profile) => profile.id === id);

/** A profile's severities by rule. */
export const profileSeverities = ({ changes }: RuleProfile): Readonly<Record<string, z.infer<typeof severityField>>> =>
  Object.fromEntries(changes.flatMap(({ rule, severity }) => (severity === undefined ? [] : [[rule, severity]])));

/** A profile's option values by rule, then option. */
export const profileOptions = ({ changes }: RuleProfile): Readonly<Record<string, Readonly<Record<string, z.infer<typeof optionValueField>>>>> =>
  Object.fromEntries(changes.flatMap(({ rule, options }) => (options === undefined ? [] : [[rule, options]])));
