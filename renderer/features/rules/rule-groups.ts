import { categoryTitle } from '../../../shared/reports/rule-facts.ts';
import type { Rule } from '../../../shared/rules/engine/rule.ts';
import { type RuleSettings, ruleState, type RuleState } from '../../../shared/rules/profiles/rule-settings.ts';

/** Which rules are listed. */
export type RuleFilter = 'all' | 'changed' | 'off';

/** A rule with how it stands in the design. */
export interface ListedRule {
  readonly rule: Rule;
  readonly state: RuleState;
}

/** Rules under the name of their group. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly ListedRule[];
}

/** Every rule with how it stands. */
export const listedRules = (rules: readonly Rule[], settings: RuleSettings | undefined): readonly ListedRule[] => rules.map((rule) => ({ rule, state: ruleState(rule, settings) }));

/** The rules that hold every word of the query somewhere in their text, by group in the order of the list. */
export function ruleGroups(listed: readonly ListedRule[], query: string, filter: RuleFilter): readonly RuleGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const groups = new Map<string, ListedRule[]>();
  for (const each of listed) {
    if (!passes(each.state, filter) || !words.every((word) => textOf(each.rule).includes(word))) continue;
    const title = categoryTitle(each.rule);
    groups.set(title, [...(groups.get(title) ?? []), each]);
  }
  return [...groups].map(([title, rules]) => ({ title, rules }));
}

function passes(state: RuleState, filter: RuleFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'changed':
      return state.isChanged;
    case 'off':
      return state.inForce === 'off';
  }
}

const textOf = (rule: Rule): string => [rule.id, rule.title, rule.standard, rule.what, categoryTitle(rule), ...Object.keys(rule.options ?? {})].join(' ').toLowerCase();
