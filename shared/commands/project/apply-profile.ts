import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { findProfile, profileOptions, profileSeverities } from '../../catalog/rule-profiles.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { profileField } from '../../model/project.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({ profile: profileField });

/** Checks the design by a profile: its severities and options take the place of all set before. What is set afterwards is a change to it. */
export const applyProfile = defineCommand({
  id: 'project.applyProfile',
  args,
  title: ({ profile }) => `Check by ${findProfile(profile)?.title ?? profile}`,
  run: (tx, { profile: id }) => {
    const profile = findProfile(id);
    if (profile === undefined) return refuse('unknown-profile', `There is no profile "${id}".`);
    if (tx.get('project', PROJECT_ID) === undefined) return refuse('gone', 'The design has no project record.');
    tx.update('project', PROJECT_ID, { profile: profile.id, severities: profileSeverities(profile), ruleOptions: profileOptions(profile) });
    return ok(undefined);
  },
});
