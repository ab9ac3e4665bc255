import { runById } from '../../../shared/commands/registry.ts';
import { applyProfile } from '../../../shared/commands/project/apply-profile.ts';
import { setRuleOption } from '../../../shared/commands/project/set-rule-option.ts';
import { setSeverity } from '../../../shared/commands/project/set-severity.ts';
import type { OptionValue, ProfileId, Severity } from '../../../shared/model/project.ts';
import type { Rule } from '../../../shared/rules/engine/rule.ts';
import { profileOf, type RuleState } from '../../../shared/rules/profiles/rule-settings.ts';
import { useDocument } from '../../state/document.ts';
import { undoAction } from '../../state/finding-edits.ts';
import { useNotices } from '../../state/notices.ts';
import { runCommand } from '../../state/run-command.ts';
import type { RulesMessage } from './rules-message.tsx';

/** Sets how grave a rule's findings are; the rule's own severity needs no entry. */
export const changeSeverity = (rule: Rule, severity: Severity): unknown =>
  runCommand(setSeverity, severity === rule.severity ? { ruleId: rule.id } : { ruleId: rule.id, severity });

/** Sets an option; the rule's own value needs no entry. */
export const changeOption = (rule: Rule, option: string, value: OptionValue): unknown => runCommand(setRuleOption, optionArgs(rule, option, value));

const optionArgs = (rule: Rule, option: string, value: OptionValue): { ruleId: string; option: string; value?: OptionValue } =>
  value === rule.options?.[option]?.default ? { ruleId: rule.id, option } : { ruleId: rule.id, option, value };

/** Gives a rule back what the profile says about it, in one step. */
export function resetRule(rule: Rule, state: RuleState): void {
  const severity = state.byProfile === rule.severity ? { ruleId: rule.id } : { ruleId: rule.id, severity: state.byProfile };
  const steps = [
    { commandId: setSeverity.id, args: severity },
    ...state.options.map(({ name, byProfile }) => ({ commandId: setRuleOption.id, args: optionArgs(rule, name, byProfile) })),
  ];
  const result = runById(useDocument.getState().store, 'design.batch', { title: `Reset ${rule.id}`, steps });
  if (!result.ok) useNotices.getState().show({ tone: 'warning', text: result.error.message });
}

/** Checks by a profile. Changes of one's own are replaced: the message says so and offers to take it back. */
export function chooseProfile(profile: ProfileId, changedCount: number): RulesMessage | undefined {
  if (!runCommand(applyProfile, { profile }).ok) return undefined;
  const lost = changedCount === 0 ? '' : ` ${changedCount === 1 ? 'One change' : `${changedCount} changes`} of your own ${changedCount === 1 ? 'was' : 'were'} replaced.`;
  return { tone: 'success', text: `The design is checked by ${profileOf({ profile }).title}.${lost}`, action: undoAction() };
}
