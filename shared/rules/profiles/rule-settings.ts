import { findProfile, profileOptions, profileSeverities, RULE_PROFILES, type RuleProfile } from '../../catalog/rule-profiles.ts';
import type { OptionValue, Project, Severity } from '../../model/project.ts';
import type { Rule } from '../engine/rule.ts';
import { optionValues } from '../engine/rule-options.ts';

/** How a design checks: its profile, and every severity and option that is not the rule's own. */
export type RuleSettings = Pick<Project, 'profile' | 'severities' | 'ruleOptions'>;

/** What holds for one option of a rule. */
export interface OptionState {
  readonly name: string;
  readonly description: string;
  readonly values: readonly OptionValue[] | undefined;
  /** The rule's own value, and the profile's, which is the same where the profile says nothing. */
  readonly default: OptionValue;
  readonly byProfile: OptionValue;
  readonly inForce: OptionValue;
}

/** What holds for one rule in a design. */
export interface RuleState {
  /** The rule's own severity, and the profile's, which is the same where the profile says nothing. */
  readonly default: Severity;
  readonly byProfile: Severity;
  readonly inForce: Severity;
  readonly options: readonly OptionState[];
  /** True where the design differs from its profile. */
  readonly isChanged: boolean;
}

/** The profile of a design; one that names none has the first. */
export function profileOf(settings: Pick<RuleSettings, 'profile'> | undefined): RuleProfile {
  const [first] = RULE_PROFILES;
  const profile = settings?.profile === undefined ? first : (findProfile(settings.profile) ?? first);
  if (profile === undefined) throw new Error('There is no profile');
  return profile;
}

/** A rule's severity and options in a design. */
export function ruleState(rule: Rule, settings: RuleSettings | undefined): RuleState {
  const profile = profileOf(settings);
  const byProfile = ownOf(profileSeverities(profile), rule.id) ?? rule.severity;
  const inForce = ownOf(settings?.severities ?? {}, rule.id) ?? rule.severity;
  const options = optionStates(rule, profile, settings);
  return { default: rule.severity, byProfile, inForce, options, isChanged: byProfile !== inForce || options.some((option) => option.byProfile !== option.inForce) };
}

function optionStates(rule: Rule, profile: RuleProfile, settings: RuleSettings | undefined): readonly OptionState[] {
  const byProfile = optionValues(rule, { ruleOptions: profileOptions(profile) });
  const inForce = optionValues(rule, { ruleOptions: settings?.ruleOptions ?? {} });
  return Object.entries(rule.options ?? {}).map(([name, option]) => ({
    name,
    description: option.description,
    values: option.values,
    default: option.default,
    byProfile: byProfile[name] ?? option.default,
    inForce: inForce[name] ?? option.default,
  }));
}

const ownOf = <V>(values: Readonly<Record<string, V>>, key: string): V | undefined => (Object.hasOwn(values, key) ? values[key] : undefined);

/** A profile with changes to it, as a design keeps it: what a change sets wins over what the profile sets. */
export function changedFrom(profile: RuleProfile, { profile: id, severities, ruleOptions }: RuleSettings): RuleSettings {
  const options = profileOptions(profile);
  const changed = Object.entries(ruleOptions).map(([ruleId, values]) => [ruleId, { ...ownOf(options, ruleId), ...values }] as const);
  return { profile: id, severities: { ...profileSeverities(profile), ...severities }, ruleOptions: { ...options, ...Object.fromEntries(changed) } };
}
