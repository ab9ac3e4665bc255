import { stableStringify } from '../../base/json.ts';
import { type RuleSettings, ruleState } from '../../rules/profiles/rule-settings.ts';
import { RULES } from '../../rules/registry.ts';

/** A design's rule settings as a file that `readRuleSettings` reads back: its profile, and what it changes of it. What no rule of this version uses is left out. */
export function writeRuleSettings(settings: RuleSettings): string {
  const states = RULES.map((rule) => ({ id: rule.id, ...ruleState(rule, settings) }));
  const file = {
    application: 'cablewright',
    kind: 'rule-settings',
    profile: settings.profile,
    severities: Object.fromEntries(states.flatMap(({ id, inForce, byProfile }) => (inForce === byProfile ? [] : [[id, inForce]]))),
    options: Object.fromEntries(states.map(({ id, options }) => [id, changedOptions(options)] as const).filter(([, changed]) => Object.keys(changed).length > 0)),
  };
  return `${stableStringify(file)}\n`;
}

const changedOptions = (options: ReturnType<typeof ruleState>['options']): RuleSettings['ruleOptions'][string] =>
  Object.fromEntries(options.flatMap(({ name, inForce, byProfile }) => (inForce === byProfile ? [] : [[name, inForce]])));
