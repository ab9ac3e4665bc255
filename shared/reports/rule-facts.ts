import type { OptionValue, Severity } from '../model/project.ts';
import { CATEGORY_TITLES, SCOPE_NAMES } from '../rules/engine/rule-docs.ts';
import { categoryOf, type Rule } from '../rules/engine/rule.ts';
import { ruleState, type RuleSettings } from '../rules/profiles/rule-settings.ts';

/** An option of a rule, for people and programs. */
export interface OptionFacts {
  readonly name: string;
  readonly description: string;
  readonly default: OptionValue;
  readonly values?: readonly OptionValue[] | undefined;
  /** The value in the design that was asked about; absent where none was. */
  readonly inForce?: OptionValue | undefined;
}

/** A rule in a list of rules. */
export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  /** The rule's own severity. */
  readonly severity: Severity;
  /** The severity in the design that was asked about; absent where none was. */
  readonly inForce?: Severity | undefined;
  readonly standard: string;
  readonly options: readonly OptionFacts[];
}

/** A rule with all it says about itself. */
export interface RulePage extends RuleFacts {
  readonly looksAt: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly messages: readonly { readonly id: string; readonly text: string }[];
  readonly examples: readonly RuleExample[];
}

/** A small design that the rule is tested with, and the messages it gives: none where nothing is wrong. */
export interface RuleExample {
  readonly title: string;
  readonly messages: readonly string[];
}

/** What a rule is, and how it stands in a design where one is given. */
export function ruleFacts(rule: Rule, settings?: RuleSettings): RuleFacts {
  const state = ruleState(rule, settings);
  const isOfDesign = settings !== undefined;
  return {
    id: rule.id,
    title: rule.title,
    category: categoryOf(rule),
    severity: rule.severity,
    ...(isOfDesign ? { inForce: state.inForce } : {}),
    standard: rule.standard,
    options: state.options.map(({ name, description, values, default: own, inForce }) => ({
      name, description, default: own, ...(values === undefined ? {} : { values }), ...(isOfDesign ? { inForce } : {}),
    })),
  };
}

/** Everything a rule says about itself: what "Why?" opens. */
export function rulePage(rule: Rule, settings?: RuleSettings): RulePage {
  const { what, why, todo, messages, examples } = rule;
  return {
    ...ruleFacts(rule, settings),
    looksAt: SCOPE_NAMES[rule.scope],
    what,
    why,
    todo,
    messages: Object.entries(messages).map(([id, text]) => ({ id, text })),
    examples: [...examples.valid.map(({ title }) => ({ title, messages: [] })), ...examples.invalid.map(({ title, messageIds }) => ({ title, messages: messageIds }))],
  };
}

/** What people call a rule's group. */
export const categoryTitle = (rule: Pick<Rule, 'id'>): string => CATEGORY_TITLES[categoryOf(rule)];
