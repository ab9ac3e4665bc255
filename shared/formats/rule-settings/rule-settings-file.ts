import { z } from '../../base/zod.ts';
import { profileField, ruleOptionsField, severitiesField } from '../../model/project.ts';

/** Ending of files of rule settings. */
export const RULE_SETTINGS_ENDING = '.rules.json';

/** A file of rule settings, to be shared among designs: a profile, and what is changed of it. Without a profile, what is changed of the rules as they are. */
export const ruleSettingsFileSchema = z.strictObject({
  application: z.literal('cablewright'),
  kind: z.literal('rule-settings'),
  profile: profileField.optional(),
  severities: severitiesField.optional(),
  options: ruleOptionsField.optional(),
});
