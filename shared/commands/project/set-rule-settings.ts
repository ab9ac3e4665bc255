import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { profileField, ruleOptionsField, severitiesField } from '../../model/project.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({ profile: profileField.optional(), severities: severitiesField, ruleOptions: ruleOptionsField });

/** Takes over all severities and options at once, as a file of rule settings holds them; all set before are replaced. */
export const setRuleSettings = defineCommand({
  id: 'project.setRuleSettings',
  args,
  title: () => 'Load rule settings',
  run: (tx, { profile, severities, ruleOptions }) => {
    if (tx.get('project', PROJECT_ID) === undefined) return refuse('gone', 'The design has no project record.');
    if (profile === undefined) tx.update('project', PROJECT_ID, { severities, ruleOptions }, ['profile']);
    else tx.update('project', PROJECT_ID, { profile, severities, ruleOptions });
    return ok(undefined);
  },
});
